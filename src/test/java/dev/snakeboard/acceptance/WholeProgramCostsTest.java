package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.module.MarksModule.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Programs as people write them for boards, from their first statement to their last, against the second count (see docs/timing.md). Most of each runs once, so that
 * names are looked up for the first time, functions and classes are made, and no cost weighs as much as in a loop.
 */
class WholeProgramCostsTest {
    private static final Path FOLDER = Path.of("resources/cycles");

    /** As the counted programs began: with nothing printed, and after a collection. */
    private static final String HEAD = """
            from _snakeboard import mark as _mk
            import gc as _gc
            def print(*a, **k): pass
            _gc.collect()
            _mk(1)
            """;

    /** Twenty-two more, with event loops, too: written before it was known what they cost here. */
    @ParameterizedTest
    @CsvSource({"feather_m4_express, 1, 0.03, 0.07", "feather_nrf52840_express, 2, 0.03, 0.07", "adafruit_qtpy_esp32c3, 3, 0.03, 0.15"})
    void programsWrittenBlindTakeTheInstructionsCounted(String board, int column, double median, double worst) throws IOException {
        assertErrors("blind.tsv", "__file__ = 0\n" + HEAD, board, column, median, worst);
    }

    /** Eight more, with classes, generators, exceptions and buffers: written before it was known what they cost here, and nothing was mended for them. */
    @ParameterizedTest
    @CsvSource({"feather_m4_express, 1, 0.02, 0.07", "feather_nrf52840_express, 2, 0.02, 0.07", "adafruit_qtpy_esp32c3, 3, 0.03, 0.08"})
    void programsThatNothingWasMendedForTakeTheInstructionsCounted(String board, int column, double median, double worst) throws IOException {
        assertErrors("blind-second.tsv", "__file__ = 0\n" + HEAD, board, column, median, worst);
    }

    @ParameterizedTest
    @CsvSource({"feather_m4_express, 1, 0.04, 0.12", "feather_nrf52840_express, 2, 0.04, 0.15", "adafruit_qtpy_esp32c3, 3, 0.04, 0.17"})
    void programsTakeTheInstructionsCounted(String board, int column, double median, double worst) throws IOException {
        assertErrors("programs.tsv", HEAD, board, column, median, worst);
    }

    private static void assertErrors(String counts, String head, String board, int column, double median, double worst) throws IOException {
        List<Double> errors = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(counts)).stream().skip(1).toList()) {
            String[] part = line.split("\t");
            String program = head + Files.readString(FOLDER.resolve("programs/" + part[0] + ".py")) + "\n_mk(2)\n";
            List<Mark> marks = ConstructCosts.marks(board, program, ConstructCosts.LIBRARIES);
            double counted = Double.parseDouble(part[column]);
            errors.add(Math.abs(marks.get(1).instructions() - marks.get(0).instructions() - counted) / counted);
        }
        errors.sort(null);
        assertThat(errors.get(errors.size() / 2)).as("median error").isLessThanOrEqualTo(median);
        assertThat(errors.getLast()).as("worst error").isLessThanOrEqualTo(worst);
    }
}
