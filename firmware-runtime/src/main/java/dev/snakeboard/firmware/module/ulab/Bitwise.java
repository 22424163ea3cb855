package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;
import java.util.function.IntBinaryOperator;

/** The functions of bits of integers ({@code ulab/code/numpy/bitwise.c}). */
final class Bitwise {
    private Bitwise() {}

    static void define(Members m) {
        m.function("bitwise_and", (vm, a, b) -> logical(vm, a, b, (x, y) -> x & y));
        m.function("bitwise_or", (vm, a, b) -> logical(vm, a, b, (x, y) -> x | y));
        m.function("bitwise_xor", (vm, a, b) -> logical(vm, a, b, (x, y) -> x ^ y));
        m.function("left_shift", (vm, a, b) -> shift(vm, a, b, (x, y) -> x << y));
        m.function("right_shift", (vm, a, b) -> shift(vm, a, b, (x, y) -> x >> y));
    }


    private static void check(Vm vm, NdArray left, NdArray right) {
        if (left.dtype().isFloat() || right.dtype().isFloat()) {
            throw vm.valueError("not supported for input types");
        }
    }

    /** Of two 16-bit types, the signed one. */
    private static Dtype resultType(NdArray left, NdArray right) {
        Dtype dtype = left.dtype().upcast(right.dtype());
        return dtype.isFloat() ? Dtype.INT16 : dtype;
    }

    private static @Word int logical(Vm vm, @Word int a, @Word int b, IntBinaryOperator bits) {
        NdArray left = ArrayLike.of(vm, a);
        NdArray right = ArrayLike.of(vm, b);
        check(vm, left, right);
        return Operators.arithmetic(vm, left, right, resultType(left, right), Broadcast.of(vm, left, right), bits, null).word();
    }

    /** The firmware reads two pairs of types as other ones. */
    private static @Word int shift(Vm vm, @Word int a, @Word int b, IntBinaryOperator bits) {
        NdArray left = ArrayLike.of(vm, a);
        NdArray right = ArrayLike.of(vm, b);
        check(vm, left, right);
        Broadcast shape = Broadcast.of(vm, left, right);
        Dtype dtype = resultType(left, right);
        if (left.dtype() == Dtype.UINT16 && right.dtype() == Dtype.INT8) {
            dtype = Dtype.INT8;
            left = Operators.as(left, Dtype.INT8);
        } else if (left.dtype() == Dtype.INT16 && right.dtype() == Dtype.UINT16) {
            left = Operators.as(left, Dtype.UINT16);
            right = Operators.as(right, Dtype.INT16);
        }
        return Operators.arithmetic(vm, left, right, dtype, shape, bits, null).word();
    }
}
