package dev.snakeboard.emulator;

import dev.snakeboard.board.Basis;
import dev.snakeboard.board.Figure;
import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import java.util.EnumMap;
import java.util.Map;

/** Timings of a machine that takes no time, for tests of what it does. */
public final class NoTime {

    private NoTime() {
    }

    public static TimingDefinition timing() {
        return timing(Map.of());
    }

    /** Only some things take time. */
    public static TimingDefinition timing(Map<Timing, Long> but) {
        Map<Timing, Figure> figures = new EnumMap<>(Timing.class);
        for (Timing timing : Timing.values()) {
            figures.put(timing, new Figure(but.getOrDefault(timing, 0L), Basis.ESTIMATED, "a test"));
        }
        return new TimingDefinition("none", figures);
    }
}
