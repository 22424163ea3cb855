package dev.snakeboard.harness;

import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the events of a {@link History}: complete chunks are never changed again, so that views of the past share them. */
final class EventHistory implements TraceListener {

    private static final int CHUNK = 1024;
    private static final int CHUNKS_KEPT = 96;
    private static final String TICK = "tick";

    private final ArrayDeque<TraceEvent[]> complete = new ArrayDeque<>();
    private TraceEvent[] current = new TraceEvent[CHUNK];
    private int used;
    private long dropped;

    @Override
    public void record(TraceEvent event) {
        if (!isKept(event)) {
            return;
        }
        current[used++] = event;
        if (used == CHUNK) {
            complete.addLast(current);
            current = new TraceEvent[CHUNK];
            used = 0;
            if (complete.size() > CHUNKS_KEPT) {
                complete.removeFirst();
                dropped += CHUNK;
            }
        }
    }

    /** Bytes of the console, sleeps and the tick are many, and shown otherwise. */
    private static boolean isKept(TraceEvent event) {
        return switch (event) {
            case TraceEvent.ConsoleByte _, TraceEvent.Slept _, TraceEvent.InterruptEnded _ -> false;
            case TraceEvent.InterruptPosted posted -> !posted.line().equals(TICK);
            case TraceEvent.InterruptHandled handled -> !handled.line().equals(TICK);
            default -> true;
        };
    }

    /** What there is now. */
    History view() {
        List<TraceEvent[]> chunks = new ArrayList<>(complete);
        chunks.add(Arrays.copyOf(current, used));
        return new View(List.copyOf(chunks), dropped, dropped + (long) complete.size() * CHUNK + used);
    }

    private record View(List<TraceEvent[]> chunks, long start, long end) implements History {
        @Override
        public TraceEvent get(long position) {
            if (position < start || position >= end) {
                throw new IndexOutOfBoundsException("event " + position + " of " + start + " … " + end);
            }
            int index = (int) (position - start);
            return chunks.get(index / CHUNK)[index % CHUNK];
        }

        @Override
        public List<TraceEvent> since(long position) {
            List<TraceEvent> events = new ArrayList<>();
            for (long i = Math.max(position, start); i < end; i++) {
                events.add(get(i));
            }
            return events;
        }

        @Override
        public long positionAt(long time) {
            long low = start;
            long high = end;
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (get(middle).time() < time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
