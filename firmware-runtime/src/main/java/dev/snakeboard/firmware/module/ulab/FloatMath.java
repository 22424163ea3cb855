package dev.snakeboard.firmware.module.ulab;

/** Functions of C's {@code math.h} that Java spells differently. */
final class FloatMath {
    private FloatMath() {}

    /** {@code round}: to the nearest integer, halves away from zero. */
    static double nearest(double value) {
        double whole = value < 0 ? StrictMath.ceil(value) : StrictMath.floor(value);
        return StrictMath.abs(value - whole) >= 0.5 ? whole + StrictMath.signum(value) : whole;
    }
}
