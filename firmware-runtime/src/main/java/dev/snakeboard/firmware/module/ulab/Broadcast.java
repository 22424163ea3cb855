package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * Two arrays as one shape: where one has a single row or column, it is repeated ({@code ndarray_can_broadcast}).
 *
 * @param shape of the result
 * @param left walks over the left array in that shape
 * @param right walks over the right array
 */
record Broadcast(Shape shape, Stride left, Stride right) {
    /** Bytes to the next row and column; 0 repeats. */
    record Stride(int row, int column) {
        private static Stride of(NdArray array) {
            Shape shape = array.shape();
            return new Stride(shape.rows() < 2 ? 0 : array.rowStride(), shape.columns() < 2 ? 0 : array.columnStride());
        }
    }

    /** The common shape of two arrays; ValueError if there is none. */
    static Broadcast of(Vm vm, NdArray left, NdArray right) {
        Shape l = left.shape();
        Shape r = right.shape();
        if (!fits(l.columns(), r.columns()) || !fits(l.rows(), r.rows())) {
            throw impossible(vm);
        }
        int rows = StrictMath.max(l.rows(), r.rows());
        int columns = StrictMath.max(l.columns(), r.columns());
        int ndim = (rows > 0 ? 1 : 0) + (columns > 0 ? 1 : 0);
        return new Broadcast(new Shape(ndim, rows, columns), Stride.of(left), Stride.of(right));
    }

    /** The right array in the shape of the left one, which is changed; ValueError if it cannot be. */
    static Broadcast inPlace(Vm vm, NdArray left, NdArray right) {
        Shape l = left.shape();
        Shape r = right.shape();
        if (!covers(l.columns(), r.columns()) || !covers(l.rows(), r.rows())) {
            throw impossible(vm);
        }
        return new Broadcast(l, new Stride(left.rowStride(), left.columnStride()), Stride.of(right));
    }

    private static boolean fits(int a, int b) {
        return a == b || a < 2 || b < 2;
    }

    private static boolean covers(int left, int right) {
        return left == right || right < 2;
    }

    static PythonException impossible(Vm vm) {
        return vm.valueError("operands could not be broadcast together");
    }

    Cursor walkLeft(NdArray array) {
        return walk(array, left);
    }

    Cursor walkRight(NdArray array) {
        return walk(array, right);
    }

    private Cursor walk(NdArray array, Stride stride) {
        return new Cursor(array.address(), shape.columns(), stride.row(), stride.column());
    }

    /** Elements of the result. */
    int length() {
        return shape.outer() * shape.columns();
    }
}
