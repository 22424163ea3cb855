package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.FloatType;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** The functions of {@code numpy} that make arrays ({@code ulab/code/numpy/create.c}). */
final class Creation {
    private static final int GREATEST_RANGE = 32768;

    private Creation() {}

    static void define(Vm vm, Members m) {
        m.keywords("array", 1, Creation::array);
        m.keywords("frombuffer", 1, Creation::fromBuffer);
        m.keywords("arange", 1, Creation::arange);
        m.keywords("asarray", 1, Creation::asArray);
        m.keywords("diag", 1, Creation::diagonal);
        m.keywords("empty", 0, Creation::zeros);
        m.keywords("eye", 1, Creation::eye);
        m.keywords("full", 0, (v, args) -> {
            @Word int[] given = args.parse(Parameter.required(""), Parameter.required(""), Parameter.keyword("dtype", floatType(v)).ofInteger());
            return filled(v, given[0], Dtype.of(v, given[2]), given[1]).word();
        });
        m.keywords("linspace", 2, Creation::linspace);
        m.keywords("logspace", 2, Creation::logspace);
        m.keywords("ones", 0, (v, args) -> {
            @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("dtype", floatType(v)).ofInteger());
            return filled(v, given[0], Dtype.of(v, given[1]), Words.ofSmall(1)).word();
        });
        m.keywords("zeros", 0, Creation::zeros);
    }

    private static @Word int floatType(Vm vm) {
        return Words.ofSmall(Dtype.FLOAT.typecode(vm));
    }

    /** {@code array(iterable, *, dtype=float)}. */
    static @Word int array(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("dtype", floatType(vm)));
        Dtype dtype = Dtype.of(vm, given[1]);
        if (NdArray.is(vm, given[0])) {
            return NdArray.of(vm, given[0]).copyAs(dtype).word();
        }
        return ArrayLike.fromIterable(vm, given[0], dtype).word();
    }

    /** {@code asarray(object, *, dtype=None)}: numbers and arrays of the wanted type are returned as they are. */
    private static @Word int asArray(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("dtype", Words.NONE));
        boolean anyType = given[1] == Words.NONE;
        Dtype dtype = anyType ? Dtype.FLOAT : Dtype.of(vm, given[1]);
        if (ArrayLike.isNumber(vm, given[0])) {
            return given[0];
        }
        if (NdArray.is(vm, given[0])) {
            NdArray array = NdArray.of(vm, given[0]);
            return anyType || dtype == array.dtype() ? given[0] : array.copyAs(dtype).word();
        }
        if (!ArrayLike.isSequence(vm, given[0])) {
            throw vm.typeError("wrong input type");
        }
        return ArrayLike.fromIterable(vm, given[0], dtype).word();
    }

    /** {@code frombuffer(buffer, *, dtype=float, count=-1, offset=0)}: an array over the buffer's memory. */
    private static @Word int fromBuffer(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.keyword("dtype", floatType(vm)),
                Parameter.keyword("count", Words.ofSmall(-1)),
                Parameter.keyword("offset", Words.ofSmall(0)));
        Dtype dtype = Dtype.of(vm, given[1]);
        int offset = vm.toInt(given[3]);
        Buffer buffer = vm.operations.bufferOrNull(given[0], Buffer.Access.READ);
        if (buffer == null) {
            return Words.NONE;
        }
        if (Integer.compareUnsigned(buffer.length(), offset) < 0) {
            throw vm.valueError("offset must be non-negative and no greater than buffer length");
        }
        int length = BufferConversion.count(vm, buffer.length() - offset, dtype.size(vm), vm.toInt(given[2]));
        return NdArray.over(vm, length, dtype, buffer.address() + offset).word();
    }

    // ---- one value ----

    private static @Word int zeros(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("dtype", floatType(vm)).ofInteger());
        return zeros(vm, given[0], Dtype.of(vm, given[1])).word();
    }

    private static NdArray zeros(Vm vm, @Word int shape, Dtype dtype) {
        if (ArrayLike.isInt(vm, shape)) {
            return NdArray.linear(vm, vm.toInt(shape), dtype);
        }
        if (!vm.is(shape, Types.TUPLE) && !vm.is(shape, Types.LIST)) {
            throw vm.typeError("input argument must be an integer, a tuple, or a list");
        }
        int ndim = ArrayLike.length(vm, shape) & 0xff;
        if (ndim > Shape.MAX_DIMENSIONS) {
            throw vm.typeError("too many dimensions");
        }
        int[] lengths = new int[Shape.MAX_DIMENSIONS];
        for (int i = 0; i < ndim; i++) {
            lengths[Shape.MAX_DIMENSIONS - ndim + i] = vm.toInt(vm.operations.subscript(shape, Words.ofSmall(i), Words.SENTINEL));
        }
        return NdArray.dense(vm, new Shape(ndim, lengths[0], lengths[1]), dtype);
    }

    private static NdArray filled(Vm vm, @Word int shape, Dtype dtype, @Word int value) {
        NdArray array = zeros(vm, shape, dtype);
        if (value == Words.NONE) {
            return array;
        }
        @Word int stored = dtype == Dtype.BOOL ? Words.ofSmall(vm.isTrue(value) ? 1 : 0) : value;
        for (int i = 0; i < array.length(); i++) {
            array.dtype().store(vm, array.packed(i), stored);
            vm.step();
        }
        return array;
    }

    // ---- matrices ----

    /** {@code eye(n, *, M=None, k=0, dtype=float)}. */
    private static @Word int eye(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("").ofInteger(),
                Parameter.keyword("M", Words.NONE),
                Parameter.keyword("k", Words.ofSmall(0)).ofInteger(),
                Parameter.keyword("dtype", floatType(vm)).ofInteger());
        int rows = vm.toInt(given[0]);
        int k = vm.toInt(given[2]);
        Dtype dtype = Dtype.of(vm, given[3]);
        int columns = given[1] == Words.NONE ? rows : vm.toInt(given[1]);
        NdArray array = NdArray.dense(vm, Shape.matrix(rows, columns), dtype);
        int count = k >= 0 ? columns - k : rows + k;
        for (int i = 0; i < count; i++) {
            int at = array.packed(k >= 0 ? i * columns + k + i : (i - k) * columns + i);
            // A row that is not there is written to all the same, which here must not happen.
            if (array.owns(at) && array.length() > 0) {
                array.set(at, 1);
            }
            vm.step();
        }
        return array.word();
    }

    /** {@code diag(array, *, k=0)}: the diagonal of a matrix, or a matrix with a diagonal. */
    private static @Word int diagonal(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("k", Words.ofSmall(0)).ofInteger());
        int k = vm.toInt(given[1]);
        NdArray source = ArrayLike.fromIterable(vm, given[0], Dtype.FLOAT);
        return switch (source.ndim()) {
            case 2 -> diagonalOf(vm, source, k).word();
            case 1 -> diagonalMatrix(vm, source, k).word();
            default -> throw NdArray.unsafe(vm, "diag of an empty array");
        };
    }

    private static NdArray diagonalOf(Vm vm, NdArray source, int k) {
        int below = StrictMath.max(-k, 0);
        int right = StrictMath.max(k, 0);
        int length = StrictMath.max(k >= 0 ? source.shape().columns() - right : source.shape().rows() - below, 0);
        NdArray result = NdArray.linear(vm, length, source.dtype());
        if (length > 0 && (length > source.shape().rows() - below || length > source.shape().columns() - right)) {
            throw NdArray.unsafe(vm, "a diagonal that is longer than the matrix");
        }
        for (int i = 0; i < length; i++) {
            int from = source.address() + (below + i) * source.rowStride() + (right + i) * source.columnStride();
            source.copyElement(from, result.packed(i));
            vm.step();
        }
        return result;
    }

    private static NdArray diagonalMatrix(Vm vm, NdArray source, int k) {
        int size = source.length() + StrictMath.abs(k);
        NdArray result = NdArray.dense(vm, Shape.matrix(size, size), source.dtype());
        int first = k < 0 ? size * -k : k;
        for (int i = 0; i < source.length(); i++) {
            source.copyElement(source.address() + i * source.columnStride(), result.packed(first + i * (size + 1)));
            vm.step();
        }
        return result;
    }

    // ---- sequences of numbers ----

    /** {@code arange([start,] stop[, step], *, dtype=None)}: of small integers, int16. */
    private static @Word int arange(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.optional("", Words.NONE),
                Parameter.optional("", Words.NONE),
                Parameter.keyword("dtype", Words.NONE));
        Floats f = vm.floats;
        int count = args.count();
        if (count == 0) {
            throw vm.typeError("wrong number of arguments");
        }
        double start = count == 1 ? 0 : vm.toDouble(given[0]);
        double stop = vm.toDouble(given[count == 1 ? 0 : 1]);
        double step = count == 3 ? vm.toDouble(given[2]) : 1;
        Dtype dtype = Dtype.INT16;
        for (int i = 0; i < count; i++) {
            dtype = ArrayLike.isInt(vm, given[i]) ? dtype : Dtype.FLOAT;
        }
        if (isLarge(start) || isLarge(stop) || isLarge(step)) {
            dtype = Dtype.FLOAT;
        }
        if (given[3] != Words.NONE) {
            dtype = Dtype.of(vm, given[3]);
        }
        if (step == 0) {
            throw vm.raise(Types.ZERO_DIVISION_ERROR, "divide by zero");
        }
        if (!Double.isFinite(start) || !Double.isFinite(stop) || !Double.isFinite(step)) {
            throw vm.valueError("arange: cannot compute length");
        }
        double steps = f.round(f.round(stop - start) / step);
        if (steps <= 0) {
            return NdArray.linear(vm, 0, dtype).word();
        }
        int length = (int) StrictMath.min(StrictMath.ceil(steps), Integer.MAX_VALUE);
        double last = f.round(start + f.round(f.round(length - 1) * step));
        return sequence(vm, start, step, last, length, dtype).word();
    }

    private static boolean isLarge(double value) {
        return StrictMath.abs(value) > GREATEST_RANGE;
    }

    /** Adds up the step, but the last number is exact. */
    private static NdArray sequence(Vm vm, double start, double step, double last, int length, Dtype dtype) {
        NdArray array = NdArray.linear(vm, length, dtype);
        double value = start;
        for (int i = 0; i < length; i++) {
            double element = i == length - 1 && !array.isBoolean() ? last : value;
            array.set(array.packed(i), array.isBoolean() ? element == 0 ? 0 : 1 : element);
            value = vm.floats.round(value + step);
            vm.step();
        }
        return array;
    }

    private static int points(Vm vm, @Word int word) {
        int count = vm.toInt(word);
        if (count < 2) {
            throw vm.valueError("number of points must be at least 2");
        }
        return count;
    }

    /** {@code linspace(start, stop, num=50, *, endpoint=True, retstep=False, dtype=float)}. */
    private static @Word int linspace(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.required(""),
                Parameter.optional("num", Words.ofSmall(50)).ofInteger(),
                Parameter.keyword("endpoint", Words.TRUE),
                Parameter.keyword("retstep", Words.FALSE),
                Parameter.keyword("dtype", floatType(vm)).ofInteger());
        Floats f = vm.floats;
        int length = points(vm, given[2]);
        double start = vm.toDouble(given[0]);
        double stop = vm.toDouble(given[1]);
        boolean withStop = given[3] == Words.TRUE;
        double step = f.round(f.round(stop - start) / f.round(withStop ? length - 1 : length));
        double last = withStop ? stop : f.round(start + f.round(step * f.round(length - 1)));
        NdArray array = sequence(vm, start, step, last, length, Dtype.of(vm, given[5]));
        return given[4] == Words.FALSE ? array.word() : TupleObject.of(vm, array.word(), vm.ofDouble(step));
    }

    /** {@code logspace(start, stop, num=50, *, base=10, endpoint=True, dtype=float)}. */
    private static @Word int logspace(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.required(""),
                Parameter.optional("num", Words.ofSmall(50)).ofInteger(),
                Parameter.keyword("base", Words.NULL),
                Parameter.keyword("endpoint", Words.TRUE),
                Parameter.keyword("dtype", floatType(vm)).ofInteger());
        Floats f = vm.floats;
        int length = points(vm, given[2]);
        double start = vm.toDouble(given[0]);
        Dtype dtype = Dtype.of(vm, given[5]);
        double base = given[3] == Words.NULL ? 10 : vm.toDouble(given[3]);
        double steps = f.round(given[4] == Words.TRUE ? length - 1 : length);
        double step = f.round(f.round(vm.toDouble(given[1]) - start) / steps);
        double quotient = f.round(FloatType.power(base, step));
        NdArray array = NdArray.linear(vm, length, dtype);
        double value = f.round(FloatType.power(base, start));
        for (int i = 0; i < length; i++) {
            array.set(array.packed(i), array.isBoolean() ? 1 : value);
            value = f.round(value * quotient);
            vm.step();
        }
        return array.word();
    }
}
