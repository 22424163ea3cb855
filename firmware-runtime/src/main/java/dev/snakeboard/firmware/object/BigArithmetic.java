package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;

/**
 * Operations of integers of which at least one is big ({@code py/objint_mpz.c}). Each takes the memory that {@code py/mpz.c} takes, before
 * it computes, and is charged by the digits it handles.
 */
final class BigArithmetic {
    /** Digits that a C int is given ({@code MPZ_NUM_DIG_FOR_INT}). */
    private static final int DIGITS_OF_INT = 2;

    /** Bytes of an {@code mpz_t}, in its block. */
    private static final int SCRATCH = 16;

    private BigArithmetic() {}

    static @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(BigInt.digits(vm, self) != 0);
            case HASH -> Words.ofSmall(BigInt.hash(vm, self));
            case POSITIVE, INT_MAYBE -> self;
            // These three make a big integer of whatever comes out.
            case NEGATIVE -> BigInt.make(vm, BigInt.value(vm, self).negate(), BigInt.digits(vm, self));
            case INVERT -> inverted(vm, self);
            case ABS -> BigInt.isNegative(vm, self) ? BigInt.make(vm, BigInt.value(vm, self).abs(), BigInt.digits(vm, self)) : self;
            default -> Words.NULL;
        };
    }

    private static @Word int inverted(Vm vm, @Word int self) {
        int digits = BigInt.digits(vm, self) + (BigInt.isNegative(vm, self) ? 0 : 1);
        BigInt.charge(vm, digits);
        return BigInt.make(vm, BigInt.value(vm, self).not(), digits);
    }

    static @Word int binary(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        if (!Words.isSmallInt(right) && !BigInt.isBig(vm, right)) {
            return withOther(vm, op, left, right);
        }
        BinaryOp plain = op.isInplace() ? op.plain() : op;
        if (plain == BinaryOp.FLOOR_DIVIDE || plain == BinaryOp.MODULO || plain == BinaryOp.DIVMOD) {
            checkBeforeDigits(vm, BigInt.digits(vm, right));
        }
        @Word int result = BigInt.isLong(vm, left) && BigInt.isLong(vm, right)
                ? LongArithmetic.binary(vm, plain, BigInt.toLong(vm, left), BigInt.toLong(vm, right))
                : Words.NULL;
        if (result == Words.NULL) {
            result = LimbArithmetic.binary(vm, plain, left, right);
        }
        return result == Words.NULL ? withValues(vm, plain, left, right) : result;
    }

    /** What is rarely wanted is computed by {@link BigInteger}. */
    private static @Word int withValues(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        BigInteger a = BigInt.valueOfInt(vm, left);
        BigInteger b = BigInt.valueOfInt(vm, right);
        if (op == BinaryOp.TRUE_DIVIDE) {
            checkDivisor(vm, b.signum());
            return vm.ofDouble(BigInt.toDouble(vm, a) / BigInt.toDouble(vm, b));
        }
        return op.isArithmetic() || op == BinaryOp.DIVMOD ? arithmetic(vm, op, a, b, left, right) : Words.NULL;
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
    private static @Word int arithmetic(Vm vm, BinaryOp op, BigInteger a, BigInteger b, @Word int left, @Word int right) {
        @Word int result = BigInt.make(vm, 0);
        BigInteger value;
        switch (op) {
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
                value = powerInto(vm, result, left, right);
            }
            default -> {
                return Words.NULL;
            }
        }
        BigInt.set(vm, result, value);
        return BigInt.normal(vm, result, value);
    }

    /** There is a result without digits by then. */
    private static void checkBeforeDigits(Vm vm, int divisor) {
        if (divisor == 0) {
            vm.allocate(16);
            throw Arithmetic.zeroDivision(vm);
        }
    }

    private static void checkDivisor(Vm vm, int divisor) {
        if (divisor == 0) {
            throw Arithmetic.zeroDivision(vm);
        }
    }

    static int shiftCount(Vm vm, @Word int right) {
        int count = vm.toInt(right);
        Arithmetic.checkShift(vm, count);
        return count;
    }

    // ---- memory and time, by the digits of the operands ----

    /** The object that an operation's result goes to, with room for a number of digits. */
    static @Word int begin(Vm vm, int room) {
        @Word int result = BigInt.make(vm, 0);
        BigInt.ensure(vm, result, room);
        return result;
    }

    static int roomOfShifted(int digits, int count) {
        return digits == 0 || count == 0 ? digits : digits + (int) (((long) count + BigInt.DIGIT_BITS - 1) / BigInt.DIGIT_BITS);
    }

    static int remainderRoom(boolean corrected, int dividend, int divisor) {
        return corrected ? StrictMath.max(dividend + 1, divisor) : dividend + 1;
    }

    /** The time that a multiplication takes. */
    static void chargeProduct(Vm vm, int left, int right) {
        vm.charge(CostEvent.LONG_MULTIPLY);
        vm.charge(CostEvent.LONG_MULTIPLY_ROW, right);
        BigInt.charge(vm, CostEvent.LONG_MULTIPLY_DIGIT_PAIR, (long) left * right);
    }

    /** The time that bits of two numbers take: digits are gone through again to see how many are left. */
    static void chargeBits(Vm vm, int digits) {
        BigInt.charge(vm, digits);
        BigInt.charge(vm, digits);
    }

    /** ZeroDivisionError, or the time that a division takes. */
    static void beginDivision(Vm vm, int dividend, int divisor) {
        checkDivisor(vm, divisor);
        long quotient = StrictMath.max(1L, dividend - divisor + 1);
        vm.charge(CostEvent.LONG_DIVIDE);
        vm.charge(CostEvent.LONG_DIVIDE_DIGIT, quotient);
        BigInt.charge(vm, CostEvent.LONG_STEP, quotient * (divisor - 1) + (long) dividend * (divisor > 1 ? 2 : 1));
    }

    /** Where the firmware corrects quotient and remainder of C to those of Python, it adds an {@code mpz_t} of −1 whose digits are never freed. */
    static void loseMinusOne(Vm vm) {
        vm.allocate(2 * DIGITS_OF_INT, Heap.Content.BYTES);
    }

    // ---- with values ----

    /** A product that takes the place of one of its factors, of which there is a copy meanwhile ({@code mpz_mul_inpl}). */
    private static BigInteger product(Vm vm, @Word int factor, BigInteger a, BigInteger b) {
        if (a.signum() == 0 || b.signum() == 0) {
            return BigInteger.ZERO;
        }
        int copy = vm.allocator.borrow(SCRATCH);
        int digits = vm.allocator.borrow(BigInt.room(vm, factor) * Short.BYTES);
        BigInt.ensure(vm, factor, BigInt.digits(a) + BigInt.digits(b));
        vm.heap.free(digits);
        vm.heap.free(copy);
        chargeProduct(vm, BigInt.digits(a), BigInt.digits(b));
        return a.multiply(b);
    }

    private static void ensureBitwise(Vm vm, @Word int result, BigInteger a, BigInteger b) {
        int longer = StrictMath.max(BigInt.digits(a), BigInt.digits(b));
        BigInt.ensure(vm, result, a.signum() < 0 || b.signum() < 0 ? longer + 1 : longer);
        chargeBits(vm, longer);
    }

    // ---- division ----

    /**
     * Quotient and remainder as Python has them: the remainder has the sign of the divisor.
     *
     * @param corrected whether the firmware first found those of C, and had to correct them
     */
    private record Division(BigInteger quotient, BigInteger remainder, boolean corrected) {}

    private static Division divide(Vm vm, BigInteger a, BigInteger b) {
        beginDivision(vm, BigInt.digits(a), BigInt.digits(b));
        BigInteger[] result = a.divideAndRemainder(b);
        boolean corrected = result[1].signum() != 0 && a.signum() != b.signum();
        if (!corrected) {
            return new Division(result[0], result[1], false);
        }
        loseMinusOne(vm);
        return new Division(result[0].subtract(BigInteger.ONE), result[1].add(b), true);
    }

    /** Both results are big integers, small as they may be. */
    private static @Word int divmod(Vm vm, @Word int remainder, BigInteger a, BigInteger b) {
        checkDivisor(vm, b.signum());
        @Word int quotient = BigInt.make(vm, BigInt.digits(a) + 1);
        Division division = divide(vm, a, b);
        BigInt.ensure(vm, remainder, remainderRoom(division.corrected, BigInt.digits(a), BigInt.digits(b)));
        BigInt.set(vm, quotient, division.quotient);
        BigInt.set(vm, remainder, division.remainder);
        return TupleObject.of(vm, quotient, remainder);
    }

    // ---- powers ----

    /** Squares and multiplies as {@code mpz_pow_inpl} does, with a copy of the base, which is squared, and one of the exponent. */
    private static BigInteger powerInto(Vm vm, @Word int result, @Word int left, @Word int right) {
        BigInteger base = BigInt.valueOfInt(vm, left);
        BigInteger exponent = BigInt.valueOfInt(vm, right);
        if (base.signum() == 0 && exponent.signum() != 0) {
            return BigInteger.ZERO;
        }
        if (exponent.signum() == 0) {
            BigInt.ensure(vm, result, DIGITS_OF_INT);
            return BigInteger.ONE;
        }
        @Word int squares = scratch(vm, left);
        @Word int bits = scratch(vm, right);
        BigInt.ensure(vm, result, DIGITS_OF_INT);
        BigInteger power = BigInteger.ONE;
        BigInteger square = base;
        int last = exponent.bitLength() - 1;
        for (int bit = 0; bit <= last; bit++) {
            if (exponent.testBit(bit)) {
                vm.charge(CostEvent.LONG_POWER_STEP, 2);
                power = product(vm, result, power, square);
            }
            if (bit < last) {
                vm.charge(CostEvent.LONG_POWER_STEP, 2);
                square = product(vm, squares, square, square);
            }
        }
        free(vm, squares);
        free(vm, bits);
        return power;
    }

    /** A copy of a number that an operation works on: an {@code mpz_t} alone, which takes a block as an int does ({@code mpz_clone}). */
    private static @Word int scratch(Vm vm, @Word int number) {
        int head = vm.allocate(SCRATCH);
        BigInt.ensure(vm, head, BigInt.room(vm, number));
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
        BigInteger value = modularPower(vm, result, base, exponent, m);
        BigInt.set(vm, result, value);
        return result;
    }

    /** As {@code mpz_pow3_inpl}: copies of base and exponent, and a quotient, are there all the time. */
    private static BigInteger modularPower(Vm vm, @Word int result, @Word int left, @Word int right, BigInteger modulus) {
        BigInteger base = BigInt.valueOfInt(vm, left);
        BigInteger exponent = BigInt.valueOfInt(vm, right);
        if (base.signum() == 0 || exponent.signum() < 0 || modulus.abs().equals(BigInteger.ONE)) {
            return BigInteger.ZERO;
        }
        BigInt.ensure(vm, result, DIGITS_OF_INT);
        if (exponent.signum() == 0) {
            return BigInteger.ONE;
        }
        @Word int squares = scratch(vm, left);
        @Word int bits = scratch(vm, right);
        @Word int quotient = Words.NULL;
        BigInteger power = BigInteger.ONE;
        BigInteger square = base;
        int last = exponent.bitLength() - 1;
        for (int bit = 0; bit <= last; bit++) {
            if (exponent.testBit(bit)) {
                vm.charge(CostEvent.LONG_POWER_STEP, 2);
                power = product(vm, result, power, square);
                quotient = remainderInto(vm, quotient, result, power);
                power = modulo(vm, power, modulus);
            }
            if (bit < last) {
                vm.charge(CostEvent.LONG_POWER_STEP, 2);
                square = product(vm, squares, square, square);
                quotient = remainderInto(vm, quotient, squares, square);
                square = modulo(vm, square, modulus);
            }
        }
        vm.heap.free(quotient);
        free(vm, squares);
        free(vm, bits);
        return power;
    }

    /** Makes room for quotient and remainder of a division whose dividend the remainder replaces; gives the quotient's digits. */
    private static int remainderInto(Vm vm, int quotient, @Word int number, BigInteger dividend) {
        int digits = BigInt.digits(dividend) + 1;
        int room = quotient == 0 ? vm.allocator.borrow(digits * Short.BYTES) : quotient;
        if (quotient != 0 && vm.heap.bytesOf(quotient) < digits * Short.BYTES) {
            room = vm.reallocate(quotient, digits * Short.BYTES);
        }
        BigInt.ensure(vm, number, digits);
        return room;
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
