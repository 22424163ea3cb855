package dev.snakeboard.board;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What else than Python a chip has to do all the time: the protocol stack of its radio. A chip with a second core does it there; on the others it takes
 * the CPU away from Python.
 *
 * @param id     such as {@code wifi-idle}
 * @param text   in plain words
 * @param radio  what a board needs for it; empty for {@code none}
 * @param bursts what is done again and again
 */
public record LoadDefinition(String id, String text, Optional<Feature> radio, List<Burst> bursts) {

    /** No load. */
    public static final String NONE = "none";

    /**
     * Work that comes again and again.
     *
     * @param microseconds from one to the next
     * @param cycles       of the core that does it
     */
    public record Burst(String name, Figure microseconds, Figure cycles) {
    }

    public LoadDefinition {
        bursts = List.copyOf(bursts);
    }

    /** The built-in ones. */
    public static List<String> ids() {
        return Definitions.Folder.LOADS.ids();
    }

    /**
     * A built-in load, or one in a file whose name ends with {@code .json}.
     *
     * @throws IllegalArgumentException if there is none
     * @throws BoardFormatException     if the file is faulty
     */
    public static LoadDefinition of(String text) {
        if (text.endsWith(".json")) {
            Path path = Path.of(text);
            if (!Files.isRegularFile(path)) {
                throw new IllegalArgumentException("there is no load file " + text);
            }
            Json.Obj own = JsonText.read(path, text);
            List<BoardFault> faults = SchemaCheck.LOAD.faults(text, own);
            if (!faults.isEmpty()) {
                throw new BoardFormatException(faults);
            }
            return read(JsonCursor.root(text, own));
        }
        if (!ids().contains(text)) {
            throw new IllegalArgumentException("there is no load " + text + "; there are " + String.join(", ", ids()) + ", and files that end with .json");
        }
        return read(Definitions.Folder.LOADS.root(text));
    }

    private static LoadDefinition read(JsonCursor load) {
        return new LoadDefinition(
                load.text("id"),
                load.text("text"),
                load.find("radio").map(radio -> radio.choice(Feature.class)),
                load.list("bursts", burst -> new Burst(burst.text("name"), burst.figure("microseconds"), burst.figure("cycles"))));
    }
}
