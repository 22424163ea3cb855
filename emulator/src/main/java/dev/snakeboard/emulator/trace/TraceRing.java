package dev.snakeboard.emulator.trace;

import java.util.ArrayList;
import java.util.List;

/** Keeps the newest events, for a view of the recent past. */
public final class TraceRing implements TraceListener {

    private final TraceEvent[] ring;
    private long recorded;

    /** @param capacity events kept, at least 1 */
    public TraceRing(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a trace ring needs room for at least 1 event, not " + capacity);
        }
        ring = new TraceEvent[capacity];
    }

    @Override
    public void record(TraceEvent event) {
        ring[(int) (recorded++ % ring.length)] = event;
    }

    /** Events seen so far, those no longer kept included: the position to read on from. */
    public long recorded() {
        return recorded;
    }

    /** Kept events from position {@code from} on, oldest first. */
    public List<TraceEvent> since(long from) {
        List<TraceEvent> events = new ArrayList<>();
        for (long i = Math.max(from, recorded - ring.length); i < recorded; i++) {
            events.add(ring[(int) (i % ring.length)]);
        }
        return events;
    }
}
