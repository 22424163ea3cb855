package dev.snakeboard.firmware.module.ulab;

/** Walks over the elements of an array row by row, and gives their addresses. A stride of 0 repeats a row or an element. */
final class Cursor {
    private final int columns;
    private final int columnStride;
    private final int rowStride;
    private int row;
    private int at;
    private int column;

    Cursor(int address, int columns, int rowStride, int columnStride) {
        this.columns = columns;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
        row = address;
        at = address;
    }

    /** The address of the next element. */
    int next() {
        int address = at;
        at += columnStride;
        if (++column == columns) {
            column = 0;
            row += rowStride;
            at = row;
        }
        return address;
    }
}
