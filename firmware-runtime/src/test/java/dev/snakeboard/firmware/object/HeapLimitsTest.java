package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.compile.FloatFormat;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that fill the heap fail at the same allocation as on a 32-bit build of CircuitPython with the same memory, within 1 % of it. */
class HeapLimitsTest {
    private static final Pattern FAILURE = Pattern.compile("(\\d+) memory allocation failed, allocating (\\d+) bytes");

    /** The message is cut off, or missing, where the last blocks are in use. */
    private static final Pattern LINE = Pattern.compile("^(\\d+) (?:memory allocation failed, allocating (\\d+).*)?$", Pattern.MULTILINE);

    /** The folder where the programs ran is a name in {@code sys.path}, which takes room. */
    private static final List<String> RECORDED_IN = List.of("/tmp/filled", "");

    /** What builds do not agree on. */
    private static final String OPEN = "?";

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
        String output = run(ScriptVm.BOARD.withHeap(row.first, row.outer), row.program + ".py", List.of(""));
        List<Integer> found = FAILURE.matcher(output).results().flatMap(m -> Stream.of(m.group(1), m.group(2))).map(Integer::valueOf).toList();
        assertThat(found).as(output).hasSameSizeAs(row.numbers);
        int tolerance = (row.first + row.outer) / 100;
        for (int i = 1; i < found.size(); i += 2) {
            assertThat(found.get(i)).as("bytes of failure %d in %s", i / 2 + 1, output).isBetween(row.numbers.get(i) - tolerance, row.numbers.get(i) + tolerance);
        }
    }

    /** A program in one area, and what builds of the firmware agree on: counts and numbers, empty where they do not. */
    record Filled(String program, int heap, List<String> cells) {
        static Filled of(String line) {
            List<String> cells = List.of(line.split("\t"));
            return new Filled(cells.get(0), Integer.parseInt(cells.get(1)), cells.subList(2, cells.size()));
        }

        @Override
        public String toString() {
            return program + " in " + heap;
        }
    }

    static Stream<Filled> filled() throws IOException, URISyntaxException {
        return Files.readAllLines(folder().resolve("one/expected.tsv")).stream().filter(line -> !line.startsWith("#")).map(Filled::of);
    }

    /** What the collector finds on the C stack of one build and not of another decides single blocks: a count may be off by one, or by 1 %. */
    @ParameterizedTest
    @MethodSource("filled")
    void failWhereBuildsOfTheFirmwareAgreeToFail(Filled row) throws IOException, URISyntaxException {
        String output = run(Target.PLAIN.withFloats(FloatFormat.SINGLE30).withHeap(row.heap), "one/" + row.program + ".py", RECORDED_IN);
        List<MatchResult> found = LINE.matcher(output).results().toList();
        assertThat(found).as(output).hasSize(row.cells.size() / 2);
        for (int i = 0; i < found.size(); i++) {
            String count = row.cells.get(2 * i);
            String bytes = row.cells.get(2 * i + 1);
            if (!count.equals(OPEN)) {
                int expected = Integer.parseInt(count);
                int tolerance = Math.max(1, expected / 100);
                assertThat(Integer.parseInt(found.get(i).group(1))).as("count %d in %s", i + 1, output).isBetween(expected - tolerance, expected + tolerance);
            }
            if (!bytes.equals(OPEN) && found.get(i).group(2) != null) {
                int expected = Integer.parseInt(bytes);
                int tolerance = row.heap / 100;
                assertThat(Integer.parseInt(found.get(i).group(2))).as("bytes %d in %s", i + 1, output).isBetween(expected - tolerance, expected + tolerance);
            }
        }
    }

    private static String run(Target target, String program, List<String> path) throws IOException, URISyntaxException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PlainExecution execution =
                new PlainExecution(target, new HostDrive(folder().resolve(program).getParent(), false, 1 << 20), InputStream.nullInputStream(), output, output);
        Path file = folder().resolve(program);
        execution.run(file, path, List.of(file.getFileName().toString()));
        return output.toString(StandardCharsets.UTF_8);
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(HeapLimitsTest.class.getResource("limits/expected.tsv").toURI()).getParent();
    }
}
