package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * {@code float} ({@code py/objfloat.c}); {@link Floats} has the representations.
 *
 * <p>Every step is rounded to the target's precision. Powers are {@link StrictMath}'s, rounded: the same on every host, and at most the last
 * bit away from what the board's C library gives.
 */
public final class FloatType extends NativeType {
    public FloatType() {
        super("float", TypeObject.EQ_NOT_REFLEXIVE | TypeObject.EQ_CHECKS_OTHER_TYPE);
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 1, false);
        if (args.count() == 0) {
            return vm.ofDouble(0);
        }
        @Word int from = args.get(0);
        String text = IntType.textOrNull(vm, from);
        if (text != null) {
            return NumberParser.parseFloat(vm, text);
        }
        return vm.floats.isFloat(from) ? from : vm.ofDouble(Arithmetic.floatOf(vm, from));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print(FloatFormatter.repr(vm.floats.format(), vm.floats.get(self), work(vm)));
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        double value = vm.floats.get(self);
        return switch (op) {
            case BOOL -> Words.ofBool(value != 0);
            case HASH -> Words.ofSmall(hash(value));
            case POSITIVE -> self;
            case NEGATIVE -> vm.ofDouble(-value);
            case ABS -> Double.doubleToRawLongBits(value) < 0 ? vm.ofDouble(-value) : self;
            default -> Words.NULL;
        };
    }

    /** A C cast to a 32-bit int, which saturates on the boards ({@code MICROPY_FLOAT_HIGH_QUALITY_HASH} is off). */
    static int hash(double value) {
        return (int) value;
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        double left = vm.floats.get(self);
        if (vm.is(other, Types.COMPLEX)) {
            return ComplexType.binary(vm, op, left, 0, other);
        }
        return binary(vm, op, left, other);
    }

    /** An operation with a float on the left and any value on the right; {@link Words#NULL} if there is none. */
    static @Word int binary(Vm vm, BinaryOp op, double left, @Word int right) {
        @Word int number = Arithmetic.numberOrNull(vm, right);
        if (number == Words.NULL) {
            return Words.NULL;
        }
        double a = left;
        double b = Arithmetic.toDouble(vm, number);
        Floats floats = vm.floats;
        return switch (op) {
            case ADD, INPLACE_ADD -> vm.ofDouble(a + b);
            case SUBTRACT, INPLACE_SUBTRACT -> vm.ofDouble(a - b);
            case MULTIPLY, INPLACE_MULTIPLY -> vm.ofDouble(a * b);
            case TRUE_DIVIDE, INPLACE_TRUE_DIVIDE -> {
                checkDivisor(vm, b);
                yield vm.ofDouble(a / b);
            }
            case FLOOR_DIVIDE, INPLACE_FLOOR_DIVIDE -> {
                checkDivisor(vm, b);
                chargeRemainder(vm, a, b);
                yield vm.ofDouble(floorDivide(floats, a, b));
            }
            case MODULO, INPLACE_MODULO -> {
                checkDivisor(vm, b);
                chargeRemainder(vm, a, b);
                yield vm.ofDouble(modulo(floats, a, b));
            }
            case DIVMOD -> {
                checkDivisor(vm, b);
                chargeRemainder(vm, a, b);
                yield TupleObject.of(vm, vm.ofDouble(floorDivide(floats, a, b)), vm.ofDouble(modulo(floats, a, b)));
            }
            case POWER, INPLACE_POWER -> power(vm, a, b);
            case LESS -> Words.ofBool(a < b);
            case MORE -> Words.ofBool(a > b);
            case EQUAL -> Words.ofBool(a == b);
            case LESS_EQUAL -> Words.ofBool(a <= b);
            case MORE_EQUAL -> Words.ofBool(a >= b);
            default -> Words.NULL;
        };
    }

    private static void checkDivisor(Vm vm, double divisor) {
        if (divisor == 0) {
            throw Arithmetic.zeroDivision(vm);
        }
    }

    /** The C library subtracts bit by bit. */
    public static void chargeRemainder(Vm vm, double a, double b) {
        if (Double.isFinite(a) && b != 0) {
            vm.charge(CostEvent.FLOAT_REMAINDER_BIT, StrictMath.max(0, StrictMath.getExponent(a) - StrictMath.getExponent(b)));
        }
    }

    private static double modulo(Floats floats, double a, double b) {
        double remainder = a % b;
        if (remainder == 0) {
            return StrictMath.copySign(0, b);
        }
        return remainder < 0 == b < 0 ? remainder : floats.round(remainder + b);
    }

    private static double floorDivide(Floats floats, double a, double b) {
        double remainder = a % b;
        double quotient = floats.round(floats.round(a - remainder) / b);
        if (remainder != 0 && remainder < 0 != b < 0) {
            quotient = floats.round(quotient - 1);
        }
        if (quotient == 0) {
            return StrictMath.copySign(0, floats.round(a / b));
        }
        double floor = StrictMath.floor(quotient);
        return quotient - floor > 0.5 ? floats.round(floor + 1) : floor;
    }

    private static @Word int power(Vm vm, double base, double exponent) {
        chargePower(vm, base, exponent);
        if (base == 0 && exponent < 0 && !Double.isInfinite(exponent)) {
            throw Arithmetic.zeroDivision(vm);
        }
        if (base < 0 && exponent != StrictMath.floor(exponent) && !Double.isNaN(exponent)) {
            if (!vm.target.features().has(Part.COMPLEX)) {
                throw vm.valueError("complex values not supported");
            }
            return ComplexType.power(vm, base, 0, exponent, 0);
        }
        return vm.ofDouble(power(base, exponent));
    }

    /** Charges for finding the digits of a float. */
    static FloatFormatter.Work work(Vm vm) {
        return (read, powers) -> {
            vm.charge(CostEvent.TEXT_OF_FLOAT_READING, read);
            vm.charge(CostEvent.DECIMAL_POWER, powers);
        };
    }

    /** The C library squares and takes square roots at once, for anything else it takes logarithms. */
    public static void chargePower(Vm vm, double base, double exponent) {
        if (exponent == 0.5 && base >= 0) {
            vm.charge(CostEvent.FLOAT_POWER_ROOT);
        } else if (exponent != 2 && exponent != 0 && StrictMath.abs(exponent) != 1 && base != 0 && base != 1) {
            vm.charge(CostEvent.FLOAT_POWER_FRACTION);
        }
    }

    /** {@code pow} of C, which gives 1 in three cases where Java's gives NaN. */
    public static double power(double base, double exponent) {
        if (base == 1 || base == -1 && Double.isInfinite(exponent)) {
            return 1;
        }
        return StrictMath.pow(base, exponent);
    }

    /** A float without its fraction; OverflowError for an infinity, ValueError for NaN. */
    public static BigInteger toInteger(Vm vm, double value) {
        if (Double.isInfinite(value)) {
            throw vm.raise(Types.OVERFLOW_ERROR, Message.of("can't convert %s to int", "inf"));
        }
        if (Double.isNaN(value)) {
            throw vm.valueError(Message.of("can't convert %s to int", "NaN"));
        }
        return StrictMath.abs(value) < 1L << 62 ? BigInteger.valueOf((long) value) : new BigDecimal(value).toBigInteger();
    }

    /** The integer of a float without its fraction ({@code mp_obj_new_int_from_float}). */
    public static @Word int toInt(Vm vm, double value) {
        BigInteger integer = toInteger(vm, value);
        if (integer.bitLength() < 31) {
            return Words.ofSmall(integer.intValue());
        }
        if (!vm.target.features().bigIntegers()) {
            throw vm.valueError("float too big");
        }
        return BigInt.make(vm, integer, BigInt.digits(integer));
    }
}
