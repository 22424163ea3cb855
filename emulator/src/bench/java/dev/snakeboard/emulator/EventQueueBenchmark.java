package dev.snakeboard.emulator;

import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;
import java.util.Comparator;
import java.util.PriorityQueue;
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
 * One event: taken from the queue, handled, scheduled again. The reference is the same with {@link PriorityQueue} and an object
 * per event; what counts is the ratio of the two in one run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class EventQueueBenchmark {

    private record Entry(long when, long sequence, int id) {
    }

    @Param({"4", "64"})
    private int scheduled;

    private Clock clock;
    private long fired;

    private PriorityQueue<Entry> reference;
    private long sequence;
    private long now;

    /** Periods that differ, so that the order keeps changing. */
    private static long period(int id) {
        return 1000 + 37L * id;
    }

    @Setup
    public void schedule() {
        clock = new Clock();
        reference = new PriorityQueue<>(Comparator.comparingLong(Entry::when).thenComparingLong(Entry::sequence));
        for (int id = 0; id < scheduled; id++) {
            Alarm[] alarm = new Alarm[1];
            long period = period(id);
            alarm[0] = clock.alarm("a", when -> {
                fired++;
                alarm[0].schedule(when + period);
            });
            alarm[0].schedule(period);
            reference.add(new Entry(period, sequence++, id));
        }
    }

    @Benchmark
    public long event() {
        clock.charge(clock.nextEvent() - clock.now());
        clock.settle();
        return fired;
    }

    @Benchmark
    public long reference() {
        Entry entry = reference.remove();
        now = entry.when();
        reference.add(new Entry(now + period(entry.id()), sequence++, entry.id()));
        return now;
    }
}
