package dev.snakeboard.board;

import java.util.EnumMap;
import java.util.Map;

/**
 * How long what belongs neither to the VM nor to Python takes on a family of chips with its port of the firmware.
 *
 * @param id      such as {@code samx5x}
 * @param figures all of {@link Timing}, each with its source
 */
public record TimingDefinition(String id, Map<Timing, Figure> figures) {

    public TimingDefinition {
        figures = new EnumMap<>(figures);
    }

    /** The figure, in the unit that the end of its name says. */
    public long of(Timing timing) {
        return figures.get(timing).value();
    }

    /** As {@link #of}, where a figure of the size of an int is wanted. */
    public int intOf(Timing timing) {
        return Math.toIntExact(of(timing));
    }
}
