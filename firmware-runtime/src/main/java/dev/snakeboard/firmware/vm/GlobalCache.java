package dev.snakeboard.firmware.vm;

import java.util.Arrays;

/**
 * Where global names were found lately. An entry holds as long as the globals' map has the same table and the same number of names; when a name was
 * removed from any map, or memory was collected, all entries go.
 *
 * <pre>
 * word 0  the name
 * word 1  first word of the map of the globals: its flags and how many names it has
 * word 2  address of its table
 * word 3  index of the value in {@link Vm#words}, in the globals or in the builtins
 * word 4  what the look-up costs beside the opcode, in units of the clock: the probes of the globals, if the name is a builtin
 * </pre>
 */
final class GlobalCache {
    private static final int ENTRY = 8;
    private static final int ENTRIES = 256;

    /** Half a name's word, masked by this, is the index of its entry. */
    static final int MASK = (ENTRIES - 1) * ENTRY;

    private final Vm vm;
    private final int[] table = new int[ENTRIES * ENTRY];
    private long epoch;

    GlobalCache(Vm vm) {
        this.vm = vm;
    }

    /** The entries; they hold until anything is removed or collected. */
    int[] table() {
        if (epoch != vm.mapEpoch + vm.heap.sweeps()) {
            epoch = vm.mapEpoch + vm.heap.sweeps();
            Arrays.fill(table, 0);
        }
        return table;
    }

    /** Remembers where the value of a name is that was looked up in a map of globals. */
    void put(int name, int map, int index, int cost) {
        int[] entries = table();
        int entry = name >> 1 & MASK;
        entries[entry] = name;
        entries[entry + 1] = vm.words[map];
        entries[entry + 2] = vm.words[map + 2];
        entries[entry + 3] = index;
        entries[entry + 4] = cost;
    }
}
