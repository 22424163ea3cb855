package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * The native functions that the interpreter's loop does itself, where they neither take memory, nor raise, nor call anything: they are what most
 * programs call most. They do what the functions do; what is not so simple goes the long way.
 */
public enum NativeShortcut {
    NONE(""),
    LEN("len"),
    ISINSTANCE("isinstance"),
    ABS("abs"),
    ORD("ord"),
    CHR("chr"),
    APPEND("list.append"),
    POP("list.pop"),
    GET("dict.get");

    private final String name;

    NativeShortcut(String name) {
        this.name = name;
    }

    /** The shortcut for a native function, by its full name. */
    static NativeShortcut of(String name) {
        for (NativeShortcut shortcut : values()) {
            if (shortcut.name.equals(name)) {
                return shortcut;
            }
        }
        return NONE;
    }

    /**
     * Calls the function.
     *
     * @param args index of the first argument in {@code w}
     * @return its result, or {@link Words#NULL} if this is not one of the simple cases
     */
    public @Word int call(Vm vm, int[] w, int args, int count) {
        if (this == NONE || count == 0) {
            return Words.NULL;
        }
        @Word int first = w[args];
        if (count == 1) {
            if (this == ABS) {
                return (first & 1) != 0 && first > Integer.MIN_VALUE + 1 ? first < 0 ? 2 - first : first : Words.NULL;
            }
            if (this == CHR) {
                int known = (first & 0xffffff01) == 1 ? vm.names.character(first >> 1) : 0;
                if (known == 0) {
                    return Words.NULL;
                }
                Strings.chargeLookUp(vm, 1, known);
                return Words.ofName(known);
            }
            return (first & 3) != 0 ? ofName(vm, first) : ofObject(w, first >> 2);
        }
        if (count == 2 && this == ISINSTANCE) {
            @Word int type = w[args + 1];
            boolean isType = (type & 3) == 0 && w[type >> 2] == Types.TYPE;
            return isType ? Words.ofBool(type == Types.OBJECT || TypeObject.isSubclass(vm, vm.typeOf(first), type)) : Words.NULL;
        }
        if ((first & 3) != 0) {
            return Words.NULL;
        }
        if (count == 2) {
            return ofTwo(vm, w, first >> 2, w[args + 1]);
        }
        return this == GET && count == 3 ? get(vm, w, first >> 2, w[args + 1], w[args + 2]) : Words.NULL;
    }

    private @Word int ofName(Vm vm, @Word int name) {
        if (this != ORD || !Words.isName(name)) {
            return Words.NULL;
        }
        int address = vm.names.knownAddress(Words.name(name));
        boolean isCharacter = address != 0 && vm.names.length(Words.name(name)) == 1 && vm.ram.byteAt(address) < 0x80;
        return isCharacter ? Words.ofSmall(vm.ram.byteAt(address)) : Words.NULL;
    }

    private @Word int ofObject(int[] w, int object) {
        @Word int type = w[object];
        if (this == LEN) {
            return type == Types.LIST || type == Types.BYTES || type == Types.BYTEARRAY ? Words.ofSmall(w[object + 2])
                    : type == Types.TUPLE ? Words.ofSmall(w[object + 1])
                    : type == Types.DICT ? Words.ofSmall(w[object + 1] >>> 3)
                    : Words.NULL;
        }
        if (this != POP || type != Types.LIST) {
            return Words.NULL;
        }
        int left = w[object + 2] - 1;
        if (left < 0 || w[object + 1] > 4 && w[object + 1] > 2 * left) {
            return Words.NULL;
        }
        int at = (w[object + 3] >> 2) + left;
        @Word int item = w[at];
        w[at] = Words.NULL;
        w[object + 2] = left;
        return item;
    }

    private @Word int ofTwo(Vm vm, int[] w, int object, @Word int second) {
        if (this == GET) {
            return get(vm, w, object, second, Words.NONE);
        }
        if (this != APPEND || w[object] != Types.LIST || w[object + 2] >= w[object + 1]) {
            return Words.NULL;
        }
        w[(w[object + 3] >> 2) + w[object + 2]] = second;
        w[object + 2]++;
        return Words.NONE;
    }

    private static @Word int get(Vm vm, int[] w, int dict, @Word int key, @Word int absent) {
        int entry = w[dict] == Types.DICT ? entry(vm, w, dict, key) : -1;
        return entry < 0 || vm.lookUps.cost != 0 ? Words.NULL : entry == 0 ? absent : w[entry + 1];
    }

    /**
     * Looks a key up in a dict, if it is a small int or a name and is compared with nothing else on the way.
     *
     * <p>What it costs beside the operation is in {@link dev.snakeboard.firmware.vm.LookUpCache#cost} then, and nothing is charged.
     *
     * @param dict index of the dict in {@code w}
     * @return the index of its entry, 0 if it is not there, or a negative number if this is not one of the simple cases
     */
    public static int entry(Vm vm, int[] w, int dict, @Word int key) {
        vm.lookUps.cost = 0;
        int size = w[dict + 2];
        boolean isInt = (key & 1) != 0;
        if (size == 0 || (w[dict + 1] & 6) != 0 || !isInt && !Words.isName(key)) {
            return -1;
        }
        int table = w[dict + 3] >> 2;
        boolean names = (w[dict + 1] & 1) != 0;
        if (isInt && names) {
            return 0;
        }
        int cached = KeySearch.cached(vm, w, table, size, key);
        return cached != 0 ? cached : KeySearch.plain(vm, w, table, size, names, key);
    }

    /**
     * Which of some words is one that is a small int or a name.
     *
     * @return its position, or how many words there are if it is not there, or a negative number if there are others than small ints and names before
     *     it: they could be equal without being the same word
     */
    public static int position(int[] w, int from, int length, @Word int wanted) {
        for (int i = 0; i < length; i++) {
            @Word int item = w[from + i];
            if (item == wanted) {
                return i;
            }
            if ((item & 1) == 0 && !Words.isName(item)) {
                return -1;
            }
        }
        return length;
    }
}
