package dev.snakeboard.firmware.compile;

/** The floats of a target. The compiler folds constants with them, and what it folds has to come out as the target would have computed it. */
public enum FloatFormat implements FloatParser {
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

    /** The nearest value that a float object of the target gives back. */
    public double narrow(double value) {
        if (this == DOUBLE || Double.isNaN(value)) {
            return value;
        }
        int bits = Float.floatToRawIntBits((float) value) & ~3;
        return Float.intBitsToFloat(bits | bits >> 2 & 3);
    }
}
