package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code complex}, which the full builds have ({@code py/objcomplex.c}).
 *
 * <pre>
 * word 0     the type "complex"
 * word 1, 2  real and imaginary part as single floats; with double floats, two words each from word 1 on
 * </pre>
 */
public final class ComplexType extends NativeType {
    private static final int BYTES_SINGLE = 12;
    private static final int BYTES_DOUBLE = 20;

    public ComplexType() {
        super("complex", TypeObject.EQ_NOT_REFLEXIVE | TypeObject.EQ_CHECKS_OTHER_TYPE);
    }

    /** The parts of a complex number. */
    public record Value(double real, double imaginary) {}

    /** The complex number that a value stands for; TypeError if there is none ({@code mp_obj_get_complex}). */
    public static Value value(Vm vm, @Word int word) {
        Value value = valueOrNull(vm, word);
        if (value == null) {
            throw vm.raise(
                    Types.TYPE_ERROR, Message.of("can't convert %s to complex", vm.typeName(word)), "can't convert to complex");
        }
        return value;
    }

    /** A new complex number. */
    public static @Word int of(Vm vm, double real, double imaginary) {
        boolean single = vm.floats.format() == FloatFormat.SINGLE30;
        @Word int complex = vm.allocate(single ? BYTES_SINGLE : BYTES_DOUBLE, Heap.Content.BYTES);
        int i = complex >> 2;
        vm.words[i] = Types.COMPLEX;
        if (single) {
            vm.words[i + 1] = Float.floatToRawIntBits((float) real);
            vm.words[i + 2] = Float.floatToRawIntBits((float) imaginary);
        } else {
            putDouble(vm, i + 1, real);
            putDouble(vm, i + 3, imaginary);
        }
        return complex;
    }

    private static void putDouble(Vm vm, int index, double value) {
        long bits = Double.doubleToRawLongBits(value);
        vm.words[index] = (int) bits;
        vm.words[index + 1] = (int) (bits >> 32);
    }

    private static double getDouble(Vm vm, int index) {
        return Double.longBitsToDouble(vm.words[index] & 0xffffffffL | (long) vm.words[index + 1] << 32);
    }

    public static double real(Vm vm, @Word int complex) {
        int i = complex >> 2;
        return vm.floats.format() == FloatFormat.SINGLE30 ? Float.intBitsToFloat(vm.words[i + 1]) : getDouble(vm, i + 1);
    }

    public static double imaginary(Vm vm, @Word int complex) {
        int i = complex >> 2;
        return vm.floats.format() == FloatFormat.SINGLE30 ? Float.intBitsToFloat(vm.words[i + 2]) : getDouble(vm, i + 3);
    }

    /** The complex number of any value that has one, or null ({@code mp_obj_get_complex_maybe}). */
    private static Value valueOrNull(Vm vm, @Word int word) {
        if (vm.is(word, Types.COMPLEX)) {
            return new Value(real(vm, word), imaginary(vm, word));
        }
        @Word int number = Arithmetic.numberOrNull(vm, word);
        if (number != Words.NULL) {
            return new Value(Arithmetic.toDouble(vm, number), 0);
        }
        @Word int converted = vm.behaviourOf(word).unary(vm, UnaryOp.COMPLEX_MAYBE, word);
        if (converted != Words.NULL && vm.is(converted, Types.COMPLEX)) {
            return new Value(real(vm, converted), imaginary(vm, converted));
        }
        return null;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 2, false);
        if (args.count() == 0) {
            return of(vm, 0, 0);
        }
        @Word int first = args.get(0);
        if (args.count() == 1) {
            return convert(vm, first);
        }
        Value a = partOf(vm, first);
        Value b = partOf(vm, args.get(1));
        return of(vm, vm.floats.round(a.real - b.imaginary), vm.floats.round(a.imaginary + b.real));
    }

    private static @Word int convert(Vm vm, @Word int from) {
        if (Strings.isStr(vm, from)) {
            return NumberParser.parseComplex(vm, IntType.textOrNull(vm, from));
        }
        if (vm.is(from, Types.COMPLEX)) {
            return from;
        }
        Value value = value(vm, from);
        return of(vm, value.real, value.imaginary);
    }

    private static Value partOf(Vm vm, @Word int word) {
        if (vm.is(word, Types.COMPLEX)) {
            return new Value(real(vm, word), imaginary(vm, word));
        }
        return new Value(Arithmetic.floatOf(vm, word), 0);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        FloatFormat format = vm.floats.format();
        double real = real(vm, self);
        double imaginary = imaginary(vm, self);
        if (real == 0) {
            out.print(part(vm, format, imaginary, 0) + "j");
        } else {
            out.print("(" + part(vm, format, real, 0) + part(vm, format, imaginary, NumberFormatter.SHOW_SIGN) + "j)");
        }
    }

    private static String part(Vm vm, FloatFormat format, double value, int flags) {
        vm.charge(CostEvent.TEXT_OF_FLOAT);
        return NumberFormatter.formatFloat(format, value, 'g', flags, (char) 0, 0, FloatFormatter.REPR, FloatType.work(vm));
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] != Words.NULL) {
            return false;
        }
        if (name == Names.REAL) {
            vm.store(dest, vm.ofDouble(real(vm, self)));
        } else if (name == Names.IMAGINARY) {
            vm.store(dest, vm.ofDouble(imaginary(vm, self)));
        }
        return vm.words[dest] != Words.NULL;
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        double real = real(vm, self);
        double imaginary = imaginary(vm, self);
        return switch (op) {
            case BOOL -> Words.ofBool(real != 0 || imaginary != 0);
            case HASH -> Words.ofSmall(FloatType.hash(real) ^ FloatType.hash(imaginary));
            case POSITIVE -> self;
            case NEGATIVE -> of(vm, -real, -imaginary);
            case ABS -> {
                vm.charge(CostEvent.COMPLEX_ABS);
                yield vm.ofDouble(magnitude(vm.floats, real, imaginary));
            }
            default -> Words.NULL;
        };
    }

    private static double magnitude(Floats floats, double real, double imaginary) {
        return floats.round(StrictMath.sqrt(floats.round(floats.round(real * real) + floats.round(imaginary * imaginary))));
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return binary(vm, op, real(vm, self), imaginary(vm, self), other);
    }

    /** An operation with a complex number on the left and any value on the right; {@link Words#NULL} if there is none. */
    static @Word int binary(Vm vm, BinaryOp op, double real, double imaginary, @Word int right) {
        Value other = valueOrNull(vm, right);
        if (other == null) {
            return Words.NULL;
        }
        Floats floats = vm.floats;
        return switch (op) {
            case ADD, INPLACE_ADD -> of(vm, floats.round(real + other.real), floats.round(imaginary + other.imaginary));
            case SUBTRACT, INPLACE_SUBTRACT -> of(vm, floats.round(real - other.real), floats.round(imaginary - other.imaginary));
            case MULTIPLY, INPLACE_MULTIPLY -> product(vm, real, imaginary, other.real, other.imaginary);
            case FLOOR_DIVIDE, INPLACE_FLOOR_DIVIDE -> throw vm.typeError("can't truncate-divide a complex number");
            case TRUE_DIVIDE, INPLACE_TRUE_DIVIDE -> quotient(vm, real, imaginary, other.real, other.imaginary);
            case POWER, INPLACE_POWER -> power(vm, real, imaginary, other.real, other.imaginary);
            case EQUAL -> Words.ofBool(real == other.real && imaginary == other.imaginary);
            default -> Words.NULL;
        };
    }

    private static @Word int product(Vm vm, double a, double b, double c, double d) {
        Floats floats = vm.floats;
        double real = floats.round(floats.round(a * c) - floats.round(b * d));
        double imaginary = floats.round(floats.round(a * d) + floats.round(b * c));
        return of(vm, real, imaginary);
    }

    private static @Word int quotient(Vm vm, double a, double b, double c, double d) {
        Floats floats = vm.floats;
        if (d == 0) {
            if (c == 0) {
                throw vm.raise(Types.ZERO_DIVISION_ERROR, "complex divide by zero");
            }
            return of(vm, floats.round(a / c), floats.round(b / c));
        }
        if (c == 0) {
            return of(vm, floats.round(b / d), floats.round(-a / d));
        }
        vm.charge(CostEvent.COMPLEX_MULTIPLY);
        double square = floats.round(floats.round(c * c) + floats.round(d * d));
        return product(vm, a, b, floats.round(c / square), floats.round(d / -square));
    }

    /** {@code (a + bi) ** (c + di)}, by the logarithm of the base. */
    static @Word int power(Vm vm, double a, double b, double c, double d) {
        Floats floats = vm.floats;
        double magnitude = magnitude(floats, a, b);
        if (magnitude == 0) {
            if (d == 0 && c >= 0) {
                return of(vm, c == 0 ? 1 : 0, b);
            }
            throw vm.raise(Types.ZERO_DIVISION_ERROR, "0.0 to a complex power");
        }
        double logarithm = floats.round(StrictMath.log(magnitude));
        double angle = floats.round(StrictMath.atan2(b, a));
        double x = floats.round(floats.round(c * logarithm) - floats.round(d * angle));
        double y = floats.round(floats.round(d * logarithm) + floats.round(c * angle));
        double scale = floats.round(StrictMath.exp(x));
        double real = floats.round(scale * floats.round(StrictMath.cos(y)));
        double imaginary = floats.round(scale * floats.round(StrictMath.sin(y)));
        return of(vm, real, imaginary);
    }
}
