package dev.snakeboard.board;

import java.util.EnumMap;
import java.util.Map;

/** Reads a {@link TimingDefinition} from its JSON. */
final class TimingReader {
    private TimingReader() {
    }

    static TimingDefinition read(JsonCursor timing) {
        JsonCursor table = timing.get("figures");
        Map<Timing, Figure> figures = new EnumMap<>(Timing.class);
        for (Timing key : Timing.values()) {
            figures.put(key, table.figure(key.key()));
        }
        return new TimingDefinition(timing.text("id"), figures);
    }
}
