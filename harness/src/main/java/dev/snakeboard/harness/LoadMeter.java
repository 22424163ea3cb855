package dev.snakeboard.harness;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Measures how busy the CPU is and how full the heap, over one run of a program. */
final class LoadMeter {

    private static final int SAMPLES_KEPT = 4096;
    private static final long SAMPLE_SPACING = TimeBase.UNITS_PER_MS;
    private static final long WINDOW = TimeBase.UNITS_PER_SECOND;
    private static final long WINDOW_STEP = TimeBase.UNITS_PER_SECOND / 16;

    /** How much had been slept through at a time. */
    private record Mark(long time, long idle) {
    }

    private final Clock clock;
    private final Mcu mcu;
    private final Vm vm;
    private final long began;
    private final long idleBefore;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Deque<Snapshot.HeapSample> samples = new ArrayDeque<>();
    private long passes;
    private long lastPass;
    private long worstPass;
    private long idleSeen;
    private long workAtSleep;
    private final TimeUse atStart;
    private TimeUse atSleep;
    private TimeUse worstUse = TimeUse.NONE;
    private long worstAt;

    LoadMeter(Mcu mcu, Vm vm) {
        this.mcu = mcu;
        this.clock = mcu.clock();
        this.vm = vm;
        began = clock.now();
        idleBefore = clock.idleTime();
        idleSeen = idleBefore;
        workAtSleep = work();
        atStart = TimeUse.until(mcu, vm);
        atSleep = atStart;
        marks.add(new Mark(began, idleBefore));
    }

    private long work() {
        return clock.now() - clock.idleTime();
    }

    /** Looks at the clock: after a sleep, and when a task gets its turn. */
    void look() {
        long now = clock.now();
        if (clock.idleTime() > idleSeen) {
            idleSeen = clock.idleTime();
            lastPass = work() - workAtSleep;
            workAtSleep = work();
            TimeUse sleeps = TimeUse.until(mcu, vm);
            if (passes > 0 && lastPass > worstPass) {
                worstPass = lastPass;
                worstUse = sleeps.since(atSleep);
                worstAt = now;
            }
            atSleep = sleeps;
            passes++;
        }
        if (now - marks.getLast().time() >= WINDOW_STEP) {
            marks.add(new Mark(now, clock.idleTime()));
            while (marks.size() > 2 && now - marks.getFirst().time() > WINDOW) {
                marks.removeFirst();
            }
        }
        if (samples.isEmpty() || now - samples.getLast().time() >= SAMPLE_SPACING) {
            samples.add(new Snapshot.HeapSample(now, vm.heap.usedBytes(), vm.heap.collections()));
            if (samples.size() > SAMPLES_KEPT) {
                samples.removeFirst();
            }
        }
    }

    private long cycles(long units) {
        return units / mcu.core().unitsPerCycle();
    }

    Snapshot.Load load() {
        Mark since = marks.getFirst();
        long elapsed = clock.now() - since.time();
        double busy = elapsed == 0 ? 1 : 1 - (double) (clock.idleTime() - since.idle()) / elapsed;
        long idle = clock.idleTime() - idleBefore;
        return new Snapshot.Load(
                passes, cycles(lastPass), cycles(worstPass), busy, cycles(clock.now() - began - idle), cycles(idle),
                worstAt, worstUse, TimeUse.until(mcu, vm).since(atStart));
    }

    List<Snapshot.HeapSample> samples() {
        return new ArrayList<>(samples);
    }
}
