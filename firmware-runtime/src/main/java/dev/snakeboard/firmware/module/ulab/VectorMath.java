package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.module.SpecialFunctions;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions of numbers for whole arrays ({@code ulab/code/numpy/vector.c}). They are {@link StrictMath}'s, rounded: at most the last bit away
 * from what the board's C library gives.
 */
final class VectorMath {
    private VectorMath() {}

    static void define(Vm vm, Members m) {
        Floats f = vm.floats;
        double pi = f.round(StrictMath.PI);
        function(m, "acos", StrictMath::acos);
        function(m, "acosh", SpecialFunctions::acosh);
        m.function("arctan2", VectorMath::arctan2);
        m.keywords("around", 1, VectorMath::around);
        function(m, "asin", StrictMath::asin);
        function(m, "asinh", SpecialFunctions::asinh);
        function(m, "atan", StrictMath::atan);
        function(m, "atanh", SpecialFunctions::atanh);
        function(m, "ceil", StrictMath::ceil);
        function(m, "cos", StrictMath::cos);
        function(m, "cosh", StrictMath::cosh);
        function(m, "degrees", x -> f.round(x * 180) / pi);
        function(m, "exp", StrictMath::exp);
        function(m, "expm1", StrictMath::expm1);
        function(m, "floor", StrictMath::floor);
        function(m, "log", StrictMath::log);
        function(m, "log10", StrictMath::log10);
        function(m, "log2", SpecialFunctions::log2);
        function(m, "radians", x -> f.round(x * pi) / 180);
        function(m, "sin", StrictMath::sin);
        function(m, "sinc", x -> x == 0 ? 1 : f.round(StrictMath.sin(f.round(x * pi))) / f.round(x * pi));
        function(m, "sinh", StrictMath::sinh);
        m.keywords("sqrt", 1, (v, args) -> {
            args.parse(Parameter.required(""), Parameter.keyword("out", Words.NONE));
            return apply(v, args, StrictMath::sqrt);
        });
        function(m, "tan", StrictMath::tan);
        function(m, "tanh", StrictMath::tanh);
        m.keywords("vectorize", 1, VectorizedFunction::vectorize);
    }

    /** {@code scipy.special}. */
    static void defineSpecial(Members m) {
        function(m, "erf", SpecialFunctions::erf);
        function(m, "erfc", SpecialFunctions::erfc);
        function(m, "gamma", x -> x == Double.NEGATIVE_INFINITY ? Double.NaN : SpecialFunctions.gamma(x));
        function(m, "gammaln", SpecialFunctions::logGamma);
    }

    private static void function(Members m, String name, DoubleUnaryOperator function) {
        m.keywords(name, 1, (vm, args) -> apply(vm, args, function));
    }

    /** {@code function(x, *, out=None, dtype=None)}: a number of a number, else an array. */
    private static @Word int apply(Vm vm, Args args, DoubleUnaryOperator function) {
        @Word int[] given =
                args.parse(Parameter.required(""), Parameter.keyword("out", Words.NONE), Parameter.keyword("dtype", Words.NONE));
        if (ArrayLike.isNumber(vm, given[0])) {
            return vm.ofDouble(function.applyAsDouble(vm.toDouble(given[0])));
        }
        if (!NdArray.is(vm, given[0])) {
            // An array of the iterable's floats, which is changed in place; of a bool, its bytes are taken for a float.
            NdArray made = ArrayLike.of(vm, given[0]);
            for (int i = 0; i < made.length(); i++) {
                int at = made.address() + i * Dtype.FLOAT.size(vm);
                Dtype.FLOAT.set(vm, at, function.applyAsDouble(Dtype.FLOAT.get(vm, at)));
                vm.step();
            }
            return made.word();
        }
        NdArray source = NdArray.of(vm, given[0]);
        NdArray target = given[1] == Words.NONE ? NdArray.dense(vm, source.shape(), Dtype.FLOAT) : target(vm, given[1], source);
        map(source, target, function);
        return target.word();
    }

    /** Checks what is to take the result; the firmware then takes it for dense. */
    private static NdArray target(Vm vm, @Word int word, NdArray source) {
        if (!NdArray.is(vm, word)) {
            throw vm.valueError("out must be an ndarray");
        }
        NdArray target = NdArray.of(vm, word);
        if (!target.dtype().isFloat()) {
            throw vm.valueError("out must be of float dtype");
        }
        if (target.ndim() != source.ndim()) {
            throw vm.valueError("input and output dimensions differ");
        }
        boolean same = target.shape().columns() == source.shape().columns() && target.shape().rows() == source.shape().rows();
        if (!same) {
            throw vm.valueError("input and output shapes differ");
        }
        return target.requireForward("out");
    }

    static void map(NdArray source, NdArray target, DoubleUnaryOperator function) {
        Cursor cursor = source.cursor();
        for (int i = 0; i < source.length(); i++) {
            target.set(target.packed(i), function.applyAsDouble(source.get(cursor.next())));
            source.vm().step();
        }
    }

    /** {@code around(array, *, decimals=0, out=None)}. */
    private static @Word int around(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""), Parameter.keyword("decimals", Words.ofSmall(0)).ofInteger(), Parameter.keyword("out", Words.NONE));
        int decimals = (byte) vm.toInt(given[1]);
        NdArray source = NdArray.require(vm, given[0], "first argument must be an ndarray");
        if (given[2] != Words.NONE) {
            throw vm.valueError("out keyword is not supported for function");
        }
        Floats f = vm.floats;
        double scale = f.round(StrictMath.pow(10, decimals));
        NdArray target = NdArray.dense(vm, source.shape(), Dtype.FLOAT);
        map(source, target, x -> FloatMath.nearest(f.round(x * scale)) / scale);
        return target.word();
    }

    /** {@code arctan2(y, x)}. */
    private static @Word int arctan2(Vm vm, @Word int yWord, @Word int xWord) {
        if (ArrayLike.isNumber(vm, yWord) && ArrayLike.isNumber(vm, xWord)) {
            return vm.ofDouble(StrictMath.atan2(vm.toDouble(yWord), vm.toDouble(xWord)));
        }
        NdArray x = ArrayLike.of(vm, xWord);
        NdArray y = ArrayLike.of(vm, yWord);
        Broadcast shape = Broadcast.of(vm, x, y);
        NdArray result = NdArray.dense(vm, shape.shape(), Dtype.FLOAT);
        Cursor fromX = shape.walkLeft(x);
        Cursor fromY = shape.walkRight(y);
        for (int i = 0; i < result.length(); i++) {
            result.set(result.packed(i), StrictMath.atan2(y.get(fromY.next()), x.get(fromX.next())));
            vm.step();
        }
        return result.word();
    }
}
