package dev.snakeboard.harness.report;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.Snapshot;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run's report for programs. Times are seconds after the program's start, to the nanosecond. */
public final class JsonReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonReport() {
    }

    /** The report as JSON text, ended by a line feed. */
    public static String write(RunReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        BoardDefinition board = report.last().board();
        ObjectNode end = root.putObject("end");
        end.put("kind", lower(report.end()));
        end.put("status", report.end().status());
        end.put("reason", report.reason());
        report.last().error().ifPresent(error -> putError(end.putObject("error"), error));
        root.put("board", board.id());
        root.put("firmware", board.firmware().version());
        root.put("project", report.last().project());
        root.put("seed", report.seed());
        root.put("virtualTime", seconds(report.duration()));
        root.put("startedAt", seconds(report.startedAt()));
        putLoad(root, report);
        putTasks(root.putArray("tasks"), report);
        putPins(root.putArray("pins"), report);
        putLights(root, report.last());
        ObjectNode modules = root.putObject("modules");
        report.modules().forEach((name, fidelity) -> modules.put(name, lower(fidelity)));
        ArrayNode notes = root.putArray("notes");
        for (Note note : report.notes()) {
            ObjectNode node = notes.addObject();
            node.put("kind", lower(note.kind()));
            node.put("text", note.text());
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal seconds(long units) {
        return BigDecimal.valueOf(TimeBase.toNs(units), 9);
    }

    private static void putError(ObjectNode node, Snapshot.ErrorView error) {
        node.put("type", error.type());
        node.put("message", error.message());
        error.place().ifPresent(place -> {
            node.put("file", place.file());
            node.put("line", place.line());
        });
    }

    private static void putLoad(ObjectNode root, RunReport report) {
        Snapshot.Load load = report.last().load();
        ObjectNode cycles = root.putObject("cycles");
        cycles.put("busy", load.busyCycles());
        cycles.put("idle", load.idleCycles());
        cycles.put("passes", load.passes());
        cycles.put("longestPass", load.worstPassCycles());
        Snapshot.HeapView heap = report.last().heap();
        ObjectNode memory = root.putObject("heap");
        memory.put("total", heap.total());
        memory.put("peak", heap.peak());
        memory.put("used", heap.used());
        memory.put("collections", heap.collections());
    }

    private static void putTasks(ArrayNode array, RunReport report) {
        for (Snapshot.TaskView task : report.last().tasks()) {
            ObjectNode node = array.addObject();
            node.put("id", task.id());
            node.put("name", task.name());
            node.put("function", task.function().toString());
            task.place().ifPresent(place -> node.put("at", place.toString()));
            node.put("state", lower(task.state()));
            if (!task.waiting().isEmpty()) {
                node.put("waiting", task.waiting());
            }
            node.put("runs", task.turns());
            node.put("busy", seconds(task.busy()));
            node.put("longestTurn", seconds(task.longestTurn()));
            task.longestAt().ifPresent(place -> node.put("longestTurnAt", place.toString()));
            node.put("worstLateness", seconds(task.worstLateness()));
            node.put("starved", report.isStarved(task));
        }
    }

    private static void putPins(ArrayNode array, RunReport report) {
        BoardDefinition board = report.last().board();
        for (PinLog.Lane lane : report.pins().lanes()) {
            ObjectNode node = array.addObject();
            node.put("name", board.firstName(lane.pad()));
            node.put("pad", lane.pad());
            node.put("edges", lane.count());
            if (lane.waves() > 0) {
                node.put("waves", lane.waves());
            }
            if (lane.pixelWrites() > 0) {
                node.put("pixelWrites", lane.pixelWrites());
            }
            node.put("first", lane.first() == Level.HIGH ? 1 : 0);
            ArrayNode times = node.putArray("times");
            for (long edge : lane.edges()) {
                times.add(seconds(edge));
            }
        }
    }

    private static void putLights(ObjectNode root, Snapshot last) {
        ArrayNode array = root.putArray("pixels");
        for (Snapshot.StripView strip : last.strips()) {
            ObjectNode node = array.addObject();
            node.put("pad", strip.pad());
            ArrayNode colors = node.putArray("colors");
            strip.colors().forEach(color -> colors.add(String.format("#%06x", color & 0xFFFFFF)));
        }
    }
}
