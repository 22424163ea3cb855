package dev.snakeboard.harness.report;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.firmware.vm.Suspension.Place;
import dev.snakeboard.harness.Recording;
import dev.snakeboard.harness.Snapshot;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recording in the Trace Event Format of Chrome, which ui.perfetto.dev opens: tasks, calls of Python functions, the CPU's sleep and collections,
 * interrupts, pins and memory, each with a track, on one time axis. Times are microseconds after the program's start.
 */
public final class PerfettoTrace {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The groups of tracks, in their order: "processes" in the format's words. */
    private enum Group {
        TASKS, PYTHON, CPU, INTERRUPTS, PINS, MEMORY;

        int pid() {
            return ordinal() + 1;
        }
    }

    /** The one track of a group that needs no more. Track 0 of any process would be taken for the idle task of the viewer's machine. */
    private static final int ONLY = 1;

    private static final int CALLS = 1;
    private static final int SLEEP = 1;
    private static final int COLLECTION = 2;

    private final JsonGenerator json;
    private final Recording recording;
    private final Snapshot last;
    private final Map<String, Integer> interruptTracks = new LinkedHashMap<>();
    private final Map<Integer, TraceEvent.TaskChanged> running = new LinkedHashMap<>();
    private final Map<Integer, String> tasks = new LinkedHashMap<>();

    private PerfettoTrace(JsonGenerator json, Recording recording, Snapshot last) {
        this.json = json;
        this.recording = recording;
        this.last = last;
    }

    /**
     * The trace as JSON text.
     *
     * @param last says how the pins are called
     */
    public static String write(Recording recording, Snapshot last) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            new PerfettoTrace(json, recording, last).write();
        }
        return text.append('\n').toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeName("traceEvents");
        json.writeStartArray();
        for (Group group : Group.values()) {
            name("process_name", group.pid(), ONLY, group.name().toLowerCase(Locale.ROOT));
        }
        name("thread_name", Group.CPU.pid(), SLEEP, "asleep");
        name("thread_name", Group.CPU.pid(), COLLECTION, "collecting garbage");
        name("thread_name", Group.PYTHON.pid(), CALLS, "functions");
        name("thread_name", Group.PINS.pid(), ONLY, "events");
        recording.events().forEach(this::write);
        // A slice comes before those within it.
        recording.calls().stream().sorted(Comparator.comparingLong(Recording.Call::began).thenComparingInt(Recording.Call::level)).forEach(this::call);
        running.forEach((task, since) -> turn(since, recording.to()));
        for (Recording.Span span : recording.collections()) {
            slice(Group.CPU, COLLECTION, "collecting garbage", span.began(), span.began() + span.length());
        }
        for (Recording.Use use : recording.heap()) {
            counter(Group.MEMORY, "heap in use", use.time(), "bytes", use.bytes());
        }
        json.writeEndArray();
        json.writeStringProperty("displayTimeUnit", "ns");
        json.writeName("otherData");
        json.writeStartObject();
        json.writeStringProperty("board", last.board().id());
        json.writeStringProperty("project", last.project());
        json.writeNumberProperty("cpuHz", last.cpuHz());
        json.writeNumberProperty("lostEvents", recording.lost());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(TraceEvent event) {
        switch (event) {
            case TraceEvent.TaskChanged changed -> task(changed);
            case TraceEvent.Slept slept -> slice(Group.CPU, SLEEP, "asleep", slept.from(), slept.time());
            case TraceEvent.InterruptEnded ended -> slice(Group.INTERRUPTS, interrupt(ended.line()), ended.line(), ended.began(), ended.time());
            case TraceEvent.InterruptPosted posted -> instant(Group.INTERRUPTS, interrupt(posted.line()), posted.line() + " posted", posted.time());
            case TraceEvent.PinEdge edge -> counter(Group.PINS, pin(edge.pad()), edge.time(), "level", edge.level() == Level.HIGH ? 1 : 0);
            case TraceEvent.PinWave wave -> counter(Group.PINS, pin(wave.pad()) + " duty", wave.time(), "percent",
                    wave.period() == 0 ? 0 : (double) Math.round(1000.0 * wave.high() / wave.period()) / 10);
            case TraceEvent.Converted value -> counter(Group.PINS, pin(value.pad()) + " converted", value.time(), "value", value.value());
            case TraceEvent.CounterChanged counted -> counter(Group.PINS, pin(counted.pad()) + " counted", counted.time(), "count", counted.count());
            case TraceEvent.KeyRecorded key -> instant(Group.PINS, ONLY, key.scanner() + " key " + key.key() + " " + lower(key.action()), key.time());
            case TraceEvent.KeyLost key -> instant(Group.PINS, ONLY, key.scanner() + " key " + key.key() + " lost", key.time());
            case TraceEvent.UartByte received -> instant(Group.PINS, ONLY,
                    pin(received.pad()) + " " + lower(received.direction()) + " " + String.format(Locale.ROOT, "0x%02x", received.value()), received.time());
            case TraceEvent.Taken taken -> instant(Group.PINS, ONLY, pin(taken.source()) + ": program took " + taken.count(), taken.time());
            case TraceEvent.UartOverrun lost -> instant(Group.PINS, ONLY, pin(lost.pad()) + " byte lost", lost.time());
            case TraceEvent.PixelData data -> instant(Group.PINS, ONLY, pin(data.pad()) + " pixels", data.time());
            case TraceEvent.Reset reset -> instant(Group.CPU, SLEEP, "reset " + reset.reason(), reset.time());
            default -> { }
        }
    }

    private void call(Recording.Call call) {
        Place at = call.function();
        slice(Group.PYTHON, CALLS, at.line() == 0 ? at.function() : at.function() + " at " + at.file() + ":" + at.line(), call.began(), call.ended());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void task(TraceEvent.TaskChanged changed) {
        if (tasks.putIfAbsent(changed.task(), changed.name()) == null) {
            name("thread_name", Group.TASKS.pid(), changed.task(), changed.name());
        }
        TraceEvent.TaskChanged since = running.remove(changed.task());
        if (since != null) {
            turn(since, changed.time());
        }
        if (changed.state() == TaskState.RUNNING) {
            running.put(changed.task(), changed);
        }
    }

    private void turn(TraceEvent.TaskChanged since, long end) {
        boolean tooLong = end - since.time() > last.turns().limit();
        slice(Group.TASKS, since.task(), tooLong ? since.name() + " (too long)" : since.name(), since.time(), end);
    }

    private int interrupt(String line) {
        Integer known = interruptTracks.get(line);
        if (known == null) {
            known = interruptTracks.size() + 1;
            interruptTracks.put(line, known);
            name("thread_name", Group.INTERRUPTS.pid(), known, line);
        }
        return known;
    }

    private String pin(String pad) {
        BoardDefinition board = last.board();
        return board.names(pad).isEmpty() ? pad : board.firstName(pad);
    }

    // ---- the format's events

    private void begin(String phase, Group group, int track, String name) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("ph", phase);
        json.writeNumberProperty("pid", group.pid());
        json.writeNumberProperty("tid", track);
    }

    private void time(String name, long ns) {
        json.writeName(name);
        json.writeNumber(BigDecimal.valueOf(ns, 3));
    }

    /** Nanoseconds since the recording's start: the unit of the viewer. */
    private long at(long time) {
        return TimeBase.toNs(Math.max(time, recording.from()) - recording.from());
    }

    private void slice(Group group, int track, String name, long from, long to) {
        begin("X", group, track, name);
        json.writeStringProperty("cat", lower(group));
        // Both ends are rounded, not the length: what ends together on the board ends together there, or the viewer would not nest it.
        time("ts", at(from));
        time("dur", at(to) - at(from));
        json.writeEndObject();
    }

    private void instant(Group group, int track, String name, long time) {
        begin("i", group, track, name);
        json.writeStringProperty("cat", lower(group));
        time("ts", at(time));
        json.writeStringProperty("s", "t");
        json.writeEndObject();
    }

    private void counter(Group group, String name, long time, String series, double value) {
        begin("C", group, ONLY, name);
        time("ts", at(time));
        json.writeName("args");
        json.writeStartObject();
        json.writeName(series);
        if (value == Math.rint(value)) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void name(String what, int pid, int tid, String name) {
        json.writeStartObject();
        json.writeStringProperty("name", what);
        json.writeStringProperty("ph", "M");
        json.writeNumberProperty("pid", pid);
        json.writeNumberProperty("tid", tid);
        json.writeName("args");
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }
}
