package dev.snakeboard.harness;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceListener;
import dev.snakeboard.firmware.profile.CycleCount;
import dev.snakeboard.firmware.profile.CycleProfile;
import dev.snakeboard.firmware.vm.Suspension.Place;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.List;

/** Profiles the cycles of one run of a program, from its start to its end, and records all that happens meanwhile. */
final class CycleWatch implements TraceListener {

    /** Some hundred megabytes; a program that runs for ten seconds makes some ten thousand. */
    private static final int EVENTS_KEPT = 3_000_000;
    private static final long HEAP_SPACING = TimeBase.UNITS_PER_MS;

    private final Vm vm;
    private final Mcu mcu;
    private final CycleProfile profile;
    private final long from;
    private final List<TraceEvent> events = new ArrayList<>();
    private final List<Recording.Use> heap = new ArrayList<>();
    private final List<Recording.Span> collections = new ArrayList<>();
    private final List<Recording.Call> calls = new ArrayList<>();
    private long to = Long.MAX_VALUE;
    private long lost;

    CycleWatch(Vm vm, Mcu mcu) {
        this.vm = vm;
        this.mcu = mcu;
        from = mcu.clock().now();
        profile = new CycleProfile(vm, this::collected, this::called);
        profile.attach();
        mcu.trace().attach(this);
        lookAtHeap(from);
    }

    /** The program has ended. */
    void end() {
        if (to == Long.MAX_VALUE) {
            to = mcu.clock().now();
            lookAtHeap(to);
            profile.end();
            mcu.trace().detach(this);
        }
    }

    private void collected(long began, long length) {
        collections.add(new Recording.Span(began, length));
        lookAtHeap(began + length);
    }

    private void called(Place function, int level, long began, long ended) {
        if (calls.size() < EVENTS_KEPT) {
            calls.add(new Recording.Call(function, level, began, ended));
        } else {
            lost++;
        }
    }

    private void lookAtHeap(long time) {
        heap.add(new Recording.Use(time, vm.heap.usedBytes()));
    }

    @Override
    public void record(TraceEvent event) {
        if (event.time() - heap.getLast().time() >= HEAP_SPACING) {
            lookAtHeap(event.time());
        }
        if (event instanceof TraceEvent.ConsoleByte) {
            return;
        }
        if (events.size() < EVENTS_KEPT) {
            events.add(event);
        } else {
            lost++;
        }
    }

    CycleCount count() {
        return profile.count();
    }

    Recording recording() {
        List<Recording.Call> all = new ArrayList<>(calls);
        profile.tellOpen((function, level, began, ended) -> all.add(new Recording.Call(function, level, began, ended)));
        return new Recording(from, Math.min(to, mcu.clock().now()), events, heap, collections, all, lost);
    }
}
