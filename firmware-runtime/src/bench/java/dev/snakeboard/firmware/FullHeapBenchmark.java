package dev.snakeboard.firmware;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.memory.Ram;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The heap alone, empty, or with half or nine tenths of its blocks in a list of runs of one to six blocks with gaps of such sizes between them: one block
 * allocated, with the collections that this leads to, and a collection.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class FullHeapBenchmark {
    private static final int ROOT = 1024;
    private static final int START = ROOT + 64;

    /** 192 KiB is a SAMD51, 8192 KiB the PSRAM of an ESP32-S3. */
    @Param({"192", "8192"})
    private int kib;

    @Param({"0", "50", "90"})
    private int percentUsed;

    private Heap heap;
    private int mark;

    @Setup
    public void fill() {
        int bytes = kib << 10;
        Ram ram = new Ram(ROOT, START - ROOT + bytes);
        heap = new Heap(ram, START, bytes, roots -> roots.trace(ram.word(ROOT)), address -> {});
        mark = heap.mark();
        Random random = new Random(1);
        for (int left = heap.blockCount() - 8; left > 0; ) {
            int blocks = 1 + random.nextInt(6);
            int run = heap.allocate(blocks * Heap.BLOCK, Heap.Content.POINTERS);
            left -= blocks;
            heap.release(mark);
            if (random.nextInt(100) < percentUsed) {
                ram.setWord(run + 4, ram.word(ROOT));
                ram.setWord(ROOT, run);
            }
        }
        heap.collect();
    }

    @Benchmark
    public int allocateOneBlock() {
        int address = heap.allocate(Heap.BLOCK, Heap.Content.POINTERS);
        heap.release(mark);
        return address;
    }

    @Benchmark
    public long collect() {
        heap.collect();
        return heap.collections();
    }
}
