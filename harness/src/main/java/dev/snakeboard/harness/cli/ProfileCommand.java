package dev.snakeboard.harness.cli;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.profile.CycleCount;
import dev.snakeboard.harness.Recording;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder;
import dev.snakeboard.harness.SimulationBuilder.Writes;
import dev.snakeboard.harness.report.PerfettoTrace;
import dev.snakeboard.harness.report.ProfileJson;
import dev.snakeboard.harness.report.ProfileText;
import dev.snakeboard.harness.report.RunReport;
import dev.snakeboard.harness.report.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code profile}: what a program's time is used for. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = {
            "Run a project on a board and print what its cycles went into: by function and by line, itself and with all that it called.",
            "Every cycle is counted where it was spent; the run is the same as without. What the program writes to the console is not shown."
        })
final class ProfileCommand implements Callable<Integer> {

    @Mixin
    private ProjectRun what;

    @Option(names = "--json", description = "Print the profile as JSON, every row of it.")
    private boolean json;

    @Option(names = "--top", paramLabel = "N", defaultValue = "25", description = "Rows of each table (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--collapsed", paramLabel = "FILE", description = "Write stacks with their cycles, for flame graphs: one stack a line.")
    private Path collapsed;

    @Option(names = "--perfetto", paramLabel = "FILE",
            description = "Write a trace of tasks, interrupts, pins, memory and collections, for ui.perfetto.dev.")
    private Path perfetto;

    @Override
    public Integer call() {
        if (rows < 0) {
            throw new UsageException("there are no tables of " + rows + " rows");
        }
        checkWritable(collapsed);
        checkWritable(perfetto);
        what.read();
        try (Simulation simulation = what.simulation(Writes.IN_MEMORY, SimulationBuilder::profilingCycles)) {
            RunReport report = what.run(simulation, false);
            CycleCount count = simulation.cycles().filter(_ -> report.end() != RunReport.End.NOT_RUN)
                    .orElseThrow(() -> new UsageException("no program ran; " + report.reason()));
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.print(json ? ProfileJson.write(report, count) : ProfileText.write(report, count, rows));
            if (out.checkError()) {
                throw new UsageException("the profile cannot be written to standard output");
            }
            if (report.end().status() != 0) {
                System.err.println(TextReport.end(report));
            }
            if (collapsed != null) {
                write(collapsed, stacks(count, report));
            }
            if (perfetto != null) {
                Recording recording = simulation.recording().orElseThrow();
                write(perfetto, PerfettoTrace.write(recording, report.last()));
            }
            return report.end().status();
        }
    }

    private static String stacks(CycleCount count, RunReport report) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Long> stack : count.stacks().entrySet()) {
            text.append(stack.getKey()).append(' ').append(TimeBase.toCycles(stack.getValue(), report.last().cpuHz())).append('\n');
        }
        return text.toString();
    }

    /** Before the program runs, which may take long. */
    private static void checkWritable(Path file) {
        if (file != null && (Files.isDirectory(file) || !Files.isDirectory(file.toAbsolutePath().getParent()))) {
            throw new UsageException("the file cannot be written: " + file);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UsageException("the file cannot be written: " + file);
        }
    }
}
