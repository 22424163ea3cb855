package dev.snakeboard.harness.cli;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder;
import dev.snakeboard.harness.SimulationBuilder.Writes;
import dev.snakeboard.harness.report.JsonReport;
import dev.snakeboard.harness.report.PinTimeline;
import dev.snakeboard.harness.report.RunReport;
import dev.snakeboard.harness.report.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: a project on a board, headless. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Run a project on a board and print what it writes to the serial console.",
            "Times count from the start of code.py. The run ends when the program has ended and nothing more is going to happen, "
                + "or when the time is over. Without --realtime it is as fast as the host can be."
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private ProjectRun what;

    @Option(names = "--realtime", description = "Keep pace with the wall clock.")
    private boolean realtime;

    @Option(names = "--json", paramLabel = "FILE",
            description = "Write the report as JSON to a file, or with - to standard output after the serial output.")
    private String json;

    @Option(names = "--pins", description = "Add a timeline of the pins to the report.")
    private boolean pins;

    @Option(names = "--quiet", description = "No report on standard error, but for notes on what went wrong.")
    private boolean quiet;

    @Option(names = "--marks",
            description = "Give the program a module _snakeboard, whose mark(n) notes in the JSON report what was spent until then.")
    private boolean marks;

    @Option(names = "--write", description = "Let the program's writes to its drive go to the folder; else they are kept in memory.")
    private boolean write;

    @Option(names = "--turn-budget", paramLabel = "TIME",
            description = "Name every task that had a turn longer than this: at which line, for how long, and who was late because of it (20ms).")
    private String turnBudget;

    @Option(names = "--strict",
            description = "Exit status 6 if a turn was longer than --turn-budget (20ms if not given), or a coroutine was made and never ran.")
    private boolean strict;

    @Override
    public Integer call() {
        Optional<Long> limit = Optional.ofNullable(turnBudget).map(Quantities::turnLimit)
                .or(() -> strict ? Optional.of(SimulationBuilder.DEFAULT_TURN_LIMIT) : Optional.empty());
        what.read();
        try (Simulation simulation = what.simulation(
                        write ? Writes.TO_FOLDER : Writes.IN_MEMORY,
                        setup -> limit.map(setup::turnLimit).orElse(setup).takingMarks(marks));
                SerialOutput out = new SerialOutput(simulation, realtime)) {
            RunReport all = what.run(simulation, realtime);
            RunReport report = limit.isPresent() ? all : all.withoutTurnLimit();
            out.flush();
            write(report);
            if (!quiet && MemoryExplanation.isNeeded(report)) {
                print(System.err, MemoryExplanation.of(what));
            }
            int status = report.end().status();
            return strict && status == 0 && report.isImpolite() ? Commands.IMPOLITE : status;
        }
    }

    private void write(RunReport report) {
        StringBuilder text = new StringBuilder();
        if (!quiet) {
            text.append(TextReport.write(report));
        } else {
            report.notes().stream().filter(note -> note.kind().isProblem()).forEach(note -> text.append(note.text()).append('\n'));
        }
        if (pins) {
            text.append(PinTimeline.draw(report.pins(), report.last().board(), Math.max(report.duration(), TimeBase.UNITS_PER_MS)));
        }
        print(System.err, text.toString());
        if (json != null && json.equals("-")) {
            print(System.out, JsonReport.write(report));
        } else if (json != null) {
            try {
                Files.writeString(Path.of(json), JsonReport.write(report));
            } catch (IOException unwritable) {
                throw new UsageException("the report cannot be written to " + json);
            }
        }
    }

    private static void print(PrintStream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
