package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A dict ({@code mp_obj_dict_t}, {@code py/obj.h}).
 *
 * <pre>
 * word 0  type
 * word 1… a {@link MapTable}: flags and used entries, allocated entries, address of the table
 * </pre>
 *
 * 16 bytes and 8 per entry allocated. An {@code OrderedDict} is the same with another type and an ordered map.
 */
public final class DictObject {
    private DictObject() {}

    /** An empty dict with room for {@code entries}. */
    public static @Word int make(Vm vm, int entries) {
        return make(vm, Types.DICT, entries);
    }

    public static @Word int makeOrdered(Vm vm, int entries) {
        return make(vm, Types.ORDERED_DICT, entries);
    }

    /** An empty dict of a type with this layout; its map is ordered if the type is {@code OrderedDict}. */
    static @Word int make(Vm vm, @Word int type, int entries) {
        @Word int dict = vm.allocateObject(type, 16);
        MapTable.init(vm, map(dict), entries);
        if (type == Types.ORDERED_DICT) {
            MapTable.setOrdered(vm, map(dict));
        }
        return dict;
    }

    /** Whether a value is exactly a dict or an {@code OrderedDict}. */
    public static boolean is(Vm vm, @Word int word) {
        @Word int type = vm.typeOf(word);
        return type == Types.DICT || type == Types.ORDERED_DICT;
    }

    /** The index of the dict's map in {@link Vm#words}. */
    public static int map(@Word int dict) {
        return (dict >> 2) + 1;
    }

    public static int length(Vm vm, @Word int dict) {
        return MapTable.used(vm, map(dict));
    }

    /** The value of a key, or {@link Words#NULL}. */
    public static @Word int get(Vm vm, @Word int dict, @Word int key) {
        int at = MapTable.find(vm, map(dict), key);
        return at == 0 ? Words.NULL : vm.words[at + 1];
    }

    /** {@code dict[key]}; KeyError if it is not there. */
    public static @Word int item(Vm vm, @Word int dict, @Word int key) {
        int mark = vm.interpreter.cStack().take(StackStep.DICT_ITEM);
        try {
            @Word int found = get(vm, dict, key);
            if (found == Words.NULL) {
                throw vm.raiseWith(Types.KEY_ERROR, key);
            }
            return found;
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    /** Sets a key's value; TypeError if the dict is in flash. */
    public static void put(Vm vm, @Word int dict, @Word int key, @Word int value) {
        requireChangeable(vm, dict);
        int mark = vm.heap.mark();
        vm.heap.pin(key);
        vm.heap.pin(value);
        MapTable.put(vm, map(dict), key, value);
        vm.heap.release(mark);
    }

    /** The same where a comprehension makes the dict ({@code mp_obj_dict_store}). */
    public static void putInComprehension(Vm vm, @Word int dict, @Word int key, @Word int value) {
        vm.charge(CostEvent.COMPREHENSION_ENTRY);
        put(vm, dict, key, value);
    }

    /** Removes a key and returns its value, or {@link Words#NULL}; the caller keeps it alive. */
    public static @Word int remove(Vm vm, @Word int dict, @Word int key) {
        requireChangeable(vm, dict);
        return MapTable.remove(vm, map(dict), key);
    }

    /** As {@link MapTable#drop}. */
    public static void drop(Vm vm, @Word int dict, @Word int key) {
        MapTable.drop(vm, map(dict), key);
    }

    /** A dict of the same type, order and size. */
    static @Word int copy(Vm vm, @Word int dict) {
        @Word int copy = vm.allocateObject(vm.typeOf(dict), 16);
        MapTable.copy(vm, map(copy), map(dict));
        return copy;
    }

    /** The least filled slot of the table at or after {@code slot}, or the number of slots if there is none. */
    static int nextFilled(Vm vm, @Word int dict, int slot) {
        int map = map(dict);
        int end = MapTable.allocated(vm, map);
        int i = slot;
        while (i < end && !MapTable.isFilled(vm, map, i)) {
            i++;
        }
        return StrictMath.min(i, end);
    }

    static void requireChangeable(Vm vm, @Word int dict) {
        if (MapTable.isFixed(vm, map(dict))) {
            throw vm.raiseWith(Types.TYPE_ERROR);
        }
    }
}
