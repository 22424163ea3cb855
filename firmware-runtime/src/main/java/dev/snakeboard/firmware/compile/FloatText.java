package dev.snakeboard.firmware.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Floats as text, the way mpy-cross writes doubles: 16 digits, or as many more as it takes to read the same number back, less trailing zeros
 * ({@code py/formatfloat.c}). Not always the shortest text: 0.686 is written 0.6860000000000001.
 */
final class FloatText {
    /** From this power of ten on a number is written with an exponent. */
    private static final int FIRST_LARGE_EXPONENT = 16;

    private static final int FEWEST_DIGITS = 16;

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
        BigDecimal decimal = shortest(Math.abs(value)).stripTrailingZeros();
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

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int exponent = exact.precision() - exact.scale() - 1;
        // 1e-20 as a double is a little less than that, but has the digits of it.
        if (value >= BigDecimal.ONE.scaleByPowerOfTen(exponent + 1).doubleValue()) {
            exponent++;
        }
        for (int digits = FEWEST_DIGITS; ; digits++) {
            BigDecimal rounded = exact.setScale(digits - 1 - exponent, RoundingMode.HALF_UP);
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
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
