package dev.snakeboard.ui;

import dev.snakeboard.board.BoardDefinition;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sets up a board with a project on its drive, without holding up the window. */
@FunctionalInterface
public interface ProjectOpener {

    /**
     * Where the outcome goes, on JavaFX's thread.
     *
     * @param ready takes the board, paused and with no time passed
     * @param failed takes what is wrong with board or project: file, place and reason
     */
    record Outcome(Consumer<SnapshotSource> ready, Consumer<String> failed) {
    }

    /**
     * Returns at once.
     *
     * @param board reads the board's definition: called on another thread, and may throw
     * @param project folder or Python file; empty for an empty drive
     */
    void open(Supplier<BoardDefinition> board, Optional<Path> project, Outcome outcome);
}
