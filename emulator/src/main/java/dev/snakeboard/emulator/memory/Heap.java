package dev.snakeboard.emulator.memory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The firmware's garbage-collected heap ({@code py/gc.c}): blocks of 16 bytes, first fit from the last free position, mark and
 * sweep, conservative in what it takes for a pointer.
 *
 * <p>It is one area, or on boards several: when a collection does not help, another is taken from the {@link OuterHeap}, as large as all before it
 * together, as what is needed if that is more, or as what is left if that is less. No object spans two areas. An area that a collection leaves empty
 * goes back, but the first. (The firmware also gives one back in which the first block alone is in use; we keep it.)
 *
 * <p>A native function holds addresses in Java locals, which a collection cannot see. So every block allocated is <em>pinned</em>
 * until the scope that asked for it ends: {@link #mark} opens a scope and {@link #release} closes it.
 *
 * <p>The host's memory grows with the blocks that were ever in use: see {@link Ram#cover}.
 */
public final class Heap {
    /** Bytes of a block. */
    public static final int BLOCK = 16;

    /** The threshold that is none. */
    public static final int NO_THRESHOLD = Integer.MAX_VALUE;

    /** Whether the collector looks for pointers inside an allocation (the collect table of {@code MICROPY_ENABLE_SELECTIVE_COLLECT}). */
    public enum Content {
        POINTERS,
        BYTES
    }

    /** Whether {@link #reallocate} may give the allocation another address. */
    public enum Move {
        ALLOWED,
        FORBIDDEN
    }

    /** What a block holds, for maps of the heap. */
    public enum Block {
        FREE,
        HEAD,
        TAIL
    }

    /** Reports every root to the heap, by {@link Heap#trace} and {@link Heap#traceWords}. */
    public interface Roots {
        void trace(Heap heap);
    }

    /** Told of an object that is about to be freed, if the object asked for it. */
    public interface Finaliser {
        void finalise(int address);
    }

    /** The search for free blocks begins with the first of the four whose kinds are in one byte. */
    private static final int SEARCHED_AT_ONCE = 4;

    /** So many blocks {@link #takeBlock} passes at most: what the search costs then stays small. */
    private static final int NEAR = 1024;

    /** {@code MICROPY_ALLOC_GC_STACK_SIZE} where a port does not say otherwise. */
    static final int MARK_STACK = 64;

    private static final int POISON = 0xdeadbeec;

    /** In the test mode, memory moves on the host's side once in so many allocations. */
    private static final int MOVE_EVERY = 32;

    private final Ram ram;
    private final int start;
    private final Blocks blocks = new Blocks();
    private final Marking marking;
    private final Areas areas;
    private final Roots roots;
    private final Finaliser finaliser;

    private int usedBlocks;
    private int peakBlocks;

    /** Blocks freed by collections, and by {@link #free}. */
    private long reclaimedBlocks;

    private long releasedBlocks;
    private long peakHeldBlocks;
    private long allocatedAtCollection;

    /** How many blocks the search for the last allocation looked at in vain. */
    private int passed;

    private int liveBlocks;
    private int garbageBlocks;
    private Marking.Work marked;
    private long areaSteps;
    private int sweptBlocks;

    private int[] pins = new int[256];
    private int pinned;
    private int lockDepth;
    private int threshold = NO_THRESHOLD;
    private boolean automatic = true;
    private boolean collecting;
    private boolean stress;
    private int stressed;
    private long collections;
    private long sweeps;

    private HeapWatch watch = HeapWatch.NONE;

    /** Whether an allocation needs no more than a free block: there is no lock, collection, test mode, threshold or watch. */
    private boolean plain = true;

    /**
     * A heap of one area over a part of RAM.
     *
     * @param start address of the area, a multiple of 16
     * @param bytes size of the area as the firmware would get it from {@code port_malloc}, tables included
     */
    public Heap(Ram ram, int start, int bytes, Roots roots, Finaliser finaliser) {
        this(ram, start, bytes, Optional.empty(), Region.INTERNAL, roots, finaliser);
    }

    /**
     * A heap that grows.
     *
     * @param start address of the first area, a multiple of 16
     * @param bytes size of the first area
     * @param outer what further areas come from; its addresses are above the first area's
     */
    public Heap(Ram ram, int start, int bytes, OuterHeap outer, Roots roots, Finaliser finaliser) {
        this(ram, start, bytes, Optional.of(outer), outer.region(), roots, finaliser);
    }

    private Heap(Ram ram, int start, int bytes, Optional<OuterHeap> outer, Region region, Roots roots, Finaliser finaliser) {
        this.ram = ram;
        this.start = start;
        this.roots = roots;
        this.finaliser = finaliser;
        this.marking = new Marking(ram, blocks, start);
        this.marked = marking.work();
        this.areas = new Areas(ram, blocks, start, bytes, region, outer);
    }

    /** How much of an area is left for objects. */
    public static int usableBytes(int areaBytes) {
        return Area.blocksIn(areaBytes) * BLOCK;
    }

    // ---- allocation ----

    /**
     * Allocates zeroed memory and pins it.
     *
     * @return the address, or 0 if no run of free blocks is long enough even after a collection
     */
    public int allocate(int bytes, Content content) {
        int address = allocateQuickly(bytes, content);
        return address != 0 ? address : allocateSlowly(bytes, content);
    }

    /** As {@link #allocate}, if blocks are free among those that were in use before, and nothing else is to be done; else 0. */
    public int allocateQuickly(int bytes, Content content) {
        if (!plain || bytes <= 0) {
            return 0;
        }
        if (bytes > BLOCK) {
            return allocateRun(blocksOf(bytes), content);
        }
        Area area = areas.searched();
        int limit = Math.min(area.limit(), blocks.covered());
        int block = blocks.takeFree(area.searchFrom, limit, content == Content.BYTES);
        if (block >= limit) {
            return 0;
        }
        passed = block - (area.searchFrom & -SEARCHED_AT_ONCE);
        area.searchFrom = block + 1;
        return taken(block);
    }

    private int allocateRun(int count, Content content) {
        int first = areas.findQuickly(count);
        if (first < 0) {
            return 0;
        }
        passed = first - (areas.searched().searchFrom & -SEARCHED_AT_ONCE);
        return taken(first, count, content);
    }

    private int taken(int block) {
        usedBlocks++;
        int address = start + (block << 4);
        int word = address >> 2;
        int[] words = ram.words;
        words[word] = 0;
        words[word + 1] = 0;
        words[word + 2] = 0;
        words[word + 3] = 0;
        pin(address);
        return address;
    }

    private int allocateSlowly(int bytes, Content content) {
        if (bytes <= 0 || lockDepth > 0 || collecting) {
            return 0;
        }
        int address = allocateAnywhere(bytes, content);
        if (address == 0) {
            watch.refused(bytes);
        } else {
            watch.allocated(address);
        }
        return address;
    }

    private int allocateAnywhere(int bytes, Content content) {
        int count = blocksOf(bytes);
        boolean collected = !automatic;
        if (stress && automatic) {
            collectForTest();
        }
        if (!collected && allocatedBlocks() - allocatedAtCollection >= threshold) {
            collect();
            collected = true;
        }
        int inVain = areas.blocksToSearch();
        int from = areas.searched().searchFrom;
        int first = areas.find(count);
        if (first < 0 && !collected) {
            collect();
            passed = inVain;
            inVain += areas.blocksToSearch();
            from = areas.searched().searchFrom;
            first = areas.find(count);
        } else {
            passed = 0;
        }
        if (first < 0 && areas.grow(count)) {
            passed = inVain;
            first = areas.find(count);
        }
        if (first < 0) {
            passed = inVain;
            return 0;
        }
        passed += Math.max(0, first - (from & -SEARCHED_AT_ONCE));
        if (count == 1) {
            blocks.take(first);
            if (content == Content.BYTES) {
                blocks.setLeaf(first);
            }
            return taken(first);
        }
        return taken(first, count, content);
    }

    private int taken(int first, int count, Content content) {
        blocks.take(first, count);
        if (content == Content.BYTES) {
            blocks.setLeaf(first);
        }
        usedBlocks += count;
        int address = addressOf(first);
        int[] words = ram.words;
        for (int word = (address >> 2) + (count << 2) - 1; word >= address >> 2; word--) {
            words[word] = 0;
        }
        pin(address);
        return address;
    }

    private static int blocksOf(int bytes) {
        return (bytes - 1 >>> 4) + 1;
    }

    /** Asks that the finaliser be told before this object is freed. */
    public void setFinaliser(int address) {
        blocks.setFinaliser(blockAt(address));
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
        if (isLocked()) {
            return 0;
        }
        int first = blockAt(address);
        int have = blocks.length(first);
        int want = blocksOf(bytes);
        if (want == have) {
            return address;
        }
        Area area = areas.of(first);
        if (want < have) {
            release(area, first + want, first + have);
            return address;
        }
        if (first + want <= area.limit() && isFreeBehind(first + have, first + want)) {
            areas.cover(first + want);
            blocks.extend(first + have, first + want);
            Arrays.fill(ram.words, addressOf(first + have) >> 2, addressOf(first + want) >> 2, 0);
            usedBlocks += want - have;
            watch.allocated(address);
            return address;
        }
        if (move == Move.FORBIDDEN) {
            return 0;
        }
        pin(address);
        boolean finalised = blocks.hasFinaliser(first);
        int moved = allocate(bytes, blocks.isLeaf(first) ? Content.BYTES : Content.POINTERS);
        if (moved == 0) {
            return 0;
        }
        if (finalised) {
            setFinaliser(moved);
        }
        System.arraycopy(ram.words, address >> 2, ram.words, moved >> 2, have << 2);
        free(address);
        return moved;
    }

    private boolean isFreeBehind(int from, int to) {
        return blocks.areFree(from, Math.min(to, blocks.covered()));
    }

    /** Frees an allocation at once ({@code gc_free}); 0 is ignored. */
    public void free(int address) {
        if (address == 0 || lockDepth > 0) {
            return;
        }
        int first = headAt(address);
        if (first < 0) {
            return;
        }
        release(areas.of(first), first, first + blocks.length(first));
        unpin(address, pinned - 8);
    }

    private void release(Area area, int from, int to) {
        peakBlocks = Math.max(peakBlocks, usedBlocks);
        peakHeldBlocks = Math.max(peakHeldBlocks, usedBlocks + reclaimedBlocks);
        blocks.release(from, to);
        usedBlocks -= to - from;
        releasedBlocks += to - from;
        areas.freed(area, from, to);
        if (stress) {
            poison(from, to);
        }
    }

    /** Bytes of the blocks that an allocation holds, or 0 for an address that is none ({@code gc_nbytes}). */
    public int bytesOf(int address) {
        int first = headAt(address);
        return first < 0 ? 0 : blocks.length(first) * BLOCK;
    }

    private int addressOf(int block) {
        return start + (block << 4);
    }

    private int blockAt(int address) {
        return address - start >> 4;
    }

    private int headAt(int address) {
        int offset = address - start;
        if ((offset & 15) != 0 || offset < 0 || offset >= blocks.covered() << 4) {
            return -1;
        }
        int block = offset >> 4;
        return blocks.isHead(block) && areas.of(block) != null ? block : -1;
    }

    /**
     * Takes one block for data without pointers, if that needs no more than a free block of those that were in use before. It is not pinned,
     * and {@link #passed} does not tell of it.
     *
     * @return its address, or 0
     */
    public int takeLeaf() {
        if (!plain) {
            return 0;
        }
        Area area = areas.searched();
        int limit = Math.min(area.limit(), blocks.covered());
        int block = blocks.takeFree(area.searchFrom, limit, true);
        if (block >= limit) {
            return 0;
        }
        area.searchFrom = block + 1;
        usedBlocks++;
        return start + (block << 4);
    }

    /**
     * Takes one block for pointers, if there is a free one near where the search begins, among those that were in use before. It is not pinned, and
     * not zeroed.
     *
     * @return its address, or 0
     */
    public int takeBlock() {
        if (!plain) {
            return 0;
        }
        Area area = areas.searched();
        int limit = Math.min(Math.min(area.limit(), blocks.covered()), area.searchFrom + NEAR);
        int block = blocks.takeFree(area.searchFrom, limit, false);
        if (block >= limit) {
            return 0;
        }
        passed = block - (area.searchFrom & -SEARCHED_AT_ONCE);
        area.searchFrom = block + 1;
        usedBlocks++;
        return start + (block << 4);
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

    /** Keeps an object no longer for the sake of the scopes that are open, each of which may have pinned it: it may be garbage by now. */
    public void letGo(int address) {
        unpin(address, 0);
    }

    private void unpin(int address, int from) {
        for (int i = pinned - 1; i >= 0 && i >= from; i--) {
            if (pins[i] == address) {
                pins[i] = 0;
            }
        }
    }

    // ---- collection ----

    /** Marks from the roots and sweeps ({@code gc_collect}). */
    public void collect() {
        if (collecting) {
            return;
        }
        collecting = true;
        updatePlain();
        collections++;
        allocatedAtCollection = allocatedBlocks();
        sweeps++;
        marking.begin();
        roots.trace(this);
        for (int i = 0; i < pinned; i++) {
            marking.trace(pins[i]);
        }
        marking.end();
        marked = marking.work();
        countInAreas();
        sweep();
        collecting = false;
        updatePlain();
        watch.collected();
    }

    /** Only the test mode wants it: it takes no time and is not counted. */
    private void collectForTest() {
        collect();
        collections--;
        if (++stressed % MOVE_EVERY == 0) {
            ram.move(POISON);
        }
    }

    /** Marks the object that a word points to, if it does, and all it reaches. */
    public void trace(int word) {
        marking.trace(word);
    }

    /** While roots are traced: whether what has been traced so far reaches the object that a word points to. */
    public boolean isReached(int word) {
        int block = headAt(word);
        return block >= 0 && blocks.isMarked(block);
    }

    /** Marks from each word of {@code words[from … to)}: word indexes, not addresses. */
    public void traceWords(int from, int to) {
        for (int i = from; i < to; i++) {
            marking.trace(ram.words[i]);
        }
    }

    /** What the firmware does for the sake of areas: see {@link CollectionWork}. */
    private void countInAreas() {
        areaSteps = 0;
        sweptBlocks = 0;
        int step = 0;
        for (Area area : areas.list()) {
            int end = Math.min(area.limit(), blocks.covered());
            if (step > 0) {
                areaSteps += (long) step * blocks.countMarked(area.first(), end);
            }
            step++;
            sweptBlocks += blocks.lastUsed(area.first(), end) + 1 - area.first();
        }
    }

    private void sweep() {
        runFinalisers();
        peakBlocks = Math.max(peakBlocks, usedBlocks);
        int live = blocks.sweep(stress ? this::poisonFreed : null);
        reclaimedBlocks += usedBlocks - live;
        liveBlocks = live;
        garbageBlocks = usedBlocks - live;
        usedBlocks = live;
        areas.swept();
    }

    private void runFinalisers() {
        for (int block = blocks.takeFinaliser(0); block >= 0; block = blocks.takeFinaliser(block + 1)) {
            finaliser.finalise(addressOf(block));
        }
    }

    private void poisonFreed(int firstBlock, long freed) {
        for (long left = freed; left != 0; left &= left - 1) {
            int block = firstBlock + Long.numberOfTrailingZeros(left);
            poison(block, block + 1);
        }
    }

    private void poison(int from, int to) {
        Arrays.fill(ram.words, addressOf(from) >> 2, addressOf(to) >> 2, POISON);
    }

    // ---- state ----

    /** Runs the finaliser of every object that has one, for the end of a run ({@code gc_sweep_all}). */
    public void finaliseAll() {
        collecting = true;
        updatePlain();
        runFinalisers();
        collecting = false;
        updatePlain();
    }

    /**
     * In this mode each allocation collects first, freed memory is overwritten, and the host's memory moves now and then, so that a missed root and
     * a kept array show at once.
     */
    public void stress(boolean on) {
        stress = on;
        updatePlain();
    }

    /** Has somebody told of all that happens from now on; allocating is slower then. */
    public void watch(HeapWatch by) {
        watch = by;
        updatePlain();
    }

    private void updatePlain() {
        plain = lockDepth == 0 && !collecting && !stress && threshold == NO_THRESHOLD && watch == HeapWatch.NONE;
    }

    /** While locked, nothing can be allocated ({@code micropython.heap_lock}). */
    public void lock() {
        lockDepth++;
        updatePlain();
    }

    /** Ends one {@link #lock}. */
    public void unlock() {
        lockDepth--;
        updatePlain();
    }

    public int lockDepth() {
        return lockDepth;
    }

    /** Whether nothing can be allocated: {@link #lock}, or a collection with its finalisers is under way ({@code gc_is_locked}). */
    public boolean isLocked() {
        return lockDepth > 0 || collecting;
    }

    /** Whether a failed allocation collects by itself ({@code gc.enable}, {@code gc.disable}). */
    public boolean automatic() {
        return automatic;
    }

    public void automatic(boolean on) {
        automatic = on;
    }

    /** How many blocks may be allocated before the next allocation collects ({@code gc.threshold}), or {@link #NO_THRESHOLD}. */
    public int threshold() {
        return threshold;
    }

    public void threshold(int blockCount) {
        threshold = blockCount;
        updatePlain();
    }

    /** How often memory was swept, the collections of the test mode included: what was at an address before may be something else now. */
    public long sweeps() {
        return sweeps;
    }

    public long collections() {
        return collections;
    }

    /** How many times four blocks the searches for the last allocation passed before one found free ones, or none did: they are looked at together. */
    public int passedFours() {
        return passed + SEARCHED_AT_ONCE / 2 >> 2;
    }

    public CollectionWork lastCollection() {
        Marking.Work work = marked;
        return new CollectionWork(
                work.tracedObjects(), work.tracedBlocks(), work.leaves(), Math.max(0, liveBlocks - work.tracedBlocks()), work.pointers(),
                garbageBlocks, Math.max(0, sweptBlocks - liveBlocks - garbageBlocks),
                work.searches(), work.againObjects(), work.againBlocks(), blockCount(), areaSteps);
    }

    /** How many objects may wait to be looked at in a collection ({@code MICROPY_ALLOC_GC_STACK_SIZE}). */
    public void markStack(int objects) {
        marking.stackSize(objects);
    }

    /** What {@code gc.mem_alloc()} gives. */
    public int usedBytes() {
        return usedBlocks * BLOCK;
    }

    /** The blocks of the areas, free or not. */
    public int totalBytes() {
        return areas.blockCount() * BLOCK;
    }

    /** What {@code gc.mem_free()} gives: the free blocks, and the largest part that the outer heap can still give. */
    public int freeBytes() {
        return totalBytes() - usedBytes() + areas.available();
    }

    /** What the heap holds and could still take. */
    public int capacityBytes() {
        return usedBytes() + freeBytes();
    }

    /** The most bytes ever in use at once. */
    public int peakBytes() {
        return Math.max(peakBlocks, usedBlocks) * BLOCK;
    }

    private long allocatedBlocks() {
        return usedBlocks + reclaimedBlocks + releasedBlocks;
    }

    /**
     * What was ever allocated, in bytes ({@code MICROPY_MEM_STATS}). The firmware counts the bytes that were asked for, this the blocks that they took.
     *
     * @param current the total less what was freed before it was garbage; what a collection frees still counts
     * @param peak the most that {@code current} was
     */
    public record Statistics(long total, long current, long peak) {}

    public Statistics statistics() {
        long held = usedBlocks + reclaimedBlocks;
        return new Statistics(BLOCK * allocatedBlocks(), BLOCK * held, BLOCK * Math.max(held, peakHeldBlocks));
    }

    /**
     * How the areas are filled ({@code gc_info}).
     *
     * @param total in bytes, as are used and free
     * @param maxNewSplit bytes that the outer heap can still give at once
     * @param oneBlock how many runs are of one block
     * @param twoBlock how many runs are of two blocks
     * @param maxBlock blocks of the longest run in use
     * @param maxFree blocks of the longest free run
     */
    public record Info(int total, int used, int free, int maxNewSplit, int oneBlock, int twoBlock, int maxBlock, int maxFree) {}

    public Info info() {
        int one = 0;
        int two = 0;
        int longest = 0;
        int longestFree = 0;
        for (Area area : areas.list()) {
            int end = Math.min(area.limit(), blocks.covered());
            for (int block = area.first(); block < end; block++) {
                if (blocks.isHead(block)) {
                    int length = blocks.length(block);
                    one += length == 1 ? 1 : 0;
                    two += length == 2 ? 1 : 0;
                    longest = Math.max(longest, length);
                }
            }
            longestFree = Math.max(longestFree, areas.longestFree(area));
        }
        return new Info(
                totalBytes(), usedBytes(), totalBytes() - usedBytes(), areas.available(), one, two, longest, longestFree);
    }

    /** The most bytes that one allocation could have without a collection. */
    public int largestFreeBytes() {
        int best = Math.max(0, Area.blocksBetween(0, areas.available()));
        for (Area area : areas.list()) {
            best = Math.max(best, areas.longestFree(area));
        }
        return best * BLOCK;
    }

    /** The areas, in the order in which they are searched; they change when the heap grows and in collections. */
    public List<Area> areas() {
        return areas.list();
    }

    /** What a block of an area holds. */
    public Block block(int index) {
        if (index >= blocks.covered() || !blocks.isUsed(index)) {
            return Block.FREE;
        }
        return blocks.isHead(index) ? Block.HEAD : Block.TAIL;
    }

    /** The blocks of all areas. */
    public int blockCount() {
        return areas.blockCount();
    }

    /** Told of one run of blocks in use. */
    public interface Visitor {
        /** @param reached whether a root reaches it; else it is garbage */
        void run(int address, int bytes, boolean reached);
    }

    /** Shows every run of blocks in use, by address, and which of them a collection would keep. Changes nothing. */
    public void survey(Visitor visitor) {
        roots.trace(this);
        for (int i = 0; i < pinned; i++) {
            marking.trace(pins[i]);
        }
        marking.end();
        for (Area area : areas.list()) {
            int end = Math.min(area.limit(), blocks.covered());
            for (int block = area.first(); block < end; block++) {
                if (blocks.isHead(block)) {
                    visitor.run(addressOf(block), blocks.length(block) * BLOCK, blocks.isMarked(block));
                }
            }
        }
        blocks.clearMarks();
        for (Area area : areas.list()) {
            blocks.beginGap(area.limit());
        }
    }

    /** Whether the word is the address of a live object of this heap. */
    public boolean isObject(int word) {
        return headAt(word) >= 0;
    }

    /** The first address of the heap; block {@code i} of {@link #areas} is at {@code start + 16 * i}. */
    public int start() {
        return start;
    }

    /** The memory this heap lies in. */
    public Ram ram() {
        return ram;
    }
}
