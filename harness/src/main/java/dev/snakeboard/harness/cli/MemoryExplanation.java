package dev.snakeboard.harness.cli;

import dev.snakeboard.harness.ImportsFirst;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder.Writes;
import dev.snakeboard.harness.report.MemoryText;
import dev.snakeboard.harness.report.RunReport;
import java.util.Optional;

/**
 * Explains why a program ran out of memory. Runs are deterministic, so the run is repeated with its memory profiled, and once more with its imports
 * moved to the front, to see whether that would have helped.
 */
final class MemoryExplanation {

    private MemoryExplanation() {
    }

    /** Whether a program was ended by a MemoryError. */
    static boolean isNeeded(RunReport report) {
        return ImportsFirst.isOutOfMemory(report.last().error());
    }

    /** The explanation as lines of text; empty if the program did not fail again. */
    static String of(ProjectRun what) {
        try (Simulation again = what.simulation(Writes.IN_MEMORY, setup -> setup.profilingMemory())) {
            what.run(again, false);
            return again.memory().map(profile -> MemoryText.failure(profile, importsFirst(what, profile))).orElse("");
        }
    }

    /** What would come of the program with its imports first; empty if it has none that can be moved. */
    static Optional<ImportsFirst> importsFirst(ProjectRun what, MemoryProfile profile) {
        return ImportsFirst.tried(profile, more -> {
            try (Simulation other = what.simulation(Writes.IN_MEMORY, more)) {
                return what.run(other, false).last().error();
            }
        });
    }
}
