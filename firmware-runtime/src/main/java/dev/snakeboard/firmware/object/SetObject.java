package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A set or frozenset ({@code mp_obj_set_t}, {@code mp_set_t} in {@code py/map.c}): open addressing with linear probing, sizes as those of dicts.
 *
 * <pre>
 * word 0  type
 * word 1  slots allocated
 * word 2  slots used
 * word 3  address of the slots; 0 is empty, 4 deleted
 * </pre>
 *
 * 16 bytes and 4 per slot.
 */
public final class SetObject {
    private static final int ALLOCATED = 1;
    private static final int USED = 2;
    private static final int TABLE = 3;

    private SetObject() {}

    /** An empty set with {@code slots} slots. */
    public static @Word int make(Vm vm, int slots) {
        return make(vm, Types.SET, slots);
    }

    static @Word int make(Vm vm, @Word int type, int slots) {
        @Word int set = vm.allocateObject(type, 16);
        if (slots > 0) {
            int table = vm.allocate(Sequences.bytes(vm, slots));
            vm.words[(set >> 2) + ALLOCATED] = slots;
            vm.words[(set >> 2) + TABLE] = table;
        }
        return set;
    }

    /** A set of words that lie in memory, where the collector sees them. */
    public static @Word int copy(Vm vm, int from, int count) {
        @Word int set = make(vm, count);
        for (int i = 0; i < count; i++) {
            add(vm, set, vm.words[from + i]);
        }
        return set;
    }

    public static boolean is(Vm vm, @Word int word) {
        @Word int type = vm.typeOf(word);
        return type == Types.SET || type == Types.FROZENSET;
    }

    public static int length(Vm vm, @Word int set) {
        return vm.words[(set >> 2) + USED];
    }

    public static int allocated(Vm vm, @Word int set) {
        return vm.words[(set >> 2) + ALLOCATED];
    }

    /** The word in a slot: an item, or {@link Words#NULL} or {@link Words#SENTINEL} if the slot is free. */
    static @Word int slot(Vm vm, @Word int set, int i) {
        return vm.words[(vm.words[(set >> 2) + TABLE] >> 2) + i];
    }

    private static void setSlot(Vm vm, @Word int set, int i, @Word int word) {
        vm.words[(vm.words[(set >> 2) + TABLE] >> 2) + i] = word;
    }

    static boolean isFilled(@Word int slot) {
        return slot != Words.NULL && slot != Words.SENTINEL;
    }

    /** The least filled slot at or after {@code slot}, or the number of slots if there is none. */
    static int nextFilled(Vm vm, @Word int set, int slot) {
        int end = allocated(vm, set);
        int i = slot;
        while (i < end && !isFilled(slot(vm, set, i))) {
            i++;
        }
        return StrictMath.min(i, end);
    }

    /** Whether an item is in the set; TypeError if it cannot be hashed. */
    public static boolean contains(Vm vm, @Word int set, @Word int item) {
        return find(vm, set, item) >= 0;
    }

    /** The slot of an item, or a negative number. */
    private static int find(Vm vm, @Word int set, @Word int item) {
        int size = allocated(vm, set);
        if (size == 0) {
            return -1;
        }
        vm.charge(CostEvent.SET_SEARCH);
        KeySearch.hash(vm, item);
        int start = Integer.remainderUnsigned(MapTable.hash(vm, item), size);
        int at = start;
        do {
            @Word int found = slot(vm, set, at);
            if (found == Words.NULL) {
                return -1;
            }
            if (found != Words.SENTINEL && isSame(vm, found, item)) {
                return at;
            }
            at = at + 1 == size ? 0 : at + 1;
        } while (at != start && allocated(vm, set) == size);
        return -1;
    }

    /** Also the same object is compared: a float may be none that equals itself, and an instance may have its own mind. */
    private static boolean isSame(Vm vm, @Word int found, @Word int item) {
        if (found != item) {
            return MapTable.isSame(vm, found, item);
        }
        if (MapTable.isPlain(item)) {
            vm.charge(CostEvent.KEY_COMPARE_SAME);
            return true;
        }
        KeySearch.compareSame(vm, item);
        return vm.equal(found, item);
    }

    /** Adds an item if it is not there yet. */
    public static void add(Vm vm, @Word int set, @Word int item) {
        put(vm, set, item, false);
    }

    /** Adds an item if it is not there yet, and removes it if it is: one search does both. */
    static void toggle(Vm vm, @Word int set, @Word int item) {
        put(vm, set, item, true);
    }

    private static void put(Vm vm, @Word int set, @Word int item, boolean toggles) {
        vm.charge(CostEvent.SET_ADD);
        int mark = vm.heap.mark();
        vm.heap.pin(item);
        if (allocated(vm, set) == 0) {
            grow(vm, set);
        }
        KeySearch.hash(vm, item);
        int hash = MapTable.hash(vm, item);
        while (!tryPut(vm, set, item, hash, toggles)) {
            grow(vm, set);
        }
        vm.heap.release(mark);
    }

    /** Adds if there is room; an item that equals must be looked for past the deleted slots. */
    private static boolean tryPut(Vm vm, @Word int set, @Word int item, int hash, boolean toggles) {
        int size = allocated(vm, set);
        int start = Integer.remainderUnsigned(hash, size);
        int free = -1;
        int at = start;
        do {
            @Word int found = slot(vm, set, at);
            if (!isFilled(found)) {
                free = free < 0 ? at : free;
                if (found == Words.NULL) {
                    break;
                }
            } else if (isSame(vm, found, item)) {
                if (toggles) {
                    removeSlot(vm, set, at);
                }
                return true;
            } else if (allocated(vm, set) != size) {
                return tryPut(vm, set, item, hash, toggles);
            }
            at = at + 1 == size ? 0 : at + 1;
        } while (at != start);
        if (free < 0) {
            return false;
        }
        setSlot(vm, set, free, item);
        vm.words[(set >> 2) + USED]++;
        return true;
    }

    private static void grow(Vm vm, @Word int set) {
        int i = set >> 2;
        int oldSize = vm.words[i + ALLOCATED];
        int old = vm.words[i + TABLE];
        int size = MapTable.sizeFor(oldSize + 1);
        int table = vm.allocate(Sequences.bytes(vm, size));
        vm.heap.pin(old);
        vm.words[i + ALLOCATED] = size;
        vm.words[i + USED] = 0;
        vm.words[i + TABLE] = table;
        for (int from = old >> 2; from < (old >> 2) + oldSize; from++) {
            @Word int item = vm.words[from];
            if (isFilled(item)) {
                add(vm, set, item);
            }
        }
        vm.heap.free(old);
    }

    /** Removes an item and returns the one that was in the set, or {@link Words#NULL}. */
    public static @Word int remove(Vm vm, @Word int set, @Word int item) {
        int at = find(vm, set, item);
        return at < 0 ? Words.NULL : removeSlot(vm, set, at);
    }

    private static @Word int removeSlot(Vm vm, @Word int set, int at) {
        @Word int item = slot(vm, set, at);
        int size = allocated(vm, set);
        vm.words[(set >> 2) + USED]--;
        setSlot(vm, set, at, slot(vm, set, (at + 1) % size) == Words.NULL ? Words.NULL : Words.SENTINEL);
        return item;
    }

    /** Removes the item in the first filled slot, or gives {@link Words#NULL}. */
    static @Word int removeFirst(Vm vm, @Word int set) {
        int at = nextFilled(vm, set, 0);
        return at == allocated(vm, set) ? Words.NULL : removeSlot(vm, set, at);
    }

    public static void clear(Vm vm, @Word int set) {
        int i = set >> 2;
        int table = vm.words[i + TABLE];
        vm.words[i + ALLOCATED] = 0;
        vm.words[i + USED] = 0;
        vm.words[i + TABLE] = 0;
        vm.heap.free(table);
    }

    /** A set of another set's type and slots. */
    static @Word int copy(Vm vm, @Word int from) {
        @Word int set = make(vm, vm.words[from >> 2], allocated(vm, from));
        System.arraycopy(
                vm.words, vm.words[(from >> 2) + TABLE] >> 2, vm.words, vm.words[(set >> 2) + TABLE] >> 2, allocated(vm, from));
        vm.words[(set >> 2) + USED] = length(vm, from);
        return set;
    }

    /** Gives {@code set} the table of another set, which must not be used after. */
    static void takeTable(Vm vm, @Word int set, @Word int from) {
        vm.heap.free(vm.words[(set >> 2) + TABLE]);
        System.arraycopy(vm.words, (from >> 2) + ALLOCATED, vm.words, (set >> 2) + ALLOCATED, 3);
    }
}
