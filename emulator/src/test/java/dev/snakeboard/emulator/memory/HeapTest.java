package dev.snakeboard.emulator.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeapTest {
    private static final int ROOTS = 16;

    private final Ram ram = new Ram(1024, 64 * 1024);
    private final List<Integer> finalised = new ArrayList<>();
    private final Heap heap = new Heap(ram, ram.ramStart() + 1024, 16 * 1024, this::trace, finalised::add);

    private void trace(Heap into) {
        into.traceWords(ram.ramStart() >> 2, (ram.ramStart() >> 2) + ROOTS);
    }

    private void root(int index, int address) {
        ram.setWord(ram.ramStart() + 4 * index, address);
    }

    private int allocate(int bytes) {
        int mark = heap.mark();
        int address = heap.allocate(bytes, Heap.Content.POINTERS);
        heap.release(mark);
        return address;
    }

    @ParameterizedTest
    @CsvSource({"8192, 7936", "16384, 15872", "49152, 47616", "131072, 127040", "196608, 190592", "1048576, 1016768", "4194304, 4067200"})
    void tablesTakeWhatTheyTakeOnTheFirmware(int area, int usable) {
        assertThat(Heap.usableBytes(area)).isEqualTo(usable);
    }

    @Test
    void allocatesWholeBlocksFirstFitFromTheLastFreePosition() {
        int a = allocate(1);
        int b = allocate(17);
        int c = allocate(16);
        assertThat(b - a).isEqualTo(16);
        assertThat(c - b).isEqualTo(32);
        assertThat(heap.usedBytes()).isEqualTo(64);
        heap.free(b);
        assertThat(allocate(48)).isEqualTo(c + 16);
        assertThat(allocate(16)).isEqualTo(b);
        assertThat(allocate(16)).isEqualTo(b + 16);
    }

    @Test
    void memoryIsZeroedEvenWhenItIsUsedAgain() {
        int a = allocate(32);
        ram.setWord(a + 28, 0x12345678);
        heap.free(a);
        assertThat(allocate(32)).isEqualTo(a);
        assertThat(ram.word(a + 28)).isZero();
    }

    @Test
    void growsInPlaceIfTheNextBlocksAreFree() {
        int a = allocate(16);
        ram.setWord(a, 77);
        assertThat(heap.reallocate(a, 64, Heap.Move.FORBIDDEN)).isEqualTo(a);
        int b = allocate(16);
        assertThat(b).isEqualTo(a + 64);
        assertThat(heap.reallocate(a, 128, Heap.Move.FORBIDDEN)).isZero();
        int moved = heap.reallocate(a, 128, Heap.Move.ALLOWED);
        assertThat(moved).isEqualTo(b + 16);
        assertThat(ram.word(moved)).isEqualTo(77);
        assertThat(heap.reallocate(moved, 16, Heap.Move.ALLOWED)).isEqualTo(moved);
        assertThat(heap.usedBytes()).isEqualTo(32);
    }

    @Test
    void keepsWhatARootReachesAndFreesTheRest() {
        int list = allocate(16);
        root(0, list);
        int table = allocate(64);
        ram.setWord(list + 12, table);
        int item = allocate(16);
        ram.setWord(table + 60, item);
        int lost = allocate(16);
        heap.collect();
        assertThat(List.of(list, table, item)).allMatch(heap::isObject);
        assertThat(heap.isObject(lost)).isFalse();
        assertThat(heap.usedBytes()).isEqualTo(96);
    }

    @Test
    void looksForNoPointersInBytes() {
        int mark = heap.mark();
        int bytes = heap.allocate(16, Heap.Content.BYTES);
        heap.release(mark);
        root(0, bytes);
        int other = allocate(16);
        ram.setWord(bytes, other);
        heap.collect();
        assertThat(heap.isObject(other)).isFalse();
    }

    @Test
    void onlyAPointerToTheFirstBlockKeepsAnObject() {
        int object = allocate(48);
        root(0, object + 16);
        heap.collect();
        assertThat(heap.isObject(object)).isFalse();
    }

    @Test
    void freesCyclesThatNothingReaches() {
        int a = allocate(16);
        int b = allocate(16);
        ram.setWord(a + 4, b);
        ram.setWord(b + 4, a);
        heap.collect();
        assertThat(heap.usedBytes()).isZero();
    }

    @Test
    void pinnedBlocksLiveUntilTheirScopeEnds() {
        int outer = heap.mark();
        int a = heap.allocate(16, Heap.Content.POINTERS);
        int inner = heap.mark();
        int b = heap.allocate(16, Heap.Content.POINTERS);
        heap.collect();
        assertThat(List.of(a, b)).allMatch(heap::isObject);
        heap.release(inner);
        heap.collect();
        assertThat(heap.isObject(a)).isTrue();
        assertThat(heap.isObject(b)).isFalse();
        heap.release(outer);
        heap.collect();
        assertThat(heap.usedBytes()).isZero();
    }

    @Test
    void tellsTheFinaliserOnce() {
        int a = allocate(16);
        heap.setFinaliser(a);
        heap.collect();
        heap.collect();
        assertThat(finalised).containsExactly(a);
    }

    @Test
    void whatIsFullCollectsAndOnlyThenFails() {
        for (int i = 0; i < 64; i++) {
            assertThat(allocate(1024)).isNotZero();
        }
        assertThat(heap.collections()).as("garbage is collected when room runs out").isPositive();
        int held = 0;
        heap.collect();
        for (int address = allocate(1024); address != 0; address = allocate(1024)) {
            ram.setWord(address, held);
            held = address;
            root(1, held);
        }
        assertThat(heap.freeBytes()).isLessThan(1024);
        assertThat(allocate(16)).isNotZero();
    }

    @Test
    void aLockedHeapGivesNothing() {
        heap.lock();
        assertThat(allocate(16)).isZero();
        heap.unlock();
        assertThat(heap.lockDepth()).isZero();
        assertThat(allocate(16)).isNotZero();
    }

    // ---- several areas ----

    private static final int FIRST = 8192;

    private Heap growing(Ram memory, int outerBytes) {
        int start = memory.ramStart() + 1024;
        OuterHeap outer = new OuterHeap(Region.EXTERNAL, start + FIRST, outerBytes);
        return new Heap(
                memory, start, FIRST, outer, into -> into.traceWords(memory.ramStart() >> 2, (memory.ramStart() >> 2) + ROOTS), finalised::add);
    }

    @Test
    void areasDoubleUntilTheOuterHeapIsEmpty() {
        Ram memory = new Ram(1024, 1024 + FIRST + 150_000);
        Heap growing = growing(memory, 150_000);
        assertThat(growing.freeBytes()).as("mem_free counts what the outer heap can give").isEqualTo(7936 + 147_456);
        int held = 0;
        for (int address = growing.allocate(16, Heap.Content.POINTERS); address != 0; address = growing.allocate(16, Heap.Content.POINTERS)) {
            memory.setWord(address, held);
            held = address;
            memory.setWord(memory.ramStart(), held);
            growing.release(0);
        }
        assertThat(growing.areas()).extracting(Area::blocks).startsWith(496, 496, 992, 1984, 3968).hasSizeGreaterThan(5);
        assertThat(growing.areas()).allMatch(area -> area.region() == Region.EXTERNAL);
        assertThat(growing.freeBytes()).isLessThan(64);
        memory.setWord(memory.ramStart(), 0);
        growing.collect();
        assertThat(growing.areas()).as("empty areas go back").hasSize(1);
        assertThat(growing.freeBytes()).isEqualTo(7936 + 147_456);
    }

    @Test
    void anAreaIsAsLargeAsNeeded() {
        Ram memory = new Ram(1024, 1024 + FIRST + 150_000);
        Heap growing = growing(memory, 150_000);
        assertThat(growing.allocate(50_000, Heap.Content.BYTES)).isNotZero();
        assertThat(growing.areas()).hasSize(2).last().extracting(Area::blocks).isEqualTo(3128);
        assertThat(growing.allocate(16, Heap.Content.BYTES)).as("small ones still go to the first area").isEqualTo(growing.start());
        assertThat(growing.allocate(120_000, Heap.Content.BYTES)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {200_000, 1 << 30, Integer.MAX_VALUE})
    void whatNeverFitsTakesNoArea(int bytes) {
        Heap growing = growing(new Ram(1024, 1024 + FIRST + 150_000), 150_000);
        assertThat(growing.allocate(bytes, Heap.Content.BYTES)).isZero();
        assertThat(growing.areas()).hasSize(1);
    }

    @Test
    void noAllocationSpansTwoAreas() {
        Ram memory = new Ram(1024, 1024 + FIRST + 20_000);
        Heap growing = growing(memory, 20_000);
        for (int i = 0; i < 3; i++) {
            assertThat(growing.allocate(7000, Heap.Content.BYTES)).isNotZero();
        }
        for (Area area : growing.areas()) {
            assertThat(growing.block(area.first())).isEqualTo(Heap.Block.HEAD);
        }
        int last = growing.start() + 16 * growing.areas().getFirst().limit();
        assertThat(growing.isObject(last)).as("what lies between areas").isFalse();
        assertThat(growing.reallocate(growing.start(), 7936, Heap.Move.FORBIDDEN)).as("up to the end of the area").isEqualTo(growing.start());
        assertThat(growing.reallocate(growing.start(), 7937, Heap.Move.FORBIDDEN)).isZero();
    }

    @Test
    void theHostsMemoryFollowsWhatIsUsed() {
        Ram memory = Ram.growing(1024, 1024 + (8 << 20));
        memory.cover(memory.ramStart() + 1024);
        Heap large = new Heap(memory, memory.ramStart() + 1024, 8 << 20, into -> {}, finalised::add);
        assertThat(large.allocate(16, Heap.Content.BYTES)).isNotZero();
        assertThat(memory.words.length * 4).isLessThan(64 << 10);
        int address = large.allocate(1 << 20, Heap.Content.BYTES);
        assertThat(memory.words.length * 4).isBetween(1 << 20, 2 << 20);
        memory.setByte(address + (1 << 20) - 1, 7);
        assertThat(memory.byteAt(address + (1 << 20) - 1)).isEqualTo(7);
    }

    @Test
    void theThresholdCollectsEarly() {
        heap.threshold(10);
        for (int i = 0; i < 10; i++) {
            allocate(16);
        }
        assertThat(heap.collections()).isZero();
        allocate(16);
        assertThat(heap.collections()).isOne();
    }

    /** Random allocations, links, growth and frees, checked after each collection against a model that follows the links itself. */
    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void survivesAnythingThatAProgramDoes(long seed, boolean stress) {
        heap.stress(stress);
        Random random = new Random(seed);
        for (int step = 0; step < 4000; step++) {
            int slot = random.nextInt(ROOTS);
            int at = ram.ramStart() + 4 * slot;
            int held = ram.word(at);
            switch (random.nextInt(5)) {
                case 0 -> root(slot, 0);
                case 1, 2 -> {
                    int words = 2 + random.nextInt(12);
                    int mark = heap.mark();
                    int fresh = heap.allocate(4 * words, Heap.Content.POINTERS);
                    if (fresh != 0) {
                        ram.setWord(fresh, 4 * words << 1 | 1);
                        ram.setWord(fresh + 4, held);
                        root(slot, random.nextInt(6) == 0 ? 0 : fresh);
                    } else {
                        root(slot, 0);
                    }
                    heap.release(mark);
                }
                case 3 -> {
                    int other = ram.word(ram.ramStart() + 4 * random.nextInt(ROOTS));
                    if (held != 0) {
                        ram.setWord(held + 4, other);
                    }
                }
                default -> heap.collect();
            }
            if (step % 50 == 0) {
                heap.collect();
                assertThat(heap.usedBytes()).isEqualTo(reachableBytes());
            }
        }
    }

    private int reachableBytes() {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < ROOTS; i++) {
            int address = ram.word(ram.ramStart() + 4 * i);
            while (address != 0 && !seen.contains(address)) {
                assertThat(ram.word(address) & 1).as("the mark of a live object at %x", address).isOne();
                seen.add(address);
                address = ram.word(address + 4);
            }
        }
        return seen.stream().mapToInt(a -> ((ram.word(a) >> 1) + 15) / 16 * 16).sum();
    }
}
