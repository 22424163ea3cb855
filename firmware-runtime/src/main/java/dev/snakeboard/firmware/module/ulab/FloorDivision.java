package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.vm.Vm;

/** {@code //} between arrays ({@code ndarray_binary_floor_divide}). */
final class FloorDivision {
    private FloorDivision() {}

    static NdArray divide(Vm vm, NdArray left, NdArray right, Broadcast shape) {
        Dtype dtype = left.dtype().upcast(right.dtype());
        if (dtype.isFloat()) {
            return floats(vm, left, right, shape);
        }
        boolean unsigned = isUnsigned(left.dtype()) && isUnsigned(right.dtype());
        return unsigned ? Operators.arithmetic(vm, left, right, dtype, shape, Operators::quotient, null) : signed(vm, left, right, dtype, shape);
    }

    private static boolean isUnsigned(Dtype dtype) {
        return dtype == Dtype.UINT8 || dtype == Dtype.UINT16;
    }

    private static NdArray floats(Vm vm, NdArray left, NdArray right, Broadcast shape) {
        boolean integers = !left.dtype().isFloat() && !right.dtype().isFloat();
        NdArray result = NdArray.dense(vm, shape.shape(), Dtype.FLOAT);
        Cursor l = shape.walkLeft(left);
        Cursor r = shape.walkRight(right);
        for (int i = 0; i < result.length(); i++) {
            double a = left.get(l.next());
            double b = right.get(r.next());
            double quotient = integers ? Operators.quotient((int) a, (int) b) : vm.floats.round(a / b);
            result.set(result.packed(i), StrictMath.floor(quotient));
            vm.step();
        }
        return result;
    }

    /** All elements of a row are divided by the same number: the firmware reads the divisor once per row. */
    private static NdArray signed(Vm vm, NdArray left, NdArray right, Dtype dtype, Broadcast shape) {
        NdArray result = NdArray.dense(vm, shape.shape(), dtype);
        int columns = shape.shape().columns();
        Cursor l = shape.walkLeft(left);
        for (int i = 0; i < result.length(); i++) {
            short divisor = (short) right.get(right.address() + i / columns * shape.right().row());
            short dividend = (short) left.get(l.next());
            if (dividend >= 0 && divisor < 0) {
                dividend += (short) (-divisor - 1);
            } else if (dividend < 0 && divisor >= 0) {
                dividend += (short) (-divisor + 1);
            }
            result.set(result.packed(i), Operators.quotient(dividend, divisor));
            vm.step();
        }
        return result;
    }
}
