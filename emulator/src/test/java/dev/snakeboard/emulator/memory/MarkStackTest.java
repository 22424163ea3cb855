package dev.snakeboard.emulator.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The collector's mark stack is small: what does not fit is found by searching the heap. */
class MarkStackTest {
    private final Ram ram = new Ram(1024, 512 * 1024);
    private final Heap heap = new Heap(ram, ram.ramStart() + 1024, 256 * 1024, into -> into.trace(ram.word(ram.ramStart())), address -> {});

    private void root(int address) {
        ram.setWord(ram.ramStart(), address);
    }

    private int object(int words) {
        return heap.allocate(4 * words, Heap.Content.POINTERS);
    }

    /** A list whose items are made by a function of the index; the list lies before its items. */
    private int list(int items, IntUnaryOperator item) {
        int list = object(items);
        for (int i = 0; i < items; i++) {
            ram.setWord(list + 4 * i, item.applyAsInt(i));
        }
        return list;
    }

    private CollectionWork collect() {
        heap.release(0);
        heap.collect();
        return heap.lastCollection();
    }

    @ParameterizedTest
    @CsvSource({
        "64, 64, 0",
        "64, 65, 1",
        "64, 1000, 1",
        "128, 128, 0",
        "128, 129, 1",
    })
    void aListOfMoreObjectsThanTheStackHoldsTakesOneSearch(int stack, int items, int searches) {
        heap.markStack(stack);
        root(list(items, i -> object(1)));
        CollectionWork done = collect();
        assertThat(done.searches()).isEqualTo(searches);
        assertThat(done.tracedObjects()).isEqualTo(items + 1);
        assertThat(done.pointers()).isEqualTo(items + 1);
        assertThat(heap.usedBytes()).isEqualTo(16 * (done.tracedBlocks() + done.untracedBlocks()));
    }

    /** The list itself and what was looked into before the search. */
    @Test
    void aSearchComesUponWhatWasLookedIntoBefore() {
        root(list(100, i -> object(1)));
        CollectionWork done = collect();
        assertThat(done.againObjects()).isEqualTo(1 + 64);
        assertThat(done.againBlocks()).isEqualTo(25 + 64);
    }

    /** Those of the inner lists that did not fit are looked into in the first search, and do not fit then. */
    @Test
    void aListOfListsTakesTwoSearches() {
        root(list(70, i -> list(70, j -> object(1))));
        CollectionWork done = collect();
        assertThat(done.searches()).isEqualTo(2);
        assertThat(done.tracedObjects()).isEqualTo(1 + 70 + 70 * 70);
    }

    @Test
    void aChainTakesNone() {
        int next = 0;
        for (int i = 0; i < 5000; i++) {
            int link = object(2);
            ram.setWord(link + 4, next);
            next = link;
            root(link);
        }
        assertThat(collect().searches()).isZero();
        assertThat(heap.usedBytes()).isEqualTo(5000 * 16);
    }

    @Test
    void freeBlocksAreSweptAsFarAsOneIsInUse() {
        object(1);
        root(object(1));
        assertThat(collect().garbageBlocks()).isEqualTo(1);
        assertThat(collect().freeBlocks()).isEqualTo(1);
    }
}
