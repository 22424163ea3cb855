package dev.snakeboard.firmware.module.ulab;

/**
 * The shape of an array. Boards' builds have two dimensions ({@code ULAB_MAX_DIMS}); a linear array has 0 rows, and only columns.
 *
 * @param ndim 0, 1 or 2; an empty array that a function made has 0
 * @param rows number of rows, or 0
 * @param columns length of a row
 */
record Shape(int ndim, int rows, int columns) {
    static final int MAX_DIMENSIONS = 2;

    static Shape linear(int length) {
        return new Shape(length == 0 ? 0 : 1, 0, length);
    }

    static Shape matrix(int rows, int columns) {
        return new Shape(2, rows, columns);
    }

    /** The length of dimension 0 (rows) or 1 (columns), as the firmware numbers them. */
    int at(int index) {
        return index == 0 ? rows : columns;
    }

    /** The same with another length in a dimension. */
    Shape with(int index, int length) {
        return index == 0 ? new Shape(ndim, length, columns) : new Shape(ndim, rows, length);
    }

    /** How often a loop over the rows runs: once for a linear array. */
    int outer() {
        return StrictMath.max(rows, 1);
    }

    /** The number of the firmware's dimension of an axis, counted from the first. */
    int index(int axis) {
        return MAX_DIMENSIONS - ndim + axis;
    }

    /** The shape without an axis: what a reduction along it gives. */
    Shape without(int axis) {
        return switch (ndim) {
            case 2 -> new Shape(1, 0, axis == 0 ? columns : rows);
            default -> new Shape(0, 0, 0);
        };
    }
}
