package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A format specification: {@code [[fill]align][sign][#][0][width][grouping][.precision][type]}.
 *
 * @param fill the character to pad with, 0 if not given
 * @param align {@code < > = ^}, 0 if not given
 * @param flags of {@link NumberFormatter}: sign, prefix, grouping
 * @param width least number of bytes, {@link #ABSENT} if not given
 * @param precision {@link #ABSENT} if not given
 * @param type the presentation type, 0 if not given
 */
record FormatSpec(char fill, char align, int flags, int width, int precision, char type) {
    static final int ABSENT = -1;

    static final FormatSpec NONE = new FormatSpec('\0', '\0', 0, ABSENT, ABSENT, '\0');

    /** For a field wider than this there must be room before it is built, so that one too wide raises MemoryError and takes nothing of the host. */
    private static final int WIDE = 256;

    private static final String TYPES = "bcdeEfFgGnosxX%";

    /** ValueError: the message, or on small builds one for all. */
    static PythonException bad(Vm vm, String message) {
        return vm.raise(Types.VALUE_ERROR, message, "bad format string");
    }

    static boolean isInteger(Vm vm, @Word int word) {
        return vm.operations.isInt(word);
    }

    static boolean isNumeric(Vm vm, @Word int word) {
        return isInteger(vm, word) || vm.floats.isFloat(word);
    }

    /**
     * Makes room in a builder for a wide field, as padding it would.
     *
     * @param digits how many digits are wanted at least
     */
    static void reserve(TextBuilder out, char filler, int width, int digits) {
        int wanted = StrictMath.max(width, digits);
        if (wanted > WIDE) {
            int before = out.length();
            out.pad(filler, wanted);
            out.truncate(before);
        }
    }

    /**
     * Parses a specification.
     *
     * @param numeric whether the value looks like a number, which decides what a leading 0 means
     */
    static FormatSpec parse(Vm vm, byte[] text, boolean numeric) {
        Cursor s = new Cursor(text);
        char fill = '\0';
        char align = '\0';
        int flags = 0;
        if (isAlignment(s.peek(0))) {
            align = s.take();
        } else if (s.peek(0) != 0 && isAlignment(s.peek(1))) {
            fill = s.take();
            align = s.take();
        }
        if (s.peek(0) == '+' || s.peek(0) == '-' || s.peek(0) == ' ') {
            char sign = s.take();
            flags |= sign == '+' ? NumberFormatter.SHOW_SIGN : sign == ' ' ? NumberFormatter.SPACE_SIGN : 0;
        }
        if (s.peek(0) == '#') {
            s.take();
            flags |= NumberFormatter.SHOW_PREFIX;
        }
        if (s.peek(0) == '0') {
            if (align == 0 && numeric) {
                align = '=';
            }
            fill = fill == 0 ? '0' : fill;
        }
        int width = s.number(ABSENT);
        if (s.peek(0) == ',' || s.peek(0) == '_') {
            flags |= NumberFormatter.grouping(s.take());
        }
        int precision = ABSENT;
        if (s.peek(0) == '.') {
            s.take();
            precision = s.number(ABSENT);
        }
        char type = s.peek(0) != 0 && TYPES.indexOf(s.peek(0)) >= 0 ? s.take() : '\0';
        if (s.peek(0) != 0) {
            throw bad(vm, "invalid format specifier");
        }
        return new FormatSpec(fill, align, flags, width, precision, type);
    }

    private static boolean isAlignment(char c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    /** Reads a specification from its start; past the end there are zeros. */
    private static final class Cursor {
        private final byte[] text;
        private int at;

        Cursor(byte[] text) {
            this.text = text;
        }

        char peek(int ahead) {
            return at + ahead < text.length ? (char) (text[at + ahead] & 0xff) : '\0';
        }

        char take() {
            return (char) (text[at++] & 0xff);
        }

        int number(int absent) {
            if (!Ascii.isDigit(peek(0))) {
                return absent;
            }
            long number = 0;
            while (Ascii.isDigit(peek(0))) {
                number = StrictMath.min(number * 10 + take() - '0', Integer.MAX_VALUE);
            }
            return (int) number;
        }
    }

    /** Prints a value as the specification says. */
    void print(Vm vm, TextBuilder out, @Word int value) {
        boolean numeric = isNumeric(vm, value);
        char alignment = align != 0 ? align : numeric ? '>' : '<';
        char filler = fill != 0 ? fill : ' ';
        int all = flags | alignmentFlag(alignment);
        if ((flags & (NumberFormatter.SHOW_SIGN | NumberFormatter.SPACE_SIGN)) != 0) {
            if (type == 's') {
                throw bad(vm, "sign not allowed in string format specifier");
            }
            if (type == 'c') {
                throw bad(vm, "sign not allowed with integer format specifier 'c'");
            }
        }
        reserve(out, filler, width, ABSENT);
        if (isInteger(vm, value) && integer(vm, out, value, all, filler)) {
            return;
        }
        if (numeric) {
            out.print(number(vm, value, all, filler));
        } else {
            if (alignment == '=') {
                throw bad(vm, "'=' alignment not allowed in string format specifier");
            }
            if (type != 0 && type != 's') {
                throw unknown(vm, value);
            }
            int text = Strings.address(vm, value);
            int length = Strings.length(vm, value);
            length = precision >= 0 ? StrictMath.min(precision, length) : length;
            if (filler == ' ') {
                NumberFormatter.printText(out, text, length, all, width);
            } else {
                NumberFormatter.printText(out, vm.ram.bytes(text, length), length, all, filler, width);
            }
        }
    }

    private static int alignmentFlag(char alignment) {
        return switch (alignment) {
            case '<' -> NumberFormatter.LEFT_ADJUST;
            case '=' -> NumberFormatter.PAD_AFTER_SIGN;
            case '^' -> NumberFormatter.CENTER_ADJUST;
            default -> 0;
        };
    }

    /** Prints an integer, unless the type is one of floats. */
    private boolean integer(Vm vm, TextBuilder out, @Word int value, int all, char filler) {
        int base;
        switch (type) {
            case 'c' -> {
                byte[] one = {(byte) vm.toInt(value)};
                NumberFormatter.printText(out, one, 1, all, filler, width);
                return true;
            }
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
                return false;
            }
            case 'b' -> base = 2;
            case 'o' -> base = 8;
            case 'x', 'X' -> base = 16;
            case 0, 'n', 'd' -> base = 10;
            default -> throw unknown(vm, value);
        }
        int octal = base == 8 && (all & NumberFormatter.SHOW_PREFIX) != 0 ? NumberFormatter.SHOW_OCTAL_LETTER : 0;
        char digits = type == 'X' ? 'A' : 'a';
        vm.charge(CostEvent.TEXT_OF_INT);
        if (Words.isSmallInt(value)) {
            NumberFormatter.printInt(out, Words.smallInt(value), base, digits, all | octal, filler, width, 0);
        } else {
            int shown = all | octal;
            int prefix = NumberFormatter.prefixLength(vm, value, base, digits, shown);
            int room = IntType.beginText(vm, value, base, prefix, NumberFormatter.hasSeparator(shown));
            out.print(NumberFormatter.formatInt(vm.operations.toBigInteger(value), base, digits, shown, filler, width, 0));
            vm.heap.free(room);
        }
        return true;
    }

    private String number(Vm vm, @Word int value, int all, char filler) {
        double number = vm.toDouble(value);
        return switch (type) {
            case 0, 'n' -> formatFloat(vm, number, 'g', all, filler);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> formatFloat(vm, number, type, all, filler);
            case '%' -> formatFloat(vm, vm.floats.round(number * 100), 'f', all | NumberFormatter.ADD_PERCENT, filler);
            default -> throw unknown(vm, value);
        };
    }

    private String formatFloat(Vm vm, double value, char as, int all, char filler) {
        vm.charge(CostEvent.TEXT_OF_FLOAT);
        return NumberFormatter.formatFloat(vm.floats.format(), value, as, all, filler, width, precision, FloatType.work(vm));
    }

    private PythonException unknown(Vm vm, @Word int value) {
        return bad(vm, "unknown format code '%c' for object of type '%s'".formatted(type, vm.typeName(value)));
    }
}
