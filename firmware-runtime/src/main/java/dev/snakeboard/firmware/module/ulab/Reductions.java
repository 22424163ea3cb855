package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.FloatType;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code sum}, {@code mean}, {@code std}, {@code all}, {@code any} and {@code trace} ({@code ulab/code/numpy/numerical.c}, {@code stats.c}). */
final class Reductions {
    private Reductions() {}

    private enum Kind {
        SUM,
        MEAN,
        STD
    }

    static void define(Members m) {
        m.keywords("all", 1, (vm, args) -> truth(vm, args, true));
        m.keywords("any", 1, (vm, args) -> truth(vm, args, false));
        m.keywords("mean", 1, (vm, args) -> sumOrMean(vm, args, Kind.MEAN));
        m.keywords("std", 1, Reductions::std);
        m.keywords("sum", 1, (vm, args) -> sumOrMean(vm, args, Kind.SUM));
        m.function("trace", Reductions::trace);
    }

    /** The arguments {@code array, axis=None} of a reduction. */
    static @Word int[] parse(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.optional("axis", Words.NONE));
        if (given[1] != Words.NONE && !ArrayLike.isInt(vm, given[1])) {
            throw vm.typeError("axis must be None, or an integer");
        }
        return given;
    }

    // ---- sum, mean, standard deviation ----

    /** Mean and variance of numbers that come one by one, which is more exact with single floats than a sum (Welford's method). */
    private static final class Moments {
        private final Vm vm;
        private double mean;
        private double squares;
        private int count;

        Moments(Vm vm) {
            this.vm = vm;
        }

        void add(double value) {
            count++;
            double before = vm.floats.round(value - mean);
            mean = vm.floats.round(mean + vm.floats.round(before / vm.floats.round(count)));
            squares = vm.floats.round(squares + vm.floats.round(before * vm.floats.round(value - mean)));
        }

        double result(Kind kind, int degrees) {
            return switch (kind) {
                case SUM -> vm.floats.round(mean * vm.floats.round(count));
                case MEAN -> mean;
                case STD -> StrictMath.sqrt(vm.floats.round(squares / vm.floats.round((count - degrees) & 0xffffffffL)));
            };
        }
    }

    private static @Word int sumOrMean(Vm vm, Args args, Kind kind) {
        @Word int[] given = parse(vm, args);
        return reduce(vm, given[0], given[1], kind, 0);
    }

    /** {@code std(array, axis=None, *, ddof=0)}. */
    private static @Word int std(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""), Parameter.optional("axis", Words.NONE), Parameter.keyword("ddof", Words.ofSmall(0)).ofInteger());
        int degrees = vm.toInt(given[2]);
        if (given[1] != Words.NONE) {
            int axis = vm.toInt(given[1]);
            if (axis != 0 && axis != 1) {
                throw vm.valueError("axis must be None, or an integer");
            }
        }
        return reduce(vm, given[0], given[1], Kind.STD, degrees);
    }

    private static @Word int reduce(Vm vm, @Word int word, @Word int axis, Kind kind, int degrees) {
        if (ArrayLike.isSequence(vm, word)) {
            return vm.ofDouble(ofIterable(vm, word, kind, degrees));
        }
        NdArray array = NdArray.require(vm, word, "input must be tuple, list, range, or ndarray");
        return axis == Words.NONE
                ? ofAll(vm, array, kind, degrees)
                : along(vm, array, Axis.reduced(vm, axis, array), kind, degrees);
    }

    private static double ofIterable(Vm vm, @Word int iterable, Kind kind, int degrees) {
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        Moments moments = new Moments(vm);
        int mark = vm.heap.mark();
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            moments.add(vm.toDouble(item));
            vm.heap.release(mark);
            vm.step();
        }
        boolean enough = kind == Kind.SUM || Integer.compareUnsigned(moments.count, kind == Kind.STD ? degrees : 0) > 0;
        return enough ? moments.result(kind, degrees) : 0;
    }

    private static @Word int ofAll(Vm vm, NdArray array, Kind kind, int degrees) {
        if (kind == Kind.STD && Integer.compareUnsigned(degrees, array.length()) > 0) {
            return vm.ofDouble(0);
        }
        Moments moments = new Moments(vm);
        Cursor cursor = array.cursor();
        for (int i = 0; i < array.length(); i++) {
            moments.add(array.get(cursor.next()));
            vm.step();
        }
        double result = moments.result(kind, degrees);
        // Of integers the sum is one, too.
        return kind == Kind.SUM && !array.dtype().isFloat() ? vm.ofLong((int) FloatMath.nearest(result)) : vm.ofDouble(result);
    }

    private static @Word int along(Vm vm, NdArray array, int axis, Kind kind, int degrees) {
        boolean integers = kind == Kind.SUM && !array.dtype().isFloat();
        NdArray result = NdArray.dense(vm, array.shape().without(axis), integers ? array.dtype() : Dtype.FLOAT);
        Lanes lanes = Lanes.along(array, axis);
        if (kind == Kind.STD && Integer.compareUnsigned(lanes.length(), degrees) <= 0) {
            return result.word();
        }
        // Of a linear array of floats, the firmware forgets to make a sum of the mean.
        Kind wanted = kind == Kind.SUM && !integers && result.ndim() == 0 ? Kind.MEAN : kind;
        for (int lane = 0; lane < lanes.count(); lane++) {
            result.set(result.packed(lane), integers ? wrapped(array, lanes, lane) : moment(array, lanes, lane, wanted, degrees));
        }
        return result.ndim() == 0 ? result.dtype().load(vm, result.address()) : result.word();
    }

    /** The sum of integers, which wraps as their type does. */
    private static int wrapped(NdArray array, Lanes lanes, int lane) {
        int sum = 0;
        for (int i = 0; i < lanes.length(); i++) {
            sum += (int) array.get(lanes.address(lane, i));
            array.vm().step();
        }
        return sum;
    }

    private static double moment(NdArray array, Lanes lanes, int lane, Kind kind, int degrees) {
        Moments moments = new Moments(array.vm());
        for (int i = 0; i < lanes.length(); i++) {
            moments.add(array.get(lanes.address(lane, i)));
            array.vm().step();
        }
        return moments.result(kind, degrees);
    }

    // ---- all, any ----

    private static @Word int truth(Vm vm, Args args, boolean all) {
        @Word int[] given = parse(vm, args);
        if (NdArray.is(vm, given[0])) {
            NdArray array = NdArray.of(vm, given[0]);
            if (array.length() == 0) {
                return Words.ofBool(all);
            }
            return given[1] == Words.NONE ? Words.ofBool(truth(array, all)) : truthAlong(vm, array, given[1], all);
        }
        if (ArrayLike.isNumber(vm, given[0])) {
            return Words.ofBool(vm.isTrue(given[0]));
        }
        return Words.ofBool(truthOfIterable(vm, given[0], all));
    }

    /** The firmware's answer for iterables is upside down: the first item that is true makes "all", the first that is not ends "any". */
    private static boolean truthOfIterable(Vm vm, @Word int iterable, boolean all) {
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            vm.heap.pin(item);
            if (vm.isTrue(item) == all) {
                return all;
            }
            vm.heap.release(mark);
            vm.step();
        }
        return all;
    }

    private static boolean truth(NdArray array, boolean all) {
        Cursor cursor = array.cursor();
        for (int i = 0; i < array.length(); i++) {
            if ((array.get(cursor.next()) != 0) != all) {
                return !all;
            }
            array.vm().step();
        }
        return all;
    }

    private static @Word int truthAlong(Vm vm, NdArray array, @Word int axisWord, boolean all) {
        int axis = Axis.reduced(vm, axisWord, array);
        NdArray result = NdArray.dense(vm, array.shape().without(axis), Dtype.BOOL);
        Lanes lanes = Lanes.along(array, axis);
        for (int lane = 0; lane < lanes.count(); lane++) {
            boolean truth = all;
            for (int i = 0; i < lanes.length() && truth == all; i++) {
                truth = array.get(lanes.address(lane, i)) != 0;
                vm.step();
            }
            vm.ram.setByte(result.packed(lane), truth ? 1 : 0);
        }
        return result.word();
    }

    // ---- trace ----

    /** {@code trace(matrix)}. */
    private static @Word int trace(Vm vm, @Word int word) {
        NdArray matrix = LinearAlgebra.square(vm, word);
        double sum = 0;
        for (int i = 0; i < matrix.shape().columns(); i++) {
            sum = vm.floats.round(sum + matrix.get(matrix.address() + i * (matrix.rowStride() + matrix.columnStride())));
            vm.step();
        }
        return matrix.dtype().isFloat() ? vm.ofDouble(sum) : FloatType.toInt(vm, sum);
    }
}
