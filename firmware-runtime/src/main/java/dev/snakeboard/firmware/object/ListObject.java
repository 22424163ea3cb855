package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A list ({@code mp_obj_list_t}, {@code py/objlist.h}).
 *
 * <pre>
 * word 0  type
 * word 1  items allocated, at least 4
 * word 2  items used
 * word 3  address of the items; the unused ones are 0
 * </pre>
 *
 * 16 bytes and 4 per item allocated. It doubles when full and halves when less than half full.
 */
public final class ListObject {
    private static final int ALLOCATED = 1;
    private static final int LENGTH = 2;
    private static final int ITEMS = 3;
    private static final int LEAST = 4;

    /** Words of the object, without those of the items. */
    public static final int WORDS = 4;

    /** Items added beyond what {@code extend} by a list needs. */
    private static final int EXTEND_SLACK = 4;

    private ListObject() {}

    /** A list of {@code length} slots to be filled by {@link #set}. */
    public static @Word int make(Vm vm, int length) {
        return initialise(vm, vm.allocateObject(Types.LIST, 4 * WORDS), length);
    }

    /** Makes a list of {@link #WORDS} words that are there already. */
    public static @Word int initialise(Vm vm, @Word int list, int length) {
        int allocated = StrictMath.max(length, LEAST);
        int items = vm.allocate(Sequences.bytes(vm, allocated));
        int i = list >> 2;
        vm.words[i] = Types.LIST;
        vm.words[i + ALLOCATED] = allocated;
        vm.words[i + LENGTH] = length;
        vm.words[i + ITEMS] = items;
        return list;
    }

    public static @Word int of(Vm vm, @Word int... items) {
        for (@Word int item : items) {
            vm.heap.pin(item);
        }
        @Word int list = make(vm, items.length);
        System.arraycopy(items, 0, vm.words, items(vm, list), items.length);
        return list;
    }

    /** A list of words that lie in memory, where the collector sees them. */
    public static @Word int copy(Vm vm, int from, int length) {
        @Word int list = make(vm, length);
        vm.charge(CostEvent.SEQUENCE_ITEM, length);
        System.arraycopy(vm.words, from, vm.words, items(vm, list), length);
        return list;
    }

    /** A list of the items of another. */
    static @Word int copy(Vm vm, @Word int list) {
        int length = length(vm, list);
        @Word int copy = make(vm, length);
        vm.charge(CostEvent.SEQUENCE_ITEM, length);
        System.arraycopy(vm.words, items(vm, list), vm.words, items(vm, copy), length);
        return copy;
    }

    /** {@code list(iterable)}. */
    public static @Word int fromIterable(Vm vm, @Word int iterable) {
        @Word int list = make(vm, 0);
        appendAll(vm, list, iterable);
        return list;
    }

    public static int length(Vm vm, @Word int list) {
        return vm.words[(list >> 2) + LENGTH];
    }

    public static int allocated(Vm vm, @Word int list) {
        return vm.words[(list >> 2) + ALLOCATED];
    }

    /** The index of the first item in {@link Vm#words}, until the list grows or shrinks. */
    public static int items(Vm vm, @Word int list) {
        return vm.words[(list >> 2) + ITEMS] >> 2;
    }

    public static @Word int get(Vm vm, @Word int list, int i) {
        return vm.words[items(vm, list) + i];
    }

    public static void set(Vm vm, @Word int list, int i, @Word int item) {
        vm.words[items(vm, list) + i] = item;
    }

    public static void append(Vm vm, @Word int list, @Word int item) {
        int[] w = vm.words;
        int i = list >> 2;
        int length = w[i + LENGTH];
        if (length >= w[i + ALLOCATED]) {
            vm.heap.pin(item);
            resize(vm, list, 2L * w[i + ALLOCATED]);
            w = vm.words;
        }
        w[(w[i + ITEMS] >> 2) + length] = item;
        w[i + LENGTH] = length + 1;
    }

    private static void resize(Vm vm, @Word int list, long wanted) {
        int i = list >> 2;
        vm.store(i + ITEMS, vm.reallocate(vm.words[i + ITEMS], Sequences.bytes(vm, wanted)));
        int allocated = (int) wanted;
        vm.words[i + ALLOCATED] = allocated;
        int length = vm.words[i + LENGTH];
        if (allocated > length) {
            int items = items(vm, list);
            java.util.Arrays.fill(vm.words, items + length, items + allocated, Words.NULL);
        }
    }

    /** Removes and returns item {@code i}, which must be there; the caller keeps it alive. */
    public static @Word int pop(Vm vm, @Word int list, int i) {
        int[] w = vm.words;
        int length = length(vm, list) - 1;
        int items = items(vm, list);
        @Word int item = w[items + i];
        vm.charge(CostEvent.SEQUENCE_ITEM, length - i);
        System.arraycopy(w, items + i + 1, w, items + i, length - i);
        w[items + length] = Words.NULL;
        w[(list >> 2) + LENGTH] = length;
        int allocated = allocated(vm, list);
        if (allocated > LEAST && allocated > 2 * length) {
            vm.heap.pin(item);
            resize(vm, list, allocated / 2);
        }
        return item;
    }

    /** Removes and returns the last item, and keeps the room; the caller keeps the item alive. */
    public static @Word int removeLast(Vm vm, @Word int list) {
        int length = length(vm, list) - 1;
        int at = items(vm, list) + length;
        @Word int item = vm.words[at];
        vm.words[at] = Words.NULL;
        vm.words[(list >> 2) + LENGTH] = length;
        return item;
    }

    public static void insert(Vm vm, @Word int list, int i, @Word int item) {
        vm.heap.pin(item);
        append(vm, list, Words.NONE);
        int items = items(vm, list);
        vm.charge(CostEvent.SEQUENCE_ITEM, length(vm, list) - 1L - i);
        System.arraycopy(vm.words, items + i, vm.words, items + i + 1, length(vm, list) - 1 - i);
        vm.words[items + i] = item;
    }

    /** Appends the items of a list, with some slack, or of any iterable, one by one. */
    public static void extend(Vm vm, @Word int list, @Word int iterable) {
        if (!vm.is(iterable, Types.LIST)) {
            appendAll(vm, list, iterable);
            return;
        }
        int length = length(vm, list);
        int added = length(vm, iterable);
        if (length + added > allocated(vm, list)) {
            resize(vm, list, length + added + EXTEND_SLACK);
        }
        vm.charge(CostEvent.SEQUENCE_ITEM, added);
        System.arraycopy(vm.words, items(vm, iterable), vm.words, items(vm, list) + length, added);
        vm.words[(list >> 2) + LENGTH] = length + added;
    }

    private static void appendAll(Vm vm, @Word int list, @Word int iterable) {
        vm.heap.pin(list);
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            append(vm, list, item);
            vm.heap.release(mark);
            PolyIterator.step(vm, iterator);
        }
    }

    public static void clear(Vm vm, @Word int list) {
        vm.words[(list >> 2) + LENGTH] = 0;
        resize(vm, list, LEAST);
    }

    /** Replaces the items {@code from … to} by {@code length} words of another object, given by its address and where they start. */
    static void replace(Vm vm, @Word int list, int from, int to, @Word int source, int length) {
        int old = length(vm, list);
        int change = length - (to - from);
        if (old + change > allocated(vm, list)) {
            resize(vm, list, old + change);
        }
        int[] w = vm.words;
        int[] added = java.util.Arrays.copyOfRange(w, Sequences.items(vm, source), Sequences.items(vm, source) + length);
        int items = items(vm, list);
        vm.charge(CostEvent.SEQUENCE_ITEM, old - to + length);
        System.arraycopy(w, items + to, w, items + to + change, old - to);
        System.arraycopy(added, 0, w, items + from, length);
        if (change < 0) {
            java.util.Arrays.fill(w, items + old + change, items + old, Words.NULL);
        }
        w[(list >> 2) + LENGTH] = old + change;
    }
}
