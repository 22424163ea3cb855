package dev.snakeboard.firmware.module.ulab;

/**
 * The elements of an array in lanes along one axis: what a reduction or a sort works on.
 *
 * @param count number of lanes
 * @param start address of the first element of the first lane
 * @param step from a lane to the next, in bytes
 * @param length elements of a lane
 * @param stride from an element to the next, in bytes
 */
record Lanes(int count, int start, int step, int length, int stride) {
    static Lanes along(NdArray array, int axis) {
        Shape shape = array.shape();
        if (shape.index(axis) == 0) {
            return new Lanes(shape.columns(), array.address(), array.columnStride(), shape.rows(), array.rowStride());
        }
        int count = shape.ndim() == 2 ? shape.rows() : 1;
        return new Lanes(count, array.address(), array.rowStride(), shape.columns(), array.columnStride());
    }

    /** The address of an element. */
    int address(int lane, int element) {
        return start + lane * step + element * stride;
    }
}
