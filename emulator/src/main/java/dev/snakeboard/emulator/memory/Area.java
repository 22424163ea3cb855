package dev.snakeboard.emulator.memory;

/**
 * A part of the memory that objects are allocated in ({@code mp_state_mem_area_t}): some blocks of a heap, and the place where a search for a free one
 * begins. On the device the tables that describe the blocks lie before them, in the same memory.
 */
public final class Area {
    /** {@code sizeof(mp_state_mem_area_t)} on a 32-bit board; the first area's is not in its memory. */
    private static final int HEADER_BYTES = 36;

    /** Bits of the tables for four blocks, and of the blocks: two of kind, one finaliser bit and one collect bit each. */
    private static final int BITS_PER_BLOCK = 2 + 1 + 1 + 8 * Heap.BLOCK;

    private static final int BLOCKS_PER_TABLE_BYTE = 4;

    private final int memory;
    private final Region region;
    private final int first;
    private final int limit;
    int searchFrom;

    final FreeRuns runs;

    Area(int memory, Region region, int first, int blocks, FreeRuns runs) {
        this.memory = memory;
        this.region = region;
        this.first = first;
        this.limit = first + blocks;
        this.runs = runs;
        searchFromStart();
    }

    /** Anything may be free. */
    void searchFromStart() {
        searchFrom = first;
        runs.begin(first);
    }

    /** How many blocks memory of a size has room for beside their tables ({@code gc_setup_area}; {@code heap-sizes.tsv} has measured values). */
    static int blocksIn(int bytes) {
        long blocks = (bytes - 1L) * 8 / BITS_PER_BLOCK;
        return (int) (blocks / BLOCKS_PER_TABLE_BYTE * BLOCKS_PER_TABLE_BYTE);
    }

    /** The memory that a further area of so many blocks needs ({@code compute_heap_size}). */
    static int bytesFor(int blocks) {
        long tableBytes = (blocks + BLOCKS_PER_TABLE_BYTE - 1L) / BLOCKS_PER_TABLE_BYTE;
        long rounded = tableBytes * BLOCKS_PER_TABLE_BYTE;
        long bitBytes = (rounded + 7) / 8;
        long bytes = HEADER_BYTES + tableBytes + 1 + 2 * bitBytes + rounded * Heap.BLOCK + Heap.BLOCK;
        return (int) Math.min(Integer.MAX_VALUE, (bytes + Heap.BLOCK - 1) / Heap.BLOCK * Heap.BLOCK);
    }

    /** How many blocks a further area in memory from {@code start} to {@code end} has. */
    static int blocksBetween(int start, int end) {
        return blocksIn((end & -Heap.BLOCK) - start - HEADER_BYTES);
    }

    /** Where the memory of the area begins, tables included. */
    int memory() {
        return memory;
    }

    /** The first block, counted from the heap's first. */
    public int first() {
        return first;
    }

    /** One past the last block. */
    public int limit() {
        return limit;
    }

    public int blocks() {
        return limit - first;
    }

    /** What memory the area lies in. */
    public Region region() {
        return region;
    }

    boolean has(int block) {
        return block >= first && block < limit;
    }
}
