package dev.snakeboard.emulator.memory;

import java.util.Arrays;

/**
 * The firmware's garbage-collected heap ({@code py/gc.c}): blocks of 16 bytes, first fit from the last free position, mark and
 * sweep, conservative in what it takes for a pointer.
 *
 * <p>On the device the tables that describe the blocks lie at the start of the heap area; here they are a Java array, and
 * {@link #usableBytes} says how much the area loses to them.
 *
 * <p>A native function holds addresses in Java locals, which a collection cannot see. So every block allocated is <em>pinned</em>
 * until the scope that asked for it ends: {@link #mark} opens a scope and {@link #release} closes it.
 */
public final class Heap {
    /** Bytes of a block. */
    public static final int BLOCK = 16;

    /** Whether the collector looks for pointers inside an allocation (the collect table of {@code MICROPY_ENABLE_SELECTIVE_COLLECT}). */
    public enum Content {
        POINTERS,
        BYTES
    }

    /** Reports every root to the heap, by {@link Heap#trace} and {@link Heap#traceWords}. */
    public interface Roots {
        void trace(Heap heap);
    }

    /** Told of an object that is about to be freed, if the object asked for it. */
    public interface Finaliser {
        void finalise(int address);
    }

    private static final byte FREE = 0;
    private static final byte HEAD = 1;
    private static final byte TAIL = 2;
    private static final byte KIND = 3;
    private static final byte MARKED = 4;
    private static final byte FINALISER = 8;
    private static final byte NO_POINTERS = 16;
    private static final int POISON = 0xdeadbeec;

    private final Ram ram;
    private final int[] words;
    private final int start;
    private final byte[] blocks;
    private final Roots roots;
    private final Finaliser finaliser;

    private int lastFree;
    private int usedBlocks;
    private int peakBlocks;
    private int[] pins = new int[256];
    private int pinned;
    private int[] traceStack = new int[256];
    private int traceDepth;
    private int lockDepth;
    private boolean automatic = true;
    private boolean collecting;
    private boolean stress;
    private long collections;

    /**
     * A heap over a part of RAM.
     *
     * @param start address of the area, a multiple of 16
     * @param bytes size of the area as the firmware would get it from {@code port_malloc}, tables included
     */
    public Heap(Ram ram, int start, int bytes, Roots roots, Finaliser finaliser) {
        this.ram = ram;
        this.words = ram.words;
        this.start = start;
        this.blocks = new byte[usableBytes(bytes) / BLOCK];
        this.roots = roots;
        this.finaliser = finaliser;
    }

    /**
     * How much of an area is left for objects: per block two bits of kind, one finaliser bit and one collect bit
     * ({@code gc_setup_area} in {@code py/gc.c}; {@code heap-sizes.tsv} has measured values).
     */
    public static int usableBytes(int areaBytes) {
        long totalBits = (long) areaBytes * 8;
        long bitsPerAtbByte = 8 + 4 + 4 + 4L * BLOCK * 8;
        long atbBytes = totalBits / bitsPerAtbByte;
        return (int) (atbBytes * 4 * BLOCK);
    }

    // ---- allocation ----

    /**
     * Allocates zeroed memory and pins it.
     *
     * @return the address, or 0 if no run of free blocks is long enough even after a collection
     */
    public int allocate(int bytes, Content content) {
        if (bytes <= 0 || lockDepth > 0 || collecting) {
            return 0;
        }
        if (stress && automatic) {
            collect();
            // Only the test mode wanted it: it takes no time and is not counted.
            collections--;
        }
        int count = (bytes + BLOCK - 1) >>> 4;
        int first = findRun(count);
        if (first < 0 && automatic) {
            collect();
            first = findRun(count);
        }
        if (first < 0) {
            return 0;
        }
        blocks[first] = content == Content.BYTES ? HEAD | NO_POINTERS : HEAD;
        for (int i = first + 1; i < first + count; i++) {
            blocks[i] = TAIL;
        }
        if (count == 1) {
            lastFree = first + 1;
        }
        usedBlocks += count;
        if (usedBlocks > peakBlocks) {
            peakBlocks = usedBlocks;
        }
        int address = start + (first << 4);
        int word = address >> 2;
        if (count == 1) {
            words[word] = 0;
            words[word + 1] = 0;
            words[word + 2] = 0;
            words[word + 3] = 0;
        } else {
            Arrays.fill(words, word, word + (count << 2), 0);
        }
        pin(address);
        return address;
    }

    private int findRun(int count) {
        byte[] table = blocks;
        int limit = table.length;
        if (count == 1) {
            for (int i = lastFree; i < limit; i++) {
                if (table[i] == FREE) {
                    return i;
                }
            }
            return -1;
        }
        int run = 0;
        for (int i = lastFree; i < limit; i++) {
            if (table[i] != FREE) {
                run = 0;
            } else if (++run == count) {
                return i - count + 1;
            }
        }
        return -1;
    }

    /** Asks that the finaliser be told before this object is freed. */
    public void setFinaliser(int address) {
        blocks[blockOf(address)] |= FINALISER;
    }

    /**
     * Grows or shrinks an allocation in place, or moves it ({@code gc_realloc}).
     *
     * @return the address, which may be another, or 0 if there is no room (the old allocation then stands)
     */
    public int reallocate(int address, int bytes, Move move) {
        if (address == 0) {
            return allocate(bytes, Content.POINTERS);
        }
        if (bytes <= 0) {
            free(address);
            return 0;
        }
        if (lockDepth > 0) {
            return 0;
        }
        int first = blockOf(address);
        int have = length(first);
        int want = (bytes + BLOCK - 1) >>> 4;
        if (want == have) {
            return address;
        }
        if (want < have) {
            Arrays.fill(blocks, first + want, first + have, FREE);
            usedBlocks -= have - want;
            lastFree = Math.min(lastFree, first + want);
            if (stress) {
                poison(first + want, first + have);
            }
            return address;
        }
        if (canGrow(first, have, want)) {
            Arrays.fill(blocks, first + have, first + want, TAIL);
            Arrays.fill(words, (start >> 2) + (first + have << 2), (start >> 2) + (first + want << 2), 0);
            usedBlocks += want - have;
            peakBlocks = Math.max(peakBlocks, usedBlocks);
            return address;
        }
        if (move == Move.FORBIDDEN) {
            return 0;
        }
        pin(address);
        int moved = allocate(bytes, (blocks[first] & NO_POINTERS) != 0 ? Content.BYTES : Content.POINTERS);
        if (moved == 0) {
            return 0;
        }
        System.arraycopy(words, address >> 2, words, moved >> 2, have << 2);
        free(address);
        return moved;
    }

    /** Whether {@link #reallocate} may give the allocation another address. */
    public enum Move {
        ALLOWED,
        FORBIDDEN
    }

    private boolean canGrow(int first, int have, int want) {
        if (first + want > blocks.length) {
            return false;
        }
        for (int i = first + have; i < first + want; i++) {
            if (blocks[i] != FREE) {
                return false;
            }
        }
        return true;
    }

    /** Frees an allocation at once ({@code gc_free}); 0 is ignored. */
    public void free(int address) {
        if (address == 0 || lockDepth > 0) {
            return;
        }
        int first = blockOf(address);
        if (first < 0 || (blocks[first] & KIND) != HEAD) {
            return;
        }
        int count = length(first);
        Arrays.fill(blocks, first, first + count, FREE);
        usedBlocks -= count;
        lastFree = Math.min(lastFree, first);
        if (stress) {
            poison(first, first + count);
        }
        unpin(address);
    }

    private void unpin(int address) {
        for (int i = pinned - 1; i >= 0 && i >= pinned - 8; i--) {
            if (pins[i] == address) {
                pins[i] = 0;
            }
        }
    }

    /** Bytes of the blocks that an allocation holds, or 0 for an address that is none ({@code gc_nbytes}). */
    public int bytesOf(int address) {
        int first = headAt(address);
        return first < 0 ? 0 : length(first) * BLOCK;
    }

    private int length(int first) {
        int i = first + 1;
        while (i < blocks.length && (blocks[i] & KIND) == TAIL) {
            i++;
        }
        return i - first;
    }

    private int blockOf(int address) {
        return (address - start) >> 4;
    }

    private int headAt(int address) {
        int offset = address - start;
        if ((offset & 15) != 0 || offset < 0 || offset >= blocks.length << 4) {
            return -1;
        }
        int block = offset >> 4;
        return (blocks[block] & KIND) == HEAD ? block : -1;
    }

    // ---- pinning ----

    /** Opens a scope: what is allocated from here on stays until {@link #release} is given this value. */
    public int mark() {
        return pinned;
    }

    /** Ends a scope. */
    public void release(int mark) {
        pinned = mark;
    }

    /** Keeps an object that is in no root until the scope ends. */
    public void pin(int address) {
        if (pinned == pins.length) {
            pins = Arrays.copyOf(pins, pinned * 2);
        }
        pins[pinned++] = address;
    }

    // ---- collection ----

    /** Marks from the roots and sweeps ({@code gc_collect}). */
    public void collect() {
        if (collecting) {
            return;
        }
        collecting = true;
        collections++;
        roots.trace(this);
        for (int i = 0; i < pinned; i++) {
            trace(pins[i]);
        }
        sweep();
        collecting = false;
    }

    /** Marks the object that a word points to, if it does, and all it reaches. */
    public void trace(int word) {
        int offset = word - start;
        if ((offset & 15) != 0 || offset < 0 || offset >= blocks.length << 4) {
            return;
        }
        int block = offset >> 4;
        if ((blocks[block] & (KIND | MARKED)) != HEAD) {
            return;
        }
        blocks[block] |= MARKED;
        push(block);
        while (traceDepth > 0) {
            int next = traceStack[--traceDepth];
            if ((blocks[next] & NO_POINTERS) == 0) {
                traceChildren(next);
            }
        }
    }

    private void traceChildren(int block) {
        int from = (start >> 2) + (block << 2);
        int to = from + (length(block) << 2);
        int size = blocks.length << 4;
        for (int i = from; i < to; i++) {
            int offset = words[i] - start;
            if ((offset & 15) == 0 && offset >= 0 && offset < size) {
                int child = offset >> 4;
                if ((blocks[child] & (KIND | MARKED)) == HEAD) {
                    blocks[child] |= MARKED;
                    push(child);
                }
            }
        }
    }

    private void push(int block) {
        if (traceDepth == traceStack.length) {
            traceStack = Arrays.copyOf(traceStack, traceDepth * 2);
        }
        traceStack[traceDepth++] = block;
    }

    /** Marks from each word of {@code words[from … to)}: word indexes, not addresses. */
    public void traceWords(int from, int to) {
        for (int i = from; i < to; i++) {
            trace(words[i]);
        }
    }

    private void sweep() {
        runFinalisers();
        int live = 0;
        boolean freeing = false;
        int first = -1;
        for (int i = 0; i < blocks.length; i++) {
            byte state = blocks[i];
            switch (state & KIND) {
                case HEAD -> {
                    freeing = (state & MARKED) == 0;
                    if (freeing) {
                        blocks[i] = FREE;
                    } else {
                        blocks[i] = (byte) (state & ~MARKED);
                        live++;
                    }
                }
                case TAIL -> {
                    if (freeing) {
                        blocks[i] = FREE;
                    } else {
                        live++;
                    }
                }
                default -> freeing = false;
            }
            if (blocks[i] == FREE) {
                if (first < 0) {
                    first = i;
                }
                if (stress && freeing) {
                    poison(i, i + 1);
                }
            }
        }
        usedBlocks = live;
        lastFree = 0;
    }

    private void runFinalisers() {
        for (int i = 0; i < blocks.length; i++) {
            if ((blocks[i] & (KIND | MARKED | FINALISER)) == (HEAD | FINALISER)) {
                blocks[i] &= ~FINALISER;
                finaliser.finalise(start + (i << 4));
            }
        }
    }

    private void poison(int from, int to) {
        Arrays.fill(words, (start >> 2) + (from << 2), (start >> 2) + (to << 2), POISON);
    }

    // ---- state ----

    /** Runs the finaliser of every object that has one, for the end of a run ({@code gc_sweep_all}). */
    public void finaliseAll() {
        collecting = true;
        runFinalisers();
        collecting = false;
    }

    /** In this mode each allocation collects first and freed memory is overwritten, so that a missed root shows at once. */
    public void stress(boolean on) {
        stress = on;
    }

    /** While locked, nothing can be allocated ({@code micropython.heap_lock}). */
    public void lock() {
        lockDepth++;
    }

    public int unlock() {
        return --lockDepth;
    }

    public int lockDepth() {
        return lockDepth;
    }

    /** Whether nothing can be allocated: {@link #lock}, or a collection with its finalisers is under way ({@code gc_is_locked}). */
    public boolean isLocked() {
        return lockDepth > 0 || collecting;
    }

    /** The threshold that is none. */
    public static final int NO_THRESHOLD = Integer.MAX_VALUE;

    private int threshold = NO_THRESHOLD;

    public int threshold() {
        return threshold;
    }

    public void threshold(int blocks) {
        threshold = blocks;
    }

    public record Statistics(long total, long current, long peak) {}

    public Statistics statistics() {
        return new Statistics(usedBytes(), usedBytes(), peakBytes());
    }

    public record Info(int total, int used, int free, int maxFree, int oneBlock, int twoBlock, int maxBlock) {}

    public Info info() {
        return new Info(totalBytes(), usedBytes(), freeBytes(), 0, 0, 0, 0);
    }

    /** Whether a failed allocation collects by itself ({@code gc.enable}, {@code gc.disable}). */
    public boolean automatic() {
        return automatic;
    }

    public void automatic(boolean on) {
        automatic = on;
    }

    public int usedBytes() {
        return usedBlocks * BLOCK;
    }

    public int totalBytes() {
        return blocks.length * BLOCK;
    }

    public int freeBytes() {
        return totalBytes() - usedBytes();
    }

    /** The most bytes ever in use at once. */
    public int peakBytes() {
        return peakBlocks * BLOCK;
    }

    public long collections() {
        return collections;
    }

    /** The longest run of free blocks, in bytes. */
    public int largestFreeBytes() {
        int best = 0;
        int run = 0;
        for (byte block : blocks) {
            run = block == FREE ? run + 1 : 0;
            best = Math.max(best, run);
        }
        return best * BLOCK;
    }

    /** Whether the word is the address of a live object of this heap. */
    public boolean isObject(int word) {
        return headAt(word) >= 0;
    }

    /** The first address of the heap. */
    public int start() {
        return start;
    }

    /** What a block holds, for maps of the heap. */
    public enum Block {
        FREE,
        HEAD,
        TAIL
    }

    public int blockCount() {
        return blocks.length;
    }

    public Block block(int index) {
        return switch (blocks[index] & KIND) {
            case FREE -> Block.FREE;
            case HEAD -> Block.HEAD;
            default -> Block.TAIL;
        };
    }

    /** The memory this heap lies in. */
    public Ram ram() {
        return ram;
    }
}
