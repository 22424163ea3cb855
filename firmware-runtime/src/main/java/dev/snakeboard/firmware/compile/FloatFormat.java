package dev.snakeboard.firmware.compile;

import java.math.BigInteger;

/** The floats of a target. The compiler folds constants with them, and what it folds has to come out as the target would have computed it. */
public enum FloatFormat implements FloatNotation {
    /**
     * IEEE single precision in a word whose two low bits are the tag ({@code MICROPY_OBJ_REPR_C}): they are dropped when a float is stored, and
     * when it is read the two bits above them take their place.
     */
    SINGLE30,
    /** IEEE double precision. */
    DOUBLE;

    /** The float of this format that is nearest to a decimal number. */
    @Override
    public double parse(String decimal) {
        return narrow(Double.parseDouble(decimal));
    }

    /** A number as the C float or double of the target, which is what it computes with. */
    public double round(double value) {
        return this == SINGLE30 ? (float) value : value;
    }

    /** A big integer, put together digit by digit with a rounding each ({@code mpz_as_float}): not always the nearest float. */
    public double of(BigInteger value) {
        int digitBits = this == SINGLE30 ? 16 : 32;
        BigInteger magnitude = value.abs();
        double sum = 0;
        for (int shift = (magnitude.bitLength() + digitBits - 1) / digitBits * digitBits - digitBits; shift >= 0; shift -= digitBits) {
            long digit = magnitude.shiftRight(shift).longValue() & (1L << digitBits) - 1;
            sum = round(round(sum * (1L << digitBits)) + digit);
            if (Double.isInfinite(sum)) {
                break;
            }
        }
        return value.signum() < 0 ? -sum : sum;
    }

    /** The nearest value that a float object of the target gives back. */
    public double narrow(double value) {
        if (this == DOUBLE || Double.isNaN(value)) {
            return value;
        }
        int bits = Float.floatToRawIntBits((float) value) & ~3;
        return Float.intBitsToFloat(bits | bits >> 2 & 3);
    }

    /** The text that mpy-cross would write. */
    @Override
    public String repr(double value) {
        return FloatText.repr(value);
    }
}
