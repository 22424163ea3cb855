package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.harness.Libraries;
import dev.snakeboard.harness.Panel;
import dev.snakeboard.harness.Project;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder.Writes;
import dev.snakeboard.harness.report.PinTimeline;
import dev.snakeboard.harness.report.RunReport;
import dev.snakeboard.harness.report.TextReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: two LEDs, a NeoPixel and a button, in the front panel, or headless where there is no display. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Show a program with tasks in the front panel; without a display, run it headless for ten seconds of virtual time.")
final class DemoCommand implements Callable<Integer> {

    private static final long LENGTH = TimeBase.seconds(10);

    @Option(names = "--headless", description = "Do without the front panel in any case.")
    private boolean headless;

    @Override
    public Integer call() {
        BoardDefinition board = Boards.find(BoardOption.DEFAULT);
        Path code = demo();
        Optional<Panel> panel = headless || !PanelFinder.hasDisplay() ? Optional.empty() : PanelFinder.find();
        if (panel.isPresent()) {
            return panel.get().open(new Panel.Request(board, Optional.of(Project.of(code)), Writes.IN_MEMORY, 1, Optional.empty()));
        }
        return runHeadless(board, code);
    }

    /** The example's program: the launcher says where Snakeboard lives. */
    private static Path demo() {
        Path home = Path.of(System.getProperty("snakeboard.home", "."));
        Path code = home.resolve("examples").resolve("demo").resolve("code.py");
        if (!Files.isRegularFile(code)) {
            throw new UsageException("the demo is not where it should be: " + code);
        }
        return code;
    }

    private static int runHeadless(BoardDefinition board, Path code) {
        MemoryDrive drive = new MemoryDrive(board.flash().drive());
        try {
            drive.file("code.py", Files.readAllBytes(code));
        } catch (IOException unreadable) {
            throw new UsageException("the demo cannot be read: " + code);
        }
        Libraries.files().forEach((file, contents) -> drive.file("lib/" + file, contents));
        Scenario scenario = new Scenario().press(board, "D5@3s..3.2s").press(board, "D5@6s..6.2s");
        print("The demo, headless: ten seconds of virtual time, with two presses of the button on D5.\n\n");
        try (Simulation simulation = Simulation.builder(board).drive(drive, "demo").build(); SerialOutput out = new SerialOutput(simulation, false)) {
            RunReport report = new HeadlessRun(simulation, scenario, LENGTH, 1, false).run();
            out.flush();
            print("\n" + PinTimeline.draw(report.pins(), board, LENGTH) + "\n" + TextReport.write(report));
            return report.end().status();
        }
    }

    private static void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
