package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.FloatFormat;

/**
 * Floats as decimal text, digit for digit as the firmware writes them ({@code py/formatfloat.c}).
 *
 * <p>The firmware scales the float by a power of ten to an integer of as few digits as may do, reads the text back, and tries one digit more
 * if that is not the same float. With single floats the scaling itself is inexact, so it also searches the neighbourhood of the integer.
 */
public final class FloatFormatter {
    /** The precision that asks for the shortest text that reads back as the same float ({@code MP_FLOAT_REPR_PREC}). */
    public static final int REPR = 99;

    /** The firmware formats into this many bytes, which bounds the digits. */
    private static final int BUFFER = 33;

    /** Scaling an integer below this to 16 digits is exact, so that its own digits come out. */
    private static final double EXACT_INTEGERS = 1e15;

    private static final int DEFAULT_PRECISION = 6;
    private static final int REPR_POSITIONAL_DIGITS = 16;

    private final DecimalScale scale;
    private final double value;
    private final int room;
    private final char type;
    private Mode mode;
    private int precision;
    private int positionalDigits;
    private int exponent;
    private int leadingZeros;
    private int trailingZeros;
    private int readings;
    private int powers;

    /** What finding the digits took. */
    interface Work {
        /** @param read characters read back @param powers scalings by a power of ten that is not near */
        void did(int read, int powers);
    }

    private enum Mode {
        EXPONENT,
        GENERAL,
        FIXED
    }

    private FloatFormatter(FloatFormat format, double value, int room, char type, int precision) {
        this.scale = DecimalScale.of(format);
        this.value = value;
        this.room = room;
        this.type = type;
        this.precision = precision;
        this.mode = switch (type) {
            case 'f', 'F' -> Mode.FIXED;
            case 'g', 'G' -> Mode.GENERAL;
            default -> Mode.EXPONENT;
        };
    }

    /** The text of {@code repr}. */
    public static String repr(FloatFormat format, double value) {
        if (format == FloatFormat.DOUBLE && value == (long) value && value != 0 && StrictMath.abs(value) < EXACT_INTEGERS) {
            return (long) value + ".0";
        }
        return repr(format, value, (read, powers) -> {});
    }

    /** As the other, and tells what that took. */
    static String repr(FloatFormat format, double value, Work work) {
        return NumberFormatter.formatFloat(format, value, 'g', NumberFormatter.ALWAYS_DECIMAL, (char) 0, 0, REPR, work);
    }

    /**
     * A float as text.
     *
     * @param value a value that floats of the format can have
     * @param type one of {@code e E f F g G}
     * @param precision as in {@code printf}; below 0 is 6; {@link #REPR} finds it
     * @param sign what goes before a number that is not negative, 0 for nothing
     */
    public static String format(FloatFormat format, double value, char type, int precision, char sign) {
        return format(format, value, type, precision, sign, (read, powers) -> {});
    }

    /** As the other, and tells what that took. */
    static String format(FloatFormat format, double value, char type, int precision, char sign, Work work) {
        boolean upper = Character.isUpperCase(type);
        if (Double.isNaN(value)) {
            return signText(sign) + (upper ? "NAN" : "nan");
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        String before = negative ? "-" : signText(sign);
        double magnitude = StrictMath.abs(value);
        if (Double.isInfinite(magnitude)) {
            return before + (upper ? "INF" : "inf");
        }
        int digits = precision < 0 ? DEFAULT_PRECISION : precision;
        FloatFormatter formatter = new FloatFormatter(format, magnitude, BUFFER - before.length(), type, digits);
        String text = before + formatter.digits();
        work.did(formatter.readings, formatter.powers);
        return text;
    }

    private static String signText(char sign) {
        return sign == 0 ? "" : String.valueOf(sign);
    }

    private String digits() {
        positionalDigits = StrictMath.min(precision, room - 3);
        if (precision == REPR) {
            precision = scale.mostDigits();
            positionalDigits = REPR_POSITIONAL_DIGITS;
        }
        exponent = value == 0 ? 0 : scale.decimalExponent(value);
        if (mode == Mode.FIXED && exponent > 0 && exponent + precision + 2 > room) {
            mode = Mode.GENERAL;
            precision++;
        }
        power(exponent + (value < 1 ? 0 : 1));
        int mostDigits = planDigits();
        int overhead = mode == Mode.FIXED ? 3 : scale.exponentRoom() + 1;
        if (mostDigits > scale.mostDigits()) {
            trailingZeros = mostDigits - scale.mostDigits();
            mostDigits = scale.mostDigits();
        }
        trailingZeros = StrictMath.min(trailingZeros, room - mostDigits - overhead);
        for (int count = StrictMath.min(scale.safeDigits(), mostDigits); ; count++) {
            Attempt attempt = new Attempt(count, mostDigits);
            if (attempt.isGood() || count >= mostDigits) {
                return attempt.text;
            }
        }
    }

    private void power(int of) {
        powers += NumberParser.isFarPower(of) ? 1 : 0;
    }

    /** How many digits the integer may have; sets the zeros that fixed-point numbers begin with. */
    private int planDigits() {
        if (mode != Mode.FIXED) {
            return mode == Mode.EXPONENT || precision == 0 ? precision + 1 : precision;
        }
        int most = StrictMath.min(precision, room - 3);
        if (exponent >= 0) {
            return most + exponent + 1;
        }
        if (most > 2 && exponent < -2) {
            leadingZeros = StrictMath.min(-exponent, most) - 2;
            return most - leadingZeros;
        }
        return most + 1;
    }

    /** One try with an integer of a given number of digits. */
    private final class Attempt {
        private final int count;
        private final int zeros;
        private final long limit;
        private long integer;
        private String text;
        private boolean exact;

        Attempt(int count, int mostDigits) {
            this.count = count;
            this.zeros = trailingZeros + mostDigits - count;
            long power = 10;
            for (int i = 1; i < count; i++) {
                power *= 10;
            }
            limit = power;
            power(shift());
            integer = value == 0 ? 0 : scale.integer(value, shift(), count);
            text = layOut(integer);
            if (scale.isExact()) {
                exact = count >= mostDigits || difference() == 0;
            } else {
                exact = search();
            }
        }

        boolean isGood() {
            return exact;
        }

        /** The power of ten that makes an integer of the value. */
        private int shift() {
            if (mode != Mode.FIXED) {
                return count - exponent - 1;
            }
            if (exponent >= 0) {
                return count - 1 - exponent;
            }
            return leadingZeros > 0 ? count + leadingZeros : count - 1;
        }

        private double difference() {
            readings += text.length();
            power(NumberParser.exponentOf(text));
            return scale.difference(NumberParser.parseUnsigned(scale, text, 0).value(), value);
        }

        /** Looks for an integer that reads back as the value; keeps the closest if there is none. */
        private boolean search() {
            double difference = difference();
            if (isPositiveZero(difference)) {
                return true;
            }
            double best = difference;
            long bestInteger = integer;
            int range = count > scale.safeDigits() ? 1 << 3 * (count - scale.safeDigits()) : 1;
            int tries = 3 + 3 * (scale.mostDigits() - scale.safeDigits());
            for (int i = 0; i < tries; i++) {
                integer += Double.doubleToRawLongBits(difference) < 0 ? range : -range;
                text = layOut(integer);
                difference = difference();
                if (isPositiveZero(difference)) {
                    return true;
                }
                double gain = scale.round(StrictMath.abs(difference) - StrictMath.abs(best));
                if (Double.doubleToRawLongBits(gain) < 0 || isPositiveZero(gain) && integer % 10 == 0) {
                    best = difference;
                    bestInteger = integer;
                }
                if (range > 1) {
                    range >>= 1;
                } else {
                    if (integer != bestInteger) {
                        text = layOut(bestInteger);
                    }
                    return false;
                }
            }
            return true;
        }

        /** Writes an integer as text in the mode that is wanted. */
        private String layOut(long number) {
            long mantissa = number;
            int length = count;
            int shown = exponent;
            int pointAfter = mode == Mode.FIXED && exponent > 0 ? exponent : 0;
            int padding = zeros;
            boolean point = false;
            StringBuilder out = new StringBuilder(BUFFER);
            if (mode == Mode.FIXED && leadingZeros > 0) {
                appendLeadingZeros(out, leadingZeros);
                point = true;
            }
            if (mantissa != 0 && Long.compareUnsigned(mantissa, limit) >= 0) {
                if (mode == Mode.FIXED) {
                    length++;
                    pointAfter++;
                } else {
                    mantissa = Long.divideUnsigned(mantissa, 10);
                    shown++;
                }
            }
            if (mode == Mode.GENERAL && shown > 0 && shown < positionalDigits) {
                pointAfter += shown;
                if (pointAfter >= length) {
                    padding = pointAfter - (length - 1);
                }
                shown = 0;
            } else if (mode == Mode.GENERAL && shown < 0 && shown >= -4) {
                appendLeadingZeros(out, -shown - 1);
                point = true;
                while (shown < 0 && Long.remainderUnsigned(mantissa, 10) == 0) {
                    mantissa = Long.divideUnsigned(mantissa, 10);
                    length--;
                    shown++;
                }
                shown = 0;
            }
            int start = out.length();
            appendDigits(out, mantissa, length);
            out.repeat('0', StrictMath.max(padding, 0));
            if (!point && start + pointAfter + 1 < out.length()) {
                out.insert(start + pointAfter + 1, '.');
                point = true;
            }
            if (mode == Mode.GENERAL && point) {
                dropTrailingZeros(out);
            }
            if (mode != Mode.FIXED && (shown != 0 || mode == Mode.EXPONENT)) {
                appendExponent(out, shown);
            }
            return out.toString();
        }

        private void appendExponent(StringBuilder out, int shown) {
            out.append(Character.isUpperCase(type) ? 'E' : 'e').append(shown < 0 ? '-' : '+');
            int magnitude = StrictMath.abs(shown);
            if (magnitude < 10) {
                out.append('0');
            }
            out.append(magnitude);
        }
    }

    private static boolean isPositiveZero(double value) {
        return Double.doubleToRawLongBits(value) == 0;
    }

    private static void appendLeadingZeros(StringBuilder out, int count) {
        out.append("0.").repeat('0', count);
    }

    /** The lowest {@code length} digits of a number, with zeros before them if it has fewer. */
    private static void appendDigits(StringBuilder out, long number, int length) {
        int start = out.length();
        out.repeat('0', StrictMath.max(length, 0));
        long rest = number;
        for (int i = start + length - 1; i >= start; i--) {
            out.setCharAt(i, (char) ('0' + Long.remainderUnsigned(rest, 10)));
            rest = Long.divideUnsigned(rest, 10);
        }
    }

    private static void dropTrailingZeros(StringBuilder out) {
        int end = out.length();
        while (out.charAt(end - 1) == '0') {
            end--;
        }
        if (out.charAt(end - 1) == '.') {
            end--;
        }
        out.setLength(end);
    }
}
