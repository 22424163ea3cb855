package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/** Operations of integers of any length on their digits in memory. Memory and time are those of {@link BigArithmetic}. */
final class LimbArithmetic {
    private static final int[] ONE = {1};

    private LimbArithmetic() {}

    /** The operation; {@link Words#NULL} if it is none of those done here. */
    static @Word int binary(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        return switch (op) {
            case LESS -> Words.ofBool(compare(vm, left, right) < 0);
            case MORE -> Words.ofBool(compare(vm, left, right) > 0);
            case LESS_EQUAL -> Words.ofBool(compare(vm, left, right) <= 0);
            case MORE_EQUAL -> Words.ofBool(compare(vm, left, right) >= 0);
            case EQUAL -> Words.ofBool(compare(vm, left, right) == 0);
            case ADD -> sum(vm, left, right, BigInt.isNegative(vm, right));
            case SUBTRACT -> sum(vm, left, right, !BigInt.isNegative(vm, right) && BigInt.digits(vm, right) > 0);
            case MULTIPLY -> product(vm, left, right);
            case FLOOR_DIVIDE, MODULO -> divide(vm, op, left, right);
            case AND, OR, XOR -> BigInt.isNegative(vm, left) || BigInt.isNegative(vm, right) ? Words.NULL : bitwise(vm, op, left, right);
            case LSHIFT -> shiftLeft(vm, left, right);
            case RSHIFT -> BigInt.isNegative(vm, left) ? Words.NULL : shiftRight(vm, left, right);
            default -> Words.NULL;
        };
    }

    /** The array that a number's magnitude is in, until memory is allocated; that of a small int is in none. */
    private static int[] words(Vm vm, @Word int word) {
        return Words.isSmallInt(word) ? new int[] {StrictMath.abs(Words.smallInt(word))} : vm.words;
    }

    private static int at(Vm vm, @Word int word) {
        return Words.isSmallInt(word) ? 0 : BigInt.limbs(vm, word);
    }

    private static int length(Vm vm, @Word int word) {
        return BigInt.digits(vm, word) + 1 >> 1;
    }

    private static int compare(Vm vm, @Word int left, @Word int right) {
        boolean negative = BigInt.isNegative(vm, left);
        if (negative != BigInt.isNegative(vm, right)) {
            return negative ? -1 : 1;
        }
        int order = compareMagnitudes(vm, left, right);
        return negative ? -order : order;
    }

    private static int compareMagnitudes(Vm vm, @Word int left, @Word int right) {
        return Limbs.compare(words(vm, left), at(vm, left), length(vm, left), words(vm, right), at(vm, right), length(vm, right));
    }

    private static @Word int sum(Vm vm, @Word int left, @Word int right, boolean rightNegative) {
        int longer = StrictMath.max(BigInt.digits(vm, left), BigInt.digits(vm, right));
        boolean negative = BigInt.isNegative(vm, left);
        boolean carries = negative == rightNegative;
        @Word int result = BigArithmetic.begin(vm, carries ? longer + 1 : longer);
        BigInt.charge(vm, longer);
        boolean swapped = carries ? length(vm, left) < length(vm, right) : compareMagnitudes(vm, left, right) < 0;
        @Word int x = swapped ? right : left;
        @Word int y = swapped ? left : right;
        int[] xs = words(vm, x);
        int[] ys = words(vm, y);
        int to = BigInt.limbs(vm, result);
        int length = carries
                ? Limbs.add(xs, at(vm, x), length(vm, x), ys, at(vm, y), length(vm, y), vm.words, to)
                : Limbs.subtract(xs, at(vm, x), length(vm, x), ys, at(vm, y), length(vm, y), vm.words, to);
        return BigInt.finish(vm, result, swapped ? rightNegative : negative, length);
    }

    private static @Word int product(Vm vm, @Word int left, @Word int right) {
        int a = BigInt.digits(vm, left);
        int b = BigInt.digits(vm, right);
        if (a == 0 || b == 0) {
            return BigInt.finish(vm, BigArithmetic.begin(vm, 0), false, 0);
        }
        @Word int result = BigArithmetic.begin(vm, a + b);
        BigArithmetic.chargeProduct(vm, a, b);
        int[] xs = words(vm, left);
        int[] ys = words(vm, right);
        int to = BigInt.limbs(vm, result);
        int length = Limbs.multiply(xs, at(vm, left), length(vm, left), ys, at(vm, right), length(vm, right), vm.words, to);
        return BigInt.finish(vm, result, BigInt.isNegative(vm, left) != BigInt.isNegative(vm, right), length);
    }

    private static @Word int bitwise(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        int longer = StrictMath.max(BigInt.digits(vm, left), BigInt.digits(vm, right));
        @Word int result = BigArithmetic.begin(vm, longer);
        BigArithmetic.chargeBits(vm, longer);
        int[] xs = words(vm, left);
        int[] ys = words(vm, right);
        int x = at(vm, left);
        int y = at(vm, right);
        int to = BigInt.limbs(vm, result);
        int length = longer + 1 >> 1;
        for (int i = 0; i < length; i++) {
            int a = i < length(vm, left) ? xs[x + i] : 0;
            int b = i < length(vm, right) ? ys[y + i] : 0;
            vm.words[to + i] = op == BinaryOp.AND ? a & b : op == BinaryOp.OR ? a | b : a ^ b;
        }
        return BigInt.finish(vm, result, false, length);
    }

    private static @Word int shiftLeft(Vm vm, @Word int left, @Word int right) {
        @Word int result = BigArithmetic.begin(vm, 0);
        int count = BigArithmetic.shiftCount(vm, right);
        int digits = BigInt.digits(vm, left);
        int room = BigArithmetic.roomOfShifted(digits, count);
        BigInt.ensure(vm, result, room);
        if (digits != 0 && count != 0) {
            BigInt.charge(vm, room);
        }
        if (digits == 0) {
            return BigInt.finish(vm, result, false, 0);
        }
        int[] xs = words(vm, left);
        int length = Limbs.shiftLeft(xs, at(vm, left), length(vm, left), count, vm.words, BigInt.limbs(vm, result));
        return BigInt.finish(vm, result, BigInt.isNegative(vm, left), length);
    }

    private static @Word int shiftRight(Vm vm, @Word int left, @Word int right) {
        @Word int result = BigArithmetic.begin(vm, 0);
        int count = BigArithmetic.shiftCount(vm, right);
        BigInt.ensure(vm, result, BigInt.digits(vm, left));
        BigInt.charge(vm, BigInt.digits(vm, left));
        int[] xs = words(vm, left);
        int length = Limbs.shiftRight(xs, at(vm, left), length(vm, left), count, vm.words, BigInt.limbs(vm, result));
        return BigInt.finish(vm, result, false, length);
    }

    // ---- division ----

    private static @Word int divide(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        int a = BigInt.digits(vm, left);
        int b = BigInt.digits(vm, right);
        boolean modulo = op == BinaryOp.MODULO;
        @Word int result = BigArithmetic.begin(vm, modulo ? 0 : a + 1);
        BigArithmetic.beginDivision(vm, a, b);
        if (length(vm, right) == 1) {
            return modulo ? remainderOfWord(vm, result, left, right) : quotientOfWord(vm, result, left, right);
        }
        if (modulo && length(vm, right) == 2 && length(vm, left) <= 4) {
            return remainderOfTwo(vm, result, left, right);
        }
        int[] rest;
        int[] quotient;
        if (compareMagnitudes(vm, left, right) < 0) {
            rest = Arrays.copyOfRange(words(vm, left), at(vm, left), at(vm, left) + length(vm, left));
            quotient = new int[0];
        } else {
            int divisorLength = length(vm, right);
            int shift = Integer.numberOfLeadingZeros(vm.words[at(vm, right) + divisorLength - 1]);
            int[] by = new int[divisorLength];
            rest = new int[length(vm, left) + 1];
            Limbs.shiftLeft(vm.words, at(vm, left), length(vm, left), shift, rest, 0);
            Limbs.shiftLeft(vm.words, at(vm, right), divisorLength, shift, by, 0);
            quotient = Limbs.divide(rest, by);
            Limbs.shiftRight(rest, 0, divisorLength, shift, rest, 0);
        }
        int restLength = Limbs.length(rest, 0, StrictMath.min(rest.length, length(vm, right)));
        boolean opposite = areOpposite(vm, left, right);
        boolean corrected = opposite && restLength != 0;
        if (corrected) {
            BigArithmetic.loseMinusOne(vm);
        }
        if (modulo) {
            BigInt.ensure(vm, result, BigArithmetic.remainderRoom(corrected, a, b));
            return storeRemainder(vm, result, rest, restLength, right, corrected);
        }
        int length = Limbs.length(quotient, 0, quotient.length);
        System.arraycopy(quotient, 0, vm.words, BigInt.limbs(vm, result), length);
        return finishQuotient(vm, result, length, opposite, corrected);
    }

    private static boolean areOpposite(Vm vm, @Word int left, @Word int right) {
        return BigInt.isNegative(vm, left) != BigInt.isNegative(vm, right);
    }

    private static @Word int storeRemainder(Vm vm, @Word int result, int[] rest, int restLength, @Word int right, boolean corrected) {
        int length = restLength;
        int to = BigInt.limbs(vm, result);
        if (corrected) {
            length = Limbs.subtract(words(vm, right), at(vm, right), length(vm, right), rest, 0, restLength, vm.words, to);
        } else {
            System.arraycopy(rest, 0, vm.words, to, length);
        }
        return BigInt.finish(vm, result, BigInt.isNegative(vm, right), length);
    }

    /** Adds one to a quotient, whose digits are written, if it is to be corrected. */
    private static @Word int finishQuotient(Vm vm, @Word int result, int length, boolean negative, boolean corrected) {
        if (!corrected) {
            return BigInt.finish(vm, result, negative, length);
        }
        int to = BigInt.limbs(vm, result);
        int longer = length == 0 ? Limbs.add(ONE, 0, 1, ONE, 0, 0, vm.words, to) : Limbs.add(vm.words, to, length, ONE, 0, 1, vm.words, to);
        return BigInt.finish(vm, result, negative, longer);
    }

    private static @Word int quotientOfWord(Vm vm, @Word int result, @Word int left, @Word int right) {
        int length = length(vm, left);
        int to = BigInt.limbs(vm, result);
        System.arraycopy(words(vm, left), at(vm, left), vm.words, to, length);
        int remainder = Limbs.divide(vm.words, to, length, words(vm, right)[at(vm, right)]);
        boolean opposite = areOpposite(vm, left, right);
        boolean corrected = opposite && remainder != 0;
        if (corrected) {
            BigArithmetic.loseMinusOne(vm);
        }
        return finishQuotient(vm, result, Limbs.length(vm.words, to, length), opposite, corrected);
    }

    private static @Word int remainderOfWord(Vm vm, @Word int result, @Word int left, @Word int right) {
        long divisor = words(vm, right)[at(vm, right)] & 0xffffffffL;
        return finishRemainder(vm, result, left, right, divisor, Limbs.remainder(words(vm, left), at(vm, left), length(vm, left), divisor));
    }

    private static @Word int remainderOfTwo(Vm vm, @Word int result, @Word int left, @Word int right) {
        long divisor = Limbs.two(vm.words, at(vm, right), 2);
        int at = at(vm, left);
        int length = length(vm, left);
        int[] w = words(vm, left);
        long high = length > 2 ? Long.remainderUnsigned(Limbs.two(w, at + 2, length - 2), divisor) : 0;
        return finishRemainder(vm, result, left, right, divisor, Limbs.remainder(high, Limbs.two(w, at, length), divisor));
    }

    /** The remainder of C is known: makes it that of Python. */
    private static @Word int finishRemainder(Vm vm, @Word int result, @Word int left, @Word int right, long divisor, long remainder) {
        boolean corrected = remainder != 0 && areOpposite(vm, left, right);
        if (corrected) {
            BigArithmetic.loseMinusOne(vm);
        }
        BigInt.ensure(vm, result, BigArithmetic.remainderRoom(corrected, BigInt.digits(vm, left), BigInt.digits(vm, right)));
        long value = corrected ? divisor - remainder : remainder;
        int to = BigInt.limbs(vm, result);
        vm.words[to] = (int) value;
        if (value >>> 32 != 0) {
            vm.words[to + 1] = (int) (value >>> 32);
        }
        return BigInt.finish(vm, result, BigInt.isNegative(vm, right), value >>> 32 != 0 ? 2 : 1);
    }
}
