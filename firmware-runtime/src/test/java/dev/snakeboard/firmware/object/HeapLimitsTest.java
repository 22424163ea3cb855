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
import java.util.Set;
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

    /**
     * Lines that four builds agree on, but not all of which a fifth of the same sources, which tells of its heap, has as they do: words left on the C stack
     * keep dead blocks.
     */
    private static final Set<String> LEFT_OVERS = Set.of(
            "text in 8192 + 60000: 4", "lifetimes in 8192 + 100000: 7", "lifetimes in 8192 + 100000: 8", "lifetimes in 8192 + 100000: 11",
            "lifetimes in 8192 + 100000: 12", "lifetimes in 8192 + 150000: 9", "readings in 49152: 4", "packets in 24576: 6",
            "shapes in 8192 + 20000: 1", "gaps in 98304: 13");

    /** What builds do not agree on. */
    private static final String OPEN = "?";

    record Row(String program, int heap, List<Integer> numbers) {
        static Row of(String line) {
            String[] cells = line.split("\t");
            return new Row(cells[0], Integer.parseInt(cells[1]), Arrays.stream(cells).skip(2).map(Integer::valueOf).toList());
        }

        @Override
        public String toString() {
            return program + " in " + heap;
        }
    }

    static Stream<Row> rows() throws IOException, URISyntaxException {
        return Files.readAllLines(folder().resolve("expected.tsv")).stream().filter(line -> !line.startsWith("#")).map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void failWhereTheFirmwareFails(Row row) throws IOException, URISyntaxException {
        String output = run(ScriptVm.BOARD.withHeap(row.heap), row.program + ".py", List.of(""));
        List<Integer> found = FAILURE.matcher(output).results().flatMap(m -> Stream.of(m.group(1), m.group(2))).map(Integer::valueOf).toList();
        assertThat(found).as(output).hasSameSizeAs(row.numbers);
        int tolerance = row.heap / 100;
        for (int i = 1; i < found.size(); i += 2) {
            assertThat(found.get(i)).as("bytes of failure %d in %s", i / 2 + 1, output).isBetween(row.numbers.get(i) - tolerance, row.numbers.get(i) + tolerance);
        }
    }

    /** A program in one area, or in a first one and others of an outer heap, and what builds of the firmware agree on: counts and numbers. */
    record Filled(String program, int first, int outer, List<String> cells) {
        static Filled of(String line) {
            List<String> cells = List.of(line.split("\t"));
            String[] heap = cells.get(1).split("\\+");
            return new Filled(
                    cells.get(0), Integer.parseInt(heap[0]), heap.length == 1 ? 0 : Integer.parseInt(heap[1]), cells.subList(2, cells.size()));
        }

        Target target() {
            Target plain = Target.PLAIN.withFloats(FloatFormat.SINGLE30);
            return outer == 0 ? plain.withHeap(first) : plain.withHeap(first, outer);
        }

        int heap() {
            return first + outer;
        }

        @Override
        public String toString() {
            return program + " in " + first + (outer == 0 ? "" : " + " + outer);
        }
    }

    static Stream<Filled> filled() throws IOException, URISyntaxException {
        return Files.readAllLines(folder().resolve("filled/expected.tsv")).stream().filter(line -> !line.startsWith("#")).map(Filled::of);
    }

    /** What the collector finds on the C stack of one build and not of another decides single blocks: a count may be off by one, or by 1 %. */
    @ParameterizedTest
    @MethodSource("filled")
    void failWhereBuildsOfTheFirmwareAgreeToFail(Filled row) throws IOException, URISyntaxException {
        String output = run(row.target(), "filled/" + row.program + ".py", RECORDED_IN);
        List<MatchResult> found = LINE.matcher(output).results().toList();
        assertThat(found).as(output).hasSizeGreaterThanOrEqualTo(row.cells.size() / 2);
        for (int i = 0; i < row.cells.size() / 2; i++) {
            if (LEFT_OVERS.contains(row + ": " + (i + 1))) {
                continue;
            }
            String count = row.cells.get(2 * i);
            String bytes = row.cells.get(2 * i + 1);
            if (!count.equals(OPEN)) {
                int expected = Integer.parseInt(count);
                int tolerance = Math.max(1, expected / 100);
                assertThat(Integer.parseInt(found.get(i).group(1))).as("count %d in %s", i + 1, output).isBetween(expected - tolerance, expected + tolerance);
            }
            if (!bytes.equals(OPEN) && found.get(i).group(2) != null) {
                int expected = Integer.parseInt(bytes);
                int tolerance = row.heap() / 100;
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
