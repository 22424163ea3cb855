package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.Button.Resting;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.peripheral.HardwareRandom;
import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;

/** A contact between a pad and a supply rail. Its contacts may bounce: then they change several times before they rest. */
public final class PushButton {

    /**
     * How contacts bounce after each press and release.
     *
     * @param duration units of the time base within which they come to rest
     * @param changes  number of extra openings and closings
     */
    public record Bounce(long duration, int changes) {
        /** Ideal contacts. */
        public static final Bounce NONE = new Bounce(0, 0);
    }

    private final Clock clock;
    private final String name;
    private final Level pressedLevel;
    private final OutsideDrive contact;
    private final Alarm bouncing;
    private final HardwareRandom random;

    private Bounce bounce = Bounce.NONE;
    private boolean pressed;
    private int changesLeft;

    /** @param seed of the bouncing */
    public PushButton(Clock clock, String name, Pin pin, Level pressedLevel, Resting resting, long seed) {
        this.clock = clock;
        this.name = name;
        this.pressedLevel = pressedLevel;
        this.contact = pin.attach(name);
        this.bouncing = clock.alarm(name + " bounces", this::bounce);
        this.random = new HardwareRandom(seed);
        switch (resting) {
            case PULLED_UP -> pin.attach(name + " pull-up").drive(Level.HIGH, OutsideDrive.PULL_OHMS);
            case PULLED_DOWN -> pin.attach(name + " pull-down").drive(Level.LOW, OutsideDrive.PULL_OHMS);
            case FLOATING -> { }
        }
        rest();
    }

    public String name() {
        return name;
    }

    public Pin pin() {
        return contact.pin();
    }

    public boolean isPressed() {
        return pressed;
    }

    public void setBounce(Bounce newBounce) {
        bounce = newBounce;
    }

    public void press() {
        set(true);
    }

    public void release() {
        set(false);
    }

    /** What a sticky button does at each click. */
    public void toggle() {
        set(!pressed);
    }

    /** Presses at a time in the future and releases again. */
    public void pressBetween(long from, long until) {
        clock.schedule(name + " pressed", from, at -> press());
        clock.schedule(name + " released", until, at -> release());
    }

    private void set(boolean newPressed) {
        if (newPressed == pressed) {
            return;
        }
        pressed = newPressed;
        rest();
        bouncing.cancel();
        changesLeft = 2 * bounce.changes();
        scheduleBounce();
    }

    private void scheduleBounce() {
        if (changesLeft > 0) {
            long share = Math.max(1, bounce.duration() / (2 * bounce.changes()));
            bouncing.scheduleIn(1 + Math.floorMod(random.next(), share));
        }
    }

    private void bounce(long when) {
        changesLeft--;
        if (changesLeft % 2 == 1) {
            close(!pressed);
        } else {
            rest();
        }
        scheduleBounce();
    }

    private void rest() {
        close(pressed);
    }

    private void close(boolean closed) {
        if (closed) {
            contact.drive(pressedLevel, OutsideDrive.CONTACT_OHMS);
        } else {
            contact.release();
        }
    }
}
