package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.module.MarksModule.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What compiling costs, against instructions counted on the firmware ({@code cycles/compiled.tsv}): statements of many kinds, 5 and 25 times below one
 * another. Some are among the sources that the costs were fitted to, the others are not.
 */
class CompileCostsTest {

    /** @param counted instructions by the number of the column */
    private record Source(String statement, int times, double[] counted, String from) {

        static Source of(String line) {
            String[] part = line.split("\t");
            return new Source(part[0].replace("\\n", "\n"), Integer.parseInt(part[1]),
                    new double[] {Double.parseDouble(part[2]), Double.parseDouble(part[3])}, part[4]);
        }

        String program() {
            String text = (statement + "\n").repeat(times).replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n");
            return "from _snakeboard import mark\nimport gc\nsrc = '" + text + "'\ngc.collect()\nmark(1)\ncompile(src, 'f', 'exec')\nmark(2)\n";
        }
    }

    private static List<Double> errors(String board, int column, String from) throws IOException {
        return Files.readAllLines(Path.of("resources/cycles/compiled.tsv")).stream().skip(1).map(Source::of).filter(source -> source.from.equals(from))
                .map(source -> error(source, board, column)).sorted().toList();
    }

    private static double error(Source source, String board, int column) {
        List<Mark> marks = ConstructCosts.marks(board, source.program());
        double counted = source.counted[column];
        return Math.abs(marks.get(1).instructions() - marks.get(0).instructions() - counted) / counted;
    }

    @ParameterizedTest
    @CsvSource({
        "feather_m4_express, 0, fitted", "feather_nrf52840_express, 1, fitted",
        "feather_m4_express, 0, unseen", "feather_nrf52840_express, 1, unseen"})
    void compilingTakesAboutTheInstructionsThatWereCounted(String board, int column, String from) throws IOException {
        List<Double> errors = errors(board, column, from);
        assertThat(errors).hasSizeGreaterThan(55);
        assertThat(errors.get(errors.size() / 2)).as("median error").isLessThanOrEqualTo(0.06);
        assertThat(errors.get(errors.size() * 9 / 10)).as("nine in ten").isLessThanOrEqualTo(0.16);
        assertThat(errors.getLast()).as("worst error").isLessThanOrEqualTo(0.30);
    }
}
