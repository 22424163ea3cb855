package dev.snakeboard.emulator.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * The heap of the firmware that Python's heap takes its areas from ({@code supervisor/shared/port.c}, ESP-IDF's {@code heap_caps} on ESP32s): a
 * two-level segregated fit allocator (TLSF). A request is rounded up to a size class, gets all of that, and the class's last freed block serves it.
 */
public final class OuterHeap {
    /** What lies before every block. */
    private static final int HEADER = 4;

    private static final int SMALLEST = 12;
    private static final int SMALLEST_SPLIT = 16;

    private final Region region;
    private final int secondLevels;

    /** The free blocks, by address. */
    private final List<Block> free = new ArrayList<>();

    private final List<Block> taken = new ArrayList<>();
    private long order;

    private record Block(int address, int bytes, long order) {
        int end() {
            return address + bytes;
        }
    }

    /**
     * A heap that is free as a whole.
     *
     * @param bytes of the one free block
     */
    public OuterHeap(Region region, int start, int bytes) {
        this.region = region;
        this.secondLevels = secondLevels(bytes);
        if (bytes >= SMALLEST) {
            free.add(new Block(start, bytes & -4, 0));
        }
    }

    public Region region() {
        return region;
    }

    /** How many classes lie between one power of two and the next: that depends on the size of the pool. */
    private static int secondLevels(int poolBytes) {
        if (poolBytes <= 16 * 1024) {
            return 8;
        }
        return poolBytes <= 256 * 1024 ? 16 : 32;
    }

    private static int step(int bytes, int levels) {
        return Math.max(4, Integer.highestOneBit(bytes) / levels);
    }

    /** What {@link #largest} tells of a heap that is one free block: a step below its size, as a request is rounded up ({@code tlsf_fit_size}). */
    private static int fit(int bytes) {
        return bytes & -step(bytes, secondLevels(bytes));
    }

    /** The size of a free block of which {@link #largest} tells something as near as can be to a number of bytes: that number, or the next step. */
    public static int sizeFor(int bytes) {
        int below = fit(bytes);
        int above = below + step(bytes, secondLevels(bytes));
        return above - bytes < bytes - below ? above : bytes;
    }

    /** The most that one request can get now ({@code port_heap_get_largest_free_size}). */
    public int largest() {
        int most = 0;
        for (Block block : free) {
            most = Math.max(most, block.bytes);
        }
        return most == 0 ? 0 : most & -step(most, secondLevels);
    }

    /** Takes memory; 0 if there is none of the size. */
    int allocate(int bytes) {
        int asked = Math.max(SMALLEST, bytes + 3 & -4);
        int wanted = floor(asked + step(asked, secondLevels) - 1);
        Block best = null;
        for (Block block : free) {
            if (floor(block.bytes) >= wanted && (best == null || isBetter(block, best))) {
                best = block;
            }
        }
        if (best == null) {
            return 0;
        }
        free.remove(best);
        int rest = best.bytes - wanted - HEADER;
        int size = best.bytes;
        if (rest >= SMALLEST_SPLIT - HEADER) {
            size = wanted;
            insert(new Block(best.address + wanted + HEADER, rest, ++order));
        }
        taken.add(new Block(best.address, size, 0));
        return best.address;
    }

    private int floor(int bytes) {
        return bytes & -step(bytes, secondLevels);
    }

    private boolean isBetter(Block block, Block than) {
        int difference = floor(block.bytes) - floor(than.bytes);
        return difference < 0 || difference == 0 && block.order > than.order;
    }

    private void insert(Block block) {
        int at = 0;
        while (at < free.size() && free.get(at).address < block.address) {
            at++;
        }
        free.add(at, block);
    }

    /** Gives memory back; free neighbours become one block. */
    void free(int address) {
        Block block = taken.stream().filter(b -> b.address == address).findFirst().orElseThrow();
        taken.remove(block);
        int from = block.address;
        int end = block.end();
        for (Block other : List.copyOf(free)) {
            if (other.end() + HEADER == from) {
                from = other.address;
                free.remove(other);
            } else if (end + HEADER == other.address) {
                end = other.end();
                free.remove(other);
            }
        }
        insert(new Block(from, end - from, ++order));
    }
}
