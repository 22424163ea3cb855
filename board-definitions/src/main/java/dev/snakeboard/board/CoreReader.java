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
                costs(core.get("opcodes")),
                costs(core.get("events")),
                costs(core.get("natives")));
    }

    private static Map<String, Figure> costs(JsonCursor table) {
        Map<String, Figure> costs = new LinkedHashMap<>();
        table.entries().forEach((name, cost) ->
                costs.put(name, new Figure(cost.get("insn").count(), cost.choice("basis", Basis.class), cost.text("source"))));
        return costs;
    }
}
