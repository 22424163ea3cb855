package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.DeviceDefinition;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Project;
import dev.snakeboard.harness.Simulation;
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
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    private static final String DEFAULT_TIME = "10s";

    @Parameters(paramLabel = "PROJECT", description = "A folder laid out like the CIRCUITPY drive, or a single Python file.")
    private Path project;

    @Mixin
    private BoardOption board;

    @Option(names = "--for", paramLabel = "TIME", defaultValue = DEFAULT_TIME,
            description = "How long to run at most, in virtual time: 5s, 200ms, 1h (default: ${DEFAULT-VALUE}).")
    private String duration;

    @Option(names = "--press", paramLabel = "BUTTON@FROM..TO",
            description = "Press a button, or one between a pin and ground: D5@1s..1.2s. RESET@3s resets the board.")
    private List<String> presses = List.of();

    @Option(names = "--set", paramLabel = "PIN=VALUE@TIME", description = "Put a voltage on a pin (A0=1.65@2s), or high, low, float.")
    private List<String> settings = List.of();

    @Option(names = "--attach", paramLabel = "FILE", description = "Wire a device to an I2C bus: a JSON file with its registers (see docs/libraries.md).")
    private List<Path> devices = List.of();

    @Option(names = "--serial-in", paramLabel = "FILE",
            description = "Type the bytes of a file into the console, from 100 ms after the program's start on.")
    private Path serialIn;

    @Option(names = "--realtime", description = "Keep pace with the wall clock.")
    private boolean realtime;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE",
            description = "Write the report as JSON to a file, or with - to standard output after the serial output.")
    private String json;

    @Option(names = "--pins", description = "Add a timeline of the pins to the report.")
    private boolean pins;

    @Option(names = "--quiet", description = "No report on standard error, but for notes on what went wrong.")
    private boolean quiet;

    @Option(names = "--write", description = "Let the program's writes to its drive go to the folder; else they are kept in memory.")
    private boolean write;

    @Override
    public Integer call() {
        // Cheap checks come first: reading a board takes most of the time that a mistake costs.
        long limit = Quantities.duration(duration);
        Project what = Project.of(project);
        BoardDefinition on = board.get();
        Scenario scenario = scenario(on);
        List<DeviceDefinition> attached = devices.stream().map(RunCommand::device).toList();
        try (Simulation simulation = what.on(on, write ? Writes.TO_FOLDER : Writes.IN_MEMORY).seed(seed).build();
                SerialOutput out = new SerialOutput(simulation, realtime)) {
            attached.forEach(device -> attach(simulation, device));
            RunReport report = new HeadlessRun(simulation, scenario, limit, seed, realtime).run();
            out.flush();
            write(report);
            return report.end().status();
        }
    }

    private static DeviceDefinition device(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no device file " + file);
        }
        return DeviceDefinition.load(file);
    }

    private static void attach(Simulation simulation, DeviceDefinition device) {
        try {
            simulation.attach(device);
        } catch (IllegalArgumentException impossible) {
            throw new UsageException(device.file() + ": " + impossible.getMessage());
        }
    }

    private Scenario scenario(BoardDefinition on) {
        Scenario scenario = new Scenario();
        presses.forEach(text -> scenario.press(on, text));
        settings.forEach(text -> scenario.set(on, text));
        if (serialIn != null) {
            try {
                scenario.type(Files.readAllBytes(serialIn));
            } catch (IOException unreadable) {
                throw new UsageException("the file for --serial-in cannot be read: " + serialIn);
            }
        }
        return scenario;
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
