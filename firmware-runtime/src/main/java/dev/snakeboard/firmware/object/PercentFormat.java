package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/** {@code pattern % values} ({@code str_modulo_format} in {@code py/objstr.c}). */
final class PercentFormat {
    private final Vm vm;
    private final @Word int values;
    private final byte[] pattern;
    private final @Word int type;
    private final boolean fromTuple;
    private final boolean fromDict;
    private final TextBuilder out;

    private int at;
    private int used;

    private PercentFormat(Vm vm, @Word int pattern, @Word int values) {
        this.vm = vm;
        this.values = values;
        this.pattern = Strings.bytes(vm, pattern);
        type = vm.typeOf(pattern);
        fromTuple = Sequences.isTupleLike(vm, values);
        fromDict = !fromTuple && vm.is(values, Types.DICT);
        out = new TextBuilder(vm);
    }

    static @Word int format(Vm vm, @Word int pattern, @Word int values) {
        return new PercentFormat(vm, pattern, values).run();
    }

    private @Word int run() {
        vm.charge(CostEvent.TEXT_PERCENT);
        for (; at < pattern.length; at++) {
            int start = at;
            while (at < pattern.length && pattern[at] != '%') {
                at++;
            }
            out.addEach(pattern, start, at - start);
            if (at == pattern.length) {
                vm.step(CostEvent.TEXT_LITERAL_CHARACTER, at - start);
                break;
            }
            vm.step(CostEvent.TEXT_LITERAL_CHARACTER, at - start + 1);
            at++;
            if (at < pattern.length && pattern[at] == '%') {
                out.add('%');
            } else {
                conversion();
            }
        }
        if (!fromDict && used != count()) {
            throw vm.typeError("format string didn't convert all arguments");
        }
        return out.toObject(type == Types.BYTES ? Types.BYTES : Types.STR);
    }

    private int count() {
        return fromTuple ? TupleObject.length(vm, values) : 1;
    }

    private @Word int next() {
        if (used >= count()) {
            throw vm.typeError("format string needs more arguments");
        }
        @Word int value = fromTuple ? TupleObject.get(vm, values, used) : values;
        used++;
        return value;
    }

    private PythonException incomplete() {
        return FormatSpec.bad(vm, "incomplete format");
    }

    private int peek() {
        return at < pattern.length ? pattern[at] & 0xff : 0;
    }

    /** What follows a {@code %}; leaves {@link #at} at its last character. */
    private void conversion() {
        if (at >= pattern.length) {
            throw incomplete();
        }
        vm.charge(CostEvent.TEXT_FIELD);
        @Word int value = peek() == '(' ? fromKey() : Words.NULL;
        int flags = 0;
        boolean prefix = false;
        char fill = ' ';
        for (boolean more = true; more; ) {
            switch (peek()) {
                case '-' -> flags |= NumberFormatter.LEFT_ADJUST;
                case '+' -> flags |= NumberFormatter.SHOW_SIGN;
                case ' ' -> flags |= NumberFormatter.SPACE_SIGN;
                case '#' -> prefix = true;
                case '0' -> {
                    flags |= NumberFormatter.PAD_AFTER_SIGN;
                    fill = '0';
                }
                default -> more = false;
            }
            at += more ? 1 : 0;
        }
        int width = number();
        int precision = FormatSpec.ABSENT;
        if (peek() == '.') {
            at++;
            precision = at < pattern.length ? number() : FormatSpec.ABSENT;
        }
        if (at >= pattern.length) {
            throw incomplete();
        }
        if (value == Words.NULL) {
            value = next();
        }
        FormatSpec.reserve(out, fill, width, "diouxX".indexOf(peek()) >= 0 ? precision : FormatSpec.ABSENT);
        convert(value, flags, prefix ? NumberFormatter.SHOW_PREFIX : 0, fill, width, precision);
    }

    private @Word int fromKey() {
        if (!fromDict) {
            throw vm.typeError("format needs a dict");
        }
        used = 1;
        int start = ++at;
        while (peek() != ')') {
            if (at >= pattern.length) {
                throw FormatSpec.bad(vm, "incomplete format key");
            }
            at++;
        }
        @Word int key = Strings.interned(vm, Arrays.copyOfRange(pattern, start, at));
        at++;
        return vm.operations.subscript(values, key, Words.SENTINEL);
    }

    /** A width or precision: digits, or {@code *} for the next value. */
    private int number() {
        if (peek() == '*') {
            int given = vm.toInt(next());
            at++;
            return given;
        }
        long number = 0;
        while (Ascii.isDigit(peek())) {
            number = StrictMath.min(number * 10 + peek() - '0', Integer.MAX_VALUE);
            at++;
        }
        return (int) number;
    }

    private void convert(@Word int value, int flags, int prefix, char fill, int width, int precision) {
        int code = peek();
        switch (code) {
            case 'c' -> character(value, flags, width);
            case 'd', 'i', 'u' -> integer(asInt(value), 10, 'a', flags, fill, width, precision);
            case 'o' -> {
                int octal = prefix != 0 ? prefix | NumberFormatter.SHOW_OCTAL_LETTER : 0;
                integer(value, 8, 'a', flags | octal, fill, width, precision);
            }
            case 'x' -> integer(value, 16, 'a', flags | prefix, fill, width, precision);
            case 'X' -> integer(value, 16, 'A', flags | prefix, fill, width, precision);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> {
                vm.charge(CostEvent.TEXT_OF_FLOAT);
                out.print(NumberFormatter.formatFloat(
                        vm.floats.format(), vm.toDouble(value), (char) code, flags, fill, width, precision, FloatType.work(vm)));
            }
            case 'r', 's' -> text(value, code, flags, width, precision);
            default -> throw FormatSpec.bad(
                    vm, "unsupported format character '%c' (0x%x) at index %d".formatted(code, code, at));
        }
    }

    private void character(@Word int value, int flags, int width) {
        byte[] one;
        if (Strings.isStr(vm, value)) {
            one = Strings.bytes(vm, value);
        } else if (FormatSpec.isInteger(vm, value)) {
            one = new byte[] {(byte) vm.toInt(value)};
        } else {
            one = new byte[0];
        }
        if (one.length != 1) {
            throw vm.typeError("%c needs int or char");
        }
        NumberFormatter.printText(out, one, 1, flags, ' ', width);
    }

    /** A float loses its fraction, anything else stays. */
    private @Word int asInt(@Word int value) {
        return vm.floats.isFloat(value) ? FloatType.toInt(vm, vm.floats.get(value)) : value;
    }

    private void integer(@Word int value, int base, char digits, int flags, char fill, int width, int precision) {
        if (Words.isSmallInt(value)) {
            NumberFormatter.printInt(out, Words.smallInt(value), base, digits, flags, fill, width, precision);
            return;
        }
        int room = IntType.beginText(vm, value, base, NumberFormatter.prefixLength(vm, value, base, digits, flags), false);
        java.math.BigInteger number = FormatSpec.isInteger(vm, value)
                ? vm.operations.toBigInteger(value)
                : java.math.BigInteger.valueOf(vm.toInt(value));
        out.print(NumberFormatter.formatInt(number, base, digits, flags, fill, width, precision));
        vm.heap.free(room);
    }

    /** {@code b'%s'} takes bytes as they are. */
    private void text(@Word int value, int code, int flags, int width, int precision) {
        if (code == 's' && type == Types.BYTES && Strings.isBytes(vm, value)) {
            int length = shortened(Strings.dataLength(vm, value), precision);
            NumberFormatter.printText(out, Strings.data(vm, value), length, flags, width);
            return;
        }
        TextBuilder printed = new TextBuilder(vm);
        vm.operations.print(printed, value, code == 'r' ? NativeType.PrintKind.REPR : NativeType.PrintKind.STR);
        int length = shortened(printed.length(), precision);
        if (out.hasRoom(StrictMath.max(length, width))) {
            NumberFormatter.printText(out, printed.address(), length, flags, width);
            printed.clear();
            return;
        }
        // where it has to grow, it may grow into the block that this has freed
        byte[] text = printed.toBytes();
        printed.clear();
        NumberFormatter.printText(out, text, length, flags, ' ', width);
    }

    private static int shortened(int length, int precision) {
        return precision >= 0 ? StrictMath.min(precision, length) : length;
    }
}
