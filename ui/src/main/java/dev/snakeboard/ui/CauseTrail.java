package dev.snakeboard.ui;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.harness.History;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.PinView;
import java.util.Optional;

/**
 * What came of an edge at a pin: who recorded it, and which task took the record, or had its turn next.
 *
 * @param edge when
 * @param words {@code 12.481000 s ↓ → keypad +8.2 ms → watch_button +0.4 ms}
 * @param taskId of the task that took the record, or whose turn came first after the edge was recorded
 * @param last when that was, or what else came last
 */
record CauseTrail(String pad, long edge, String words, Optional<Integer> taskId, long last) {

    /** A scanner looks every 20 ms and may debounce over two scans. */
    private static final long FARTHEST = 200 * TimeBase.UNITS_PER_MS;
    private static final int MOST_EVENTS = 600;

    static Optional<Long> lastEdge(PinView pin) {
        return pin.lastEdge().isPresent() ? Optional.of(pin.lastEdge().getAsLong()) : Optional.empty();
    }

    /** Follows an edge as far as the events that are kept go. */
    static CauseTrail of(Snapshot snapshot, PinView pin, long edge) {
        StringBuilder words = new StringBuilder(TimeText.exact(edge));
        History events = snapshot.events();
        boolean recorded = false;
        Optional<TraceEvent.TaskChanged> first = Optional.empty();
        Optional<TraceEvent.TaskChanged> running = Optional.empty();
        long last = edge;
        long to = Math.min(events.end(), events.positionAt(edge) + MOST_EVENTS);
        for (long at = Math.max(events.start(), events.positionAt(edge)); at < to; at++) {
            TraceEvent event = events.get(at);
            if (event.time() > edge + FARTHEST) {
                break;
            }
            if (event.time() < edge) {
                continue;
            }
            if (event instanceof TraceEvent.TaskChanged task) {
                running = task.state() == TaskState.RUNNING ? Optional.of(task) : Optional.empty();
                if (recorded && first.isEmpty()) {
                    first = running;
                }
            }
            if (event instanceof TraceEvent.PinEdge own && own.time() == edge && own.pad().equals(pin.pad())) {
                words.append(own.level() == Level.HIGH ? " ↑" : " ↓");
            } else if (!recorded && recorder(event, pin).isPresent()) {
                recorded = true;
                words.append(" → ").append(recorder(event, pin).get()).append(" +").append(TimeText.span(event.time() - last));
                last = event.time();
            } else if (recorded && event instanceof TraceEvent.Taken taken && (taken.source().equals(pin.pad()) || isScanner(taken, snapshot))) {
                words.append(" → taken").append(running.map(task -> " by " + task.name()).orElse("")).append(" +")
                        .append(TimeText.span(taken.time() - last));
                return new CauseTrail(pin.pad(), edge, words.toString(), running.map(TraceEvent.TaskChanged::task), taken.time());
            }
        }
        if (first.isPresent()) {
            TraceEvent.TaskChanged task = first.get();
            words.append(" → next turn: ").append(task.name()).append(" +").append(TimeText.span(task.time() - last));
            return new CauseTrail(pin.pad(), edge, words.toString(), Optional.of(task.task()), task.time());
        }
        return new CauseTrail(pin.pad(), edge, words.toString(), Optional.empty(), last);
    }

    /** Key events do not name pads; what is no pad of the board is a scanner. */
    private static boolean isScanner(TraceEvent.Taken taken, Snapshot snapshot) {
        return snapshot.pins().stream().noneMatch(other -> other.pad().equals(taken.source()));
    }

    /** Who took notice of an edge at this pin. A key event does not name its pad: it counts if the pin is a pulled input, as a scanner's are. */
    private static Optional<String> recorder(TraceEvent event, PinView pin) {
        boolean scanned = pin.drive() == Drive.OFF && pin.pull() != Pull.NONE;
        return switch (event) {
            case TraceEvent.CounterChanged counter when counter.pad().equals(pin.pad()) -> Optional.of("counter");
            case TraceEvent.KeyRecorded _ when scanned -> Optional.of("keypad's queue");
            case TraceEvent.KeyLost _ when scanned -> Optional.of("keypad: queue full, lost");
            default -> Optional.empty();
        };
    }
}
