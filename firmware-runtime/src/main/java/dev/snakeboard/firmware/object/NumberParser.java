package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;

/** Numbers from text, for {@code int()}, {@code float()}, {@code complex()} and what else reads numbers at run time ({@code py/parsenum.c}). */
public final class NumberParser {
    /** The exponent stops growing here, far beyond what matters. */
    private static final int EXPONENT_LIMIT = (Integer.MAX_VALUE / 2 - 9) / 10;

    /** So many digits are a small int, whatever they are. */
    private static final int PLAIN_DIGITS = 9;

    private NumberParser() {}

    /**
     * An unsigned decimal number.
     *
     * @param value rounded as the target rounds
     * @param end the index after it, {@link #NOTHING} if an exponent has no digits
     */
    record Decimal(double value, int end) {
        static final int NOTHING = -1;
    }

    // ---- integers ----

    /**
     * An integer, with spaces, sign, prefix and underscores as Python has them.
     *
     * @param base 2 to 36, or 0 for what the prefix says
     * @throws PythonException ValueError with the firmware's texts, MemoryError
     */
    public static @Word int parseInt(Vm vm, String text, int base) {
        vm.charge(CostEvent.TEXT_PARSE_CHARACTER, text.length());
        if (base != 0 && (base < 2 || base > 36)) {
            throw vm.valueError(Message.of("%s must be %d-%d", "base", 2, 36));
        }
        int at = skipSpaces(text, 0);
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        Prefix prefix = Prefix.of(text, at, base);
        int start = prefix.end();
        int radix = prefix.base();
        int end = start;
        long value = 0;
        while (end < text.length() && value <= Words.SMALL_MAX) {
            char c = text.charAt(end);
            if (c != '_') {
                int digit = digit(c);
                if (digit < 0 || digit >= radix) {
                    break;
                }
                value = value * radix + digit;
            }
            end++;
        }
        @Word int result;
        if (value <= Words.SMALL_MAX) {
            result = Words.ofSmall((int) (negative ? -value : value));
        } else {
            if (!vm.target.features().bigIntegers()) {
                throw vm.raise(Types.OVERFLOW_ERROR, "No long integer support");
            }
            // The second pass, for big integers, does not know underscores: they end the number.
            end = start;
            while (end < text.length() && digit(text.charAt(end)) >= 0 && digit(text.charAt(end)) < radix) {
                end++;
            }
            result = bigInt(vm, text, start, end, radix, negative);
        }
        if (end == start || skipSpaces(text, end) != text.length()) {
            throw vm.raise(
                    Types.VALUE_ERROR,
                    Message.of("invalid syntax for integer with base %d", radix == 1 ? 0 : radix),
                    "invalid syntax for integer");
        }
        return result;
    }

    /** A decimal integer in memory that is nothing but a few digits and maybe a minus, or {@link Words#NULL} if it is something else. */
    public static @Word int plainInt(Vm vm, int address, int length) {
        boolean negative = length > 0 && vm.ram.byteAt(address) == '-';
        int at = negative ? address + 1 : address;
        int end = address + length;
        if (at == end || end - at > PLAIN_DIGITS) {
            return Words.NULL;
        }
        int value = 0;
        for (; at < end; at++) {
            int digit = vm.ram.byteAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return Words.NULL;
            }
            value = value * 10 + digit;
        }
        return Words.ofSmall(negative ? -value : value);
    }

    private static @Word int bigInt(Vm vm, String text, int start, int end, int radix, boolean negative) {
        @Word int big = BigInt.make(vm, (text.length() - start) * 8 / BigInt.DIGIT_BITS + 1);
        long digits = end - start;
        BigInt.charge(vm, CostEvent.LONG_MULTIPLY_DIGIT_PAIR, digits * digits / 16);
        BigInteger value = digits == 0 ? BigInteger.ZERO : new BigInteger(text.substring(start, end), radix);
        BigInt.set(vm, big, negative ? value.negate() : value);
        return big;
    }

    /**
     * The base that a number is in, and where its digits begin ({@code mp_parse_num_base}).
     *
     * @param base 1 for a number in base 0 that starts with 0: only zeros may follow
     */
    private record Prefix(int base, int end) {
        static Prefix of(String text, int start, int base) {
            if (text.length() - start <= 1 || text.charAt(start) != '0') {
                return new Prefix(base == 0 ? 10 : base, start);
            }
            int named = switch (text.charAt(start + 1) | 0x20) {
                case 'x' -> 16;
                case 'o' -> 8;
                case 'b' -> 2;
                default -> 0;
            };
            if (named != 0 && (base == 0 || base == named)) {
                return new Prefix(named, start + 2);
            }
            return new Prefix(base == 0 ? 1 : base, start);
        }
    }

    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 36) : -1;
    }

    // ---- floats ----

    /** Whether scaling by a power of ten takes more than a few multiplications. */
    static boolean isFarPower(int power) {
        return power < -2 || power > 2;
    }

    /** The power of ten that a decimal number's digits, read as an integer, are scaled by. */
    static int exponentOf(String text) {
        int mark = StrictMath.max(text.indexOf('e'), text.indexOf('E'));
        int end = mark < 0 ? text.length() : mark;
        int point = text.indexOf('.');
        int last = end;
        while (point >= 0 && last > point + 1 && text.charAt(last - 1) == '0') {
            last--;
        }
        int exponent = 0;
        for (int i = mark + 1; mark >= 0 && i < text.length(); i++) {
            exponent = exponent * 10 + StrictMath.max(Character.digit(text.charAt(i), 10), 0);
        }
        boolean negative = mark >= 0 && mark + 1 < text.length() && text.charAt(mark + 1) == '-';
        return (negative ? -exponent : exponent) - (point < 0 ? 0 : last - point - 1);
    }

    /** A float; ValueError if the text is none. */
    public static @Word int parseFloat(Vm vm, String text) {
        vm.charge(CostEvent.TEXT_PARSE_FLOAT_CHARACTER, text.length());
        int exponent = exponentOf(text);
        vm.charge(CostEvent.TEXT_PARSE_FLOAT_POWER, exponent == 0 ? 0 : 1);
        if (isFarPower(exponent)) {
            vm.charge(CostEvent.DECIMAL_POWER);
        }
        Signed number = signed(vm, text, 0);
        if (number.end != text.length()) {
            throw invalid(vm);
        }
        return vm.ofDouble(number.value);
    }

    /** A complex number; ValueError if the text is none. */
    public static @Word int parseComplex(Vm vm, String text) {
        Imaginary first = imaginary(vm, text, 0);
        if (first.number.end == text.length()) {
            return first.isImaginary ? ComplexType.of(vm, 0, first.number.value) : ComplexType.of(vm, first.number.value, 0);
        }
        if (first.isImaginary) {
            throw invalid(vm);
        }
        Imaginary second = imaginary(vm, text, first.number.end);
        if (!second.isImaginary || second.number.end != text.length()) {
            throw invalid(vm);
        }
        return ComplexType.of(vm, first.number.value, second.number.value);
    }

    /** A number, and the index after it and the spaces that follow. */
    private record Signed(double value, int end) {}

    private record Imaginary(Signed number, boolean isImaginary) {}

    private static Signed signed(Vm vm, String text, int from) {
        return number(vm, text, from, false).number;
    }

    private static Imaginary imaginary(Vm vm, String text, int from) {
        return number(vm, text, from, true);
    }

    private static Imaginary number(Vm vm, String text, int from, boolean allowImaginary) {
        int at = skipSpaces(text, from);
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        int start = at;
        double value;
        if (isWord(text, at, "inf")) {
            value = Double.POSITIVE_INFINITY;
            at += 3;
            if (isWord(text, at, "inity")) {
                at += 5;
            }
        } else if (isWord(text, at, "nan")) {
            value = Double.NaN;
            at += 3;
        } else {
            Decimal decimal = parseUnsigned(DecimalScale.of(vm.floats.format()), text, at);
            if (decimal.end == Decimal.NOTHING) {
                throw invalid(vm);
            }
            value = decimal.value;
            at = decimal.end;
        }
        boolean isImaginary = allowImaginary && at < text.length() && (text.charAt(at) | 0x20) == 'j';
        if (isImaginary) {
            if (at == start) {
                value = 1;
            }
            at++;
        }
        if (at == start) {
            throw invalid(vm);
        }
        return new Imaginary(new Signed(negative ? -value : value, skipSpaces(text, at)), isImaginary);
    }

    private static PythonException invalid(Vm vm) {
        return vm.valueError("invalid syntax for number");
    }

    /** The value of the longest decimal number that a text begins with, as the target's arithmetic makes it; 0 if there is none. */
    public static double parseUnsigned(FloatFormat format, String text) {
        return parseUnsigned(DecimalScale.of(format), text, 0).value;
    }

    /**
     * Takes in digits until the integer is full; what follows only moves the point. Zeros are held back until another digit comes, so that
     * trailing zeros cost no precision ({@code mp_parse_float_internal}).
     */
    static Decimal parseUnsigned(DecimalScale scale, String text, int from) {
        DigitReader digits = new DigitReader(scale.integerLimit());
        int at = from;
        boolean inExponent = false;
        boolean negativeExponent = false;
        int exponent = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                if (!inExponent) {
                    digits.accept(c - '0');
                } else if (exponent < EXPONENT_LIMIT) {
                    exponent = 10 * exponent + c - '0';
                }
            } else if (c == '.' && !inExponent && !digits.inFraction) {
                digits.inFraction = true;
            } else if (!inExponent && (c == 'e' || c == 'E')) {
                inExponent = true;
                if (at + 1 < text.length() && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-')) {
                    at++;
                    negativeExponent = text.charAt(at) == '-';
                }
                if (at + 1 == text.length()) {
                    return new Decimal(0, Decimal.NOTHING);
                }
            } else if (c != '_') {
                break;
            }
        }
        int power = (negativeExponent ? -exponent : exponent) + digits.exponent + digits.heldInteger;
        return new Decimal(scale.value(digits.integer, power), at);
    }

    /** The digits before an exponent. */
    private static final class DigitReader {
        private final long limit;
        private long integer;
        private int exponent;
        private int heldInteger;
        private int heldFraction;
        private boolean inFraction;

        DigitReader(long limit) {
            this.limit = limit;
        }

        void accept(int digit) {
            if (digit == 0 || isFull()) {
                if (inFraction) {
                    heldFraction++;
                } else {
                    heldInteger++;
                }
                return;
            }
            for (; heldInteger > 0; heldInteger--) {
                push(0, false);
            }
            for (; heldFraction > 0; heldFraction--) {
                push(0, true);
            }
            push(digit, inFraction);
        }

        private boolean isFull() {
            return Long.compareUnsigned(integer, limit) >= 0;
        }

        private void push(int digit, boolean fraction) {
            if (!isFull()) {
                integer = 10 * integer + digit;
                if (fraction) {
                    exponent--;
                }
            } else if (!fraction) {
                exponent++;
            }
        }
    }

    // ---- text ----

    private static boolean isWord(String text, int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((text.charAt(at + i) | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
