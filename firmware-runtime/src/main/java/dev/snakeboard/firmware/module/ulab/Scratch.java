package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/**
 * Floats that a function works with. They take the board's RAM for that time, so that it may run out; the numbers are on the Java side,
 * and {@link #set} rounds them to the target's floats.
 */
final class Scratch implements AutoCloseable {
    private final Vm vm;
    private final Floats floats;
    private final int block;
    private final double[] values;

    Scratch(Vm vm, int count) {
        this.vm = vm;
        floats = vm.floats;
        long bytes = (long) count * Dtype.FLOAT.size(vm);
        if (bytes > Integer.MAX_VALUE) {
            throw Sequences.tooLarge(vm, bytes);
        }
        block = count == 0 ? 0 : vm.allocate((int) bytes, Heap.Content.BYTES);
        values = new double[count];
    }

    /** The elements of an array, row by row. */
    static Scratch of(NdArray array) {
        Scratch scratch = new Scratch(array.vm(), array.length());
        Cursor cursor = array.cursor();
        for (int i = 0; i < scratch.length(); i++) {
            scratch.values[i] = array.get(cursor.next());
            array.vm().step();
        }
        return scratch;
    }

    int length() {
        return values.length;
    }

    double get(int i) {
        return values[i];
    }

    void set(int i, double value) {
        values[i] = floats.round(value);
    }

    void swap(int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    /** A new linear or two-dimensional array with the numbers. */
    NdArray toArray(Shape shape) {
        NdArray array = NdArray.dense(vm, shape, Dtype.FLOAT);
        for (int i = 0; i < array.length(); i++) {
            array.set(array.packed(i), values[i]);
            vm.step();
        }
        return array;
    }

    @Override
    public void close() {
        vm.heap.free(block);
    }
}
