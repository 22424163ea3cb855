package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * A tuple ({@code mp_obj_tuple_t}, {@code py/objtuple.h}). Named tuples and attribute tuples share the layout.
 *
 * <pre>
 * word 0  type
 * word 1  number of items
 * word 2… the items
 * </pre>
 *
 * 8 + 4n bytes. There is one empty tuple, in flash.
 */
public final class TupleObject {
    private static final int LENGTH = 1;
    private static final int ITEMS = 2;

    private TupleObject() {}

    public static @Word int empty(Vm vm) {
        return vm.modules.emptyTuple();
    }

    /** A tuple of {@code length} slots to be filled by {@link #set}; the empty tuple if there are none. */
    public static @Word int make(Vm vm, int length) {
        return length == 0 ? empty(vm) : make(vm, Types.TUPLE, length);
    }

    /** As {@link #make(Vm, int)}, of a type with this layout; always a new object. */
    public static @Word int make(Vm vm, @Word int type, int length) {
        @Word int tuple = vm.allocateObject(type, Sequences.bytes(vm, 2L + length));
        vm.words[(tuple >> 2) + LENGTH] = length;
        return tuple;
    }

    public static @Word int of(Vm vm, @Word int... items) {
        for (@Word int item : items) {
            vm.heap.pin(item);
        }
        @Word int tuple = make(vm, items.length);
        System.arraycopy(items, 0, vm.words, items(tuple), items.length);
        return tuple;
    }

    /** A tuple of two items. */
    static @Word int pair(Vm vm, @Word int first, @Word int second) {
        vm.heap.pin(first);
        vm.heap.pin(second);
        @Word int tuple = vm.allocateObject(Types.TUPLE, 4 * (ITEMS + 2));
        int[] w = vm.words;
        w[(tuple >> 2) + LENGTH] = 2;
        w[items(tuple)] = first;
        w[items(tuple) + 1] = second;
        return tuple;
    }

    /** A tuple of words that lie in memory, where the collector sees them. */
    public static @Word int copy(Vm vm, int from, int length) {
        @Word int tuple = make(vm, length);
        System.arraycopy(vm.words, from, vm.words, items(tuple), length);
        return tuple;
    }

    /** {@code tuple(iterable)}: by way of a buffer that doubles. */
    static @Word int fromIterable(Vm vm, @Word int iterable) {
        int allocated = 4;
        int length = 0;
        int buffer = vm.allocate(4 * allocated);
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            if (length == allocated) {
                vm.heap.pin(item);
                buffer = vm.reallocate(buffer, Sequences.bytes(vm, 2L * allocated));
                allocated *= 2;
                vm.heap.release(mark);
                vm.heap.pin(buffer);
                mark = vm.heap.mark();
            }
            vm.words[(buffer >> 2) + length++] = item;
            vm.heap.release(mark);
            PolyIterator.step(vm, iterator);
        }
        @Word int tuple = copy(vm, buffer >> 2, length);
        vm.heap.free(buffer);
        return tuple;
    }

    public static int length(Vm vm, @Word int tuple) {
        return vm.words[(tuple >> 2) + LENGTH];
    }

    public static @Word int get(Vm vm, @Word int tuple, int i) {
        return vm.words[(tuple >> 2) + ITEMS + i];
    }

    public static void set(Vm vm, @Word int tuple, int i, @Word int item) {
        vm.words[(tuple >> 2) + ITEMS + i] = item;
    }

    /** The index of the first item in {@link Vm#words}. */
    public static int items(@Word int tuple) {
        return (tuple >> 2) + ITEMS;
    }
}
