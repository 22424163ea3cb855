package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.util.Arrays;

/**
 * What opcodes that name something found lately, by the place in the bytecode where they are. A global's entry holds as long as the globals' map has
 * the same table and the same number of names; when a name was removed from any map, or memory was collected, all entries go. Only opcodes whose
 * operand is one byte are here.
 *
 * <pre>
 *         a global                                          an attribute
 * word 0  address of the operand                            the same
 * word 1  first word of the map of the globals: its flags   the name
 *         and how many names it has
 * word 2  address of its table                              the entry of a map where the name was found
 * word 3  index of the value in {@link Vm#words}, in the
 *         globals or in the builtins
 * word 4  what the look-up costs beside the opcode, in
 *         units of the clock: that of the globals, if the
 *         name is a builtin
 * word 5  its place for {@link LookUpCache#again}           its position in a method's table of a built-in type
 * word 6  the size of the map
 * word 7  what a search costs
 * </pre>
 */
final class SiteCache {
    private static final int ENTRY = 8;
    private static final int ENTRIES = 512;
    private static final int MASK = (ENTRIES - 1) * ENTRY;

    private final Vm vm;
    private final int[] table = new int[ENTRIES * ENTRY];
    private long epoch;

    SiteCache(Vm vm) {
        this.vm = vm;
    }

    /** Where the entry of an opcode is whose operand is at an address. */
    static int index(int operand) {
        return operand * ENTRY & MASK;
    }

    /** The entries; they hold until anything is removed or collected. */
    int[] table() {
        if (epoch != vm.mapEpoch + vm.heap.sweeps()) {
            epoch = vm.mapEpoch + vm.heap.sweeps();
            Arrays.fill(table, 0);
        }
        return table;
    }

    /**
     * Remembers where the value of a global is, or of a builtin, for an opcode that is about to have looked it up.
     *
     * @param map of the globals
     * @param in the map that the name is in, at an index of {@link Vm#words}
     * @param cost of the look-up, beside that in this map
     */
    void put(int operand, int map, int in, int at, @Word int name, int cost) {
        if ((vm.words[operand >> 2] >>> (operand << 3) & 0x80) != 0) {
            return;
        }
        int[] entries = table();
        int entry = index(operand);
        entries[entry] = operand;
        entries[entry + 1] = vm.words[map];
        entries[entry + 2] = vm.words[map + 2];
        entries[entry + 3] = at + 1;
        entries[entry + 4] = cost;
        int position = at - (vm.words[in + 2] >> 2) >> 1;
        entries[entry + 5] = position << 7 | vm.names.slot(Words.name(name));
        entries[entry + 6] = vm.words[in + 1];
        entries[entry + 7] = MapTable.searchCost(vm, in, name, position);
    }

    /** Remembers which entry of a map an attribute was found at. */
    void found(int operand, int position) {
        int entry = index(operand);
        if (table[entry] == operand && position >= 0) {
            table[entry + 2] = position;
        }
    }
}
