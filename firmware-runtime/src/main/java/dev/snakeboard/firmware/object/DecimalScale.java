package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.FloatFormat;

/**
 * The arithmetic by which a build goes between floats and decimal digits ({@code mp_decimal_exp} in {@code py/parsenum.c}): rounding errors
 * included, since they decide what is printed and what is read.
 */
abstract sealed class DecimalScale {
    private static final DecimalScale SINGLE = new Single();
    private static final DecimalScale DOUBLE = new Double80();

    static DecimalScale of(FloatFormat format) {
        return format == FloatFormat.SINGLE30 ? SINGLE : DOUBLE;
    }

    /** The most digits an integer is tried with ({@code MAX_MANTISSA_DIGITS}). */
    abstract int mostDigits();

    /** So many digits are always right ({@code SAFE_MANTISSA_DIGITS}). */
    abstract int safeDigits();

    /** Bytes that a number in exponent notation takes beside its digits. */
    abstract int exponentRoom();

    /** Whether scaling is done in more precision than floats have ({@code MICROPY_FLOAT_FORMAT_IMPL_EXACT}). */
    abstract boolean isExact();

    /** No more digits are taken in once the integer they make has reached this, unsigned. */
    abstract long integerLimit();

    /** {@code integer × 10^exponent} as a float; the integer is unsigned. */
    abstract double value(long integer, int exponent);

    /** {@code value × 10^exponent}, rounded to an integer that should have {@code digits} digits; unsigned. */
    abstract long integer(double value, int exponent, int digits);

    /** The power of ten of a float's first digit; the float is above 0. */
    abstract int decimalExponent(double value);

    /** The difference of two floats, of which only the bits count that the target keeps. */
    abstract double difference(double a, double b);

    /** Rounds to the target's precision. */
    abstract double round(double value);

    /** Corrects an estimate of the power of ten of a float's first digit by comparing with powers of ten. */
    final int correctExponent(double value, int estimate) {
        int exponent = estimate;
        boolean large = value >= 1;
        int up = large ? 1 : 0;
        while (value >= value(1, exponent + up) == large) {
            exponent += large ? 1 : -1;
        }
        return exponent;
    }

    /**
     * Single floats: a power of ten is a power of two, put into the exponent's bits, times a power of five
     * ({@code MICROPY_FLOAT_FORMAT_IMPL_APPROX}). The power of five is the nearest float, which the boards' {@code powf} gives or misses by a bit.
     */
    private static final class Single extends DecimalScale {
        /** The greatest power of five that is exact as a float, as the firmware has it. */
        private static final int EXACT_POWER = 10;

        /** Powers of five from zero to infinity, as single floats see them. */
        private static final int LEAST_POWER = -66;

        private static final int GREATEST_POWER = 56;
        private static final float[] POWERS_OF_5 = powersOf5();
        private static final int LOST_BITS = 3;
        private static final float LOG10_OF_2 = 0.3010299956639812f;

        @Override
        int mostDigits() {
            return 9;
        }

        @Override
        int safeDigits() {
            return 6;
        }

        @Override
        int exponentRoom() {
            return 6;
        }

        @Override
        boolean isExact() {
            return false;
        }

        @Override
        long integerLimit() {
            return 0x19999998L;
        }

        @Override
        double value(long integer, int exponent) {
            return scale(integer, exponent);
        }

        @Override
        long integer(double value, int exponent, int digits) {
            int left = exponent;
            long factor = 1;
            if (digits > safeDigits() && left > 1) {
                boolean two = digits > safeDigits() + 1 && left > 2;
                factor = two ? 100 : 10;
                left -= two ? 2 : 1;
            }
            return factor * (long) (scale((float) value, left) + 0.5f) & 0xffffffffL;
        }

        @Override
        int decimalExponent(double value) {
            int binary = (Float.floatToRawIntBits((float) value) >>> 23) - 127;
            return correctExponent(value, (int) (binary * LOG10_OF_2));
        }

        @Override
        double difference(double a, double b) {
            return truncated(a) - truncated(b);
        }

        private static float truncated(double value) {
            return Float.intBitsToFloat(Float.floatToRawIntBits((float) value) & ~LOST_BITS);
        }

        @Override
        double round(double value) {
            return (float) value;
        }

        private static float scale(float value, int exponent) {
            if (exponent == 0 || value == 0) {
                return value;
            }
            int bits = Float.floatToRawIntBits(value);
            // The exponent's eight bits wrap around, as the bit field of the firmware does.
            int scaled = bits & 0x807fffff | ((bits >>> 23 & 0xff) + exponent & 0xff) << 23;
            float doubled = Float.intBitsToFloat(scaled);
            return exponent < 0 && exponent >= -EXACT_POWER ? doubled / powerOf5(-exponent) : doubled * powerOf5(exponent);
        }

        private static float powerOf5(int exponent) {
            return POWERS_OF_5[StrictMath.clamp(exponent, LEAST_POWER, GREATEST_POWER) - LEAST_POWER];
        }

        private static float[] powersOf5() {
            float[] powers = new float[GREATEST_POWER - LEAST_POWER + 1];
            for (int i = 0; i < powers.length; i++) {
                powers[i] = (float) StrictMath.pow(5, LEAST_POWER + i);
            }
            return powers;
        }
    }

    /** Double floats: scaling in the 80-bit format of the x87, as the unix build does ({@code MICROPY_FLOAT_FORMAT_IMPL_EXACT}). */
    private static final class Double80 extends DecimalScale {
        private static final double LOG10_OF_2 = 0.3010299956639812;

        /** Beyond this power of ten, any integer of 64 bits is infinite or zero as a double. */
        private static final int BEYOND = 400;

        /** Powers of ten that were asked for, from −400 on; 0 if not. */
        private final double[] powersOf10 = new double[2 * BEYOND + 1];

        @Override
        int mostDigits() {
            return 19;
        }

        @Override
        int safeDigits() {
            return 16;
        }

        @Override
        int exponentRoom() {
            return 7;
        }

        @Override
        boolean isExact() {
            return true;
        }

        @Override
        long integerLimit() {
            return 0x1999999999999998L;
        }

        @Override
        double value(long integer, int exponent) {
            if (integer != 0 && StrictMath.abs(exponent) > BEYOND) {
                return exponent > 0 ? Double.POSITIVE_INFINITY : 0;
            }
            if (integer != 1) {
                return scale(ExtendedFloat.ofUnsigned(integer), exponent).toDouble();
            }
            double power = powersOf10[exponent + BEYOND];
            if (power == 0) {
                power = scale(ExtendedFloat.ofUnsigned(1), exponent).toDouble();
                powersOf10[exponent + BEYOND] = power;
            }
            return power;
        }

        @Override
        long integer(double value, int exponent, int digits) {
            return scale(ExtendedFloat.of(value), exponent).plusHalfTruncated();
        }

        @Override
        int decimalExponent(double value) {
            int binary = (int) (Double.doubleToRawLongBits(value) >>> 52) - 1023;
            return correctExponent(value, (int) (binary * LOG10_OF_2));
        }

        @Override
        double difference(double a, double b) {
            return a - b;
        }

        @Override
        double round(double value) {
            return value;
        }

        private static ExtendedFloat scale(ExtendedFloat value, int exponent) {
            ExtendedFloat result = value;
            if (value.isZero()) {
                return value;
            }
            ExtendedFloat power = ExtendedFloat.TEN;
            for (int left = StrictMath.abs(exponent); left > 0; left >>= 1) {
                if ((left & 1) != 0) {
                    result = exponent < 0 ? result.dividedBy(power) : result.times(power);
                }
                if (left > 1) {
                    power = power.times(power);
                }
            }
            return result;
        }
    }
}
