package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.LookUpCache;
import dev.snakeboard.firmware.vm.Vm;

/**
 * What it costs to look for a key in a hash table ({@code mp_map_lookup}, {@code mp_set_lookup}): its hash, each slot that is looked at in vain, and the
 * comparisons there ({@code mp_obj_equal}); and the cache of look-ups, which spares all of that for keys that were found last
 * ({@code MICROPY_OPT_MAP_LOOKUP_CACHE}).
 *
 * <p>All tables share it, those of attributes and globals as well. Tables in ROM are searched from their start, so what the cache does not have of the builtins
 * costs hundreds of instructions.
 */
final class KeySearch {
    private KeySearch() {}

    /** The index of a key's entry, if it is where the cache has it, or 0. */
    static int cached(Vm vm, int[] w, int table, int size, @Word int key) {
        int position = vm.lookUps.positions[slot(vm, key)] & 0xff;
        int at = table + 2 * (position < size ? position : position % size);
        return w[at] == key ? at : 0;
    }

    static void remember(Vm vm, @Word int key, int position) {
        vm.lookUps.positions[slot(vm, key)] = (byte) position;
    }

    private static int slot(Vm vm, @Word int key) {
        return Words.isName(key) ? vm.names.slot(Words.name(key)) : LookUpCache.slot(key);
    }

    /** Looks a name up in an ordered table of names; gives the index of its entry, or 0. */
    static int ordered(Vm vm, int[] w, int table, int used, @Word int name) {
        int at = 0;
        while (at < used && w[table + 2 * at] != name) {
            at++;
        }
        vm.work(vm.cost(CostEvent.MAP_ORDERED) + at * vm.cost(CostEvent.MAP_ORDERED_ENTRY));
        if (at == used) {
            return 0;
        }
        remember(vm, name, at);
        return table + 2 * at;
    }

    /**
     * Looks a small int or a name up in a dict, as long as it meets nothing but its like: these are equal if they are the same word. What that costs is in
     * {@link LookUpCache#cost} then.
     *
     * @param names whether there are only names in the dict, which are then compared as words
     * @return the index of its entry, 0 if it is not there, or a negative number if it meets something else
     */
    static int plain(Vm vm, int[] w, int table, int size, boolean names, @Word int key) {
        boolean isInt = (key & 1) != 0;
        int at = Integer.remainderUnsigned(isInt ? key >> 1 : vm.names.hash(Words.name(key)), size);
        int passed = 0;
        for (int slots = size; slots > 0; slots--) {
            @Word int found = w[table + 2 * at];
            if (found == key) {
                remember(vm, key, at);
                vm.lookUps.cost = searched(vm, names, passed);
                return table + 2 * at;
            }
            if (isInt ? (found & 1) != 0 : Words.isName(found)) {
                passed++;
            } else if (found != Words.SENTINEL) {
                vm.lookUps.cost = searched(vm, names, passed);
                return found == Words.NULL ? 0 : -1;
            }
            at = at + 1 == size ? 0 : at + 1;
        }
        vm.lookUps.cost = searched(vm, names, passed);
        return 0;
    }

    private static int searched(Vm vm, boolean names, int passed) {
        int comparison = names ? 0 : vm.cost(CostEvent.KEY_COMPARE_WORDS);
        return vm.cost(CostEvent.MAP_SEARCH) + passed * (vm.cost(CostEvent.MAP_PROBE) + comparison);
    }

    /** A key is hashed that is to be looked for in a table of entries. */
    static void begin(Vm vm, @Word int key) {
        vm.charge(CostEvent.MAP_SEARCH);
        hash(vm, key);
    }

    /** A key is hashed; small ints and texts, which keep their hash, cost least, and that is in what the operation costs. */
    static void hash(Vm vm, @Word int key) {
        if (!Words.isAddress(key) || vm.words[key >> 2] == Types.STR) {
            return;
        }
        @Word int type = vm.words[key >> 2];
        if (InstanceObject.isInstance(vm, key)) {
            vm.charge(CostEvent.KEY_HASH_INSTANCE, InstanceObject.knows(vm, key, Names.of(UnaryOp.HASH)) ? 1 : 2);
        } else if (type == Types.INT || type == Types.TUPLE || type == Types.FLOAT) {
            vm.charge(CostEvent.KEY_HASH_OBJECT);
        }
    }

    /** What a slot costs that has another small int or name than the one looked for. @param byWord whether there are only names, compared as words */
    static int passing(Vm vm, boolean byWord, @Word int slot, @Word int key) {
        CostEvent comparison = ((slot ^ key) & 1) == 0 ? CostEvent.KEY_COMPARE_WORDS : CostEvent.KEY_COMPARE_KINDS;
        return vm.cost(CostEvent.MAP_PROBE) + (byWord ? 0 : vm.cost(comparison));
    }

    /** A slot's key is compared with the one that is looked for, which is another object. */
    static void compare(Vm vm, @Word int slot, @Word int key) {
        if (MapTable.isPlain(slot) && MapTable.isPlain(key)) {
            vm.work(passing(vm, false, slot, key));
            return;
        }
        vm.charge(CostEvent.MAP_PROBE);
        if (MapTable.isStr(vm, slot) && MapTable.isStr(vm, key)) {
            vm.charge(CostEvent.KEY_COMPARE_TEXTS);
            vm.charge(CostEvent.KEY_COMPARE_NAME, Words.isName(slot) || Words.isName(key) ? 1 : 0);
        } else {
            objects(vm, slot, key);
        }
    }

    /** An item of a sequence is compared with another value; small ints and what is the same cost least, and that is in what each item costs. */
    static void compareItem(Vm vm, @Word int item, @Word int other) {
        if ((item & other & 1) != 0 || item == other && !vm.floats.isFloat(item)) {
            return;
        }
        if (MapTable.isStr(vm, item) && MapTable.isStr(vm, other)) {
            vm.charge(CostEvent.KEY_COMPARE_TEXTS);
            vm.charge(CostEvent.KEY_COMPARE_NAME, Words.isName(item) || Words.isName(other) ? 1 : 0);
        } else {
            objects(vm, item, other);
        }
    }

    private static void objects(Vm vm, @Word int slot, @Word int key) {
        boolean instance = InstanceObject.isInstance(vm, slot);
        if (instance || InstanceObject.isInstance(vm, key)) {
            boolean knows = instance && InstanceObject.knows(vm, slot, Names.of(BinaryOp.EQUAL));
            vm.charge(CostEvent.KEY_COMPARE_INSTANCE, knows ? 1 : 2);
        } else {
            boolean text = MapTable.isStr(vm, slot);
            boolean quick = text || Words.isSmallInt(slot);
            vm.charge(text ? CostEvent.KEY_COMPARE_TEXT_KIND : quick ? CostEvent.KEY_COMPARE_KINDS : CostEvent.KEY_COMPARE_OBJECTS);
            vm.charge(CostEvent.KEY_COMPARE_CONTENTS, contents(vm, quick, slot, key));
        }
    }

    /** How many of the two are asked whether they equal the other ({@code mp_obj_equal_not_equal}): small ints and texts are not. */
    private static int contents(Vm vm, boolean quick, @Word int slot, @Word int key) {
        @Word int own = vm.typeOf(slot);
        @Word int other = vm.typeOf(key);
        if (!quick && (own == other || comparesOthers(vm, own) && (vm.floats.isFloat(key) || vm.operations.isInt(key)))) {
            return 1;
        }
        return (!quick && comparesOthers(vm, own) ? 1 : 0) + (comparesOthers(vm, other) ? 1 : 0);
    }

    private static boolean comparesOthers(Vm vm, @Word int type) {
        return (TypeObject.flags(vm, type) & TypeObject.EQ_CHECKS_OTHER_TYPE) != 0;
    }

    /** A slot's key is compared with the one that is looked for, and is the same object: sets compare it like another. */
    static void compareSame(Vm vm, @Word int key) {
        if (vm.floats.isFloat(key) || InstanceObject.isInstance(vm, key)) {
            objects(vm, key, key);
        } else {
            vm.charge(CostEvent.KEY_COMPARE_SAME);
        }
    }
}
