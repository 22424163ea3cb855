package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.supervisor.HostDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.vm.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module can be imported in the least heap in which CircuitPython can, within 1 % of it and what the names of its files take. */
class CompilerMemoryTest {
    private static final Path RESOURCES = Path.of("resources");

    /** The heap is found to so many bytes, there and here. */
    private static final int STEP = 32;

    /** Names are interned into chunks of so many bytes, and the path of the script is the first. */
    private static final int CHUNK = 128;

    record Row(String program, int least) {}

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("ram/least_heap.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Row(cells[0], Integer.parseInt(cells[1])));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void takesTheHeapThatItTakesThere(Row row, @TempDir Path folder) throws IOException {
        String body = Files.readAllLines(RESOURCES.resolve("programs").resolve(row.program)).stream()
                .map(line -> line.isBlank() ? line : "    " + line)
                .collect(Collectors.joining("\n", "def main():\n", "\n\n"));
        Files.writeString(folder.resolve("m.py"), body);
        Files.writeString(folder.resolve("r.py"), "import m\n");
        int tolerance = row.least / 100 + STEP + CHUNK;
        assertThat(least(folder)).isBetween(row.least - tolerance, row.least + tolerance);
    }

    private static int least(Path folder) throws IOException {
        int low = 2048;
        int high = 1 << 18;
        while (high - low > STEP) {
            int middle = (low + high) / 2 / STEP * STEP;
            if (fits(folder, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean fits(Path folder, int heap) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PlainExecution execution = new PlainExecution(
                Target.PLAIN.withFloats(FloatFormat.SINGLE30).withHeap(heap), new HostDrive(folder, false, 1 << 20), InputStream.nullInputStream(), output, output);
        return execution.run(folder.resolve("r.py"), List.of(""), List.of("r.py")) == 0;
    }
}
