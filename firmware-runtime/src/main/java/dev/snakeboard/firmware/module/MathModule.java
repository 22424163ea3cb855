package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Arithmetic;
import dev.snakeboard.firmware.object.FloatType;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * {@code math}: on boards the functions of {@code shared-bindings/math/__init__.c}; on the board-less target also those that the unix build
 * has, with its stricter domain checks ({@code py/modmath.c}).
 *
 * <p>Functions are {@link StrictMath}'s, rounded to the target's floats: the same on every host, and at most the last bit away from what the
 * board's C library gives.
 */
public final class MathModule implements NativeModule {
    @Override
    public String name() {
        return "math";
    }

    /** Whether a function raises ValueError where an infinity or NaN comes out of finite numbers. */
    private enum Domain {
        UNCHECKED,
        CHECKED
    }

    @Override
    public void define(Vm vm, Members m) {
        boolean unix = vm.hasEverything();
        Domain domain = unix ? Domain.CHECKED : Domain.UNCHECKED;
        m.value("e", vm.floats.constant(StrictMath.E)).value("pi", vm.floats.constant(StrictMath.PI));
        one(m, "sqrt", x -> x < 0 ? Double.NaN : StrictMath.sqrt(x), Domain.CHECKED);
        m.function("pow", power(domain));
        one(m, "exp", StrictMath::exp, domain);
        m.function("log", 1, 2, (v, args) -> args.count() == 1
                ? v.ofDouble(log(v, args.get(0)))
                : quotientOfLogs(v, args.get(0), args.get(1), unix));
        angle(m, "cos", StrictMath::cos, domain);
        angle(m, "sin", StrictMath::sin, domain);
        angle(m, "tan", StrictMath::tan, domain);
        arc(m, "acos", StrictMath::acos, domain);
        arc(m, "asin", StrictMath::asin, domain);
        one(m, "atan", StrictMath::atan, domain);
        two(m, "atan2", StrictMath::atan2, domain);
        m.function("ceil", (v, x) -> FloatType.toInt(v, StrictMath.ceil(Arithmetic.floatOf(v, x))));
        two(m, "copysign", StrictMath::copySign, Domain.UNCHECKED);
        one(m, "fabs", StrictMath::abs, Domain.UNCHECKED);
        m.function("floor", (v, x) -> FloatType.toInt(v, StrictMath.floor(Arithmetic.floatOf(v, x))));
        NativeFunction.Of2 remainder = ofTwo((x, y) -> x % y, domain);
        m.function("fmod", (v, x, y) -> {
            FloatType.chargeRemainder(v, Arithmetic.floatOf(v, x), Arithmetic.floatOf(v, y));
            return remainder.call(v, x, y);
        });
        m.function("frexp", MathModule::frexp);
        m.function("ldexp", (v, x, exponent) -> ldexp(v, x, exponent, unix));
        m.function("modf", MathModule::modf);
        m.function("isfinite", (v, x) -> Words.ofBool(Double.isFinite(Arithmetic.floatOf(v, x))));
        m.function("isinf", (v, x) -> Words.ofBool(Double.isInfinite(Arithmetic.floatOf(v, x))));
        m.function("isnan", (v, x) -> Words.ofBool(Double.isNaN(Arithmetic.floatOf(v, x))));
        m.function("trunc", (v, x) -> FloatType.toInt(v, Arithmetic.floatOf(v, x)));
        double pi = vm.floats.round(StrictMath.PI);
        double radian = vm.floats.round(pi / 180);
        double degree = vm.floats.round(180 / pi);
        one(m, "radians", x -> x * radian, Domain.UNCHECKED);
        one(m, "degrees", x -> x * degree, Domain.UNCHECKED);
        if (unix) {
            defineUnix(vm, m);
        }
    }

    private static void defineUnix(Vm vm, Members m) {
        m.value("tau", vm.floats.constant(2 * StrictMath.PI))
                .value("inf", vm.floats.constant(Double.POSITIVE_INFINITY))
                .value("nan", vm.floats.constant(Double.NaN));
        one(m, "expm1", StrictMath::expm1, Domain.CHECKED);
        one(m, "log2", SpecialFunctions::log2, Domain.CHECKED);
        one(m, "log10", StrictMath::log10, Domain.CHECKED);
        one(m, "cosh", StrictMath::cosh, Domain.CHECKED);
        one(m, "sinh", StrictMath::sinh, Domain.CHECKED);
        one(m, "tanh", StrictMath::tanh, Domain.CHECKED);
        one(m, "acosh", SpecialFunctions::acosh, Domain.CHECKED);
        one(m, "asinh", SpecialFunctions::asinh, Domain.CHECKED);
        one(m, "atanh", SpecialFunctions::atanh, Domain.CHECKED);
        one(m, "erf", SpecialFunctions::erf, Domain.CHECKED);
        one(m, "erfc", SpecialFunctions::erfc, Domain.CHECKED);
        one(m, "gamma", x -> x == Double.NEGATIVE_INFINITY ? Double.NaN : SpecialFunctions.gamma(x), Domain.CHECKED);
        one(m, "lgamma", SpecialFunctions::logGamma, Domain.CHECKED);
        IntegerMath.define(m);
    }

    private static @Word int quotientOfLogs(Vm vm, @Word int number, @Word int base, boolean unix) {
        vm.charge(CostEvent.LOGARITHM_BASE);
        return vm.ofDouble(vm.floats.round(log(vm, number)) / logOfBase(vm, base, unix));
    }

    /** What a function costs for a value beyond its body. */
    private interface Extra {
        void charge(Vm vm, double x);
    }

    private static void one(Members m, String name, DoubleUnaryOperator function, Domain domain) {
        one(m, name, function, domain, (vm, x) -> {});
    }

    private static void one(Members m, String name, DoubleUnaryOperator function, Domain domain, Extra extra) {
        m.function(name, (vm, word) -> {
            double x = Arithmetic.floatOf(vm, word);
            extra.charge(vm, x);
            double result = vm.floats.round(function.applyAsDouble(x));
            if (domain == Domain.CHECKED && leavesDomain(result, Double.isNaN(x), Double.isInfinite(x))) {
                throw domainError(vm);
            }
            return vm.ofDouble(result);
        });
    }

    /** Beyond a half the C library takes a square root first. */
    private static void arc(Members m, String name, DoubleUnaryOperator function, Domain domain) {
        one(m, name, function, domain, (vm, x) -> vm.charge(CostEvent.ARC_ROOT, StrictMath.abs(x) > 0.5 ? 1 : 0));
    }

    /** The C library brings angles beyond an eighth of the circle into reach first ({@code __ieee754_rem_pio2f}), by one of three ways. */
    private static void angle(Members m, String name, DoubleUnaryOperator function, Domain domain) {
        one(m, name, function, domain, (vm, x) -> {
            double size = StrictMath.abs(x);
            if (size > MEDIUM_ANGLE) {
                vm.charge(CostEvent.ANGLE_REDUCTION_LARGE);
                vm.charge(CostEvent.ANGLE_REDUCTION_LARGE_PART, parts((float) size));
            } else {
                vm.charge(CostEvent.ANGLE_REDUCTION_NEAR, size > StrictMath.PI / 4 ? 1 : 0);
                vm.charge(CostEvent.ANGLE_REDUCTION, size > 3 * StrictMath.PI / 4 ? 1 : 0);
                vm.charge(CostEvent.ANGLE_REDUCTION_FAR, size > KNOWN_MULTIPLES * StrictMath.PI / 2 ? 1 : 0);
            }
        });
    }

    /** Up to so many quarters of the circle the C library has their first digits, to see whether more are wanted. */
    private static final int KNOWN_MULTIPLES = 32;

    /** Beyond it the C library multiplies with as many digits of 2/π as the angle needs. */
    private static final double MEDIUM_ANGLE = 128 * StrictMath.PI / 2;

    /** Of how many pieces of eight bits a float's 24 are, those at the end that are 0 left away. */
    private static int parts(float x) {
        return 3 - StrictMath.min(Integer.numberOfTrailingZeros(Float.floatToRawIntBits(x) | 1 << 23), 23) / 8;
    }

    private static NativeFunction.Of2 power(Domain domain) {
        NativeFunction.Of2 power = ofTwo(FloatType::power, domain);
        return (vm, base, exponent) -> {
            FloatType.chargePower(vm, Arithmetic.floatOf(vm, base), Arithmetic.floatOf(vm, exponent));
            return power.call(vm, base, exponent);
        };
    }

    private static void two(Members m, String name, DoubleBinaryOperator function, Domain domain) {
        m.function(name, ofTwo(function, domain));
    }

    private static NativeFunction.Of2 ofTwo(DoubleBinaryOperator function, Domain domain) {
        return (vm, first, second) -> {
            // The boards' compiler evaluates a C call's arguments from the last to the first.
            double late = vm.hasEverything() ? Double.NaN : Arithmetic.floatOf(vm, second);
            double x = Arithmetic.floatOf(vm, first);
            double y = vm.hasEverything() ? Arithmetic.floatOf(vm, second) : late;
            double result = vm.floats.round(function.applyAsDouble(x, y));
            boolean nan = Double.isNaN(x) || Double.isNaN(y);
            boolean infinite = Double.isInfinite(x) || Double.isInfinite(y);
            if (domain == Domain.CHECKED && leavesDomain(result, nan, infinite)) {
                throw domainError(vm);
            }
            return vm.ofDouble(result);
        };
    }

    private static boolean leavesDomain(double result, boolean nanGiven, boolean infinityGiven) {
        return Double.isNaN(result) && !nanGiven || Double.isInfinite(result) && !infinityGiven;
    }

    static PythonException domainError(Vm vm) {
        return vm.valueError("math domain error");
    }

    private static double log(Vm vm, @Word int word) {
        double x = Arithmetic.floatOf(vm, word);
        if (x <= 0) {
            throw domainError(vm);
        }
        return StrictMath.log(x);
    }

    private static double logOfBase(Vm vm, @Word int word, boolean unix) {
        double log = log(vm, word);
        if (log == 0) {
            throw unix ? vm.raise(Types.ZERO_DIVISION_ERROR, "division by zero") : domainError(vm);
        }
        return vm.floats.round(log);
    }

    private static @Word int ldexp(Vm vm, @Word int word, @Word int power, boolean unix) {
        if (!unix) {
            // The exponent is evaluated first, as in the functions of two floats.
            int exponent = (int) Arithmetic.floatOf(vm, power);
            return vm.ofDouble(StrictMath.scalb(Arithmetic.floatOf(vm, word), exponent));
        }
        double x = Arithmetic.floatOf(vm, word);
        int exponent = vm.toInt(power);
        return vm.ofDouble(StrictMath.scalb(x, exponent));
    }

    private static @Word int frexp(Vm vm, @Word int word) {
        double x = Arithmetic.floatOf(vm, word);
        if (x == 0 || !Double.isFinite(x)) {
            return TupleObject.of(vm, vm.ofDouble(x), Words.ofSmall(0));
        }
        int exponent = StrictMath.getExponent(x) + 1;
        if (exponent <= Double.MIN_EXPONENT) {
            exponent = StrictMath.getExponent(x * 0x1p60) + 1 - 60;
        }
        // Two steps, because of the smallest numbers the scale itself has no float.
        double half = StrictMath.scalb(StrictMath.scalb(x, -exponent / 2), -exponent - -exponent / 2);
        return TupleObject.of(vm, vm.ofDouble(half), Words.ofSmall(exponent));
    }

    private static @Word int modf(Vm vm, @Word int word) {
        double x = Arithmetic.floatOf(vm, word);
        double whole = Double.isInfinite(x) ? x : x < 0 ? StrictMath.ceil(x) : StrictMath.floor(x);
        double fraction = Double.isInfinite(x) ? 0 : x - whole;
        return TupleObject.of(vm, vm.ofDouble(StrictMath.copySign(fraction, x)), vm.ofDouble(whole));
    }
}
