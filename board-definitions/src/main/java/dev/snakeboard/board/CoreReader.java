package dev.snakeboard.board;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a {@link CoreDefinition} from its JSON. */
final class CoreReader {
    private CoreReader() {
    }

    static CoreDefinition read(JsonCursor core) {
        return new CoreDefinition(
                core.text("id"),
                core.text("name"),
                core.text("architecture"),
                core.choice("floatUnit", CoreDefinition.FloatUnit.class),
                core.figure("cyclesPerInstructionPercent"),
                costs(core.get("opcodes"), "insn"),
                costs(core.get("events"), "insn"),
                costs(core.get("natives"), "insn"),
                core.find("frames").map(CoreReader::frames));
    }

    private static FrameSizes frames(JsonCursor frames) {
        return new FrameSizes(costs(frames.get("steps"), "bytes"), costs(frames.get("natives"), "bytes"));
    }

    private static Map<String, Figure> costs(JsonCursor table, String unit) {
        Map<String, Figure> costs = new LinkedHashMap<>();
        table.entries().forEach((name, cost) ->
                costs.put(name, new Figure(cost.get(unit).count(), cost.choice("basis", Basis.class), cost.text("source"))));
        return costs;
    }
}
