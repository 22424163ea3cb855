package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.time.Clock;

/** A hand that holds a pad high, low or at a voltage, through a resistor that spares both sides. */
public final class PinProbe {

    private static final double OHMS = 330;

    private final Clock clock;
    private final OutsideDrive drive;

    public PinProbe(Clock clock, Pin pin) {
        this.clock = clock;
        this.drive = pin.attach("probe");
    }

    public Pin pin() {
        return drive.pin();
    }

    public void hold(Level level) {
        drive.drive(level, OHMS);
    }

    public void hold(double volts) {
        drive.drive(volts, OHMS);
    }

    /** Lets the pad float, as far as this probe goes. */
    public void release() {
        drive.release();
    }

    public boolean isHolding() {
        return drive.isDriving();
    }

    /** Volts held; meaningful only while holding. */
    public double volts() {
        return drive.volts();
    }

    /** Holds a voltage from a time in the future on. */
    public void holdAt(long time, double volts) {
        clock.schedule("probe at " + pin().pad(), time, at -> hold(volts));
    }

    /** Lets go at a time in the future. */
    public void releaseAt(long time) {
        clock.schedule("probe off " + pin().pad(), time, at -> release());
    }
}
