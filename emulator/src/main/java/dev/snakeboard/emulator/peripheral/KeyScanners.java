package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.interrupt.TickTimer;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** All scanners of keys. While there is one, the tick runs; in each tick those that are due scan, the newest first. */
public final class KeyScanners {

    private final Clock clock;
    private final CoreClock core;
    private final TickCounter counter;
    private final TickTimer tick;
    private final Trace trace;
    private final TimingDefinition timing;
    private final List<KeyScanner> newestFirst = new ArrayList<>();

    public KeyScanners(Clock clock, CoreClock core, TickCounter counter, TickTimer tick, Trace trace, TimingDefinition timing) {
        this.clock = clock;
        this.core = core;
        this.counter = counter;
        this.tick = tick;
        this.trace = trace;
        this.timing = timing;
        tick.addListener(this::tick);
    }

    /**
     * Makes a scanner, which scans once at once.
     *
     * @param name          for the trace
     * @param intervalTicks raw ticks between scans: {@code int(interval · 1024)}
     * @param threshold     1 … 127 equal scans that make an edge
     */
    public KeyScanner open(String name, KeyReader reader, int maxEvents, long intervalTicks, int threshold) {
        KeyScanner scanner = new KeyScanner(this, name, reader, new KeyEventQueue(name, maxEvents, clock, trace), intervalTicks, threshold);
        newestFirst.addFirst(scanner);
        tick.request();
        scanNow(scanner);
        return scanner;
    }

    /** Scans outside the tick: at construction and reset. */
    void scanNow(KeyScanner scanner) {
        clock.settle();
        scanner.scan(counter.ticks(), counter.ticksMs());
        core.charge(cycles(scanner));
    }

    private long cycles(KeyScanner scanner) {
        return timing.of(Timing.KEY_SCAN_CYCLES) + timing.of(Timing.KEY_SCAN_KEY_CYCLES) * scanner.steps();
    }

    private void tick(long ticks) {
        for (int i = 0; i < newestFirst.size(); i++) {
            KeyScanner scanner = newestFirst.get(i);
            if (scanner.isDue(ticks)) {
                scanner.scan(ticks, counter.ticksMs());
                core.chargeInterrupt(cycles(scanner));
            }
        }
    }

    void remove(KeyScanner scanner) {
        if (newestFirst.remove(scanner)) {
            tick.release();
        }
    }

    /** Ends all scanners, as the firmware does between two runs of programs. */
    public void reset() {
        while (!newestFirst.isEmpty()) {
            remove(newestFirst.getFirst());
        }
    }

    void trace(LongFunction<TraceEvent> event) {
        if (trace.isOn()) {
            trace.record(event.apply(clock.instant()));
        }
    }
}
