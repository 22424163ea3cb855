package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.vm.Vm;

/** Operations of big integers whose values, and the result's, take 63 bits at most. Memory and time are those of {@link BigArithmetic}. */
final class LongArithmetic {
    private LongArithmetic() {}

    /** The operation; {@link Words#NULL} if it is none of those done here, or the result is too large: nothing is allocated then. */
    static @Word int binary(Vm vm, BinaryOp op, long a, long b) {
        return switch (op) {
            case LESS -> Words.ofBool(a < b);
            case MORE -> Words.ofBool(a > b);
            case LESS_EQUAL -> Words.ofBool(a <= b);
            case MORE_EQUAL -> Words.ofBool(a >= b);
            case EQUAL -> Words.ofBool(a == b);
            case ADD -> fits(a, b, a + b) ? sum(vm, a, b, a + b, a < 0 == b < 0) : Words.NULL;
            case SUBTRACT -> fits(a, -b, a - b) ? sum(vm, a, b, a - b, a < 0 == b > 0) : Words.NULL;
            case MULTIPLY -> Math.multiplyHigh(a, b) == a * b >> 63 && a * b != Long.MIN_VALUE ? product(vm, a, b) : Words.NULL;
            case FLOOR_DIVIDE -> {
                @Word int result = BigArithmetic.begin(vm, BigInt.digits(a) + 1);
                BigArithmetic.beginDivision(vm, BigInt.digits(a), BigInt.digits(b));
                if (isCorrected(a, b)) {
                    BigArithmetic.loseMinusOne(vm);
                }
                yield finish(vm, result, Math.floorDiv(a, b));
            }
            case MODULO -> {
                @Word int result = BigArithmetic.begin(vm, 0);
                BigArithmetic.beginDivision(vm, BigInt.digits(a), BigInt.digits(b));
                if (isCorrected(a, b)) {
                    BigArithmetic.loseMinusOne(vm);
                }
                BigInt.ensure(vm, result, BigArithmetic.remainderRoom(isCorrected(a, b), BigInt.digits(a), BigInt.digits(b)));
                yield finish(vm, result, Math.floorMod(a, b));
            }
            case AND -> bitwise(vm, a, b, a & b);
            case OR -> bitwise(vm, a, b, a | b);
            case XOR -> bitwise(vm, a, b, a ^ b);
            case LSHIFT -> b >= 0 && b < 63 && a << b >> b == a && a << b != Long.MIN_VALUE ? shiftLeft(vm, a, (int) b) : Words.NULL;
            case RSHIFT -> b >= 0 && b <= Integer.MAX_VALUE ? shiftRight(vm, a, (int) b) : Words.NULL;
            default -> Words.NULL;
        };
    }

    private static boolean fits(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) >= 0 && sum != Long.MIN_VALUE;
    }

    private static boolean isCorrected(long a, long b) {
        return a < 0 != b < 0 && a % b != 0;
    }

    private static @Word int sum(Vm vm, long a, long b, long value, boolean carries) {
        int longer = StrictMath.max(BigInt.digits(a), BigInt.digits(b));
        @Word int result = BigArithmetic.begin(vm, carries ? longer + 1 : longer);
        BigInt.charge(vm, longer);
        return finish(vm, result, value);
    }

    private static @Word int product(Vm vm, long a, long b) {
        if (a == 0 || b == 0) {
            return finish(vm, BigArithmetic.begin(vm, 0), 0);
        }
        @Word int result = BigArithmetic.begin(vm, BigInt.digits(a) + BigInt.digits(b));
        BigArithmetic.chargeProduct(vm, BigInt.digits(a), BigInt.digits(b));
        return finish(vm, result, a * b);
    }

    private static @Word int bitwise(Vm vm, long a, long b, long value) {
        int longer = StrictMath.max(BigInt.digits(a), BigInt.digits(b));
        @Word int result = BigArithmetic.begin(vm, (a | b) < 0 ? longer + 1 : longer);
        BigArithmetic.chargeBits(vm, longer);
        return finish(vm, result, value);
    }

    private static @Word int shiftLeft(Vm vm, long a, int count) {
        int room = BigArithmetic.roomOfShifted(BigInt.digits(a), count);
        @Word int result = BigArithmetic.begin(vm, room);
        if (a != 0 && count != 0) {
            BigInt.charge(vm, room);
        }
        return finish(vm, result, a << count);
    }

    private static @Word int shiftRight(Vm vm, long a, int count) {
        @Word int result = BigArithmetic.begin(vm, BigInt.digits(a));
        BigInt.charge(vm, BigInt.digits(a));
        return finish(vm, result, a >> StrictMath.min(count, 63));
    }

    private static @Word int finish(Vm vm, @Word int result, long value) {
        BigInt.setLong(vm, result, value);
        return Words.fitsSmall(value) ? Words.ofSmall((int) value) : result;
    }
}
