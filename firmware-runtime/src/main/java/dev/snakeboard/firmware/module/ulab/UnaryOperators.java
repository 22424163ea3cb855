package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** The operators of one array ({@code ndarray_unary_op}). */
final class UnaryOperators {
    private UnaryOperators() {}

    static @Word int unary(Vm vm, UnaryOp op, NdArray array) {
        return switch (op) {
            case LEN -> vm.ofLong(array.firstLength());
            case ABS -> magnitude(vm, array).word();
            case INVERT -> inverted(vm, array).word();
            case NEGATIVE -> negated(vm, array).word();
            case POSITIVE -> array.copy().word();
            case HASH -> throw vm.raise(Types.TYPE_ERROR, "unsupported type for __hash__: 'ndarray'", "unsupported type for operator");
            default -> Words.NULL;
        };
    }

    private static NdArray magnitude(Vm vm, NdArray array) {
        NdArray result = array.copy();
        if (array.dtype() == Dtype.UINT8 || array.dtype() == Dtype.UINT16) {
            return clearSigns(vm, result);
        }
        for (int i = 0; i < result.length(); i++) {
            double value = result.get(result.packed(i));
            if (value < 0) {
                result.set(result.packed(i), -value);
            }
            vm.step();
        }
        return result;
    }

    /** The firmware takes unsigned integers for floats here, and makes them positive. */
    private static NdArray clearSigns(Vm vm, NdArray array) {
        int end = array.address() + array.length() * array.itemSize();
        int size = Dtype.FLOAT.size(vm);
        for (int at = array.address(); at + size <= end; at += size) {
            double value = Dtype.FLOAT.get(vm, at);
            if (value < 0) {
                Dtype.FLOAT.set(vm, at, -value);
            }
            vm.step();
        }
        return array;
    }

    private static NdArray inverted(Vm vm, NdArray array) {
        if (array.dtype().isFloat()) {
            throw vm.valueError("operation is not supported for given type");
        }
        NdArray result = array.copy();
        int mask = result.isBoolean() ? 1 : 0xff;
        int end = result.address() + result.length() * result.itemSize();
        for (int at = result.address(); at < end; at++) {
            vm.ram.setByte(at, vm.ram.byteAt(at) ^ mask);
            vm.step();
        }
        return result;
    }

    private static NdArray negated(Vm vm, NdArray array) {
        NdArray result = array.copy();
        for (int i = 0; i < result.length(); i++) {
            result.set(result.packed(i), -result.get(result.packed(i)));
            vm.step();
        }
        return result;
    }
}
