package dev.snakeboard.harness.report;

import dev.snakeboard.firmware.profile.CycleCount;
import dev.snakeboard.firmware.profile.Spent;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A profile of cycles for programs. All figures are cycles. */
public final class ProfileJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProfileJson() {
    }

    /** The profile as JSON text, ended by a line feed. */
    public static String write(RunReport report, CycleCount count) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("board", report.last().board().id());
        root.put("project", report.last().project());
        root.put("cpuHz", report.last().cpuHz());
        put(root.putObject("total"), report, count.total());
        rows(root.putArray("functions"), report, count.functions());
        rows(root.putArray("lines"), report, count.lines());
        ObjectNode natives = root.putObject("natives");
        count.natives().forEach((name, time) -> natives.put(name, report.cycles(time)));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static void rows(ArrayNode array, RunReport report, List<CycleCount.Cost> costs) {
        for (CycleCount.Cost cost : costs) {
            ObjectNode node = array.addObject();
            node.put("function", cost.place().function());
            node.put("file", cost.place().file());
            node.put("line", cost.place().line());
            if (cost.calls() > 0) {
                node.put("calls", cost.calls());
            }
            put(node, report, cost.self());
            node.put("cumulative", report.cycles(cost.cumulative()));
        }
    }

    private static void put(ObjectNode node, RunReport report, Spent spent) {
        node.put("self", report.cycles(spent.own()));
        node.put("bytecode", report.cycles(spent.bytecode()));
        node.put("natives", report.cycles(spent.natives()));
        node.put("compiling", report.cycles(spent.compiling()));
        node.put("collections", report.cycles(spent.collections()));
        node.put("interrupts", report.cycles(spent.interrupts()));
        node.put("idle", report.cycles(spent.idle()));
    }
}
