package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --board}, which most commands have. */
final class BoardOption {

    static final String DEFAULT = "feather_m4_express";

    @Option(names = {"-b", "--board"}, paramLabel = "BOARD", defaultValue = DEFAULT,
            description = "A board's id, or a JSON file that describes one (default: ${DEFAULT-VALUE}).")
    private String board;

    /** The board meant. */
    BoardDefinition get() {
        return board(board);
    }

    /**
     * The board of an id, or in a file.
     *
     * @throws UsageException if there is no such file
     */
    static BoardDefinition board(String text) {
        boolean file = text.endsWith(".json") || text.contains("/") || text.contains("\\");
        if (file && !Files.isRegularFile(Path.of(text))) {
            throw new UsageException("there is no board file " + text);
        }
        return Boards.of(text);
    }
}
