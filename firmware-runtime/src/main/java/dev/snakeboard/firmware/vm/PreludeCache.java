package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.Ram;
import dev.snakeboard.firmware.compile.ScopeFlag;

/**
 * The decoded preludes of functions called lately: decoding one takes longer than the rest of a call. An entry holds as long as the first
 * two words at its address are the same, which hold all that a prelude says; longer preludes are decoded each time.
 */
final class PreludeCache {
    /** Words of an entry: the address of the code, the two words there, then what a call needs. */
    private static final int ENTRY = 16;

    private static final int ENTRIES = 256;

    /** The address of the code, masked by this, is the index of its entry: code starts a block of 16 bytes. */
    static final int MASK = (ENTRIES - 1) * ENTRY;

    /** In an entry: the words of the frame. */
    static final int WORDS = 3;

    /** In an entry: the address of the first opcode. */
    static final int START = 4;

    /** In an entry: the words of locals and value stack. */
    static final int STATES = 5;

    /** In an entry: the number of parameters if a call with positional arguments only has to copy them and default values, else -1. */
    static final int POSITIONAL = 6;

    /** In an entry: the number of default values. */
    static final int DEFAULTS = 7;

    /** In an entry: what a call costs, with the parameters that it is made for, in units of the clock. */
    static final int COST = 8;

    private static final int BYTES_COMPARED = 8;

    private final Ram ram;
    private final CallCosts costs;
    private final int[] table = new int[ENTRIES * ENTRY];
    private final Prelude[] preludes = new Prelude[ENTRIES];

    PreludeCache(Ram ram, CallCosts costs) {
        this.ram = ram;
        this.costs = costs;
    }

    /** The entries, for the interpreter's loop. */
    int[] table() {
        return table;
    }

    /** The words of the frame of a function. */
    static int frameWords(Prelude prelude) {
        return Frame.HEADER + prelude.states() + Frame.HANDLER * prelude.handlers() + 1 & -2;
    }

    /** The prelude of the bytecode at an address, which is that of a block. */
    Prelude at(int code) {
        int entry = code & MASK;
        int word = code >> 2;
        if (table[entry] == code && table[entry + 1] == ram.words[word] && table[entry + 2] == ram.words[word + 1]) {
            return preludes[entry / ENTRY];
        }
        Prelude prelude = Prelude.at(ram, code);
        if (prelude.info() - code <= BYTES_COMPARED) {
            preludes[entry / ENTRY] = prelude;
            table[entry] = code;
            table[entry + 1] = ram.words[word];
            table[entry + 2] = ram.words[word + 1];
            table[entry + WORDS] = frameWords(prelude);
            table[entry + START] = prelude.start();
            table[entry + STATES] = prelude.states();
            table[entry + POSITIONAL] = isSimple(prelude) ? prelude.positional() : -1;
            table[entry + DEFAULTS] = prelude.defaults();
            table[entry + COST] = costs.of(prelude);
        }
        return prelude;
    }

    private static boolean isSimple(Prelude prelude) {
        return prelude.keywordOnly() == 0
                && prelude.cells() == prelude.start()
                && (prelude.flags() & (ScopeFlag.VARARGS | ScopeFlag.VARKEYWORDS | ScopeFlag.DEFKWARGS)) == 0;
    }
}
