package dev.snakeboard.emulator.gpio;

import dev.snakeboard.board.Level;

/**
 * One thing outside the chip that drives a pad: a voltage behind a resistance, or nothing at all while it is released.
 * Change it from an event, or while the board is parked.
 */
public final class OutsideDrive {

    /** A contact or a wire to a supply. */
    public static final double CONTACT_OHMS = 1;
    /** An output of another chip. */
    public static final double OUTPUT_OHMS = 50;
    /** A pull resistor on the board. */
    public static final double PULL_OHMS = 10_000;

    private final Pin pin;
    private final String name;
    private double volts;
    private double conductance;

    OutsideDrive(Pin pin, String name) {
        this.pin = pin;
        this.name = name;
    }

    /**
     * Drives with a voltage.
     *
     * @param newVolts 0 … the supply, as a rule
     * @param ohms above 0
     */
    public void drive(double newVolts, double ohms) {
        if (!(ohms > 0) || !Double.isFinite(newVolts)) {
            throw new IllegalArgumentException(name + " cannot drive " + pin.pad() + " with " + newVolts + " V through " + ohms + " ohms");
        }
        volts = newVolts;
        conductance = 1 / ohms;
        pin.resolve();
    }

    /** Drives to a supply rail. */
    public void drive(Level level, double ohms) {
        drive(level == Level.HIGH ? pin.supplyVolts() : 0, ohms);
    }

    /** Lets go. */
    public void release() {
        conductance = 0;
        pin.resolve();
    }

    /** Takes it off the pad for good. */
    public void remove() {
        pin.remove(this);
    }

    public boolean isDriving() {
        return conductance != 0;
    }

    /** Meaningful only while driving. */
    public double volts() {
        return volts;
    }

    double conductance() {
        return conductance;
    }

    public String name() {
        return name;
    }

    public Pin pin() {
        return pin;
    }
}
