package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.DeviceDefinition;
import dev.snakeboard.board.Feature;
import dev.snakeboard.board.LoadDefinition;
import dev.snakeboard.harness.Project;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder;
import dev.snakeboard.harness.SimulationBuilder.Writes;
import dev.snakeboard.harness.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a project is run with, the same for all commands that run one headless: board, time, and what happens to the board meanwhile. */
final class ProjectRun {

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

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--uptime", paramLabel = "TIME", defaultValue = "0s",
            description = "How long the board has been on when it starts: 64s (supervisor.ticks_ms wraps at 65.536 s), 18h, 6.2d, 50d.")
    private String uptime;

    @Option(names = "--load", paramLabel = "NAME", defaultValue = LoadDefinition.NONE,
            description = "What the radio has to do beside Python: none, wifi-idle, wifi-busy, ble-advertising, or a .json file (default: ${DEFAULT-VALUE}).")
    private String radio;

    private long limit;
    private long alreadyOn;
    private Project what;
    private BoardDefinition on;
    private List<DeviceDefinition> attached;
    private Optional<LoadDefinition> load;

    /** Reads all that the options name; cheap checks come first, because reading a board takes most of the time that a mistake costs. */
    void read() {
        limit = Quantities.duration(duration);
        alreadyOn = Quantities.duration(uptime);
        what = Project.of(project);
        on = board.get();
        scenario();
        load = load();
        attached = devices.stream().map(ProjectRun::device).toList();
    }

    BoardDefinition board() {
        return on;
    }

    /** A board with the project on it; each call makes another. */
    Simulation simulation(Writes writes, UnaryOperator<SimulationBuilder> more) {
        SimulationBuilder setup = what.on(on, writes).seed(seed).uptime(alreadyOn);
        load.ifPresent(setup::load);
        Simulation simulation = more.apply(setup).build();
        for (DeviceDefinition device : attached) {
            try {
                simulation.attach(device);
            } catch (IllegalArgumentException impossible) {
                simulation.close();
                throw new UsageException(device.file() + ": " + impossible.getMessage());
            }
        }
        return simulation;
    }

    /** Runs the program on a simulation of this, from its start to its end. */
    RunReport run(Simulation simulation, boolean realtime) {
        return new HeadlessRun(simulation, scenario(), limit, seed, realtime).run();
    }

    private Optional<LoadDefinition> load() {
        LoadDefinition named;
        try {
            named = LoadDefinition.of(radio);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(unknown.getMessage());
        }
        named.radio().filter(needed -> !on.has(needed)).ifPresent(needed -> {
            throw new UsageException("the load " + named.id() + " needs " + (needed == Feature.WIFI ? "Wi-Fi" : "Bluetooth")
                    + ", which " + on.id() + " has not");
        });
        return named.bursts().isEmpty() ? Optional.empty() : Optional.of(named);
    }

    private static DeviceDefinition device(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no device file " + file);
        }
        return DeviceDefinition.load(file);
    }

    private Scenario scenario() {
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
}
