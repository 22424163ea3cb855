package dev.snakeboard.firmware.profile;

import dev.snakeboard.emulator.memory.Area;
import dev.snakeboard.emulator.memory.Heap;
import java.util.Arrays;

/** Runs of blocks of a heap, by rising addresses; runs are counted from 0. Plain arrays: a heap of 8 MiB has half a million. */
final class Runs {
    /** No run begins there. */
    static final int NONE = -1;

    private final int start;
    /** By block: the index of the run that begins there, and 1. */
    private final int[] indexes;
    private int[] addresses = new int[1024];
    private int[] lengths = new int[1024];
    private int size;

    Runs(Heap heap) {
        start = heap.start();
        indexes = new int[blocks(heap)];
    }

    /** One more than the index of the last block of all areas. */
    static int blocks(Heap heap) {
        return heap.areas().stream().mapToInt(Area::limit).max().orElse(0);
    }

    void add(int address, int bytes) {
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        addresses[size] = address;
        lengths[size] = bytes;
        indexes[address - start >> 4] = ++size;
    }

    int size() {
        return size;
    }

    int address(int run) {
        return addresses[run];
    }

    int bytes(int run) {
        return lengths[run];
    }

    int end(int run) {
        return addresses[run] + lengths[run];
    }

    int bytes() {
        int sum = 0;
        for (int run = 0; run < size; run++) {
            sum += lengths[run];
        }
        return sum;
    }

    /** The run that begins at an address, or {@link #NONE}. */
    int at(int word) {
        if (word < start || (word & Heap.BLOCK - 1) != 0 || word - start >> 4 >= indexes.length) {
            return NONE;
        }
        return indexes[word - start >> 4] - 1;
    }

    /** The first run at an address or above it; {@link #size} if there is none. */
    int from(int address) {
        int found = Arrays.binarySearch(addresses, 0, size, address);
        return found >= 0 ? found : -found - 1;
    }
}
