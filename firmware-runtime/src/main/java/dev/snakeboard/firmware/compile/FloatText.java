package dev.snakeboard.firmware.compile;

import java.math.BigDecimal;

/** Floats as text, the way {@code repr} writes doubles: the shortest digits that read back as the same number ({@code py/formatfloat.c}). */
final class FloatText {
    /** From this power of ten on a number is written with an exponent. */
    private static final int FIRST_LARGE_EXPONENT = 16;

    private static final int LAST_SMALL_EXPONENT = -5;

    private FloatText() {}

    static String repr(double value) {
        String text = general(value);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == 'e' || c == 'n') {
                return text;
            }
        }
        return text + ".0";
    }

    /** A complex number; one without a real part is written as its imaginary part alone. */
    static String repr(double real, double imaginary) {
        String text = general(imaginary) + "j";
        if (real == 0) {
            return text;
        }
        boolean signed = text.charAt(0) == '-';
        return "(" + general(real) + (signed ? "" : "+") + text + ")";
    }

    private static String general(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        StringBuilder out = new StringBuilder(24);
        if (Double.doubleToRawLongBits(value) < 0) {
            out.append('-');
        }
        if (Double.isInfinite(value)) {
            return out.append("inf").toString();
        }
        if (value == 0) {
            return out.append('0').toString();
        }
        BigDecimal decimal = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        if (exponent >= FIRST_LARGE_EXPONENT || exponent <= LAST_SMALL_EXPONENT) {
            return scientific(out, digits, exponent);
        }
        if (exponent < 0) {
            return out.append("0.").repeat('0', -exponent - 1).append(digits).toString();
        }
        int whole = exponent + 1;
        if (digits.length() <= whole) {
            return out.append(digits).repeat('0', whole - digits.length()).toString();
        }
        return out.append(digits, 0, whole).append('.').append(digits, whole, digits.length()).toString();
    }

    private static String scientific(StringBuilder out, String digits, int exponent) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        out.append('e').append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        if (magnitude < 10) {
            out.append('0');
        }
        return out.append(magnitude).toString();
    }
}
