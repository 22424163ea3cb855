package dev.snakeboard.emulator.bench;

import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.time.Clock;

/** A voltage set by hand: a potentiometer between the supply rails, or any other analog source. */
public final class Knob {

    /** Resistance of the whole track. */
    private static final double TRACK_OHMS = 10_000;

    private final Clock clock;
    private final OutsideDrive wiper;

    public Knob(Clock clock, String name, Pin pin) {
        this.clock = clock;
        this.wiper = pin.attach(name);
        turn(0);
    }

    public Pin pin() {
        return wiper.pin();
    }

    /** Turns it. @param position 0 … 1 */
    public void turn(double position) {
        setVolts(Math.clamp(position, 0, 1) * wiper.pin().supplyVolts());
    }

    /** Sets the voltage at the open wiper: 0 … the supply. */
    public void setVolts(double volts) {
        double position = Math.clamp(volts / wiper.pin().supplyVolts(), 0, 1);
        double ohms = TRACK_OHMS * position * (1 - position);
        wiper.drive(volts, Math.max(ohms, OutsideDrive.CONTACT_OHMS));
    }

    /** Sets the voltage at a time in the future. */
    public void setVoltsAt(long time, double volts) {
        clock.schedule(wiper.name() + " turned", time, at -> setVolts(volts));
    }

    /** Volts at the open wiper. */
    public double volts() {
        return wiper.volts();
    }
}
