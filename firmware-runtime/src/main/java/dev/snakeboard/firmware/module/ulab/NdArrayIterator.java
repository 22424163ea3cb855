package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * Iterators over an array, and the object {@code array.flat}, which has the same layout.
 *
 * <pre>
 * word 0  type
 * word 1  not used: the firmware's function pointer
 * word 2  the array
 * word 3  number of items given
 * </pre>
 *
 * 16 bytes. On the device a loop keeps the iterator in its frame, here it is in the heap.
 */
final class NdArrayIterator extends NativeType {
    /** How an iterator goes through a matrix. */
    enum Order {
        /** Row by row. */
        ROWS,
        /** Element by element. */
        ELEMENTS
    }

    static final @Word int TYPE = Types.module(81);
    static final @Word int ELEMENTS_TYPE = Types.module(82);
    static final @Word int FLAT_TYPE = Types.module(83);

    private static final int ARRAY = 2;
    private static final int GIVEN = 3;

    private final Order order;

    NdArrayIterator(Order order) {
        super("iterator");
        this.order = order;
    }

    /** {@code array.flat}: iterable, but no iterator itself. */
    static final class Flat extends NativeType {
        Flat() {
            super("flatiter");
        }

        @Override
        public @Word int iterator(Vm vm, @Word int self) {
            return NdArrayIterator.iterator(vm, ELEMENTS_TYPE, vm.words[(self >> 2) + ARRAY]);
        }
    }

    static @Word int of(Vm vm, @Word int array) {
        return iterator(vm, TYPE, array);
    }

    static @Word int flat(Vm vm, @Word int array) {
        return iterator(vm, FLAT_TYPE, array);
    }

    private static @Word int iterator(Vm vm, @Word int type, @Word int array) {
        vm.heap.pin(array);
        @Word int iterator = vm.allocateObject(type, 16);
        vm.words[(iterator >> 2) + ARRAY] = array;
        return iterator;
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        int i = self >> 2;
        NdArray array = NdArray.of(vm, vm.words[i + ARRAY]);
        int at = vm.words[i + GIVEN];
        if (at >= (order == Order.ROWS ? array.firstLength() : array.length())) {
            return Words.NULL;
        }
        vm.words[i + GIVEN] = at + 1;
        if (order == Order.ELEMENTS) {
            // The firmware multiplies with the column's stride alone.
            if (array.ndim() > 1 && !(array.isDense() && array.columnStride() == array.itemSize())) {
                throw NdArray.unsafe(vm, "flat of a view with two dimensions");
            }
            return array.load(array.address() + at * array.columnStride());
        }
        if (array.ndim() == 1) {
            return array.load(array.address() + at * array.columnStride());
        }
        return array.view(new Shape(1, 0, array.shape().columns()), 0, array.columnStride(), at * array.rowStride()).word();
    }
}
