package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What constructs allocate and hold when {@code code.py} does them on a board, whose heap grows: as in one area, and as measured ({@code bodies.tsv}). */
class RamOnBoardsTest {
    private static final Path TABLES = Path.of("..", "..", "firmware-runtime/src/test/resources/dev/snakeboard/firmware/object/ram");

    /** All would not fit on a Feather M4 at once. */
    private static final int EVERY = 9;

    /** What texts take hangs on which words are names in the rest of the file. */
    private static final String TEXT = "probe('str ";

    private static final Pattern ROW = Pattern.compile("[a-z]+ \\d+\t\\d+\t\\d+");

    private static final String END = "all done";

    @ParameterizedTest
    @ValueSource(strings = {"feather_m4_express", "feather_nrf52840_express", "adafruit_metro_esp32s3"})
    void constructsTakeWhatTheyTakeInOneArea(String board) throws IOException {
        String[] parts = Files.readString(TABLES.resolve("bodies.py")).split("(?=\ndef [a-z]+_\\d+\\(\\):\n)");
        StringBuilder program = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i += EVERY) {
            program.append(parts[i].contains(TEXT) ? "" : parts[i]);
        }
        program.append("\nprint('").append(END).append("')\n");
        List<String> rows = Files.readAllLines(TABLES.resolve("bodies.tsv")).stream().filter(line -> !line.startsWith("#")).toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += EVERY) {
            expected.add(rows.get(i));
        }
        expected.removeIf(row -> row.startsWith("str "));
        try (Simulation simulation =
                Simulation.builder(Boards.find(board)).drive(BoardScene.drive(program.toString()), "").build()) {
            simulation.runUntilSerial(END, TimeBase.seconds(600));
            String serial = simulation.serial().text();
            assertThat(serial).contains(END);
            assertThat(ROW.matcher(serial).results().map(MatchResult::group).toList()).containsExactlyElementsOf(expected);
        }
    }
}
