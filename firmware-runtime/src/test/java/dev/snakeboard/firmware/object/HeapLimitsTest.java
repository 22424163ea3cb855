package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.supervisor.HostDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.vm.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that fill the heap fail at the same allocation as on a 32-bit build of CircuitPython with the same memory, within 1 % of it. */
class HeapLimitsTest {
    private static final Pattern FAILURE = Pattern.compile("(\\d+) memory allocation failed, allocating (\\d+) bytes");

    record Row(String program, int first, int outer, List<Integer> numbers) {
        static Row of(String line) {
            String[] cells = line.split("\t");
            return new Row(
                    cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]),
                    Arrays.stream(cells).skip(3).map(Integer::valueOf).toList());
        }

        @Override
        public String toString() {
            return program + " in " + first + (outer == 0 ? "" : " + " + outer);
        }
    }

    static Stream<Row> rows() throws IOException, URISyntaxException {
        return Files.readAllLines(folder().resolve("expected.tsv")).stream().filter(line -> !line.startsWith("#")).map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void failWhereTheFirmwareFails(Row row) throws IOException, URISyntaxException {
        String output = run(ScriptVm.BOARD.withHeap(row.first, row.outer), row.program + ".py");
        List<Integer> found = FAILURE.matcher(output).results().flatMap(m -> Stream.of(m.group(1), m.group(2))).map(Integer::valueOf).toList();
        assertThat(found).as(output).hasSameSizeAs(row.numbers);
        int tolerance = (row.first + row.outer) / 100;
        for (int i = 1; i < found.size(); i += 2) {
            assertThat(found.get(i)).as("bytes of failure %d in %s", i / 2 + 1, output).isBetween(row.numbers.get(i) - tolerance, row.numbers.get(i) + tolerance);
        }
    }

    private static String run(Target target, String program) throws IOException, URISyntaxException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PlainExecution execution =
                new PlainExecution(target, new HostDrive(folder(), false, 1 << 20), InputStream.nullInputStream(), output, output);
        execution.run(folder().resolve(program), List.of(""), List.of(program));
        return output.toString(StandardCharsets.UTF_8);
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(HeapLimitsTest.class.getResource("limits/expected.tsv").toURI()).getParent();
    }
}
