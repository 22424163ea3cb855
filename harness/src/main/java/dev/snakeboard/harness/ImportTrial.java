package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.report.MemoryText;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Tries, on boards of its own, whether another order of imports would have helped a program that ran out of memory while somebody watched. Nobody
 * touches these boards, and their time is their own: what comes of it depends on project, board and seed alone.
 */
public final class ImportTrial {

    /** How long a program may go on after the time at which it failed. */
    private static final long MORE = TimeBase.seconds(10);

    /** Nobody waits longer for an advice. */
    private static final long LONGEST = TimeBase.seconds(600);

    private static final long STEP = TimeBase.ms(100);

    private final Project project;
    private final BoardDefinition board;
    private final long seed;
    private final BooleanSupplier isGivenUp;

    /** @param isGivenUp asked now and then, from the thread that tries */
    public ImportTrial(Project project, BoardDefinition board, long seed, BooleanSupplier isGivenUp) {
        this.project = project;
        this.board = board;
        this.seed = seed;
        this.isGivenUp = isGivenUp;
    }

    /**
     * What to say about it, in one line; empty if there is nothing to try. Takes as long as the program took to fail, and more.
     *
     * @param failedAt when the program ended, in units of the time base since power on
     */
    public Optional<String> advice(MemoryProfile profile, long failedAt) {
        long until = Math.min(LONGEST, failedAt + MORE);
        if (profile.importsBySize().isEmpty() || profile.refusals().isEmpty()) {
            return Optional.empty();
        }
        if (!ImportsFirst.isOutOfMemory(run(setup -> setup, until))) {
            return isGivenUp.getAsBoolean() ? Optional.empty()
                    : Optional.of("without what was done to the board it does not run out of memory, so no other order was tried");
        }
        return ImportsFirst.tried(profile, more -> run(more, until)).filter(_ -> !isGivenUp.getAsBoolean()).map(MemoryText::advice);
    }

    private Optional<Snapshot.ErrorView> run(UnaryOperator<SimulationBuilder> more, long until) {
        SimulationBuilder setup = project.on(board, SimulationBuilder.Writes.IN_MEMORY).seed(seed);
        try (Simulation simulation = more.apply(setup).build()) {
            Stop stop = simulation.runToProgram(until);
            if (stop != Stop.CONDITION_MET) {
                return Optional.empty();
            }
            do {
                stop = simulation.runToEnd(0, Math.min(until, simulation.now() + STEP));
            } while (stop != Stop.CONDITION_MET && simulation.now() < until && !isGivenUp.getAsBoolean());
            return simulation.snapshot().error();
        }
    }
}
