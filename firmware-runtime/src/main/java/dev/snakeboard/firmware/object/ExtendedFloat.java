package dev.snakeboard.firmware.object;

import java.math.BigInteger;

/**
 * A positive number in the 80-bit format of the x87, {@code long double} of the unix build: 64 bits of significand, rounded to nearest, ties
 * to even. The exponent has no bounds here; what is computed with it stays far inside those of the hardware.
 *
 * @param significand unsigned; its top bit is set unless the number is zero
 * @param exponent the number is {@code significand × 2^exponent}
 */
record ExtendedFloat(long significand, int exponent) {
    static final ExtendedFloat TEN = ofUnsigned(10);
    private static final ExtendedFloat ZERO = new ExtendedFloat(0, 0);

    private static final long HALF = 0xffffffffL;
    private static final int DOUBLE_BITS = 53;
    private static final int DOUBLE_LEAST = -1074;

    static ExtendedFloat ofUnsigned(long value) {
        if (value == 0) {
            return ZERO;
        }
        int shift = Long.numberOfLeadingZeros(value);
        return new ExtendedFloat(value << shift, -shift);
    }

    /** The exact value of a double that is neither negative nor infinite. */
    static ExtendedFloat of(double value) {
        if (value == 0) {
            return ZERO;
        }
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> 52);
        long fraction = bits & (1L << 52) - 1;
        ExtendedFloat integer = ofUnsigned(biased == 0 ? fraction : fraction | 1L << 52);
        return new ExtendedFloat(integer.significand, integer.exponent + StrictMath.max(biased, 1) - 1075);
    }

    boolean isZero() {
        return significand == 0;
    }

    ExtendedFloat times(ExtendedFloat other) {
        long high = Math.unsignedMultiplyHigh(significand, other.significand);
        long low = significand * other.significand;
        int scale = exponent + other.exponent + 64;
        if (high >= 0) {
            high = high << 1 | low >>> 63;
            low <<= 1;
            scale--;
        }
        return rounded(high, Long.compareUnsigned(low, Long.MIN_VALUE), scale);
    }

    ExtendedFloat dividedBy(ExtendedFloat other) {
        long divisor = other.significand;
        boolean less = Long.compareUnsigned(significand, divisor) < 0;
        long high = less ? significand : significand >>> 1;
        long low = less ? 0 : significand << 63;
        // Long division, 32 bits of the quotient at a time.
        long upper = quotientDigit(high, low >>> 32, divisor);
        long rest = (high << 32 | low >>> 32) - upper * divisor;
        long lower = quotientDigit(rest, low & HALF, divisor);
        rest = (rest << 32 | low & HALF) - lower * divisor;
        return rounded(upper << 32 | lower, Long.compareUnsigned(rest, divisor - rest), exponent - other.exponent - (less ? 64 : 63));
    }

    /** {@code (high × 2^32 + next) / divisor}, for a divisor with its top bit set that is more than {@code high} (Knuth's algorithm D). */
    private static long quotientDigit(long high, long next, long divisor) {
        long top = divisor >>> 32;
        long digit = Long.divideUnsigned(high, top);
        long rest = high - digit * top;
        while (digit > HALF || Long.compareUnsigned(digit * (divisor & HALF), rest << 32 | next) > 0) {
            digit--;
            rest += top;
            if (rest > HALF) {
                break;
            }
        }
        return digit;
    }

    /** Rounds up if what is left over is above one half, or just one half and the significand odd. */
    private static ExtendedFloat rounded(long significand, int restToHalf, int exponent) {
        if (restToHalf < 0 || restToHalf == 0 && (significand & 1) == 0) {
            return new ExtendedFloat(significand, exponent);
        }
        long up = significand + 1;
        return up == 0 ? new ExtendedFloat(Long.MIN_VALUE, exponent + 1) : new ExtendedFloat(up, exponent);
    }

    /** The nearest double. */
    double toDouble() {
        if (significand == 0) {
            return 0;
        }
        if (exponent + 63 > Double.MAX_EXPONENT) {
            return Double.POSITIVE_INFINITY;
        }
        int shift = StrictMath.max(64 - DOUBLE_BITS, DOUBLE_LEAST - exponent);
        if (shift > 64) {
            return 0;
        }
        long kept = shift == 64 ? 0 : significand >>> shift;
        int restToHalf = Long.compareUnsigned(significand << 64 - shift, Long.MIN_VALUE);
        boolean up = restToHalf > 0 || restToHalf == 0 && (kept & 1) != 0;
        return StrictMath.scalb((double) (up ? kept + 1 : kept), exponent + shift);
    }

    /** One half added, in this format, and what follows the point dropped: the C cast of {@code x + 0.5L} to an unsigned integer. */
    long plusHalfTruncated() {
        if (exponent > 0 || significand == 0) {
            return significand << exponent;
        }
        if (exponent == 0) {
            return (significand & 1) != 0 ? significand + 1 : significand;
        }
        if (exponent < -100) {
            return 0;
        }
        if (exponent > -64) {
            long sum = significand + (1L << -exponent - 1);
            if (Long.compareUnsigned(sum, significand) >= 0) {
                return sum >>> -exponent;
            }
            // The sum has 65 bits, of which the last is rounded away.
            long kept = sum >>> 1 | Long.MIN_VALUE;
            return kept + (sum & kept & 1) >>> -exponent - 1;
        }
        BigInteger sum = unsigned(significand).add(BigInteger.ONE.shiftLeft(-exponent - 1));
        int excess = sum.bitLength() - 64;
        if (excess > 0) {
            BigInteger half = BigInteger.ONE.shiftLeft(excess - 1);
            BigInteger kept = sum.shiftRight(excess);
            int restToHalf = sum.subtract(kept.shiftLeft(excess)).compareTo(half);
            boolean up = restToHalf > 0 || restToHalf == 0 && kept.testBit(0);
            sum = (up ? kept.add(BigInteger.ONE) : kept).shiftLeft(excess);
        }
        return sum.shiftRight(-exponent).longValue();
    }

    private static BigInteger unsigned(long value) {
        BigInteger low = BigInteger.valueOf(value & Long.MAX_VALUE);
        return value < 0 ? low.setBit(63) : low;
    }
}
