package dev.snakeboard.harness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What came of a program that ran out of memory when its imports were moved to the front, the largest first, with a collection before each.
 *
 * @param fails whether it runs out of memory all the same
 * @param error what it ended with, if with an exception
 */
public record ImportsFirst(List<String> modules, boolean fails, Optional<String> error) {

    public ImportsFirst {
        modules = List.copyOf(modules);
    }

    /**
     * Tries it. Empty if no allocation failed, or the program has no imports that can be moved.
     *
     * @param profile of the run that failed
     * @param run runs the program once more, set up like this, and gives the exception that ended it
     */
    public static Optional<ImportsFirst> tried(MemoryProfile profile, Function<UnaryOperator<SimulationBuilder>, Optional<Snapshot.ErrorView>> run) {
        List<String> modules = profile.importsBySize();
        if (modules.isEmpty() || profile.refusals().isEmpty()) {
            return Optional.empty();
        }
        Optional<Snapshot.ErrorView> error = run.apply(setup -> setup.importingFirst(modules));
        return Optional.of(new ImportsFirst(modules, isOutOfMemory(error), error.map(ended -> ended.type() + ": " + ended.message())));
    }

    /** Whether a program was ended by a MemoryError. */
    public static boolean isOutOfMemory(Optional<Snapshot.ErrorView> error) {
        return error.filter(ended -> ended.type().equals("MemoryError")).isPresent();
    }
}
