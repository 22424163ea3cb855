package dev.snakeboard.harness.cli;

import dev.snakeboard.harness.ImportsFirst;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder.Writes;
import dev.snakeboard.harness.report.MemoryJson;
import dev.snakeboard.harness.report.MemoryText;
import dev.snakeboard.harness.report.RunReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code memory}: what a program's memory is used for. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description = {
            "Run a project on a board and print what holds its memory: by line, kind of object, import and task, and the map of the heap.",
            "What the program writes to the console is not shown; 'run' shows it."
        })
final class MemoryCommand implements Callable<Integer> {

    @Mixin
    private ProjectRun what;

    @Option(names = "--json", description = "Print the profile as JSON, every row of it.")
    private boolean json;

    @Override
    public Integer call() {
        what.read();
        try (Simulation simulation = what.simulation(Writes.IN_MEMORY, setup -> setup.profilingMemory())) {
            RunReport report = what.run(simulation, false);
            Optional<MemoryProfile> profile = simulation.memory();
            if (profile.isEmpty() || report.end() == RunReport.End.NOT_RUN) {
                throw new UsageException("no program ran; " + report.reason());
            }
            boolean failed = MemoryExplanation.isNeeded(report);
            Optional<ImportsFirst> other = failed ? MemoryExplanation.importsFirst(what, profile.get()) : Optional.empty();
            String map = simulation.memoryMap().orElseThrow();
            String text = json
                    ? MemoryJson.write(report, profile.get(), map, other)
                    : MemoryText.write(report, profile.get(), map, other);
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.print(text);
            if (out.checkError()) {
                throw new UsageException("the profile cannot be written to standard output");
            }
            return report.end().status();
        }
    }
}
