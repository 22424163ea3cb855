package dev.snakeboard.harness.report;

import dev.snakeboard.board.Figure;
import dev.snakeboard.board.RamDefinition;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What a board's definition says of its memory, each figure with how far it can be trusted and where it is from. */
public final class RamFigures {

    private RamFigures() {
    }

    /** Figures of RAM as members of a JSON object. */
    static void put(ObjectNode node, RamDefinition ram) {
        put(node, "sram", ram.sram());
        ram.psram().ifPresent(psram -> put(node, "psram", psram));
        put(node, "pystack", ram.pystack());
        put(node, "heapStart", ram.heapStart());
        put(node, "cStack", ram.cStack());
        put(node, "freeAtStart", ram.freeAtStart());
    }

    private static void put(ObjectNode node, String name, Figure figure) {
        node.putObject(name).put("bytes", figure.value()).put("basis", basis(figure)).put("source", figure.source());
    }

    /** How much Python has when a program starts, in one line. */
    public static String freeAtStart(RamDefinition ram) {
        Figure free = ram.freeAtStart();
        return String.format(Locale.ROOT, "%,d bytes for Python at the start, %s: %s", free.value(), basis(free), free.source());
    }

    /** The stacks, in one line. */
    static String stacks(RamDefinition ram) {
        return String.format(Locale.ROOT, "pystack %,d bytes (%s), C stack %,d bytes (%s)",
                ram.pystack().value(), basis(ram.pystack()), ram.cStack().value(), basis(ram.cStack()));
    }

    /** How far a figure can be trusted, in one word. */
    public static String basis(Figure figure) {
        return figure.basis().name().toLowerCase(Locale.ROOT);
    }
}
