package dev.snakeboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.SimulationBuilder;
import dev.snakeboard.harness.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The panel on a real simulation: what a person does reaches the program, and what the program does is seen. */
class SimulationPanelTest {
    private static final String PROGRAM = """
            import board, digitalio, time
            button = digitalio.DigitalInOut(board.D5)
            button.switch_to_input(pull=digitalio.Pull.UP)
            led = digitalio.DigitalInOut(board.D12)
            led.switch_to_output(value=True)
            print("ready")
            while button.value:
                time.sleep(0.005)
            print("pressed")
            while True:
                time.sleep(0.01)
            """;

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private PanelWindow window;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        Files.writeString(folder.resolve("code.py"), PROGRAM);
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            stage.setX(0);
            stage.setY(0);
            window = new PanelWindow(
                    stage, SimulationBridge.opener(SimulationBuilder.Writes.IN_MEMORY, 1, Optional.of(TimeBase.ms(5))), () -> Boards.find("feather_m4_express"));
            window.show();
            window.open(folder);
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.setupFixture(stage::hide);
    }

    @Test
    void aPersonPressesWhatWasWiredThenStopsTheProgramAndSavesAnother() throws IOException {
        await(snapshot -> true);
        robot.interact(() -> source().setSpeed(10));
        await(snapshot -> snapshot.console().text().contains("ready"));
        // Parts came by themselves for the pins that the program uses.
        await(snapshot -> snapshot.buttons().stream().anyMatch(button -> button.name().equals("D5"))
                && snapshot.leds().stream().anyMatch(led -> led.name().equals("D12") && led.brightness() > 0.9));

        robot.interact(() -> source().press("D5"));
        await(snapshot -> snapshot.console().text().contains("pressed"));
        robot.interact(() -> source().release("D5"));

        robot.interact(() -> source().type("\u0003"));
        await(snapshot -> snapshot.error().filter(error -> error.type().equals("KeyboardInterrupt")).isPresent());

        Files.writeString(folder.resolve("code.py"), "print('another program')\n");
        await(snapshot -> snapshot.console().text().contains("another program"));
    }

    @Test
    void aSingleFileThatIsSavedRunsAnew() throws IOException {
        Path file = folder.resolve("blink.py");
        Files.writeString(file, "print('first')\n");
        robot.interact(() -> window.open(file));
        await(snapshot -> snapshot.console().text().contains("first"));
        Files.writeString(file, "print('the second')\n");
        await(snapshot -> snapshot.console().text().contains("the second"));
    }

    @Test
    void aProgramThatFillsTheMemoryIsExplained() throws IOException {
        Files.writeString(folder.resolve("code.py"), """
                kept = []
                while True:
                    kept.append(bytearray(5000))
                """);
        await(snapshot -> snapshot.error().filter(error -> error.outOfMemory().isPresent()).isPresent());
        robot.interact(() -> window.model().memoryShown().set(true));
        awaitTrue(() -> labels(".heap-explanation").contains("asked   for 5,000 bytes in one piece, at code.py:3"));
        assertThat(labels(".banner-card .label")).contains("MemoryError at code.py:3").contains("why the free memory is in pieces");
        awaitTrue(() -> robot.lookup("#what-holds-memory").queryTableView().getItems().stream()
                .anyMatch(row -> row instanceof MemoryProfile.Row line && line.name().equals("code.py:3") && line.bytes() > 100_000));
    }

    @Test
    void aTurnOverTheBudgetIsNamedWithItsLineAndWhomItMadeLate() throws IOException {
        Path file = folder.resolve("hog.py");
        Files.writeString(file, """
                import asyncio, time
                async def blink():
                    while True:
                        await asyncio.sleep(0.01)
                async def hog():
                    while True:
                        await asyncio.sleep(0.03)
                        time.sleep(0.008)
                async def main():
                    await asyncio.gather(asyncio.create_task(blink()), asyncio.create_task(hog()))
                asyncio.run(main())
                """);
        robot.interact(window::nameLongTurns);
        robot.interact(() -> window.open(file));
        awaitTrue(() -> labels(".banner-card .label").contains("late because of it: blink"));
        assertThat(labels(".banner-card .label")).contains("A turn over the budget of 5 ms").contains("hog at code.py:8 in hog");
        awaitTrue(() -> labels(".legend-entry .label").contains("turn over 5 ms"));
    }

    @Test
    void whetherAnotherOrderOfImportsHelpsIsTriedBesideTheProgram() throws IOException {
        // The large module comes last, when what its compilation takes is no longer in one piece.
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            large.append("def f%d(a, b):\n    return a + b * %d + len('%d')\n".formatted(i, i, i));
        }
        Files.writeString(folder.resolve("large.py"), large.toString());
        Files.writeString(folder.resolve("code.py"), """
                import gc
                kept = [bytearray(500) for i in range(120)]
                import large
                """);
        await(snapshot -> snapshot.error().filter(error -> error.outOfMemory().isPresent()).isPresent());
        robot.interact(() -> window.model().memoryShown().set(true));
        awaitTrue(() -> labels(".heap-explanation").contains("imports "));
        awaitTrue(() -> labels(".heap-explanation").contains("imports first, largest first (large)"));
    }

    private String labels(String query) {
        return robot.lookup(query).queryAllAs(javafx.scene.control.Label.class).stream().map(label -> String.valueOf(label.getText()))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private void awaitTrue(java.util.function.BooleanSupplier condition) {
        await(_ -> condition.getAsBoolean());
    }

    @Test
    void aBrokenBoardFileNamesFileAndPlaceInTheWindow() throws IOException {
        Path broken = folder.resolve("my_board.json");
        Files.writeString(broken, "{\"extends\": \"feather_m4_express\", \"id\": \"mine\", \"clockHz\": \"fast\"}");
        robot.interact(() -> window.open(broken));
        for (int i = 0; i < 400 && !said().contains("my_board.json"); i++) {
            WaitForAsyncUtils.sleep(25, TimeUnit.MILLISECONDS);
        }
        assertThat(said()).contains("my_board.json").contains("/clockHz");
    }

    private String said() {
        StringBuilder text = new StringBuilder();
        robot.interact(() -> robot.lookup(".empty-text").queryAllAs(javafx.scene.control.Label.class).forEach(label -> text.append(label.getText())));
        return text.toString();
    }

    private SnapshotSource source() {
        return window.model().source().get().orElseThrow();
    }

    private void await(Predicate<Snapshot> condition) {
        for (int i = 0; i < 800; i++) {
            boolean[] holds = {false};
            robot.interact(() -> holds[0] = window.model().snapshot().get().filter(condition).isPresent());
            if (holds[0]) {
                return;
            }
            WaitForAsyncUtils.sleep(25, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("waited in vain; the board says " + window.model().snapshot().get().map(Snapshot::console));
    }
}
