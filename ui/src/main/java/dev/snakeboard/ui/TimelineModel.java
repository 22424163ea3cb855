package dev.snakeboard.ui;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.PinView;
import dev.snakeboard.harness.Snapshot.TaskView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lanes of a timeline, read on from each snapshot to the next. */
final class TimelineModel {
    private final Map<Integer, Lane.Task> tasks = new LinkedHashMap<>();
    private final Map<String, Lane.Pin> pins = new LinkedHashMap<>();
    private Track<Integer> heap = new Track<>();
    private long position;
    private long now;
    private int run;
    private int heapTotal = 1;

    /** The end of what is known. */
    long now() {
        return now;
    }

    void read(Snapshot snapshot) {
        if (snapshot.time() < now) {
            clear();
        }
        if (snapshot.run() != run) {
            run = snapshot.run();
            tasks.clear();
        }
        boolean gap = position < snapshot.events().start();
        if (gap) {
            forget();
        }
        now = snapshot.time();
        for (TaskView task : snapshot.tasks()) {
            tasks.computeIfAbsent(task.id(), id -> new Lane.Task(id, task.name(), snapshot.turns().limit(), new Track<>()));
        }
        List<TraceEvent> events = snapshot.events().since(position);
        Map<Integer, Long> lastTurns = new HashMap<>();
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.TaskChanged changed && changed.state() == TaskState.RUNNING) {
                lastTurns.put(changed.task(), changed.time());
            }
        }
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.TaskChanged changed && changed.state() == TaskState.RUNNING
                    && lastTurns.get(changed.task()) == changed.time()) {
                snapshot.tasks().stream().filter(task -> task.id() == changed.task())
                        .forEach(task -> ready(task.id(), changed.time() - task.lateness()));
            }
            take(event, snapshot);
        }
        snapshot.tasks().stream().filter(task -> task.state() == TaskState.READY)
                .forEach(task -> task.due().ifPresent(due -> ready(task.id(), due)));
        snapshot.tasks().forEach(this::stands);
        position = snapshot.events().end();
        if (gap) {
            pins.values().forEach(lane -> PanelModel.pin(snapshot, lane.pad()).ifPresent(pin -> resume(lane.track(), pin)));
        }
        heapTotal = snapshot.heap().total();
        long known = heap.isEmpty() ? -1 : heap.time(heap.size() - 1);
        snapshot.samples().stream().filter(sample -> sample.time() > known).forEach(sample -> heap.add(sample.time(), sample.used()));
    }

    /** For another board, or one that began anew. */
    void clear() {
        tasks.clear();
        pins.clear();
        heap = new Track<>();
        position = 0;
        now = 0;
        run = 0;
    }

    /** Tasks first, then pins in the board's order, then the heap. */
    List<Lane> lanes(Snapshot snapshot) {
        List<Lane> lanes = new ArrayList<>(tasks.values());
        List<String> order = snapshot.pins().stream().map(PinView::pad).toList();
        pins.values().stream().sorted(Comparator.comparingInt(lane -> order.indexOf(lane.pad()))).forEach(lanes::add);
        if (!heap.isEmpty()) {
            lanes.add(new Lane.Heap(heap, heapTotal));
        }
        return lanes;
    }

    /** At full speed more happens between two frames than is kept: what was, nobody knows, and nothing is drawn. */
    private void forget() {
        tasks.values().stream().map(Lane.Task::track).filter(track -> !track.isEmpty())
                .forEach(track -> track.add(now, Lane.Doing.UNKNOWN));
        pins.values().forEach(lane -> lane.track().add(now, Lane.Line.UNKNOWN));
    }

    /** A pin without an edge among the events that are kept has had its level since its last one. */
    private static void resume(Track<Lane.Line> track, PinView pin) {
        int last = track.size() - 1;
        if (track.value(last).equals(Lane.Line.UNKNOWN) && pin.lastEdge().isPresent()) {
            track.add(Math.max(track.time(last), pin.lastEdge().getAsLong()), new Lane.Line(Optional.of(pin.level()), ""));
        }
    }

    /**
     * A task whose sleep has ended is ready, but nobody on the board notices before the loop looks again: the time comes from the snapshot,
     * which knows when the sleep was due.
     */
    private void ready(int id, long since) {
        Lane.Task lane = tasks.get(id);
        if (lane != null && !lane.track().isEmpty()) {
            int last = lane.track().size() - 1;
            if (lane.track().value(last).state() == TaskState.WAITING && since > lane.track().time(last) && since < now) {
                lane.track().add(since, new Lane.Doing(TaskState.READY, "", Optional.empty()));
            }
        }
    }

    /** Events do not say which line a task is at; the snapshot does, for what every task does at its time. */
    private void stands(TaskView task) {
        Track<Lane.Doing> track = tasks.get(task.id()).track();
        if (!track.isEmpty() && task.place().isPresent()) {
            Lane.Doing last = track.value(track.size() - 1);
            if (last.state() == task.state()) {
                track.replaceLast(new Lane.Doing(last.state(), last.detail(), task.place()));
            }
        }
    }

    private void take(TraceEvent event, Snapshot snapshot) {
        switch (event) {
            case TraceEvent.TaskChanged changed -> tasks
                    .computeIfAbsent(changed.task(), id -> new Lane.Task(id, changed.name(), snapshot.turns().limit(), new Track<>()))
                    .track().add(changed.time(), new Lane.Doing(changed.state(), changed.detail(), Optional.empty()));
            case TraceEvent.PinEdge edge -> pin(edge.pad(), snapshot).ifNamed(edge.time(), new Lane.Line(Optional.of(edge.level()), ""));
            case TraceEvent.PinWave wave -> pin(wave.pad(), snapshot).ifNamed(wave.time(), line(wave));
            default -> { }
        }
    }

    private static Lane.Line line(TraceEvent.PinWave wave) {
        if (wave.period() <= 0) {
            return new Lane.Line(Optional.of(Level.LOW), "");
        }
        return new Lane.Line(Optional.of(Level.HIGH), PinText.wave(
                new Snapshot.Wave((double) TimeBase.UNITS_PER_SECOND / wave.period(), (double) wave.high() / wave.period())));
    }

    private PinTrack pin(String pad, Snapshot snapshot) {
        return (time, line) -> PanelModel.pin(snapshot, pad).ifPresent(view ->
                pins.computeIfAbsent(pad, _ -> new Lane.Pin(pad, view.name(), new Track<>())).track().add(time, line));
    }

    /** Pads without a name on the board are not drawn. */
    @FunctionalInterface
    private interface PinTrack {
        void ifNamed(long time, Lane.Line line);
    }
}
