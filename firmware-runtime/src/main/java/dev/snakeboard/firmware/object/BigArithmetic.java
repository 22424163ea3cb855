package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;

/**
 * Operations of integers of which at least one is big ({@code py/objint_mpz.c}). Each takes the memory that {@code py/mpz.c} takes, before
 * it computes, and is charged by the digits it handles.
 */
final class BigArithmetic {
    private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

    /** Digits that a C int is given ({@code MPZ_NUM_DIG_FOR_INT}). */
    private static final int DIGITS_OF_INT = 2;

    private BigArithmetic() {}

    static @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        BigInteger value = BigInt.value(vm, self);
        return switch (op) {
            case BOOL -> Words.ofBool(value.signum() != 0);
            case HASH -> Words.ofSmall(BigInt.hash(value));
            case POSITIVE, INT_MAYBE -> self;
            // These three make a big integer of whatever comes out.
            case NEGATIVE -> BigInt.make(vm, value.negate(), BigInt.digits(value));
            case INVERT -> BigInt.make(vm, value.not(), BigInt.digits(value) + (value.signum() < 0 ? 0 : 1));
            case ABS -> value.signum() < 0 ? BigInt.make(vm, value.abs(), BigInt.digits(value)) : self;
            default -> Words.NULL;
        };
    }

    static @Word int binary(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        if (!Words.isSmallInt(right) && !BigInt.isBig(vm, right)) {
            return withOther(vm, op, left, right);
        }
        BigInteger a = BigInt.valueOfInt(vm, left);
        BigInteger b = BigInt.valueOfInt(vm, right);
        BinaryOp plain = op.isInplace() ? op.plain() : op;
        switch (plain) {
            case LESS:
                return Words.ofBool(a.compareTo(b) < 0);
            case MORE:
                return Words.ofBool(a.compareTo(b) > 0);
            case LESS_EQUAL:
                return Words.ofBool(a.compareTo(b) <= 0);
            case MORE_EQUAL:
                return Words.ofBool(a.compareTo(b) >= 0);
            case EQUAL:
                return Words.ofBool(a.equals(b));
            case TRUE_DIVIDE:
                checkDivisor(vm, b);
                return vm.ofDouble(BigInt.toDouble(vm, a) / BigInt.toDouble(vm, b));
            default:
                return plain.isArithmetic() || plain == BinaryOp.DIVMOD ? arithmetic(vm, plain, a, b, right) : Words.NULL;
        }
    }

    private static @Word int withOther(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        if (vm.floats.isFloat(right)) {
            return FloatType.binary(vm, op, BigInt.toDouble(vm, BigInt.valueOfInt(vm, left)), right);
        }
        if (vm.is(right, Types.COMPLEX)) {
            return ComplexType.binary(vm, op, BigInt.toDouble(vm, BigInt.valueOfInt(vm, left)), 0, right);
        }
        if (Words.isBool(right)) {
            return vm.operations.binary(op, left, Words.ofSmall(right == Words.TRUE ? 1 : 0));
        }
        if (op == BinaryOp.MULTIPLY && isSequence(vm, right)) {
            return vm.operations.binary(op, right, left);
        }
        return Words.NULL;
    }

    private static boolean isSequence(Vm vm, @Word int word) {
        @Word int type = vm.typeOf(word);
        return type == Types.STR || type == Types.BYTES || type == Types.TUPLE || type == Types.LIST;
    }

    /** The result is an object; it is small if it fits, and the object then stays behind as garbage. */
    private static @Word int arithmetic(Vm vm, BinaryOp op, BigInteger a, BigInteger b, @Word int right) {
        @Word int result = BigInt.make(vm, 0);
        BigInteger value;
        switch (op) {
            case ADD -> value = sum(vm, result, a, b);
            case SUBTRACT -> value = sum(vm, result, a, b.negate());
            case MULTIPLY -> value = product(vm, result, a, b);
            case FLOOR_DIVIDE -> {
                BigInt.ensure(vm, result, BigInt.digits(a) + 1);
                value = divide(vm, a, b).quotient;
            }
            case MODULO -> {
                Division division = divide(vm, a, b);
                BigInt.ensure(vm, result, remainderRoom(division, a, b));
                value = division.remainder;
            }
            case DIVMOD -> {
                return divmod(vm, result, a, b);
            }
            case AND -> {
                ensureBitwise(vm, result, a, b);
                value = a.and(b);
            }
            case OR -> {
                ensureBitwise(vm, result, a, b);
                value = a.or(b);
            }
            case XOR -> {
                ensureBitwise(vm, result, a, b);
                value = a.xor(b);
            }
            case LSHIFT -> value = shiftLeft(vm, result, a, shiftCount(vm, right));
            case RSHIFT -> {
                int count = shiftCount(vm, right);
                BigInt.ensure(vm, result, BigInt.digits(a));
                BigInt.charge(vm, BigInt.digits(a));
                value = a.shiftRight(count);
            }
            case POWER -> {
                if (b.signum() < 0) {
                    return FloatType.binary(vm, op, BigInt.toDouble(vm, a), right);
                }
                value = power(vm, result, a, b);
            }
            default -> {
                return Words.NULL;
            }
        }
        BigInt.set(vm, result, value);
        return BigInt.normal(vm, result, value);
    }

    private static void checkDivisor(Vm vm, BigInteger divisor) {
        if (divisor.signum() == 0) {
            throw Arithmetic.zeroDivision(vm);
        }
    }

    private static int shiftCount(Vm vm, @Word int right) {
        int count = vm.toInt(right);
        Arithmetic.checkShift(vm, count);
        return count;
    }

    private static BigInteger sum(Vm vm, @Word int result, BigInteger a, BigInteger b) {
        int longer = StrictMath.max(BigInt.digits(a), BigInt.digits(b));
        boolean carries = a.signum() < 0 == b.signum() < 0;
        BigInt.ensure(vm, result, carries ? longer + 1 : longer);
        BigInt.charge(vm, longer);
        return a.add(b);
    }

    private static BigInteger product(Vm vm, @Word int result, BigInteger a, BigInteger b) {
        if (a.signum() == 0 || b.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigInt.ensure(vm, result, BigInt.digits(a) + BigInt.digits(b));
        BigInt.charge(vm, (long) BigInt.digits(a) * BigInt.digits(b));
        return a.multiply(b);
    }

    private static void ensureBitwise(Vm vm, @Word int result, BigInteger a, BigInteger b) {
        int longer = StrictMath.max(BigInt.digits(a), BigInt.digits(b));
        BigInt.ensure(vm, result, a.signum() < 0 || b.signum() < 0 ? longer + 1 : longer);
        BigInt.charge(vm, longer);
    }

    private static BigInteger shiftLeft(Vm vm, @Word int result, BigInteger a, int count) {
        if (a.signum() == 0 || count == 0) {
            BigInt.ensure(vm, result, BigInt.digits(a));
            return a;
        }
        int room = BigInt.digits(a) + (int) (((long) count + BigInt.DIGIT_BITS - 1) / BigInt.DIGIT_BITS);
        BigInt.ensure(vm, result, room);
        BigInt.charge(vm, room);
        return a.shiftLeft(count);
    }

    // ---- division ----

    /**
     * Quotient and remainder as Python has them: the remainder has the sign of the divisor.
     *
     * @param corrected whether the firmware first found those of C, and had to correct them
     */
    private record Division(BigInteger quotient, BigInteger remainder, boolean corrected) {}

    private static Division divide(Vm vm, BigInteger a, BigInteger b) {
        checkDivisor(vm, b);
        long rows = StrictMath.max(1, BigInt.digits(a) - BigInt.digits(b) + 1);
        BigInt.charge(vm, rows * BigInt.digits(b));
        BigInteger[] result = a.divideAndRemainder(b);
        boolean corrected = result[1].signum() != 0 && a.signum() != b.signum();
        if (!corrected) {
            return new Division(result[0], result[1], false);
        }
        // The -1 that is added is an mpz_t whose digits are never freed.
        vm.allocate(2 * DIGITS_OF_INT, Heap.Content.BYTES);
        return new Division(result[0].add(MINUS_ONE), result[1].add(b), true);
    }

    private static int remainderRoom(Division division, BigInteger a, BigInteger b) {
        int room = BigInt.digits(a) + 1;
        return division.corrected ? StrictMath.max(room, BigInt.digits(b)) : room;
    }

    /** Both results are big integers, small as they may be. */
    private static @Word int divmod(Vm vm, @Word int remainder, BigInteger a, BigInteger b) {
        checkDivisor(vm, b);
        @Word int quotient = BigInt.make(vm, BigInt.digits(a) + 1);
        Division division = divide(vm, a, b);
        BigInt.ensure(vm, remainder, remainderRoom(division, a, b));
        BigInt.set(vm, quotient, division.quotient);
        BigInt.set(vm, remainder, division.remainder);
        return TupleObject.of(vm, quotient, remainder);
    }

    // ---- powers ----

    /**
     * Squares and multiplies as {@code mpz_pow_inpl} does. Its copy of the base, which is squared, is modelled: it and the result decide
     * whether a power fits.
     */
    private static BigInteger power(Vm vm, @Word int result, BigInteger base, BigInteger exponent) {
        if (base.signum() == 0 && exponent.signum() != 0) {
            return BigInteger.ZERO;
        }
        BigInt.ensure(vm, result, DIGITS_OF_INT);
        if (exponent.signum() == 0) {
            return BigInteger.ONE;
        }
        @Word int scratch = scratch(vm, base);
        BigInteger power = BigInteger.ONE;
        BigInteger square = base;
        int last = exponent.bitLength() - 1;
        for (int bit = 0; bit <= last; bit++) {
            if (exponent.testBit(bit)) {
                power = product(vm, result, power, square);
            }
            if (bit < last) {
                square = product(vm, scratch, square, square);
            }
        }
        free(vm, scratch);
        return power;
    }

    /** A copy of a number that an operation works on: an {@code mpz_t} alone, which takes a block as an int does. */
    private static @Word int scratch(Vm vm, BigInteger value) {
        int head = vm.allocate(BigInt.BYTES);
        BigInt.ensure(vm, head, BigInt.digits(value));
        return head;
    }

    private static void free(Vm vm, @Word int scratch) {
        vm.heap.free(vm.words[(scratch >> 2) + 3]);
        vm.heap.free(scratch);
    }

    /** {@code pow(base, exponent, modulus)} ({@code mp_obj_int_pow3}); a big integer, small as it may be. */
    static @Word int power(Vm vm, @Word int base, @Word int exponent, @Word int modulus) {
        if (!isInt(vm, base) || !isInt(vm, exponent) || !isInt(vm, modulus)) {
            throw vm.typeError("pow() with 3 arguments requires integers");
        }
        if (modulus == Words.ofSmall(0)) {
            throw vm.valueError("divide by zero");
        }
        @Word int result = BigInt.make(vm, 0);
        BigInteger m = BigInt.valueOfInt(vm, modulus);
        if (m.signum() == 0) {
            throw vm.valueError("pow() 3rd argument cannot be 0");
        }
        BigInteger value = modularPower(vm, result, BigInt.valueOfInt(vm, base), BigInt.valueOfInt(vm, exponent), m);
        BigInt.set(vm, result, value);
        return result;
    }

    private static BigInteger modularPower(Vm vm, @Word int result, BigInteger base, BigInteger exponent, BigInteger modulus) {
        if (base.signum() == 0 || exponent.signum() < 0 || modulus.abs().equals(BigInteger.ONE)) {
            return BigInteger.ZERO;
        }
        BigInt.ensure(vm, result, DIGITS_OF_INT);
        BigInteger power = BigInteger.ONE;
        BigInteger square = base;
        int last = exponent.bitLength() - 1;
        for (int bit = 0; bit <= last; bit++) {
            if (exponent.testBit(bit)) {
                BigInteger product = product(vm, result, power, square);
                BigInt.ensure(vm, result, BigInt.digits(product) + 1);
                power = modulo(vm, product, modulus);
            }
            if (bit < last) {
                BigInt.charge(vm, (long) BigInt.digits(square) * BigInt.digits(square));
                square = modulo(vm, square.multiply(square), modulus);
            }
        }
        return power;
    }

    private static BigInteger modulo(Vm vm, BigInteger value, BigInteger modulus) {
        int mark = vm.heap.mark();
        BigInteger remainder = divide(vm, value, modulus).remainder;
        vm.heap.release(mark);
        return remainder;
    }

    private static boolean isInt(Vm vm, @Word int word) {
        return Words.isSmallInt(word) || BigInt.isBig(vm, word);
    }
}
