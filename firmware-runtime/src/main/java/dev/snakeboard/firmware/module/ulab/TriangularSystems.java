package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** {@code scipy.linalg}: linear equations with triangular matrices ({@code ulab/code/scipy/linalg/linalg.c}). */
final class TriangularSystems {
    private TriangularSystems() {}

    static void define(Members m) {
        m.keywords("solve_triangular", 2, TriangularSystems::solve);
        m.function("cho_solve", TriangularSystems::solveCholesky);
    }

    /** Equations that the firmware solves without leaving its arrays. */
    private record Equations(NdArray matrix, NdArray right) {
        static Equations of(Vm vm, @Word int matrixWord, @Word int rightWord) {
            NdArray matrix = NdArray.require(vm, matrixWord, "first two arguments must be ndarrays");
            NdArray right = NdArray.require(vm, rightWord, "first two arguments must be ndarrays");
            if (!matrix.isDense() || !right.isDense()) {
                throw vm.typeError("input must be a dense ndarray");
            }
            int rows = matrix.shape().rows();
            // Of a linear array the firmware takes no rows, and solves nothing.
            boolean fits = rows == matrix.shape().columns() && right.length() >= rows && right.columnStride() == right.itemSize();
            if (rows > 0 && !fits) {
                throw NdArray.unsafe(vm, "equations with a matrix that is not square, or too few numbers on the right");
            }
            return new Equations(matrix, right);
        }

        int size() {
            return matrix.shape().rows();
        }

        double at(int row, int column) {
            return matrix.get(matrix.address() + row * matrix.rowStride() + column * matrix.columnStride());
        }
    }

    /** {@code solve_triangular(matrix, right, lower=True)}. */
    private static @Word int solve(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.required(""), Parameter.optional("lower", Words.TRUE));
        Equations equations = Equations.of(vm, given[0], given[1]);
        int n = equations.size();
        for (int i = 0; i < n; i++) {
            if (StrictMath.abs(equations.at(i, i)) < LinearAlgebra.epsilon(vm)) {
                throw vm.valueError("input matrix is singular");
            }
        }
        NdArray result = NdArray.dense(vm, equations.right().shape(), Dtype.FLOAT);
        NdArray right = equations.right();
        if (vm.isTrue(given[2])) {
            forward(vm, equations::at, right, result, n);
        } else {
            backward(vm, equations::at, right, result, n);
        }
        return result.word();
    }

    /** {@code cho_solve(lower, right)}: with a matrix and its transpose. */
    private static @Word int solveCholesky(Vm vm, @Word int matrixWord, @Word int rightWord) {
        Equations equations = Equations.of(vm, matrixWord, rightWord);
        int n = equations.size();
        NdArray.dense(vm, equations.matrix().shape(), equations.matrix().dtype());
        NdArray result = NdArray.dense(vm, equations.right().shape(), Dtype.FLOAT);
        NdArray between = NdArray.dense(vm, equations.right().shape(), Dtype.FLOAT);
        forward(vm, equations::at, equations.right(), between, n);
        backward(vm, (row, column) -> equations.at(column, row), between, result, n);
        return result.word();
    }

    /** An element of a matrix. */
    private interface Elements {
        double at(int row, int column);
    }

    private static void forward(Vm vm, Elements matrix, NdArray right, NdArray result, int n) {
        for (int i = 0; i < n; i++) {
            solveRow(vm, matrix, right, result, i, 0, i);
        }
    }

    private static void backward(Vm vm, Elements matrix, NdArray right, NdArray result, int n) {
        for (int i = n - 1; i >= 0; i--) {
            solveRow(vm, matrix, right, result, i, i + 1, n);
        }
    }

    private static void solveRow(Vm vm, Elements matrix, NdArray right, NdArray result, int row, int from, int to) {
        Floats f = vm.floats;
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum = f.round(sum + f.round(matrix.at(row, k) * result.get(result.packed(k))));
            vm.step();
        }
        result.set(result.packed(row), f.round(right.get(right.packed(row)) - sum) / matrix.at(row, row));
    }
}
