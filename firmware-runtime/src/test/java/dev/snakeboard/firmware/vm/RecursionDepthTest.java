package dev.snakeboard.firmware.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.supervisor.HostDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How deep calls go before they fail. */
class RecursionDepthTest {
    private static final Target MACHINE = ScriptVm.BOARD.withHeap(1 << 20);

    /** Recursion of 85 shapes, as a 32-bit build of CircuitPython ends it with pystacks of the boards' two sizes. */
    @ParameterizedTest
    @ValueSource(ints = {2048, 1536})
    void thePystackEndsWhereTheFirmwaresDoes(int pystack) throws IOException, URISyntaxException {
        Path folder = Path.of(RecursionDepthTest.class.getResource("depth/depth.py").toURI()).getParent();
        Target target = new Target(
                MACHINE.heapBytes(), pystack, 1 << 20, MACHINE.features(), MACHINE.floats(), MACHINE.costs(), MACHINE.platform());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PlainExecution execution =
                new PlainExecution(target, new HostDrive(folder, false, 1 << 20), InputStream.nullInputStream(), output, output);
        execution.run(folder.resolve("depth.py"), List.of(""), List.of("depth.py"));
        List<String> expected = Files.readAllLines(folder.resolve("expected-" + pystack + ".txt"));
        assertThat(expected).hasSizeGreaterThan(80);
        assertThat(output.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(expected);
    }

    /** A generator's frame is on the heap, so only the C stack bounds how many wait for each other. */
    @Test
    void theCStackIsSharedByPythonAndNativeCalls() {
        assertThat(ScriptVm.run(ScriptVm.BOARD.withHeap(1 << 20), """
                n = 0
                def chain():
                    global n
                    n += 1
                    yield from chain()
                def count(start):
                    global n
                    n = 0
                    try:
                        start()
                    except RuntimeError as e:
                        return n, e.args[0]
                plain, text = count(lambda: next(chain()))
                below, text = count(lambda: list(map(lambda i: next(chain()), [1])))
                print(250 < plain < 330, plain - below, text)
                """)).containsExactly("True 3 maximum recursion depth exceeded");
    }

    /** {@code __build_class__} does not put the names back that it replaced. */
    @Test
    void afterAnExceptionInAClassBodyNamesAreDefinedInTheClass() {
        assertThat(ScriptVm.run(ScriptVm.BOARD, """
                try:
                    class Broken:
                        1 // 0
                except ZeroDivisionError:
                    pass
                lost = 1
                print(lost, 'lost' in globals(), 'lost' in locals())
                """)).containsExactly("1 False True");
    }
}
