package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.object.FloatType;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;

/** The operators between arrays ({@code ndarray_binary_op}, {@code ulab/code/ndarray_operators.c}). */
final class Operators {
    private Operators() {}

    /** The operation of an array with another object; {@link Words#NULL} if there is none. */
    static @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        boolean swapped = switch (op) {
            case REVERSE_ADD, REVERSE_MULTIPLY, REVERSE_POWER, REVERSE_SUBTRACT, REVERSE_TRUE_DIVIDE -> true;
            default -> false;
        };
        NdArray left = ArrayLike.of(vm, swapped ? other : self);
        NdArray right = ArrayLike.of(vm, swapped ? self : other, left.dtype());
        BinaryOp plain = swapped ? op.plain() : op;
        boolean inPlace = isInPlace(plain);
        Broadcast shape = inPlace ? Broadcast.inPlace(vm, left, right) : Broadcast.of(vm, left, right);
        if (left.length() == 0 || right.length() == 0) {
            return ofEmpty(vm, plain, left, right);
        }
        return inPlace ? inPlace(vm, plain, left, right, shape) : binary(vm, plain, left, right, shape);
    }

    private static boolean isInPlace(BinaryOp op) {
        return switch (op) {
            case INPLACE_ADD, INPLACE_MULTIPLY, INPLACE_POWER, INPLACE_SUBTRACT, INPLACE_TRUE_DIVIDE -> true;
            default -> false;
        };
    }

    /** Empty arrays give empty arrays; an operator that they do not know gives None. */
    private static @Word int ofEmpty(Vm vm, BinaryOp op, NdArray left, NdArray right) {
        return switch (op) {
            case INPLACE_ADD, INPLACE_MULTIPLY, INPLACE_SUBTRACT, ADD, MULTIPLY, SUBTRACT -> {
                Dtype l = left.dtype();
                Dtype r = right.dtype();
                boolean mixed = l == Dtype.UINT16 && r == Dtype.INT16 || l == Dtype.INT16 && r == Dtype.UINT16;
                yield NdArray.linear(vm, 0, mixed ? Dtype.INT16 : l.upcast(r)).word();
            }
            case INPLACE_POWER, INPLACE_TRUE_DIVIDE, POWER, TRUE_DIVIDE -> NdArray.linear(vm, 0, Dtype.FLOAT).word();
            case LESS, LESS_EQUAL, MORE, MORE_EQUAL, EQUAL, NOT_EQUAL ->
                    NdArray.linear(vm, 0, Dtype.UINT8).asBoolean().word();
            default -> Words.NONE;
        };
    }

    private static @Word int binary(Vm vm, BinaryOp op, NdArray left, NdArray right, Broadcast shape) {
        return switch (op) {
            case EQUAL -> compare(vm, left, right, shape, (a, b) -> a == b).word();
            case NOT_EQUAL -> compare(vm, left, right, shape, (a, b) -> a != b).word();
            case MORE -> compare(vm, misread(left, right), right, shape, (a, b) -> a > b).word();
            case MORE_EQUAL -> compare(vm, misread(left, right), right, shape, (a, b) -> a >= b).word();
            case LESS -> compare(vm, left, misread(right, left), shape, (a, b) -> a < b).word();
            case LESS_EQUAL -> compare(vm, left, misread(right, left), shape, (a, b) -> a <= b).word();
            case ADD -> arithmetic(vm, left, right, sum(left, right), shape, (a, b) -> a + b, (a, b) -> a + b).word();
            case MULTIPLY -> arithmetic(vm, left, right, sum(left, right), shape, (a, b) -> a * b, (a, b) -> a * b).word();
            case SUBTRACT ->
                    arithmetic(vm, misread(left, right), right, difference(left, right), shape, (a, b) -> a - b, (a, b) -> a - b).word();
            // Between integers this is C's division, which drops the fraction.
            case TRUE_DIVIDE -> arithmetic(vm, left, right, Dtype.FLOAT, shape, Operators::quotient, (a, b) -> a / b).word();
            case POWER -> power(vm, misread(left, right), right, shape).word();
            case FLOOR_DIVIDE -> FloorDivision.divide(vm, misread(left, right), right, shape).word();
            case OR, XOR, AND -> logical(vm, op, left, right, shape).word();
            default -> Words.NULL;
        };
    }

    /** C's integer division; by 0 it gives 0, as the divider of the Cortex-M does. */
    static int quotient(int a, int b) {
        return b == 0 ? 0 : a / b;
    }

    /** The firmware takes 16-bit signed integers for unsigned ones if the right operand is a float, in all but addition, product and equality. */
    private static NdArray misread(NdArray left, NdArray right) {
        return left.dtype() == Dtype.INT16 && right.dtype().isFloat() ? as(left, Dtype.UINT16) : left;
    }

    /** The same elements, read as another type. */
    static NdArray as(NdArray array, Dtype dtype) {
        return new NdArray(
                array.vm(), array.word(), dtype, false, array.shape(), array.length(), array.rowStride(), array.columnStride(),
                array.address());
    }

    private static boolean are(NdArray left, NdArray right, Dtype a, Dtype b) {
        return left.dtype() == a && right.dtype() == b || left.dtype() == b && right.dtype() == a;
    }

    private static Dtype sum(NdArray left, NdArray right) {
        return are(left, right, Dtype.INT8, Dtype.UINT16) ? Dtype.INT16 : left.dtype().upcast(right.dtype());
    }

    private static Dtype difference(NdArray left, NdArray right) {
        return left.dtype() == Dtype.INT8 && right.dtype() == Dtype.UINT16 ? Dtype.INT16 : left.dtype().upcast(right.dtype());
    }

    /** Between integers with C's {@code int}, otherwise with floats; then converted to the result's type. */
    static NdArray arithmetic(
            Vm vm, NdArray left, NdArray right, Dtype dtype, Broadcast shape, IntBinaryOperator ints, DoubleBinaryOperator floats) {
        NdArray result = NdArray.dense(vm, shape.shape(), dtype);
        boolean integers = !left.dtype().isFloat() && !right.dtype().isFloat();
        Cursor l = shape.walkLeft(left);
        Cursor r = shape.walkRight(right);
        for (int i = 0; i < result.length(); i++) {
            double a = left.get(l.next());
            double b = right.get(r.next());
            result.set(result.packed(i), integers ? ints.applyAsInt((int) a, (int) b) : floats.applyAsDouble(a, b));
            vm.step();
        }
        return result;
    }

    private static NdArray power(Vm vm, NdArray left, NdArray right, Broadcast shape) {
        NdArray result = NdArray.dense(vm, shape.shape(), Dtype.FLOAT);
        Cursor l = shape.walkLeft(left);
        Cursor r = shape.walkRight(right);
        for (int i = 0; i < result.length(); i++) {
            result.set(result.packed(i), FloatType.power(left.get(l.next()), right.get(r.next())));
            vm.step();
        }
        return result;
    }

    /** Compares two numbers. */
    interface Relation {
        boolean test(double a, double b);
    }

    /** A boolean array. */
    static NdArray compare(Vm vm, NdArray left, NdArray right, Broadcast shape, Relation relation) {
        NdArray result = NdArray.dense(vm, shape.shape(), Dtype.UINT8).asBoolean();
        Cursor l = shape.walkLeft(left);
        Cursor r = shape.walkRight(right);
        for (int i = 0; i < result.length(); i++) {
            vm.ram.setByte(result.packed(i), relation.test(left.get(l.next()), right.get(r.next())) ? 1 : 0);
            vm.step();
        }
        return result;
    }

    private static NdArray logical(Vm vm, BinaryOp op, NdArray left, NdArray right, Broadcast shape) {
        if (left.dtype().isFloat() || right.dtype().isFloat()) {
            throw vm.typeError("operation not supported for the input types");
        }
        if (are(left, right, Dtype.INT16, Dtype.UINT16)) {
            throw vm.typeError("dtype of int32 is not supported");
        }
        IntBinaryOperator bits = switch (op) {
            case OR -> (a, b) -> a | b;
            case XOR -> (a, b) -> a ^ b;
            default -> (a, b) -> a & b;
        };
        NdArray result = arithmetic(vm, left, right, sum(left, right), shape, bits, null);
        return left.isBoolean() && right.isBoolean() ? result.asBoolean() : result;
    }

    // ---- in place ----

    private static @Word int inPlace(Vm vm, BinaryOp op, NdArray left, NdArray right, Broadcast shape) {
        boolean keepsType = op == BinaryOp.INPLACE_ADD || op == BinaryOp.INPLACE_MULTIPLY || op == BinaryOp.INPLACE_SUBTRACT;
        if (!left.dtype().isFloat() && (!keepsType || right.dtype().isFloat())) {
            throw vm.typeError(keepsType ? "cannot cast output with casting rule" : "results cannot be cast to specified type");
        }
        IntBinaryOperator ints = switch (op) {
            case INPLACE_ADD -> (a, b) -> a + b;
            case INPLACE_MULTIPLY -> (a, b) -> a * b;
            default -> (a, b) -> a - b;
        };
        DoubleBinaryOperator floats = switch (op) {
            case INPLACE_ADD -> (a, b) -> a + b;
            case INPLACE_MULTIPLY -> (a, b) -> a * b;
            case INPLACE_SUBTRACT -> (a, b) -> a - b;
            case INPLACE_TRUE_DIVIDE -> (a, b) -> a / b;
            default -> FloatType::power;
        };
        Cursor l = shape.walkLeft(left);
        Cursor r = shape.walkRight(right);
        for (int i = 0; i < left.length(); i++) {
            int at = l.next();
            double a = left.get(at);
            double b = right.get(r.next());
            left.set(at, left.dtype().isFloat() ? floats.applyAsDouble(a, b) : ints.applyAsInt((int) a, (int) b));
            vm.step();
        }
        return left.word();
    }
}
