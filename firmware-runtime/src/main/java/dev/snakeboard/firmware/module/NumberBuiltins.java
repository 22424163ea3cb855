package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.FloatType;
import dev.snakeboard.firmware.object.IntType;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Vm;

/** The built-in functions about numbers and characters ({@code py/modbuiltins.c}). */
final class NumberBuiltins {
    private static final int END_OF_UNICODE = 0x110000;
    private static final @Word int ONE = Words.ofSmall(1);

    private NumberBuiltins() {}

    static void define(Vm vm, Members m) {
        @Word int binary = vm.flash.string("{:#b}");
        @Word int hexadecimal = vm.flash.string("%#x");
        @Word int octal = vm.flash.string("%#o");
        int format = vm.names.firmwareName("format");
        m.function("abs", (v, number) -> v.operations.unary(UnaryOp.ABS, number))
                .function("bin", (v, number) -> v.callMethod(binary, format, number))
                .function("chr", NumberBuiltins::chr)
                .function("divmod", (v, a, b) -> v.operations.binary(BinaryOp.DIVMOD, a, b))
                .function("hash", (v, object) -> v.operations.unary(UnaryOp.HASH, object))
                .function("hex", (v, number) -> v.operations.binary(BinaryOp.MODULO, hexadecimal, number))
                .function("oct", (v, number) -> v.operations.binary(BinaryOp.MODULO, octal, number))
                .function("ord", NumberBuiltins::ord)
                .function("pow", 2, 3, (v, args) -> args.count() == 2
                        ? v.operations.binary(BinaryOp.POWER, args.get(0), args.get(1))
                        : power(v, args.get(0), args.get(1), args.get(2)))
                .function("round", 1, 2, (v, args) ->
                        args.count() == 1 ? round(v, args.get(0)) : round(v, args.get(0), args.get(1)));
    }

    private static @Word int chr(Vm vm, @Word int number) {
        int code = vm.toInt(number);
        if (code < 0 || code >= END_OF_UNICODE) {
            throw vm.valueError("chr() arg not in range(0x110000)");
        }
        int known = code < 0x80 ? vm.names.character(code) : 0;
        if (known != 0) {
            Strings.chargeLookUp(vm, 1, known);
            return Words.ofName(known);
        }
        return Strings.interned(vm, Strings.encode(Character.toString(code)));
    }

    private static @Word int ord(Vm vm, @Word int text) {
        boolean isStr = Strings.isStr(vm, text);
        int first = Strings.length(vm, text) == 1 ? vm.ram.byteAt(Strings.address(vm, text)) : 0x80;
        if (first < 0x80) {
            return Words.ofSmall(first);
        }
        byte[] bytes = Strings.bytes(vm, text);
        int length = isStr ? Strings.charLength(vm, text) : bytes.length;
        if (length != 1) {
            throw vm.raise(
                    Types.TYPE_ERROR,
                    Message.of("ord() expected a character, but string of length %d found", length),
                    "ord expects a character");
        }
        return Words.ofSmall(isStr ? Strings.decode(bytes).codePointAt(0) : bytes[0] & 0xff);
    }

    // ---- pow(base, exponent, modulus) ----

    private static @Word int power(Vm vm, @Word int base, @Word int exponent, @Word int modulus) {
        if (!vm.target.features().has(Part.POW3)) {
            throw vm.notImplemented("3-arg pow() not supported");
        }
        return IntType.power(vm, base, exponent, modulus);
    }

    // ---- round ----

    /** A small or big int, not a bool ({@code mp_obj_is_int}). */
    private static boolean isInt(Vm vm, @Word int word) {
        return Words.isSmallInt(word) || vm.is(word, Types.INT);
    }

    private static @Word int round(Vm vm, @Word int number) {
        return isInt(vm, number) ? number : FloatType.toInt(vm, StrictMath.rint(vm.toDouble(number)));
    }

    private static @Word int round(Vm vm, @Word int number, @Word int places) {
        if (isInt(vm, number)) {
            int digits = vm.toInt(places);
            return digits >= 0 ? number : roundInt(vm, number, -digits);
        }
        double value = vm.toDouble(number);
        int digits = vm.toInt(places);
        FloatType.chargePower(vm, 10, digits);
        vm.charge(CostEvent.FLOAT_MULTIPLY);
        vm.charge(CostEvent.FLOAT_DIVIDE);
        double scale = vm.floats.round(StrictMath.pow(10, digits));
        double scaled = vm.floats.round(value * scale);
        return vm.ofDouble(vm.floats.round(StrictMath.rint(scaled) / scale));
    }

    /** Rounds to a power of ten, halves to the even one. */
    private static @Word int roundInt(Vm vm, @Word int number, int zeros) {
        @Word int unit = pinned(vm, vm.operations.binary(BinaryOp.POWER, Words.ofSmall(10), Words.ofSmall(zeros)));
        @Word int half = pinned(vm, vm.operations.binary(BinaryOp.FLOOR_DIVIDE, unit, Words.ofSmall(2)));
        @Word int rest = pinned(vm, vm.operations.binary(BinaryOp.MODULO, number, unit));
        @Word int down = pinned(vm, vm.operations.binary(BinaryOp.SUBTRACT, number, rest));
        boolean up = vm.isTrue(vm.operations.binary(BinaryOp.MORE, rest, half));
        if (!up && !vm.isTrue(vm.operations.binary(BinaryOp.MORE, half, rest))) {
            @Word int units = pinned(vm, vm.operations.binary(BinaryOp.FLOOR_DIVIDE, number, unit));
            up = vm.isTrue(vm.operations.binary(BinaryOp.AND, units, ONE));
        }
        return up ? vm.operations.binary(BinaryOp.ADD, down, unit) : down;
    }

    private static @Word int pinned(Vm vm, @Word int word) {
        vm.heap.pin(word);
        return word;
    }
}
