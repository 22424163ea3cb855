package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.compile.UnaryOp;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Arithmetic on constant ints and floats, with the results that the target's runtime gives ({@code mp_binary_op} as {@code py/parse.c} calls it).
 * An operation that would raise or give a complex number has no result, and is left to run time.
 */
final class Arithmetic {
    /** A constant of more bits is not folded: on the device there is no room for it, and the program finds out when it gets there. */
    private static final long MAX_BITS = 1 << 16;

    private final FloatFormat format;
    private final boolean bigIntegers;
    private final int smallIntBits;

    Arithmetic(CompilerOptions options) {
        format = options.floatFormat();
        bigIntegers = options.dialect().bigIntegers();
        smallIntBits = options.smallIntBits();
    }

    Optional<Constant> unary(UnaryOp op, Constant operand) {
        if (operand instanceof Constant.Int(BigInteger value)) {
            BigInteger result = op == UnaryOp.NEGATIVE ? value.negate() : op == UnaryOp.INVERT ? value.not() : value;
            return fits(result) ? Optional.of(new Constant.Int(result)) : Optional.empty();
        }
        if (operand instanceof Constant.Float(double value) && op != UnaryOp.INVERT) {
            return Optional.of(new Constant.Float(op == UnaryOp.NEGATIVE ? -value : value));
        }
        return Optional.empty();
    }

    Optional<Constant> binary(BinaryOp op, Constant left, Constant right) {
        if (left instanceof Constant.Int(BigInteger a) && right instanceof Constant.Int(BigInteger b)) {
            if (op == BinaryOp.TRUE_DIVIDE || op == BinaryOp.POWER && b.signum() < 0) {
                return floats(op, toFloat(a), toFloat(b));
            }
            Optional<BigInteger> result = integers(op, a, b);
            return result.isEmpty() || !fits(result.get()) ? Optional.empty() : Optional.of(new Constant.Int(result.get()));
        }
        return floats(op, toFloat(left), toFloat(right));
    }

    private boolean fits(BigInteger value) {
        return bigIntegers || value.bitLength() < smallIntBits;
    }

    private double toFloat(Constant number) {
        return number instanceof Constant.Int(BigInteger value) ? toFloat(value) : ((Constant.Float) number).value();
    }

    private double toFloat(BigInteger value) {
        return format.of(value);
    }

    private static Optional<BigInteger> integers(BinaryOp op, BigInteger a, BigInteger b) {
        return switch (op) {
            case OR -> Optional.of(a.or(b));
            case XOR -> Optional.of(a.xor(b));
            case AND -> Optional.of(a.and(b));
            case ADD -> Optional.of(a.add(b));
            case SUBTRACT -> Optional.of(a.subtract(b));
            case MULTIPLY -> (long) a.bitLength() + b.bitLength() > MAX_BITS ? Optional.empty() : Optional.of(a.multiply(b));
            case LSHIFT -> shift(a, b, 1);
            case RSHIFT -> shift(a, b, -1);
            case FLOOR_DIVIDE -> b.signum() == 0 ? Optional.empty() : Optional.of(floorDivide(a, b));
            case MODULO -> b.signum() == 0 ? Optional.empty() : Optional.of(a.subtract(floorDivide(a, b).multiply(b)));
            case POWER -> power(a, b);
            default -> Optional.empty();
        };
    }

    private static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] quotientAndRest = a.divideAndRemainder(b);
        boolean roundedUp = quotientAndRest[1].signum() != 0 && quotientAndRest[1].signum() != b.signum();
        return roundedUp ? quotientAndRest[0].subtract(BigInteger.ONE) : quotientAndRest[0];
    }

    private static Optional<BigInteger> shift(BigInteger a, BigInteger count, int direction) {
        if (count.signum() < 0 || count.bitLength() > 31) {
            return Optional.empty();
        }
        int bits = count.intValue();
        if (direction < 0) {
            return Optional.of(a.shiftRight(bits));
        }
        return (long) a.bitLength() + bits > MAX_BITS ? Optional.empty() : Optional.of(a.shiftLeft(bits));
    }

    private static Optional<BigInteger> power(BigInteger a, BigInteger b) {
        if (a.bitLength() <= 1 && a.signum() >= 0) {
            return Optional.of(b.signum() == 0 || a.signum() != 0 ? BigInteger.ONE : BigInteger.ZERO);
        }
        if (b.bitLength() > 31 || b.longValue() * Math.max(1, a.bitLength()) > MAX_BITS) {
            return Optional.empty();
        }
        return Optional.of(a.pow(b.intValue()));
    }

    private Optional<Constant> floats(BinaryOp op, double left, double right) {
        double a = toTarget(left);
        double b = toTarget(right);
        double result;
        switch (op) {
            case ADD -> result = a + b;
            case SUBTRACT -> result = a - b;
            case MULTIPLY -> result = a * b;
            case TRUE_DIVIDE, FLOOR_DIVIDE, MODULO -> {
                if (b == 0) {
                    return Optional.empty();
                }
                result = op == BinaryOp.TRUE_DIVIDE ? a / b : op == BinaryOp.MODULO ? modulo(a, b) : floorDivide(a, b);
            }
            case POWER -> {
                boolean complex = a < 0 && b != Math.floor(b) && !Double.isNaN(b);
                if (complex || a == 0 && b < 0 && !Double.isInfinite(b)) {
                    return Optional.empty();
                }
                result = StrictMath.pow(a, b);
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(new Constant.Float(format.narrow(result)));
    }

    /** Arithmetic on the target is in its C float type; one double operation on two singles, rounded to single, gives the same. */
    private double toTarget(double value) {
        return format == FloatFormat.DOUBLE ? value : (float) value;
    }

    private double floorDivide(double a, double b) {
        double rest = a % b;
        double quotient = toTarget(toTarget(a - rest) / b);
        if (rest != 0 && rest < 0 != b < 0) {
            quotient = toTarget(quotient - 1);
        }
        if (quotient == 0) {
            return Math.copySign(0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static double modulo(double a, double b) {
        double rest = a % b;
        if (rest == 0) {
            return Math.copySign(0, b);
        }
        return rest < 0 != b < 0 ? rest + b : rest;
    }
}
