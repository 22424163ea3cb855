package dev.snakeboard.harness.cli;

import dev.snakeboard.harness.Panel;
import dev.snakeboard.harness.Project;
import dev.snakeboard.harness.SimulationBuilder.Writes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code panel}: a project in the front panel. */
@Command(name = "panel", mixinStandardHelpOptions = true, description = "Open the front panel on a project.")
final class PanelCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "A folder laid out like the CIRCUITPY drive, or a single Python file.")
    private Path project;

    @Mixin
    private BoardOption board;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--write", description = "Let the program's writes to its drive go to the folder; else they are kept in memory.")
    private boolean write;

    @Option(names = "--turn-budget", paramLabel = "TIME",
            description = "Name every task that has a turn longer than this, over the board (20ms); turns over 20ms are marked in any case.")
    private String turnBudget;

    @Override
    public Integer call() {
        Optional<Project> what = Optional.ofNullable(project).map(Project::of);
        Optional<Long> budget = Optional.ofNullable(turnBudget).map(Quantities::turnLimit);
        Panel.Request request = new Panel.Request(board.get(), what, write ? Writes.TO_FOLDER : Writes.IN_MEMORY, seed, budget);
        Panel panel = PanelFinder.find().orElseThrow(() -> new UsageException("the front panel is not part of this installation"));
        if (!PanelFinder.hasDisplay()) {
            throw new UsageException("there is no display to open the front panel on (DISPLAY is not set); run does without one");
        }
        return panel.open(request);
    }
}
