package dev.snakeboard.harness;

import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.firmware.vm.Suspension.Place;
import java.util.List;

/**
 * All that happened on a board over a span of time, for tools that draw it. Times are in units of {@link dev.snakeboard.emulator.time.TimeBase} since
 * power on.
 *
 * @param from when the recording began
 * @param to its end
 * @param events in order of their recording, without the bytes of the console
 * @param heap how many bytes were in use, at most once per millisecond of what happened
 * @param collections of garbage
 * @param calls of Python functions, in the order of their ends
 * @param lost events and calls for which there was no room any more
 */
public record Recording(long from, long to, List<TraceEvent> events, List<Use> heap, List<Span> collections, List<Call> calls, long lost) {

    public Recording {
        events = List.copyOf(events);
        heap = List.copyOf(heap);
        collections = List.copyOf(collections);
        calls = List.copyOf(calls);
    }

    /** Bytes of the heap in use at a time. */
    public record Use(long time, int bytes) {
    }

    /**
     * A function's activation, or what it ran until it gave way to another.
     *
     * @param function where its code begins
     * @param level 1 for what nothing called
     */
    public record Call(Place function, int level, long began, long ended) {
    }

    /** Something that took a while. */
    public record Span(long began, long length) {
    }
}
