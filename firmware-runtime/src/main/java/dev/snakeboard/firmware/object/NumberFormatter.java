package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.compile.Utf8;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;

/**
 * Numbers and text laid out in fields, for {@code %}, {@code str.format}, f-strings and {@code print} ({@code py/mpprint.c}).
 *
 * <p>The flags are those of the firmware. Widths are the caller's to bound: what is asked for is built.
 */
public final class NumberFormatter {
    public static final int LEFT_ADJUST = 0x001;
    public static final int SHOW_SIGN = 0x002;
    public static final int SPACE_SIGN = 0x004;
    public static final int SHOW_PREFIX = 0x008;

    /** Padding goes between the sign or prefix and the digits. */
    public static final int PAD_AFTER_SIGN = 0x010;

    public static final int CENTER_ADJUST = 0x020;
    public static final int ADD_PERCENT = 0x040;

    /** The prefix of octal numbers is {@code 0o}, not {@code 0}. */
    public static final int SHOW_OCTAL_LETTER = 0x080;

    /** A float that would look like an integer gets {@code .0}. */
    public static final int ALWAYS_DECIMAL = 0x100;

    /** The flags hold the character that groups digits, or 0, from this bit on. */
    public static final int SEPARATOR_SHIFT = 9;

    /** A precision that is not given. */
    public static final int NO_PRECISION = -1;

    private NumberFormatter() {}

    /** The flag bits of a grouping character: {@code ','}, {@code '_'}, or 0 for none. */
    public static int grouping(char separator) {
        return separator << SEPARATOR_SHIFT;
    }

    /**
     * An integer in a field ({@code mp_print_mp_int}).
     *
     * @param base 2, 8, 10 or 16
     * @param baseChar {@code 'a'} or {@code 'A'}: the case of the digits from ten on and of the prefix
     * @param fill the padding character; 0 is a space
     * @param width the least length of the result
     * @param precision the least number of digits, {@link #NO_PRECISION} or 0 for no demand
     */
    public static String formatInt(BigInteger value, int base, char baseChar, int flags, char fill, int width, int precision) {
        BigInteger magnitude = value.abs();
        String digits = magnitude.bitLength() < 63 ? Long.toString(magnitude.longValue(), base) : magnitude.toString(base);
        return formatInt(value.signum() < 0, digits, base, baseChar, flags, fill, width, precision);
    }

    /** As {@link #formatInt(BigInteger, int, char, int, char, int, int)}. */
    public static String formatInt(int value, int base, char baseChar, int flags, char fill, int width, int precision) {
        String digits = Long.toString(StrictMath.abs((long) value), base);
        return formatInt(value < 0, digits, base, baseChar, flags, fill, width, precision);
    }

    /** Prints what {@link #formatInt(int, int, char, int, char, int, int)} gives. */
    static void printInt(TextBuilder out, int value, int base, char baseChar, int flags, char fill, int width, int precision) {
        boolean padded = (flags & (LEFT_ADJUST | CENTER_ADJUST)) == 0 && fill == '0';
        boolean plain = (flags & ~(LEFT_ADJUST | CENTER_ADJUST | PAD_AFTER_SIGN)) == 0 && fill < 0x80 && (padded || precision <= 1);
        if (!plain) {
            out.print(formatInt(value, base, baseChar, flags, fill, width, precision));
            return;
        }
        int magnitude = StrictMath.abs(value);
        int digits = 1;
        for (int rest = magnitude / base; rest > 0; rest /= base) {
            digits++;
        }
        int length = value < 0 ? digits + 1 : digits;
        int padding = StrictMath.max((padded ? StrictMath.max(width, precision) : width) - length, 0);
        int left = before(padding, flags);
        int filler = fill == 0 ? ' ' : fill;
        if (value < 0 && (flags & PAD_AFTER_SIGN) != 0) {
            out.add('-');
        }
        out.pad(filler, left);
        if (value < 0 && (flags & PAD_AFTER_SIGN) == 0) {
            out.reserve(length);
            out.add('-');
        }
        out.addDigits(magnitude, digits, base, baseChar);
        out.pad(filler, padding - left);
    }

    private static String formatInt(
            boolean negative, String magnitude, int base, char baseChar, int flags, char fill, int width, int precision) {
        int fieldWidth = width;
        int digitsWanted = precision;
        if ((flags & (LEFT_ADJUST | CENTER_ADJUST)) == 0 && fill == '0') {
            fieldWidth = StrictMath.max(width, precision);
            digitsWanted = 0;
        }
        String digits = digits(magnitude, base, baseChar, (char) (flags >> SEPARATOR_SHIFT));
        String prefix = prefix(!negative, base, baseChar, flags);
        String sign = negative ? "-" + prefix : prefix;
        if (digitsWanted <= 1 && (flags & PAD_AFTER_SIGN) == 0) {
            return formatText(sign.isEmpty() ? digits : sign + digits, flags, fill, fieldWidth);
        }
        if (digitsWanted <= 1) {
            return sign + formatText(digits, flags, fill, fieldWidth - sign.length());
        }
        String number = sign + formatText(digits, flags & ~LEFT_ADJUST, '0', digitsWanted);
        String padding = " ".repeat(StrictMath.max(0, width - sign.length() - StrictMath.max(digits.length(), digitsWanted)));
        return (flags & LEFT_ADJUST) != 0 ? number + padding : padding + number;
    }

    /** How many characters of a sign and a prefix the text of a number is made with; none if they go before its padding. */
    static int prefixLength(Vm vm, @Word int number, int base, char baseChar, int flags) {
        boolean negative = BigInt.isBig(vm, number) && BigInt.isNegative(vm, number);
        return (flags & PAD_AFTER_SIGN) != 0 ? 0 : prefix(!negative, base, baseChar, flags).length();
    }

    static boolean hasSeparator(int flags) {
        return flags >> SEPARATOR_SHIFT != 0;
    }

    private static String prefix(boolean nonNegative, int base, char baseChar, int flags) {
        if ((flags & (SHOW_SIGN | SPACE_SIGN | SHOW_PREFIX)) == 0) {
            return "";
        }
        StringBuilder prefix = new StringBuilder();
        if (nonNegative && (flags & SHOW_SIGN) != 0) {
            prefix.append('+');
        } else if (nonNegative && (flags & SPACE_SIGN) != 0) {
            prefix.append(' ');
        }
        if ((flags & SHOW_PREFIX) != 0) {
            switch (base) {
                case 2 -> prefix.append('0').append((char) (baseChar + 'b' - 'a'));
                case 8 -> {
                    prefix.append('0');
                    if ((flags & SHOW_OCTAL_LETTER) != 0) {
                        prefix.append((char) (baseChar + 'o' - 'a'));
                    }
                }
                case 16 -> prefix.append('0').append((char) (baseChar + 'x' - 'a'));
                default -> {}
            }
        }
        return prefix.toString();
    }

    /** The digits of an integer in the case that is wanted, grouped by three in base 10 and by four otherwise if there is a separator. */
    private static String digits(String magnitude, int base, char baseChar, char separator) {
        String digits = baseChar == 'A' ? magnitude.toUpperCase(java.util.Locale.ROOT) : magnitude;
        if (separator == 0) {
            return digits;
        }
        int group = base == 10 ? 3 : 4;
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - group; at > 0; at -= group) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }

    /**
     * A float in a field ({@code mp_print_float}).
     *
     * @param type one of {@code e E f F g G}
     * @param precision digits, {@link #NO_PRECISION} for 6, {@link FloatFormatter#REPR} for as many as tell the value
     */
    public static String formatFloat(FloatFormat format, double value, char type, int flags, char fill, int width, int precision) {
        return formatFloat(format, value, type, flags, fill, width, precision, (read, powers) -> {});
    }

    /** As the other, and tells what that took. */
    static String formatFloat(
            FloatFormat format, double value, char type, int flags, char fill, int width, int precision, FloatFormatter.Work work) {
        char sign = (flags & SHOW_SIGN) != 0 ? '+' : (flags & SPACE_SIGN) != 0 ? ' ' : 0;
        String text = FloatFormatter.format(format, value, type, precision, sign, work);
        if ((flags & ALWAYS_DECIMAL) != 0 && text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('n') < 0) {
            text += ".0";
        }
        if ((flags & ADD_PERCENT) != 0) {
            text += "%";
        }
        if ((flags & PAD_AFTER_SIGN) != 0 && text.charAt(0) < '0') {
            return text.charAt(0) + formatText(text.substring(1), flags, fill, width - 1);
        }
        return formatText(text, flags, fill, width);
    }

    /** Text padded to a width; the width counts UTF-8 bytes, as the firmware does ({@code mp_print_strn}). */
    public static String formatText(String text, int flags, char fill, int width) {
        int length = Utf8.isAscii(text) ? text.length() : Strings.encode(text).length;
        return width <= length && !isGrouped(flags, fill) ? text : pad(text, length, flags, fill, width);
    }

    /** Prints {@code length} bytes padded to a width. */
    static void printText(TextBuilder out, byte[] text, int length, int flags, char fill, int width) {
        if (isGrouped(flags, fill) || fill >= 0x80) {
            out.print(formatText(Utf8.decode(text, 0, length), flags, fill, width));
            return;
        }
        int padding = StrictMath.max(width - length, 0);
        int left = before(padding, flags);
        out.pad(fill == 0 ? ' ' : fill, left);
        out.write(text, 0, length);
        out.pad(fill == 0 ? ' ' : fill, padding - left);
    }

    /** As above, of bytes in memory, padded with spaces. */
    static void printText(TextBuilder out, int address, int length, int flags, int width) {
        int padding = StrictMath.max(width - length, 0);
        int left = before(padding, flags);
        out.pad(' ', left);
        out.write(address, length);
        out.pad(' ', padding - left);
    }

    /** Whether the padding is zeros with separators among them. */
    private static boolean isGrouped(int flags, char fill) {
        return fill == '0' && flags >> SEPARATOR_SHIFT != 0;
    }

    /** How much of the padding goes before the text. */
    private static int before(int padding, int flags) {
        return (flags & CENTER_ADJUST) != 0 ? padding / 2 : (flags & LEFT_ADJUST) != 0 ? 0 : padding;
    }

    private static String pad(String text, int length, int flags, char fill, int width) {
        char separator = (char) (flags >> SEPARATOR_SHIFT);
        int padding = width - length;
        int position = width;
        int period = separator == '_' ? 5 : 4;
        boolean grouped = isGrouped(flags, fill);
        // A result never starts with a separator: one more zero goes before it.
        if (grouped && width % period == 0) {
            padding++;
            position++;
        }
        if (padding <= 0) {
            return text;
        }
        int left = before(padding, flags);
        int right = padding - left;
        if (grouped) {
            return groupedZeros(left, separator, period, position) + text + groupedZeros(right, separator, period, position);
        }
        String filler = String.valueOf(fill == 0 ? ' ' : fill);
        return filler.repeat(left) + text + filler.repeat(right);
    }

    /** Zeros with separators where the width of the field puts them; what the field holds does not count. */
    private static String groupedZeros(int count, char separator, int period, int width) {
        StringBuilder zeros = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            zeros.append(i % period == width % period ? separator : '0');
        }
        return zeros.toString();
    }
}
