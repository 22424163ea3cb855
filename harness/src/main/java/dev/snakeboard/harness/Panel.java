package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import java.util.Optional;

/**
 * The front panel, as the command line starts it. The class {@code dev.snakeboard.ui.PanelLauncher} implements it and has a constructor without
 * arguments; the command line finds it by name, because nothing here may depend on the window.
 */
public interface Panel {

    /**
     * What the panel begins with.
     *
     * @param project empty: a board as it comes from the shop
     * @param turnBudget turns of tasks that are longer, in units of the time base, are named; empty: those over
     *     {@link SimulationBuilder#DEFAULT_TURN_LIMIT} are only marked
     */
    record Request(BoardDefinition board, Optional<Project> project, SimulationBuilder.Writes writes, long seed, Optional<Long> turnBudget) {
    }

    /** Opens the window and returns when it has been closed: the exit status of the process. */
    int open(Request request);
}
