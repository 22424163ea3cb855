package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code numpy.linalg} ({@code ulab/code/numpy/linalg/linalg.c}). The order of the operations is the firmware's, because with single floats it
 * shows in the result.
 */
final class LinearAlgebra {
    /** Sweeps over the matrix after which the search for eigenvalues gives up, per element. */
    private static final int JACOBI_ROUNDS = 20;

    private LinearAlgebra() {}

    static void define(Members m) {
        m.function("cholesky", LinearAlgebra::cholesky);
        m.function("det", LinearAlgebra::determinant);
        m.function("eig", LinearAlgebra::eigen);
        m.function("inv", LinearAlgebra::inverse);
        m.keywords("qr", 1, Givens::decompose);
        m.keywords("norm", 1, LinearAlgebra::norm);
    }

    /** What counts as zero. */
    static double epsilon(Vm vm) {
        return Dtype.FLOAT.size(vm) == 4 ? (float) 1.2e-7 : 2.3e-16;
    }

    static NdArray square(Vm vm, @Word int word) {
        NdArray array = NdArray.require(vm, word, "size is defined for ndarrays only");
        if (array.ndim() != 2 || array.shape().rows() != array.shape().columns()) {
            throw vm.valueError("input must be square matrix");
        }
        return array;
    }

    private static void requireSymmetric(Vm vm, Scratch a, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (epsilon(vm) < StrictMath.abs(vm.floats.round(a.get(i * n + j) - a.get(j * n + i)))) {
                    throw vm.valueError("input matrix is asymmetric");
                }
                vm.step();
            }
        }
    }

    // ---- cholesky ----

    private static @Word int cholesky(Vm vm, @Word int word) {
        NdArray matrix = square(vm, word);
        int n = matrix.shape().columns();
        Floats f = vm.floats;
        try (Scratch lower = Scratch.of(matrix)) {
            requireSymmetric(vm, lower, n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    double sum = lower.get(i * n + j);
                    for (int k = 0; k < j; k++) {
                        sum = f.round(sum - f.round(lower.get(i * n + k) * lower.get(j * n + k)));
                        vm.step();
                    }
                    if (i == j && sum <= 0) {
                        throw vm.valueError("matrix is not positive definite");
                    }
                    lower.set(i * n + j, i == j ? StrictMath.sqrt(sum) : sum / lower.get(j * n + j));
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    lower.set(i * n + j, 0);
                }
            }
            return lower.toArray(Shape.matrix(n, n)).word();
        }
    }

    // ---- Gauss and Jordan ----

    /** Makes the pivot of column {@code m} differ from 0 by swapping rows; whether rows were swapped, or null if none will do. */
    private static Boolean pivot(Vm vm, Scratch a, Scratch beside, int n, int m) {
        double epsilon = epsilon(vm);
        if (!(StrictMath.abs(a.get(m * (n + 1))) < epsilon)) {
            return false;
        }
        for (int row = m + 1; row < n; row++) {
            if (!(StrictMath.abs(a.get(row * n + m)) < epsilon)) {
                for (int i = 0; i < n; i++) {
                    a.swap(m * n + i, row * n + i);
                    if (beside != null) {
                        beside.swap(m * n + i, row * n + i);
                    }
                }
                return true;
            }
        }
        return null;
    }

    /** Takes a multiple of row {@code m} from every other one, so that column {@code m} becomes 0 there. */
    private static void eliminate(Vm vm, Scratch a, Scratch beside, int n, int m) {
        for (int row = 0; row < n; row++) {
            if (row == m) {
                continue;
            }
            double factor = vm.floats.round(a.get(row * n + m) / a.get(m * (n + 1)));
            for (int i = 0; i < n; i++) {
                a.set(row * n + i, a.get(row * n + i) - vm.floats.round(factor * a.get(m * n + i)));
                if (beside != null) {
                    beside.set(row * n + i, beside.get(row * n + i) - vm.floats.round(factor * beside.get(m * n + i)));
                }
                vm.step();
            }
        }
    }

    private static @Word int determinant(Vm vm, @Word int word) {
        NdArray matrix = square(vm, word);
        int n = matrix.shape().columns();
        try (Scratch a = Scratch.of(matrix)) {
            double determinant = 1;
            for (int m = 0; m < n - 1; m++) {
                Boolean swapped = pivot(vm, a, null, n, m);
                if (swapped == null) {
                    return vm.ofDouble(0);
                }
                determinant = swapped ? -determinant : determinant;
                eliminate(vm, a, null, n, m);
            }
            for (int m = 0; m < n; m++) {
                determinant = vm.floats.round(determinant * a.get(m * (n + 1)));
            }
            return vm.ofDouble(determinant);
        }
    }

    private static @Word int inverse(Vm vm, @Word int word) {
        NdArray matrix = square(vm, word);
        int n = matrix.shape().columns();
        try (Scratch a = Scratch.of(matrix)) {
            if (!invert(vm, a, n)) {
                throw vm.valueError("input matrix is singular");
            }
            return a.toArray(Shape.matrix(n, n)).word();
        }
    }

    /** Inverts a matrix in its place; whether it has an inverse. */
    static boolean invert(Vm vm, Scratch a, int n) {
        try (Scratch unit = new Scratch(vm, n * n)) {
            for (int i = 0; i < n; i++) {
                unit.set(i * (n + 1), 1);
            }
            for (int m = 0; m < n; m++) {
                if (pivot(vm, a, unit, n, m) == null) {
                    return false;
                }
                eliminate(vm, a, unit, n, m);
            }
            for (int row = 0; row < n; row++) {
                double divisor = a.get(row * (n + 1));
                for (int i = 0; i < n; i++) {
                    a.set(row * n + i, unit.get(row * n + i) / divisor);
                    vm.step();
                }
            }
            return true;
        }
    }

    // ---- eigenvalues ----

    /** {@code eig(matrix)}: eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations. */
    private static @Word int eigen(Vm vm, @Word int word) {
        NdArray matrix = square(vm, word);
        int n = matrix.shape().columns();
        try (Scratch a = Scratch.of(matrix);
                Scratch vectors = new Scratch(vm, n * n);
                Scratch values = new Scratch(vm, n)) {
            requireSymmetric(vm, a, n);
            for (int i = 0; i < n; i++) {
                vectors.set(i * (n + 1), 1);
            }
            int rounds = JACOBI_ROUNDS * n * n;
            do {
                rounds--;
            } while (rotateLargest(vm, a, vectors, n) && rounds > 0);
            if (rounds == 0) {
                throw vm.valueError("iterations did not converge");
            }
            for (int i = 0; i < n; i++) {
                values.set(i, a.get(i * (n + 1)));
            }
            NdArray eigenvectors = vectors.toArray(Shape.matrix(n, n));
            return TupleObject.of(vm, values.toArray(Shape.linear(n)).word(), eigenvectors.word());
        }
    }

    /** Makes the largest element beside the diagonal 0; false if all are. */
    private static boolean rotateLargest(Vm vm, Scratch a, Scratch vectors, int n) {
        double largest = 0;
        int row = 0;
        int column = 0;
        for (int i = 0; i < n - 1; i++) {
            for (int j = i + 1; j < n; j++) {
                double size = StrictMath.abs(a.get(i * n + j));
                if (largest < size && epsilon(vm) < size) {
                    largest = size;
                    row = i;
                    column = j;
                }
                vm.step();
            }
        }
        if (row + column == 0) {
            return false;
        }
        rotate(vm, a, vectors, n, row, column);
        return true;
    }

    private static void rotate(Vm vm, Scratch a, Scratch vectors, int n, int p, int q) {
        Floats f = vm.floats;
        double pivot = a.get(p * n + q);
        double w = f.round(f.round(a.get(q * n + q) - a.get(p * n + p)) / f.round(2 * pivot));
        double root = f.round(StrictMath.sqrt(f.round(f.round(w * w) + 1)));
        double tangent = w > 0 ? f.round(root - w) : -f.round(root + w);
        double secant = f.round(StrictMath.sqrt(f.round(f.round(tangent * tangent) + 1)));
        double sine = f.round(tangent / secant);
        double cosine = f.round(1 / secant);
        double tau = f.round(f.round(1 - cosine) / sine);
        a.set(p * n + p, a.get(p * n + p) - f.round(tangent * pivot));
        a.set(q * n + q, a.get(q * n + q) + f.round(tangent * pivot));
        a.set(p * n + q, 0);
        a.set(q * n + p, 0);
        for (int k = 0; k < n; k++) {
            if (k != p && k != q) {
                double atP = a.get(p * n + k);
                double atQ = a.get(q * n + k);
                a.set(p * n + k, atP - f.round(sine * f.round(atQ + f.round(tau * atP))));
                a.set(q * n + k, atQ + f.round(sine * f.round(atP - f.round(tau * atQ))));
                a.set(k * n + p, a.get(p * n + k));
                a.set(k * n + q, a.get(q * n + k));
            }
            vm.step();
        }
        for (int k = 0; k < n; k++) {
            double atP = vectors.get(k * n + p);
            double atQ = vectors.get(k * n + q);
            vectors.set(k * n + p, f.round(cosine * atP) - f.round(sine * atQ));
            vectors.set(k * n + q, f.round(sine * atP) + f.round(cosine * atQ));
        }
    }

    // ---- norm ----

    /** The mean of squares of numbers that come one by one. */
    private static final class Squares {
        private final Floats floats;
        private double mean;
        private int count;

        Squares(Floats floats) {
            this.floats = floats;
        }

        void add(double value) {
            count++;
            mean = floats.round(mean + floats.round(floats.round(floats.round(value * value) - mean) / floats.round(count)));
        }

        double root() {
            return StrictMath.sqrt(floats.round(mean * floats.round(count)));
        }
    }

    /** {@code norm(array, axis=None)}. */
    private static @Word int norm(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.optional("axis", Words.NONE));
        if (ArrayLike.isSequence(vm, given[0])) {
            return vm.ofDouble(normOfIterable(vm, given[0]));
        }
        if (!NdArray.is(vm, given[0])) {
            return Words.NONE;
        }
        NdArray array = NdArray.of(vm, given[0]);
        if (given[1] == Words.NONE) {
            return vm.ofDouble(normOfAll(vm, array));
        }
        int axis = Axis.reduced(vm, given[1], array);
        NdArray result = NdArray.dense(vm, array.shape().without(axis), Dtype.FLOAT);
        Lanes lanes = Lanes.along(array, axis);
        for (int lane = 0; lane < lanes.count(); lane++) {
            Squares squares = new Squares(vm.floats);
            for (int i = 0; i < lanes.length(); i++) {
                squares.add(array.get(lanes.address(lane, i)));
                vm.step();
            }
            result.set(result.packed(lane), squares.root());
        }
        return result.ndim() == 0 ? Dtype.FLOAT.load(vm, result.address()) : result.word();
    }

    private static double normOfIterable(Vm vm, @Word int iterable) {
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        Squares squares = new Squares(vm.floats);
        int mark = vm.heap.mark();
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            squares.add(vm.toDouble(item));
            vm.heap.release(mark);
            vm.step();
        }
        return squares.root();
    }

    /** Column by column, as the firmware goes. */
    private static double normOfAll(Vm vm, NdArray array) {
        Squares squares = new Squares(vm.floats);
        Cursor cursor = new Cursor(array.address(), array.shape().outer(), array.columnStride(), array.rowStride());
        for (int i = 0; i < array.length(); i++) {
            squares.add(array.get(cursor.next()));
            vm.step();
        }
        return squares.root();
    }
}
