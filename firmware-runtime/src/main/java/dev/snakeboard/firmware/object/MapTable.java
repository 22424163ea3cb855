package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.LookUpCache;
import dev.snakeboard.firmware.vm.Vm;

/**
 * The firmware's hash table ({@code mp_map_t}, {@code py/map.c}): open addressing, linear probing, sizes from a fixed list; or, if ordered, an array that is
 * searched from its start. Dicts, instances and modules keep their members in one, so iteration order and RAM use follow from it.
 *
 * <pre>
 * word 0  bit 0 all keys are interned strings · bit 1 fixed (in flash) · bit 2 ordered · bits 3–31 entries used
 * word 1  entries allocated
 * word 2  address of the table: key, value, key, value …; key 0 is empty, key 4 deleted
 * </pre>
 *
 * A map is named by the index of its first word in {@link Vm#words}.
 */
public final class MapTable {
    /** Words of a map. */
    public static final int WORDS = 3;

    private static final int ALL_NAMES = 1;
    private static final int FIXED = 2;
    private static final int ORDERED = 4;
    private static final int USED_SHIFT = 3;

    private static final int[] SIZES = {
        0, 2, 4, 6, 8, 10, 12, 17, 23, 29, 37, 47, 59, 73, 97, 127, 167, 223, 293, 389, 521, 691, 919, 1223, 1627, 2161, 3229, 4831, 7243, 10861,
        16273, 24407, 36607, 54907,
    };

    private MapTable() {}

    static int header(boolean allNames, boolean fixed, boolean ordered, int used) {
        return (allNames ? ALL_NAMES : 0) | (fixed ? FIXED : 0) | (ordered ? ORDERED : 0) | used << USED_SHIFT;
    }

    /** The least size of the list that holds {@code entries}. */
    public static int sizeFor(int entries) {
        for (int size : SIZES) {
            if (size >= entries) {
                return size;
            }
        }
        return (entries + entries / 2) | 1;
    }

    /** Makes an empty map with room for {@code entries}; the map's words must be reachable by the collector, or its object pinned. */
    public static void init(Vm vm, int map, int entries) {
        vm.words[map] = ALL_NAMES;
        vm.words[map + 1] = 0;
        vm.words[map + 2] = 0;
        if (entries > 0) {
            int table = vm.allocate(8 * entries);
            vm.words[map + 1] = entries;
            vm.words[map + 2] = table;
        }
    }

    public static int used(Vm vm, int map) {
        return vm.words[map] >>> USED_SHIFT;
    }

    public static int allocated(Vm vm, int map) {
        return vm.words[map + 1];
    }

    public static boolean isFixed(Vm vm, int map) {
        return (vm.words[map] & FIXED) != 0;
    }

    public static boolean isOrdered(Vm vm, int map) {
        return (vm.words[map] & ORDERED) != 0;
    }

    public static void setOrdered(Vm vm, int map) {
        vm.words[map] |= ORDERED;
    }

    public static void setFixed(Vm vm, int map) {
        vm.words[map] |= FIXED;
    }

    private static void addUsed(Vm vm, int map, int change) {
        vm.words[map] += change << USED_SHIFT;
    }

    /** The index of entry {@code i} in {@link Vm#words}: key, then value. */
    public static int entry(Vm vm, int map, int i) {
        return (vm.words[map + 2] >> 2) + 2 * i;
    }

    public static boolean isFilled(Vm vm, int map, int i) {
        int key = vm.words[entry(vm, map, i)];
        return key != Words.NULL && key != Words.SENTINEL;
    }

    /** The value of a key, or {@link Words#NULL}. */
    public static @Word int get(Vm vm, int map, @Word int key) {
        int at = find(vm, map, key);
        return at == 0 ? Words.NULL : vm.words[at + 1];
    }

    /** The value of an interned key, or {@link Words#NULL}; never calls Python code, and takes no time. */
    public static @Word int getName(Vm vm, int map, @Word int key) {
        int[] w = vm.words;
        int size = w[map + 1];
        if (size == 0) {
            return Words.NULL;
        }
        int table = w[map + 2] >> 2;
        int hint = vm.lookUps.hints[LookUpCache.slot(key)] & 0xff;
        if (hint < size && w[table + 2 * hint] == key) {
            return w[table + 2 * hint + 1];
        }
        if ((w[map] & ALL_NAMES) == 0) {
            int at = find(vm, map, key);
            return at == 0 ? Words.NULL : vm.words[at + 1];
        }
        if ((w[map] & ORDERED) != 0) {
            int used = w[map] >>> USED_SHIFT;
            for (int i = 0; i < used; i++) {
                if (w[table + 2 * i] == key) {
                    vm.lookUps.hints[LookUpCache.slot(key)] = (byte) i;
                    return w[table + 2 * i + 1];
                }
            }
            return Words.NULL;
        }
        int start = vm.names.hash(Words.name(key)) % size;
        int at = start;
        do {
            @Word int found = w[table + 2 * at];
            if (found == key) {
                vm.lookUps.hints[LookUpCache.slot(key)] = (byte) at;
                return w[table + 2 * at + 1];
            }
            if (found == Words.NULL) {
                return Words.NULL;
            }
            at++;
            if (at == size) {
                at = 0;
            }
        } while (at != start);
        return Words.NULL;
    }

    /**
     * What it costs beside an operation to look for a name that is at a position of a map: nothing if the cache knows. This is {@link #find} of what has been
     * found already.
     */
    public static int costAt(Vm vm, int map, @Word int name, int position) {
        int[] w = vm.words;
        int size = w[map + 1];
        int slot = vm.names.slot(Words.name(name));
        if ((vm.lookUps.positions[slot] & 0xff) % size == position) {
            return 0;
        }
        vm.lookUps.positions[slot] = (byte) position;
        return searchCost(vm, map, name, position);
    }

    /** What a search costs that the cache does not spare. */
    public static int searchCost(Vm vm, int map, @Word int name, int position) {
        int[] w = vm.words;
        if ((w[map] & ORDERED) != 0) {
            return vm.cost(CostEvent.MAP_ORDERED) + position * vm.cost(CostEvent.MAP_ORDERED_ENTRY);
        }
        int passed = position - vm.names.hash(Words.name(name)) % w[map + 1];
        return vm.cost(CostEvent.MAP_SEARCH) + (passed < 0 ? passed + w[map + 1] : passed) * vm.cost(CostEvent.MAP_PROBE);
    }

    /** Where an interned key is in a map, or −1; takes no time. */
    public static int position(Vm vm, int map, @Word int name) {
        for (int i = 0; i < vm.words[map + 1]; i++) {
            if (vm.words[entry(vm, map, i)] == name) {
                return i;
            }
        }
        return -1;
    }

    /** The index of a key's entry in {@link Vm#words}, or 0. */
    public static int find(Vm vm, int map, @Word int key) {
        return find(vm, map, key, Cache.ASKED);
    }

    private enum Cache {
        ASKED,
        /** What is removed is looked for without it. */
        PASSED_BY
    }

    private static int find(Vm vm, int map, @Word int key, Cache cache) {
        int[] w = vm.words;
        int size = w[map + 1];
        if (size == 0) {
            return 0;
        }
        boolean byWord = (w[map] & ALL_NAMES) != 0;
        if (byWord && !Words.isName(key)) {
            if (vm.typeOf(key) != Types.STR) {
                return 0;
            }
            byWord = false;
        }
        int table = w[map + 2] >> 2;
        int known = cache == Cache.ASKED ? KeySearch.cached(vm, w, table, size, key) : 0;
        if (known != 0) {
            return known;
        }
        if ((w[map] & ORDERED) != 0) {
            int used = w[map] >>> USED_SHIFT;
            if (byWord) {
                return KeySearch.ordered(vm, w, table, used, key);
            }
            for (int i = 0; i < used; i++) {
                int at = table + 2 * i;
                if (w[at] == key || isSame(vm, w[at], key)) {
                    KeySearch.remember(vm, key, i);
                    return at;
                }
                w = vm.words;
            }
            return 0;
        }
        if (isPlain(key)) {
            known = KeySearch.plain(vm, w, table, size, byWord, key);
            if (known >= 0) {
                vm.work(vm.lookUps.cost);
                return known;
            }
        }
        if (!byWord) {
            KeySearch.begin(vm, key);
        }
        int start = Integer.remainderUnsigned(hash(vm, key), size);
        int at = start;
        do {
            @Word int found = vm.words[table + 2 * at];
            if (found == Words.NULL) {
                return 0;
            }
            if (found == key || !byWord && found != Words.SENTINEL && isSame(vm, found, key)) {
                KeySearch.remember(vm, key, at);
                return table + 2 * at;
            }
            at++;
            if (at == size) {
                at = 0;
            }
        } while (at != start);
        return 0;
    }

    /** Whether two keys that are not the same word are equal: small ints and names are not, which spares asking their types. */
    static boolean isSame(Vm vm, @Word int a, @Word int b) {
        KeySearch.compare(vm, a, b);
        if (isPlain(a) && isPlain(b)) {
            return false;
        }
        if (!isStr(vm, a) || !isStr(vm, b)) {
            return areEqual(vm, a, b);
        }
        if (Strings.hash(vm, a) != Strings.hash(vm, b) || Strings.length(vm, a) != Strings.length(vm, b)) {
            return false;
        }
        vm.charge(CostEvent.BYTES_COMPARE, Strings.length(vm, a));
        return Strings.equal(vm, a, b);
    }

    private static boolean areEqual(Vm vm, @Word int a, @Word int b) {
        int mark = vm.interpreter.cStack().take(StackStep.KEY_COMPARISON);
        try {
            return vm.equal(a, b);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    private static int hashOf(Vm vm, @Word int key) {
        int mark = vm.interpreter.cStack().take(StackStep.KEY_HASH);
        try {
            return vm.hash(key);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    static boolean isStr(Vm vm, @Word int key) {
        return Words.isAddress(key) ? vm.words[key >> 2] == Types.STR : Words.isName(key);
    }

    static boolean isPlain(@Word int key) {
        return Words.isSmallInt(key) || Words.isName(key);
    }

    /** The hash of a key; TypeError if it has none. */
    static int hash(Vm vm, @Word int key) {
        if (Words.isAddress(key) && vm.words[key >> 2] == Types.STR) {
            return Strings.hash(vm, key);
        }
        return Words.isSmallInt(key) ? Words.smallInt(key) : Words.isName(key) ? vm.names.hash(Words.name(key)) : hashOf(vm, key);
    }

    /** Sets a key's value, adding the key if it is new. */
    public static void put(Vm vm, int map, @Word int key, @Word int value) {
        int at = findOrAdd(vm, map, key);
        vm.words[at + 1] = value;
    }

    /** The index of a key's entry; a new entry has the value {@link Words#NULL}. */
    public static int findOrAdd(Vm vm, int map, @Word int key) {
        int[] w = vm.words;
        boolean byWord = (w[map] & ALL_NAMES) != 0;
        if (byWord && !Words.isName(key)) {
            byWord = false;
        }
        if ((w[map] & ORDERED) != 0) {
            return findOrAppend(vm, map, key, byWord);
        }
        if (w[map + 1] == 0) {
            hash(vm, key);
            rehash(vm, map);
        }
        w = vm.words;
        int size = w[map + 1];
        int table = w[map + 2] >> 2;
        int known = KeySearch.cached(vm, w, table, size, key);
        if (known != 0) {
            return known;
        }
        known = isPlain(key) ? KeySearch.plain(vm, w, table, size, byWord, key) : -1;
        if (known > 0) {
            vm.work(vm.lookUps.cost);
            return known;
        }
        boolean absent = known == 0;
        if (absent) {
            vm.work(vm.lookUps.cost);
        } else {
            KeySearch.begin(vm, key);
        }
        int hash = hash(vm, key);
        int start = Integer.remainderUnsigned(hash, size);
        int at = start;
        int available = 0;
        while (true) {
            @Word int found = vm.words[table + 2 * at];
            if (found == Words.NULL) {
                return fill(vm, map, available != 0 ? available : table + 2 * at, key);
            }
            if (found == Words.SENTINEL) {
                if (available == 0) {
                    available = table + 2 * at;
                }
            } else if (!absent && (found == key || !byWord && isSame(vm, found, key))) {
                KeySearch.remember(vm, key, at);
                return table + 2 * at;
            } else if (byWord && !absent) {
                vm.charge(CostEvent.MAP_PROBE);
            }
            at++;
            if (at == size) {
                at = 0;
            }
            if (at == start) {
                if (available != 0) {
                    return fill(vm, map, available, key);
                }
                rehash(vm, map);
                absent = false;
                size = vm.words[map + 1];
                table = vm.words[map + 2] >> 2;
                start = Integer.remainderUnsigned(hash, size);
                at = start;
            }
        }
    }

    private static int findOrAppend(Vm vm, int map, @Word int key, boolean byWord) {
        int used = vm.words[map] >>> USED_SHIFT;
        int table = vm.words[map + 2] >> 2;
        int known = vm.words[map + 1] == 0 ? 0 : KeySearch.cached(vm, vm.words, table, vm.words[map + 1], key);
        if (known != 0) {
            return known;
        }
        if (byWord) {
            vm.work(vm.cost(CostEvent.MAP_ORDERED) + used * vm.cost(CostEvent.MAP_ORDERED_ENTRY));
        }
        for (int i = 0; i < used; i++) {
            int at = table + 2 * i;
            if (vm.words[at] == key || !byWord && isSame(vm, vm.words[at], key)) {
                KeySearch.remember(vm, key, i);
                return at;
            }
        }
        if (used == vm.words[map + 1]) {
            int address = vm.reallocate(vm.words[map + 2], 8 * (used + 4));
            vm.words[map + 2] = address;
            vm.words[map + 1] = used + 4;
            table = address >> 2;
        }
        return fill(vm, map, table + 2 * used, key);
    }

    /** What it costs to look for a name that is not in a map of names. */
    public static int missCost(Vm vm, int map, @Word int name) {
        int[] w = vm.words;
        int size = w[map + 1];
        if (size == 0) {
            return 0;
        }
        int table = w[map + 2] >> 2;
        int at = vm.names.hash(Words.name(name)) % size;
        int probes = 0;
        while (w[table + 2 * at] != Words.NULL && probes < size) {
            probes++;
            at = at + 1 == size ? 0 : at + 1;
        }
        return vm.cost(CostEvent.MAP_SEARCH) + probes * vm.cost(CostEvent.MAP_PROBE);
    }

    private static int fill(Vm vm, int map, int at, @Word int key) {
        vm.charge(CostEvent.MAP_NEW_KEY);
        addUsed(vm, map, 1);
        vm.words[at] = key;
        vm.words[at + 1] = Words.NULL;
        if (!Words.isName(key)) {
            vm.words[map] &= ~ALL_NAMES;
        }
        return at;
    }

    private static void rehash(Vm vm, int map) {
        int oldSize = vm.words[map + 1];
        int old = vm.words[map + 2];
        int size = sizeFor(oldSize + 1);
        vm.charge(CostEvent.MAP_REHASH, oldSize == 0 ? 0 : 1);
        vm.charge(CostEvent.MAP_REHASH_ENTRY, used(vm, map));
        int mark = vm.heap.mark();
        int table = vm.allocate(8 * size);
        vm.words[map + 1] = size;
        vm.words[map + 2] = table;
        vm.words[map] = vm.words[map] & ~(-1 << USED_SHIFT) | ALL_NAMES;
        for (int i = 0; i < oldSize; i++) {
            int from = (old >> 2) + 2 * i;
            @Word int key = vm.words[from];
            if (key != Words.NULL && key != Words.SENTINEL && !putPlain(vm, map, key, vm.words[from + 1])) {
                vm.heap.pin(old);
                put(vm, map, key, vm.words[from + 1]);
            }
        }
        vm.heap.free(old);
        vm.heap.release(mark);
    }

    /** Adds a plain key that is not there, to a table in which nothing was deleted; says whether it could without comparing others than plain keys. */
    private static boolean putPlain(Vm vm, int map, @Word int key, @Word int value) {
        int[] w = vm.words;
        if (!isPlain(key) || (w[map] & ORDERED) != 0) {
            return false;
        }
        int size = w[map + 1];
        int table = w[map + 2] >> 2;
        boolean byWord = (w[map] & ALL_NAMES) != 0 && Words.isName(key);
        int at = Integer.remainderUnsigned(hash(vm, key), size);
        int cost = 0;
        while (w[table + 2 * at] != Words.NULL) {
            if (!isPlain(w[table + 2 * at])) {
                return false;
            }
            cost += KeySearch.passing(vm, byWord, w[table + 2 * at], key);
            at = at + 1 == size ? 0 : at + 1;
        }
        vm.work(cost);
        w[fill(vm, map, table + 2 * at, key) + 1] = value;
        return true;
    }

    /** Removes a key and returns its value, or {@link Words#NULL} if it was not there. */
    public static @Word int remove(Vm vm, int map, @Word int key) {
        int slot = takeOut(vm, map, key);
        if (slot == 0) {
            return Words.NULL;
        }
        @Word int value = vm.words[slot + 1];
        vm.words[slot + 1] = Words.NULL;
        return value;
    }

    /**
     * Removes a key, but not its value: it stays in the slot, and alive, until another key comes there or the table grows. So are attributes removed, and
     * modules whose import failed.
     *
     * @return whether the key was there
     */
    public static boolean drop(Vm vm, int map, @Word int key) {
        return takeOut(vm, map, key) != 0;
    }

    /** {@code MP_MAP_LOOKUP_REMOVE_IF_FOUND}: the index of the slot that the value is in now, or 0. */
    private static int takeOut(Vm vm, int map, @Word int key) {
        int at = find(vm, map, key, Cache.PASSED_BY);
        if (at == 0) {
            return 0;
        }
        int[] w = vm.words;
        int table = w[map + 2] >> 2;
        vm.charge(CostEvent.MAP_REMOVE);
        addUsed(vm, map, -1);
        vm.mapEpoch++;
        if ((w[map] & ORDERED) != 0) {
            @Word int value = w[at + 1];
            int top = table + 2 * used(vm, map);
            System.arraycopy(w, at + 2, w, at, top - at);
            w[top] = Words.NULL;
            w[top + 1] = value;
            return top;
        }
        int following = ((at - table) / 2 + 1) % w[map + 1];
        w[at] = w[table + 2 * following] == Words.NULL ? Words.NULL : Words.SENTINEL;
        return at;
    }

    /** Empties a map and frees its table. */
    public static void clear(Vm vm, int map) {
        int table = vm.words[map + 2];
        vm.mapEpoch++;
        vm.words[map] = ALL_NAMES | vm.words[map] & ORDERED;
        vm.words[map + 1] = 0;
        vm.words[map + 2] = 0;
        vm.heap.free(table);
    }

    /** Makes {@code map} a copy of another, order and size included. */
    public static void copy(Vm vm, int map, int from) {
        int size = vm.words[from + 1];
        init(vm, map, size);
        vm.words[map] = vm.words[from] & ~FIXED;
        System.arraycopy(vm.words, entry(vm, from, 0), vm.words, entry(vm, map, 0), 2 * size);
    }
}
