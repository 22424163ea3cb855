package dev.snakeboard.firmware;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The heap of 192 KiB: a short-lived list of four, and a collection with half of it in use. The reference copies the whole memory; what counts is the ratio in one run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class HeapBenchmark {
    private static final String PROGRAM = """
            kept = [[i, str(i), (i, i)] for i in range(700)]
            def lists(n):
                for i in range(n):
                    [i, i, i, i]
            """;
    private static final int LISTS = 1000;

    private PythonFunctions python;
    private int lists;
    private int[] copy;

    @Setup
    public void load() {
        python = new PythonFunctions(PROGRAM);
        lists = python.function("lists");
        copy = new int[python.vm.words.length];
    }

    @Benchmark
    public int reference() {
        System.arraycopy(python.vm.words, 0, copy, 0, copy.length);
        return copy[copy.length / 2];
    }

    /** With the collections that they lead to. */
    @Benchmark
    public int aThousandLists() {
        return python.call(lists, LISTS);
    }

    @Benchmark
    public long collect() {
        python.vm.heap.collect();
        return python.vm.heap.collections();
    }
}
