package dev.snakeboard.emulator.memory;

import java.util.Arrays;

/**
 * The first half of a collection: finds what the roots reach. Any word that is the address of a run's first block counts as a pointer
 * ({@code gc_mark_subtree}). The stack of runs that are still to be looked at has no limit, where the firmware's overflows and the heap is searched
 * for what it dropped: what is found is the same.
 */
final class Marking {
    /** A stack that grew beyond this is not kept for the next collection. */
    private static final int KEPT = 1 << 12;

    private final Ram ram;
    private final Blocks blocks;
    private final int start;
    private int[] stack = new int[256];

    private int tracedObjects;
    private int tracedBlocks;
    private int deepest;

    Marking(Ram ram, Blocks blocks, int start) {
        this.ram = ram;
        this.blocks = blocks;
        this.start = start;
    }

    /** Marks what a word points to, and all that reaches. */
    void trace(int word) {
        int offset = word - start;
        if ((offset & 15) != 0 || Integer.compareUnsigned(offset, blocks.covered() << 4) >= 0 || !blocks.mark(offset >>> 4)) {
            return;
        }
        int[] words = ram.words;
        int end = blocks.covered();
        int depth = 0;
        int block = offset >>> 4;
        while (true) {
            if (!blocks.isLeaf(block)) {
                int from = (start >> 2) + (block << 2);
                int length = blocks.length(block);
                tracedObjects++;
                tracedBlocks += length;
                int to = from + (length << 2);
                for (int i = from; i < to; i++) {
                    // The low bits of what is no block's address end up on top, so one comparison is enough.
                    int child = Integer.rotateRight(words[i] - start, 4);
                    if (Integer.compareUnsigned(child, end) < 0 && blocks.mark(child)) {
                        if (depth == stack.length) {
                            stack = Arrays.copyOf(stack, depth * 2);
                        }
                        stack[depth++] = child;
                    }
                }
                deepest = Math.max(deepest, depth);
            }
            if (depth == 0) {
                return;
            }
            block = stack[--depth];
        }
    }

    /** Counts anew what is traced. */
    void begin() {
        tracedObjects = 0;
        tracedBlocks = 0;
        deepest = 0;
    }

    /** How many runs were looked at for pointers. */
    int tracedObjects() {
        return tracedObjects;
    }

    int tracedBlocks() {
        return tracedBlocks;
    }

    /** The most runs that waited to be looked at. */
    int deepest() {
        return deepest;
    }

    /** Forgets a stack that one collection made large. */
    void end() {
        if (stack.length > KEPT) {
            stack = new int[KEPT];
        }
    }
}
