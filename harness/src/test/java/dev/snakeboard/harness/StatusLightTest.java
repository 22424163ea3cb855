package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the status LED shows, on the pixel as a person sees it. */
class StatusLightTest {

    private static final int SAMPLE_MS = 5;

    /** The pixel's colours one after the other, each with its time in ms, rounded to 25 ms. */
    private static List<String> colors(Simulation simulation, long ms) {
        List<String> seen = new ArrayList<>();
        String last = "";
        int time = 0;
        for (long passed = 0; passed < ms; passed += SAMPLE_MS) {
            simulation.runFor(TimeBase.ms(SAMPLE_MS));
            String color = "%06x".formatted(simulation.snapshot().strips().getFirst().colors().getFirst());
            if (!color.equals(last) && time > 0) {
                seen.add(last + " " + rounded(time));
                time = 0;
            }
            last = color;
            time += SAMPLE_MS;
        }
        seen.add(last + " " + rounded(time));
        return seen;
    }

    private static int rounded(int time) {
        return (time + 12) / 25 * 25;
    }

    private static BoardDefinition board(Path folder, String release) throws IOException {
        Path file = folder.resolve("board.json");
        Files.writeString(file, """
                {"extends": "feather_m4_express", "id": "feather_%s", "firmware": "%s"}""".formatted(release.replace('.', '_'), release));
        return Boards.of(file.toString());
    }

    @Test
    void yellowBlinksInTheSafeModeWindow() {
        try (TestBoard board = TestBoard.with("code.py", "")) {
            // 0x30 at 63/255.
            assertThat(colors(board.simulation, 1500)).containsExactly("0b0b00 125", "000000 125", "0b0b00 125", "000000 125", "0b0b00 125",
                    "000000 125", "0b0b00 125", "000000 625");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // A run that ends well: green once in 5.4 s.
        "10.3.0, pass,   000b00 100, 000000 5300, 000b00 100",
        "10.1.4, pass,   000b00 100, 000000 5300, 000b00 100",
        // From 10.2 on an exception looks the same; before, it is red twice.
        "10.3.0, 1/0,    000b00 100, 000000 5300, 000b00 100",
        "10.1.4, 1/0,    0b0000 100, 000000 300, 0b0000 100"
    })
    void theEndOfAProgramBlinks(String release, String program, String first, String second, String third, @TempDir Path folder) throws IOException {
        try (TestBoard board = TestBoard.on(board(folder, release), "code.py", program)) {
            board.simulation.runToProgram(TimeBase.seconds(10));
            List<String> seen = colors(board.simulation, 6000);
            seen.remove("000000 0");
            assertThat(seen.getFirst().startsWith("000000") ? seen.subList(1, 4) : seen.subList(0, 3)).containsExactly(first, second, third);
        }
    }

    @Test
    void theTitleNamesThePlaceOfTheExceptionBefore102(@TempDir Path folder) throws IOException {
        try (TestBoard board = TestBoard.on(board(folder, "10.1.4"), "code.py", "\n1/0")) {
            assertThat(board.toEnd().console()).contains("<title 2@code.py ZeroDivisionError>");
        }
    }

    @Test
    void thePromptIsWhiteUntilTheProgramRunsAgain() {
        try (TestBoard board = TestBoard.with("code.py", "")) {
            board.toEnd().type("x");
            assertThat(colors(board.simulation, 1000)).containsExactly("0b0b0b 1000");
            board.simulation.typeSerial(new byte[] {4});
            board.run(10);
            assertThat(board.simulation.snapshot().strips().getFirst().colors()).containsExactly(0);
        }
    }

    @Test
    void aPlainLedBlinksOnlyWhileItIsTheFirmwares() {
        try (TestBoard board = TestBoard.on(Boards.find("microbit_v2"), "code.py", "")) {
            board.simulation.runToProgram(TimeBase.seconds(10));
            board.run(50);
            assertThat(board.simulation.snapshot().statusLight()).isEqualTo(new Snapshot.StatusLight(0x003000, "the program ended"));
            board.run(1000);
            assertThat(board.simulation.snapshot().statusLight().color()).isZero();
        }
    }
}
