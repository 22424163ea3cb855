package dev.snakeboard.emulator.memory;

import java.util.Arrays;

/**
 * What every block of 16 bytes holds: one bit per block and property, so that a search for a free block, a mark and the sweep look at 64 blocks at a
 * time. Blocks are counted from the heap's first address; those between the areas of a heap belong to none and stay in use for ever.
 *
 * <p>A run in use is a head and its tail. A gap looks like such a run, whose head is always marked: no trace enters it, no sweep frees it.
 */
final class Blocks {
    private long[] used;

    /** One bit per 64 blocks: all of them are in use. */
    private long[] full;

    private long[] heads;
    private long[] marks;
    private long[] leaves;
    private long[] finalisers;

    /** Blocks of gaps among those that are covered. */
    private int gapBlocks;

    Blocks() {
        used = new long[0];
        full = new long[0];
        heads = new long[0];
        marks = new long[0];
        leaves = new long[0];
        finalisers = new long[0];
    }

    /** How many blocks there are tables for, a multiple of 64. */
    int covered() {
        return used.length << 6;
    }

    /** Makes the tables reach further; the new blocks are a gap. */
    void cover(int blocks) {
        int from = used.length;
        int to = blocks + 63 >> 6;
        used = Arrays.copyOf(used, to);
        Arrays.fill(used, from, to, -1);
        full = Arrays.copyOf(full, to + 63 >> 6);
        for (int word = from; word < to; word++) {
            full[word >> 6] |= 1L << word;
        }
        heads = Arrays.copyOf(heads, to);
        marks = Arrays.copyOf(marks, to);
        leaves = Arrays.copyOf(leaves, to);
        finalisers = Arrays.copyOf(finalisers, to);
        gapBlocks += to - from << 6;
    }

    /** Turns a part of a gap into free blocks. */
    void open(int from, int to) {
        setUsed(from, to, false);
        gapBlocks -= to - from;
    }

    /** Turns free blocks into a part of the gap before them. */
    void close(int from, int to) {
        setUsed(from, to, true);
        gapBlocks += to - from;
    }

    /** Begins a gap behind an area, so that it does not look like the tail of the area's last run. A sweep forgets it. */
    void beginGap(int block) {
        if (block < covered()) {
            heads[block >> 6] |= 1L << block;
            marks[block >> 6] |= 1L << block;
        }
    }

    /** Joins a gap to what lies before it. */
    void joinGap(int block) {
        if (block < covered()) {
            heads[block >> 6] &= ~(1L << block);
            marks[block >> 6] &= ~(1L << block);
        }
    }

    // ---- searching ----

    /** The first free block of {@code from … to}, or {@code to}. */
    int nextFree(int from, int to) {
        if (from >= to) {
            return to;
        }
        int word = from >> 6;
        int last = to - 1 >> 6;
        long free = ~used[word] & -1L << from;
        if (free == 0) {
            word = nextNotFull(word + 1, last);
            if (word > last) {
                return to;
            }
            free = ~used[word];
        }
        return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(free));
    }

    /** The first word of the tables from one on in which a block is free; {@code last} or less, or else greater. */
    private int nextNotFull(int from, int last) {
        int at = from >> 6;
        int end = last >> 6;
        if (at > end) {
            return from;
        }
        long found = ~full[at] & -1L << from;
        while (found == 0) {
            if (++at > end) {
                return last + 1;
            }
            found = ~full[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(found);
    }

    private int nextUsed(int from, int to) {
        int word = from >> 6;
        int last = to - 1 >> 6;
        long found = used[word] & -1L << from;
        while (found == 0) {
            if (++word > last) {
                return to;
            }
            found = used[word];
        }
        return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(found));
    }

    /** The first of {@code count} free blocks in a row within {@code from … to}, or {@code to}. */
    int freeRun(int from, int to, int count) {
        if (count > 64) {
            return longFreeRun(from, to, count);
        }
        long behind = -1L << from;
        for (int word = from >> 6; word << 6 < to; word = nextNotFull(word + 1, to - 1 >> 6)) {
            long free = ~used[word] & behind;
            behind = -1L;
            long runs = runs(free, count);
            int first = (word << 6) + (runs != 0 ? Long.numberOfTrailingZeros(runs) : 64 - Long.numberOfLeadingZeros(~free));
            if (first + count > to) {
                return to;
            }
            if (runs != 0 || nextUsed(first, first + count) == first + count) {
                return first;
            }
        }
        return to;
    }

    /** The bits from which on {@code count} bits are set. */
    private static long runs(long bits, int count) {
        long runs = bits;
        for (int known = 1; known < count; ) {
            int more = Math.min(known, count - known);
            runs &= runs >>> more;
            known += more;
        }
        return runs;
    }

    private int longFreeRun(int from, int to, int count) {
        int first = nextFree(from, to);
        while (to - first >= count) {
            int end = nextUsed(first, first + count);
            if (end == first + count) {
                return first;
            }
            first = nextFree(end, to);
        }
        return to;
    }

    /** Whether the blocks {@code from … to} are free. */
    boolean areFree(int from, int to) {
        return from >= to || !isUsed(from) && nextUsed(from, to) == to;
    }

    /** How many blocks before one are free in a row, as far as the tables' words of it and the one before it tell. */
    int freeBefore(int block) {
        int word = block >> 6;
        int inWord = block & 63;
        int free = inWord == 0 ? 0 : Math.min(inWord, Long.numberOfLeadingZeros(used[word] << 64 - inWord));
        return free < inWord || word == 0 ? free : free + Long.numberOfLeadingZeros(used[word - 1]);
    }

    /** How many blocks from one on are free in a row, as far as the tables' words of it and the one after it tell. */
    int freeAfter(int block) {
        int word = block >> 6;
        if (word >= used.length) {
            return 0;
        }
        int left = 64 - (block & 63);
        int free = Math.min(left, Long.numberOfTrailingZeros(used[word] >>> block));
        return free < left || word + 1 == used.length ? free : free + Long.numberOfTrailingZeros(used[word + 1]);
    }

    /** The longest run of free blocks within {@code from … to}. */
    int longestFree(int from, int to) {
        int longest = 0;
        for (int first = nextFree(from, to); first < to; first = nextFree(first, to)) {
            int end = nextUsed(first, to);
            longest = Math.max(longest, end - first);
            first = end;
        }
        return longest;
    }

    // ---- one run ----

    /** Takes the first free block of {@code from … to} as a head, for data without pointers if {@code leaf} is set; returns it, or {@code to}. */
    int takeFree(int from, int to, boolean leaf) {
        if (from >= to) {
            return to;
        }
        int word = from >> 6;
        long inUse = used[word];
        long free = ~inUse & -1L << from;
        if (free == 0) {
            word = nextNotFull(word + 1, to - 1 >> 6);
            if (word > to - 1 >> 6) {
                return to;
            }
            inUse = used[word];
            free = ~inUse;
        }
        int block = (word << 6) + Long.numberOfTrailingZeros(free);
        if (block >= to) {
            return to;
        }
        long bit = free & -free;
        used[word] = inUse | bit;
        heads[word] |= bit;
        if (leaf) {
            leaves[word] |= bit;
        }
        if ((inUse | bit) == -1) {
            full[word >> 6] |= 1L << word;
        }
        return block;
    }

    /** Takes one free block as a head. */
    void take(int block) {
        long bit = 1L << block;
        int word = block >> 6;
        used[word] |= bit;
        heads[word] |= bit;
        if (used[word] == -1) {
            full[word >> 6] |= 1L << word;
        }
    }

    /** Takes free blocks as a head and its tail. */
    void take(int first, int count) {
        int word = first >> 6;
        heads[word] |= 1L << first;
        if ((first & 63) + count >= 64) {
            setUsed(first, first + count, true);
            return;
        }
        used[word] |= (1L << count) - 1 << first;
        if (used[word] == -1) {
            full[word >> 6] |= 1L << word;
        }
    }

    /** Adds free blocks to the run that ends before them. */
    void extend(int from, int to) {
        setUsed(from, to, true);
    }

    /** Frees blocks: a run, or the end of a tail. */
    void release(int from, int to) {
        setUsed(from, to, false);
        long keep = ~(1L << from);
        heads[from >> 6] &= keep;
        leaves[from >> 6] &= keep;
        finalisers[from >> 6] &= keep;
    }

    private void setUsed(int from, int to, boolean on) {
        int word = from >> 6;
        int last = to - 1 >> 6;
        for (int at = word; at <= last; at++) {
            long mask = -1L;
            if (at == word) {
                mask &= -1L << from;
            }
            if (at == last) {
                mask &= -1L >>> -to;
            }
            used[at] = on ? used[at] | mask : used[at] & ~mask;
            noteFull(at);
        }
    }

    private void noteFull(int word) {
        long bit = 1L << word;
        full[word >> 6] = used[word] == -1 ? full[word >> 6] | bit : full[word >> 6] & ~bit;
    }

    /** Blocks of the run that a head begins. */
    int length(int head) {
        int next = head + 1;
        int word = next >> 6;
        if (word == used.length) {
            return 1;
        }
        long tail = (used[word] & ~heads[word]) >>> next;
        int run = Long.numberOfTrailingZeros(~tail);
        int room = 64 - (next & 63);
        if (run < room) {
            return 1 + run;
        }
        int length = 1 + room;
        while (++word < used.length) {
            tail = used[word] & ~heads[word];
            if (tail != -1L) {
                return length + Long.numberOfTrailingZeros(~tail);
            }
            length += 64;
        }
        return length;
    }

    boolean isUsed(int block) {
        return (used[block >> 6] & 1L << block) != 0;
    }

    boolean isHead(int block) {
        return (heads[block >> 6] & 1L << block) != 0;
    }

    boolean isLeaf(int block) {
        return (leaves[block >> 6] & 1L << block) != 0;
    }

    /** Says that there are no pointers in a run. */
    void setLeaf(int head) {
        leaves[head >> 6] |= 1L << head;
    }

    boolean hasFinaliser(int head) {
        return (finalisers[head >> 6] & 1L << head) != 0;
    }

    void setFinaliser(int head) {
        finalisers[head >> 6] |= 1L << head;
    }

    // ---- collection ----

    /** Marks a head; false if the block is none or is marked. */
    boolean mark(int block) {
        int word = block >> 6;
        long bit = 1L << block;
        if ((heads[word] & ~marks[word] & bit) == 0) {
            return false;
        }
        marks[word] |= bit;
        return true;
    }

    /** The last block in use of {@code from … to}, or {@code from − 1}. */
    int lastUsed(int from, int to) {
        for (int word = to - 1 >> 6; word >= from >> 6; word--) {
            long mask = (word == from >> 6 ? -1L << from : -1L) & (word == to - 1 >> 6 ? -1L >>> -to : -1L);
            if ((used[word] & mask) != 0) {
                return (word << 6) + 63 - Long.numberOfLeadingZeros(used[word] & mask);
            }
        }
        return from - 1;
    }

    /** How many heads of {@code from … to} are marked. */
    int countMarked(int from, int to) {
        int count = 0;
        for (int word = from >> 6; word <= to - 1 >> 6; word++) {
            long mask = (word == from >> 6 ? -1L << from : -1L) & (word == to - 1 >> 6 ? -1L >>> -to : -1L);
            count += Long.bitCount(marks[word] & mask);
        }
        return count;
    }

    boolean isMarked(int head) {
        return (marks[head >> 6] & 1L << head) != 0;
    }

    /** Takes all marks away, those of gaps too: {@link #beginGap} is to be called again. */
    void clearMarks() {
        Arrays.fill(marks, 0);
    }

    /** The next head from a block on that has a finaliser and is not marked, or −1; it will not be found again. */
    int takeFinaliser(int from) {
        for (int word = from >> 6; word < used.length; word++) {
            long found = finalisers[word] & heads[word] & ~marks[word];
            if (word == from >> 6) {
                found &= -1L << from;
            }
            if (found != 0) {
                finalisers[word] &= ~Long.lowestOneBit(found);
                return (word << 6) + Long.numberOfTrailingZeros(found);
            }
        }
        return -1;
    }

    /** Told of blocks that the sweep frees. */
    interface Freed {
        void word(int firstBlock, long blocks);
    }

    /**
     * Frees every run whose head is not marked, and takes the marks away, those of gaps too: {@link #beginGap} is to be called again.
     *
     * @return how many blocks are in use, gaps not counted
     */
    int sweep(Freed freed) {
        int live = 0;
        long carried = 0;
        for (int word = 0; word < used.length; word++) {
            long inUse = used[word];
            long marked = marks[word];
            long tails = inUse & ~heads[word];
            // Adding a one where a live run's tail begins carries through the tail: the bits that it clears are live.
            long begins = (marked << 1 | carried) & tails;
            long alive = marked | tails & ~(tails + begins);
            if (freed != null && alive != inUse) {
                freed.word(word << 6, inUse & ~alive);
            }
            used[word] = alive;
            noteFull(word);
            heads[word] = marked;
            leaves[word] &= marked;
            finalisers[word] &= marked;
            marks[word] = 0;
            carried = alive >>> 63;
            live += Long.bitCount(alive);
        }
        return live - gapBlocks;
    }
}
