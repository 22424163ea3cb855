package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.Ram;

/**
 * The decoded preludes of functions called lately: decoding one takes longer than the rest of a call. An entry holds as long as the first
 * two words at its address are the same, which hold all that a prelude says; longer preludes are decoded each time.
 */
final class PreludeCache {
    private static final int MASK = 255;
    private static final int BYTES_COMPARED = 8;

    private final Ram ram;
    private final Entry[] entries = new Entry[MASK + 1];

    private record Entry(int code, int first, int second, Prelude prelude) {}

    PreludeCache(Ram ram) {
        this.ram = ram;
    }

    /** The prelude of the bytecode at an address, which is that of a block. */
    Prelude at(int code) {
        int slot = code >> 4 & MASK;
        int word = code >> 2;
        Entry entry = entries[slot];
        if (entry != null && entry.code == code && entry.first == ram.words[word] && entry.second == ram.words[word + 1]) {
            return entry.prelude;
        }
        Prelude prelude = Prelude.at(ram, code);
        if (prelude.info() - code <= BYTES_COMPARED) {
            entries[slot] = new Entry(code, ram.words[word], ram.words[word + 1], prelude);
        }
        return prelude;
    }
}
