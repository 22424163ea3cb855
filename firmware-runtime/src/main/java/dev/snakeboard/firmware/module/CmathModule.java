package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Arithmetic;
import dev.snakeboard.firmware.object.ComplexType;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** {@code cmath} of the unix build ({@code py/modcmath.c}): the plain formulas, rounded to the target's floats at every step. */
public final class CmathModule implements NativeModule {
    private static final double LOG10_E = 0.4342944819032518;

    @Override
    public String name() {
        return "cmath";
    }

    @Override
    public void define(Vm vm, Members m) {
        m.value("e", vm.floats.constant(StrictMath.E)).value("pi", vm.floats.constant(StrictMath.PI));
        m.function("phase", (v, z) -> v.ofDouble(phase(ComplexType.value(v, z))));
        m.function("polar", (v, z) -> {
            ComplexType.Value value = ComplexType.value(v, z);
            return TupleObject.of(v, v.ofDouble(StrictMath.sqrt(square(v.floats, value))), v.ofDouble(phase(value)));
        });
        m.function("rect", (v, r, phi) -> polar(v, Arithmetic.floatOf(v, r), Arithmetic.floatOf(v, phi)));
        m.function("exp", (v, z) -> {
            ComplexType.Value value = ComplexType.value(v, z);
            return polar(v, v.floats.round(StrictMath.exp(value.real())), value.imaginary());
        });
        m.function("log", logarithm(1, StrictMath::log));
        m.function("log10", logarithm(LOG10_E, StrictMath::log10));
        m.function("sqrt", (v, z) -> {
            ComplexType.Value value = ComplexType.value(v, z);
            double theta = v.floats.round(0.5 * v.floats.round(phase(value)));
            return polar(v, v.floats.round(StrictMath.pow(square(v.floats, value), 0.25)), theta);
        });
        m.function("cos", (v, z) -> {
            ComplexType.Value value = ComplexType.value(v, z);
            return product(v, StrictMath.cos(value.real()), -StrictMath.sin(value.real()), value.imaginary());
        });
        m.function("sin", (v, z) -> {
            ComplexType.Value value = ComplexType.value(v, z);
            return product(v, StrictMath.sin(value.real()), StrictMath.cos(value.real()), value.imaginary());
        });
    }

    private static double phase(ComplexType.Value value) {
        return StrictMath.atan2(value.imaginary(), value.real());
    }

    private static double square(Floats floats, ComplexType.Value value) {
        return floats.round(floats.round(value.real() * value.real()) + floats.round(value.imaginary() * value.imaginary()));
    }

    private static @Word int polar(Vm vm, double radius, double angle) {
        Floats floats = vm.floats;
        return ComplexType.of(
                vm, floats.round(radius * floats.round(StrictMath.cos(angle))), floats.round(radius * floats.round(StrictMath.sin(angle))));
    }

    /** {@code real · cosh(y) + i · imaginary · sinh(y)}. */
    private static @Word int product(Vm vm, double real, double imaginary, double y) {
        Floats floats = vm.floats;
        return ComplexType.of(
                vm,
                floats.round(floats.round(real) * floats.round(StrictMath.cosh(y))),
                floats.round(floats.round(imaginary) * floats.round(StrictMath.sinh(y))));
    }

    private static NativeFunction.Of1 logarithm(double scale, java.util.function.DoubleUnaryOperator log) {
        return (vm, z) -> {
            ComplexType.Value value = ComplexType.value(vm, z);
            double real = vm.floats.round(log.applyAsDouble(square(vm.floats, value)));
            double factor = vm.floats.round(scale);
            return ComplexType.of(vm, vm.floats.round(0.5 * real), vm.floats.round(factor * vm.floats.round(phase(value))));
        };
    }
}
