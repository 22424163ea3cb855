package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Methods of built-in containers and generators that were called lately. Their types are in flash, and no attribute of theirs is computed, so an entry holds for ever.
 *
 * <pre>
 * word 0  the name
 * word 1  the type
 * word 2  the function, to be called with the object as its first argument
 * word 3  its position in the table of the type
 * </pre>
 */
final class MethodCache {
    private static final int ENTRY = 4;
    private static final int ENTRIES = 256;
    private static final int MASK = (ENTRIES - 1) * ENTRY;

    private final Vm vm;
    private final int[] table = new int[ENTRIES * ENTRY];

    MethodCache(Vm vm) {
        this.vm = vm;
    }

    int[] table() {
        return table;
    }

    /** Where the entry of a name and a type is. */
    static int index(@Word int type, @Word int name) {
        return (name >> 2 ^ type >> 4) & MASK;
    }

    /** Remembers what a name was found to be on an object: a function and the object to call it with, at {@code words[at]}. */
    void put(@Word int object, @Word int name, int at) {
        @Word int type = vm.typeOf(object);
        @Word int function = vm.words[at];
        if (isContainer(type) && vm.words[at + 1] == object && Words.isAddress(function) && vm.typeOf(function) == Types.FUN_BUILTIN) {
            int entry = index(type, name);
            table[entry] = name;
            table[entry + 1] = type;
            table[entry + 2] = function;
            table[entry + 3] = MapTable.position(vm, (TypeObject.locals(vm, type) >> 2) + 1, name);
        }
    }

    private static boolean isContainer(@Word int type) {
        return type == Types.LIST
                || type == Types.DICT
                || type == Types.STR
                || type == Types.SET
                || type == Types.TUPLE
                || type == Types.BYTES
                || type == Types.BYTEARRAY
                || type == Types.ARRAY
                || type == Types.DEQUE
                || type == Types.FROZENSET
                || type == Types.ORDERED_DICT
                || type == Types.GENERATOR
                || type == Types.COROUTINE;
    }
}
