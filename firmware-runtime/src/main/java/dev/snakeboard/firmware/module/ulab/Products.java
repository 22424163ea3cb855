package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** {@code dot}, {@code cross}, {@code convolve} and {@code diff} ({@code transform.c}, {@code numerical.c}, {@code filter.c} of {@code ulab}). */
final class Products {
    private static final int GREATEST_ORDER = 9;

    private Products() {}

    static void define(Members m) {
        m.keywords("convolve", 2, Products::convolve);
        m.function("cross", Products::cross);
        m.keywords("diff", 1, Products::difference);
        m.function("dot", Products::dot);
    }

    /** {@code dot(a, b)}: of matrices and vectors, as floats; a number of two vectors. */
    private static @Word int dot(Vm vm, @Word int aWord, @Word int bWord) {
        NdArray a = NdArray.require(vm, aWord, "arguments must be ndarrays");
        NdArray b = NdArray.require(vm, bWord, "arguments must be ndarrays");
        boolean twoRows = b.ndim() == 2;
        int inner = a.shape().columns();
        if (inner != (twoRows ? b.shape().rows() : b.shape().columns())) {
            throw vm.valueError("dimensions do not match");
        }
        int rows = a.ndim() == 2 ? a.shape().rows() : 1;
        int columns = twoRows ? b.shape().columns() : 1;
        int ndim = StrictMath.min(a.ndim(), b.ndim());
        NdArray result = NdArray.dense(vm, ndim == 2 ? Shape.matrix(rows, columns) : new Shape(ndim, 0, rows * columns), Dtype.FLOAT);
        int innerStride = twoRows ? b.rowStride() : b.columnStride();
        for (int i = 0; i < result.length(); i++) {
            double sum = 0;
            int fromA = a.address() + i / columns * (a.ndim() == 2 ? a.rowStride() : a.columnStride());
            int fromB = b.address() + i % columns * b.columnStride();
            for (int k = 0; k < inner; k++) {
                double product = vm.floats.round(a.get(fromA + k * a.columnStride()) * b.get(fromB + k * innerStride));
                sum = vm.floats.round(sum + product);
                vm.step();
            }
            result.set(result.packed(i), sum);
        }
        return a.ndim() * b.ndim() == 1 ? Dtype.FLOAT.load(vm, result.address()) : result.word();
    }

    /** {@code cross(a, b)} of vectors of length 3, which the firmware takes for dense. */
    private static @Word int cross(Vm vm, @Word int aWord, @Word int bWord) {
        NdArray a = NdArray.require(vm, aWord, "arguments must be ndarrays");
        NdArray b = NdArray.require(vm, bWord, "arguments must be ndarrays");
        if (a.ndim() != 1 || b.ndim() != 1 || a.length() != 3 || b.length() != 3) {
            throw vm.valueError("cross is defined for 1D arrays of length 3");
        }
        a.requireForward("cross");
        b.requireForward("cross");
        Floats f = vm.floats;
        NdArray result = NdArray.linear(vm, 3, a.dtype().upcast(b.dtype()));
        for (int i = 0; i < 3; i++) {
            int next = (i + 1) % 3;
            int afterNext = (i + 2) % 3;
            double first = f.round(a.get(a.packed(next)) * b.get(b.packed(afterNext)));
            double second = f.round(a.get(a.packed(afterNext)) * b.get(b.packed(next)));
            result.set(result.packed(i), f.round(first - second));
        }
        return result.word();
    }

    /** {@code convolve(a, v)}: all positions in which they overlap. */
    private static @Word int convolve(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required("a"), Parameter.required("v"));
        NdArray a = NdArray.require(vm, given[0], "convolve arguments must be ndarrays");
        NdArray c = NdArray.require(vm, given[1], "convolve arguments must be ndarrays");
        if (a.ndim() != 1 || c.ndim() != 1) {
            throw vm.typeError("convolve arguments must be linear arrays");
        }
        if (a.length() == 0 || c.length() == 0) {
            throw vm.typeError("convolve arguments must not be empty");
        }
        int length = a.length() + c.length() - 1;
        NdArray result = NdArray.linear(vm, length, Dtype.FLOAT);
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int k = StrictMath.max(i - c.length() + 1, 0); k <= i && k < a.length(); k++) {
                double product = a.get(a.address() + k * a.columnStride()) * c.get(c.address() + (i - k) * c.columnStride());
                sum = vm.floats.round(sum + vm.floats.round(product));
                vm.step();
            }
            result.set(result.packed(i), sum);
        }
        return result.word();
    }

    /** {@code diff(array, *, n=1, axis=-1)}. */
    private static @Word int difference(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.keyword("n", Words.ofSmall(1)).ofInteger(),
                Parameter.keyword("axis", Words.ofSmall(-1)).ofInteger());
        int order = vm.toInt(given[1]);
        int axisNumber = vm.toInt(given[2]);
        NdArray array = NdArray.require(vm, given[0], "diff argument must be an ndarray");
        int axis = Axis.of(vm, axisNumber, array, "index out of range");
        int index = array.shape().index(axis);
        if (order < 0 || order > GREATEST_ORDER || order > array.shape().at(index)) {
            throw vm.valueError("differentiation order out of range");
        }
        NdArray result = NdArray.dense(vm, array.shape().with(index, array.shape().at(index) - order), array.dtype());
        Lanes from = Lanes.along(array, axis);
        Lanes to = Lanes.along(result, axis);
        int[] stencil = stencil(order);
        for (int lane = 0; lane < to.count(); lane++) {
            for (int i = 0; i < to.length(); i++) {
                result.set(to.address(lane, i), weigh(array, from, lane, i, stencil));
            }
        }
        return result.word();
    }

    /** Binomial coefficients with alternating signs, which the firmware keeps in bytes. */
    private static int[] stencil(int order) {
        int[] stencil = new int[order + 1];
        stencil[0] = 1;
        for (int i = 1; i <= order; i++) {
            stencil[i] = (byte) (-stencil[i - 1] * (order - i + 1) / i);
        }
        return stencil;
    }

    /** The firmware subtracts, so that even orders have the other sign than with numpy. */
    private static double weigh(NdArray array, Lanes lanes, int lane, int first, int[] stencil) {
        Floats f = array.vm().floats;
        boolean integers = !array.dtype().isFloat();
        double sum = 0;
        for (int i = 0; i < stencil.length; i++) {
            double product = stencil[i] * array.get(lanes.address(lane, first + i));
            sum = integers ? (int) (sum - product) : f.round(sum - f.round(product));
            array.vm().step();
        }
        return sum;
    }
}
