package dev.snakeboard.emulator.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OuterHeapTest {
    @ParameterizedTest(name = "of a free block of {0} bytes one request gets {1}")
    @CsvSource({"10544, 10240", "16384, 16384", "150112, 147456", "155648, 155648", "163839, 155648", "200000, 196608", "2041520, 2031616", "0, 0"})
    void tellsItsLargestBlockInSteps(int block, int largest) {
        assertThat(new OuterHeap(Region.INTERNAL, 4096, block).largest()).isEqualTo(largest);
    }

    @Test
    void splitsTheBlockAndJoinsItAgain() {
        OuterHeap heap = new OuterHeap(Region.INTERNAL, 4096, 32768);
        int a = heap.allocate(1000);
        int b = heap.allocate(2000);
        assertThat(a).isEqualTo(4096);
        assertThat(b).as("1000 bytes are of the class of 1024, and take all of it").isEqualTo(4096 + 1024 + 4);
        assertThat(heap.largest()).isLessThanOrEqualTo(32768 - 1024 - 2048 - 8);
        heap.free(a);
        assertThat(heap.allocate(900)).as("the smallest block that is large enough").isEqualTo(a);
        heap.free(b);
        heap.free(a);
        assertThat(heap.largest()).isEqualTo(32768);
    }

    @Test
    void givesWhatItTellsAndNoMore() {
        OuterHeap heap = new OuterHeap(Region.INTERNAL, 4096, 150_112);
        assertThat(heap.allocate(150_112)).isZero();
        assertThat(heap.allocate(147_456)).isNotZero();
    }
}
