package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * Operations of two small ints, as the firmware does them before it asks any type ({@code mp_binary_op} in {@code py/runtime.c}), and what all
 * number types share.
 */
public final class Arithmetic {
    private static final int WORD_BITS = 32;

    private Arithmetic() {}

    /** The operation of two small ints; {@link Words#NULL} if there is none. */
    public static @Word int smallBinary(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        int a = Words.smallInt(left);
        int b = Words.smallInt(right);
        return switch (op) {
            case OR, INPLACE_OR -> Words.ofSmall(a | b);
            case XOR, INPLACE_XOR -> Words.ofSmall(a ^ b);
            case AND, INPLACE_AND -> Words.ofSmall(a & b);
            case LSHIFT, INPLACE_LSHIFT -> {
                checkShift(vm, b);
                boolean fits = b < WORD_BITS && a <= Words.SMALL_MAX >> b && a >= Words.SMALL_MIN >> b;
                yield fits ? ofLong(vm, a << b) : beyondSmall(vm, op, a, right);
            }
            case RSHIFT, INPLACE_RSHIFT -> {
                checkShift(vm, b);
                yield Words.ofSmall(a >> StrictMath.min(b, WORD_BITS - 1));
            }
            case ADD, INPLACE_ADD -> ofLong(vm, (long) a + b);
            case SUBTRACT, INPLACE_SUBTRACT -> ofLong(vm, (long) a - b);
            case MULTIPLY, INPLACE_MULTIPLY -> {
                long product = (long) a * b;
                yield product == (int) product ? ofLong(vm, product) : beyondSmall(vm, op, a, right);
            }
            case FLOOR_DIVIDE, INPLACE_FLOOR_DIVIDE -> ofLong(vm, StrictMath.floorDiv((long) a, checkDivisor(vm, b)));
            case MODULO, INPLACE_MODULO -> Words.ofSmall(StrictMath.floorMod(a, checkDivisor(vm, b)));
            case TRUE_DIVIDE, INPLACE_TRUE_DIVIDE -> {
                checkDivisor(vm, b);
                yield vm.ofDouble(vm.floats.round(a) / vm.floats.round(b));
            }
            case POWER, INPLACE_POWER -> b < 0 ? FloatType.binary(vm, op, vm.floats.round(a), right) : power(vm, op, a, b);
            case DIVMOD -> {
                checkDivisor(vm, b);
                // The firmware does not check that the quotient fits: -2**30 // -1 comes out as -2**30.
                yield TupleObject.of(vm, Words.ofSmall((int) StrictMath.floorDiv((long) a, b)), Words.ofSmall(StrictMath.floorMod(a, b)));
            }
            case EQUAL -> Words.ofBool(a == b);
            case NOT_EQUAL -> Words.ofBool(a != b);
            case LESS -> Words.ofBool(a < b);
            case MORE -> Words.ofBool(a > b);
            case LESS_EQUAL -> Words.ofBool(a <= b);
            case MORE_EQUAL -> Words.ofBool(a >= b);
            default -> Words.NULL;
        };
    }

    private static @Word int power(Vm vm, BinaryOp op, int base, int exponent) {
        long result = 1;
        long square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result *= square;
                if (result != (int) result) {
                    return beyondSmall(vm, op, base, Words.ofSmall(exponent));
                }
            }
            if (left == 1) {
                break;
            }
            square *= square;
            if (square != (int) square) {
                return beyondSmall(vm, op, base, Words.ofSmall(exponent));
            }
        }
        return ofLong(vm, result);
    }

    /** Does an operation whose result passes 32 bits again with a big integer on the left. */
    private static @Word int beyondSmall(Vm vm, BinaryOp op, int left, @Word int right) {
        return BigArithmetic.binary(vm, op, BigInt.ofLong(vm, left), right);
    }

    private static @Word int ofLong(Vm vm, long value) {
        return Words.fitsSmall(value) ? Words.ofSmall((int) value) : BigInt.ofLong(vm, value);
    }

    static void checkShift(Vm vm, int count) {
        if (count < 0) {
            throw vm.valueError("negative shift count");
        }
    }

    private static int checkDivisor(Vm vm, int divisor) {
        if (divisor == 0) {
            throw zeroDivision(vm);
        }
        return divisor;
    }

    static PythonException zeroDivision(Vm vm) {
        return vm.raise(Types.ZERO_DIVISION_ERROR, "division by zero");
    }

    /**
     * A number from any value that floats can be computed with: itself if it is an int, bool or float, else what its {@code __float__} gives;
     * {@link Words#NULL} if it has none ({@code mp_obj_get_float_maybe}).
     */
    public static @Word int numberOrNull(Vm vm, @Word int word) {
        if (Words.isSmallInt(word) || Words.isBool(word) || vm.floats.isFloat(word) || BigInt.isBig(vm, word)) {
            return word;
        }
        @Word int converted = vm.behaviourOf(word).unary(vm, UnaryOp.FLOAT_MAYBE, word);
        return converted != Words.NULL && vm.floats.isFloat(converted) ? converted : Words.NULL;
    }

    /** The float that a value stands for, in the target's precision; TypeError if it is no number ({@code mp_obj_get_float}). */
    public static double floatOf(Vm vm, @Word int word) {
        @Word int number = numberOrNull(vm, word);
        if (number == Words.NULL) {
            Message text = Message.of("can't convert %s to float", vm.typeName(word));
            throw vm.raise(Types.TYPE_ERROR, text, "can't convert to float");
        }
        return toDouble(vm, number);
    }

    /** The float of an int, bool or float, in the target's precision. */
    public static double toDouble(Vm vm, @Word int number) {
        if (Words.isSmallInt(number)) {
            return vm.floats.round(Words.smallInt(number));
        }
        if (Words.isBool(number)) {
            return number == Words.TRUE ? 1 : 0;
        }
        return vm.floats.isFloat(number) ? vm.floats.get(number) : BigInt.toDouble(vm, BigInt.value(vm, number));
    }
}
