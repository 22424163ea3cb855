package dev.snakeboard.harness.report;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.mcu.RadioLoad;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.module.MarksModule.Mark;
import dev.snakeboard.harness.LongTurns;
import dev.snakeboard.harness.NeverAwaited;
import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.TimeUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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
        RamFigures.put(root.putObject("ram"), board.ram());
        root.put("project", report.last().project());
        root.put("seed", report.seed());
        root.put("virtualTime", seconds(report.duration()));
        root.put("startedAt", seconds(report.startedAt()));
        putLoad(root, report);
        report.radio().ifPresent(radio -> root.putObject("radio")
                .put("load", radio.load())
                .put("core", radio.place() == RadioLoad.Place.SAME_CORE ? "same" : "other")
                .put("share", BigDecimal.valueOf(radio.share()).setScale(4, RoundingMode.HALF_EVEN)));
        putTasks(root.putArray("tasks"), report);
        putTurns(root.putObject("turns"), report);
        putPins(root.putArray("pins"), report);
        putLights(root, report.last());
        ObjectNode modules = root.putObject("modules");
        report.modules().forEach((name, fidelity) -> modules.put(name, lower(fidelity)));
        report.marks().ifPresent(marks -> putMarks(root.putArray("marks"), marks));
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
        if (load.passes() > 1) {
            ObjectNode worst = cycles.putObject("longestPassWas");
            worst.put("until", seconds(load.worstPassAt() - report.startedAt()));
            putUse(worst, report, load.worstPass());
        }
        putUse(cycles, report, load.use());
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
            node.put("busy", seconds(task.use().busy()));
            node.put("cycles", report.cycles(task.use().busy()));
            putUse(node, report, task.use());
            node.put("longestTurn", seconds(task.longestTurn()));
            task.longestAt().ifPresent(place -> node.put("longestTurnAt", place.toString()));
            node.put("meanLateness", seconds(task.meanLateness()));
            node.put("worstLateness", seconds(task.worstLateness()));
            node.put("starved", report.isStarved(task));
            ArrayNode wakeUps = node.putArray("wakeUps");
            report.wakeUps().stream().filter(of -> of.task() == task.id()).flatMap(of -> of.latest().stream()).forEach(wake -> wakeUps.addObject()
                    .put("due", seconds(wake.due() - report.startedAt())).put("late", seconds(wake.ran() - wake.due())));
        }
    }

    /** Cycles of the parts; the rest of what is busy is bytecode. */
    private static void putUse(ObjectNode node, RunReport report, TimeUse use) {
        node.put("collections", report.cycles(use.collections()));
        node.put("compiling", report.cycles(use.compiling()));
        node.put("interrupts", report.cycles(use.interrupts()));
        node.put("natives", report.cycles(use.natives()));
    }

    private static void putTurns(ObjectNode root, RunReport report) {
        root.put("limit", seconds(report.last().turns().limit()));
        ArrayNode tooLong = root.putArray("tooLong");
        for (LongTurns turns : report.tooLong()) {
            ObjectNode node = tooLong.addObject();
            node.put("task", turns.name());
            node.put("id", turns.task());
            turns.worked().ifPresent(place -> {
                node.put("function", place.function());
                node.put("file", place.file());
                node.put("line", place.line());
            });
            node.put("count", turns.count());
            ObjectNode longest = node.putObject("longest");
            TimeUse use = turns.longest().use();
            longest.put("began", seconds(turns.longest().began() - report.startedAt()));
            longest.put("length", seconds(use.length()));
            longest.put("cycles", report.cycles(use.busy()));
            longest.put("slept", report.cycles(use.idle()));
            putUse(longest, report, use);
            longest.put("end", lower(turns.longest().end()));
            turns.longest().gaveAway().ifPresent(place -> longest.put("gaveAwayAt", place.toString()));
            ArrayNode began = node.putArray("began");
            turns.began().forEach(time -> began.add(seconds(time - report.startedAt())));
            ArrayNode late = node.putArray("late");
            for (LongTurns.Late one : turns.late()) {
                late.addObject().put("task", one.name()).put("id", one.task()).put("times", one.times()).put("worst", seconds(one.worst()));
            }
        }
        ArrayNode never = root.putArray("neverAwaited");
        for (NeverAwaited forgotten : report.last().turns().neverAwaited()) {
            never.addObject().put("function", forgotten.function()).put("file", forgotten.place().file()).put("line", forgotten.place().line())
                    .put("in", forgotten.place().function()).put("count", forgotten.count());
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

    private static void putMarks(ArrayNode array, List<Mark> marks) {
        for (Mark mark : marks) {
            ObjectNode node = array.addObject();
            node.put("n", mark.n());
            node.put("instructions", mark.instructions());
            node.put("cycles", mark.cycles());
            node.put("ns", mark.ns());
            node.put("heap", mark.heap());
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
