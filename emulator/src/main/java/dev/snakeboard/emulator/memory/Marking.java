package dev.snakeboard.emulator.memory;

import java.util.Arrays;

/**
 * The first half of a collection: finds what the roots reach. Any word that is the address of a run's first block counts as a pointer
 * ({@code gc_mark_subtree}).
 *
 * <p>The stack of runs that are still to be looked at is as small as the firmware's. What does not fit is marked and left, and the whole heap is then
 * searched for it, by address, as often as that overflows again ({@code gc_deal_with_stack_overflow}). The firmware looks into every marked run in such a
 * search, as it does not know which it left; here only those are looked into, and the others counted.
 */
final class Marking {
    private final Ram ram;
    private final Blocks blocks;
    private final int start;
    private int[] stack = new int[Heap.MARK_STACK];

    /** One bit per block: marked, but not looked into. */
    private long[] left = new long[0];

    private boolean overflowed;

    /** How far a search of the heap is: it comes to what lies behind once more. */
    private int searched = Integer.MAX_VALUE;

    private int tracedObjects;
    private int tracedBlocks;
    private int leaves;

    /** Words that point to runs that are marked already. */
    private int pointers;

    private int searches;
    private long againObjects;
    private long againBlocks;
    private long againLeaves;

    Marking(Ram ram, Blocks blocks, int start) {
        this.ram = ram;
        this.blocks = blocks;
        this.start = start;
    }

    /** How many runs may wait to be looked at; for tests and at the start. */
    void stackSize(int runs) {
        stack = new int[runs];
    }

    /** Marks what a word points to, and all that reaches. */
    void trace(int word) {
        int offset = word - start;
        if ((offset & 15) == 0 && Integer.compareUnsigned(offset, blocks.covered() << 4) < 0 && blocks.mark(offset >>> 4)) {
            follow(offset >>> 4);
        }
    }

    private void follow(int first) {
        int[] words = ram.words;
        int[] waiting = stack;
        int end = blocks.covered();
        int depth = 0;
        int block = first;
        while (true) {
            boolean again = block > searched;
            if (blocks.isLeaf(block)) {
                leaves++;
                againLeaves += again ? 1 : 0;
            } else {
                int from = (start >> 2) + (block << 2);
                int length = blocks.length(block);
                tracedObjects++;
                tracedBlocks += length;
                againObjects += again ? 1 : 0;
                againBlocks += again ? length : 0;
                int to = from + (length << 2);
                for (int i = from; i < to; i++) {
                    // The low bits of what is no block's address end up on top, so one comparison is enough.
                    int child = Integer.rotateRight(words[i] - start, 4);
                    if (Integer.compareUnsigned(child, end) < 0) {
                        if (!blocks.mark(child)) {
                            pointers++;
                        } else if (depth < waiting.length) {
                            waiting[depth++] = child;
                        } else {
                            leave(child);
                        }
                    }
                }
            }
            if (depth == 0) {
                return;
            }
            block = waiting[--depth];
        }
    }

    private void leave(int block) {
        overflowed = true;
        int word = block >> 6;
        if (word >= left.length) {
            left = Arrays.copyOf(left, blocks.covered() >> 6);
        }
        left[word] |= 1L << block;
    }

    /** Counts anew what is traced. */
    void begin() {
        tracedObjects = 0;
        tracedBlocks = 0;
        leaves = 0;
        pointers = 0;
        searches = 0;
        againObjects = 0;
        againBlocks = 0;
        againLeaves = 0;
    }

    /** Once all roots are traced: searches the heap for what did not fit. */
    void end() {
        while (overflowed) {
            overflowed = false;
            searches++;
            againObjects += tracedObjects;
            againBlocks += tracedBlocks;
            againLeaves += leaves;
            for (int word = 0; word < left.length; word++) {
                while (left[word] != 0) {
                    int bit = Long.numberOfTrailingZeros(left[word]);
                    left[word] &= left[word] - 1;
                    searched = (word << 6) + bit;
                    follow(searched);
                }
            }
            searched = Integer.MAX_VALUE;
        }
    }

    /** What was done since {@link #begin}. */
    Work work() {
        return new Work(tracedObjects, tracedBlocks, leaves, tracedObjects + leaves + pointers, searches, againObjects + againLeaves, againBlocks);
    }

    /** See {@link CollectionWork}. */
    record Work(int tracedObjects, int tracedBlocks, int leaves, int pointers, int searches, long againObjects, long againBlocks) {}
}
