package dev.snakeboard.firmware;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One turn of Python loops: bytecodes, calls, attributes. The reference interprets a loop of four made-up instructions per turn with a bare switch over an int array;
 * what counts is the ratio in one run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class DispatchBenchmark {
    private static final int TURNS = 10_000;

    private static final String PROGRAM = """
            class Counter:
                def __init__(self):
                    self.n = 0
                def up(self):
                    self.n += 1
            def nothing(x):
                return x
            counter = Counter()
            def count(n):
                i = 0
                while i < n:
                    i += 1
                return i
            def call(n):
                for i in range(n):
                    nothing(i)
            def method(n):
                c = counter
                for i in range(n):
                    c.up()
            def numbers():
                i = 0
                while True:
                    yield i
                    i += 1
            def generate(n):
                g = numbers()
                for i in range(n):
                    next(g)
            """;

    /** ADD 1 to cell 0; COMPARE with cell 1; JUMP back if less; HALT. */
    private static final int[] CODE = {0, 1, 2, 0, 3};

    private final int[] cells = new int[2];
    private PythonFunctions python;
    private int count;
    private int call;
    private int method;
    private int generate;

    @Setup
    public void load() {
        python = new PythonFunctions(PROGRAM);
        count = python.function("count");
        call = python.function("call");
        method = python.function("method");
        generate = python.function("generate");
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public int reference() {
        cells[0] = 0;
        cells[1] = TURNS;
        boolean less = false;
        int at = 0;
        while (true) {
            switch (CODE[at++]) {
                case 0 -> cells[0]++;
                case 1 -> less = cells[0] < cells[1];
                case 2 -> at = less ? CODE[at] : at + 1;
                default -> {
                    return cells[0];
                }
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public int loop() {
        return python.call(count, TURNS);
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public int functionCall() {
        return python.call(call, TURNS);
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public int methodCall() {
        return python.call(method, TURNS);
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public int generator() {
        return python.call(generate, TURNS);
    }
}
