package dev.snakeboard.firmware.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.supervisor.BoardTarget;
import dev.snakeboard.firmware.supervisor.HostDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How deep calls go before they fail. */
class RecursionDepthTest {
    private static final Target MACHINE = ScriptVm.BOARD.withHeap(1 << 20);

    /** Recursion of 85 shapes, as a 32-bit build of CircuitPython ends it with pystacks of the boards' two sizes. */
    @ParameterizedTest
    @ValueSource(ints = {2048, 1536})
    void thePystackEndsWhereTheFirmwaresDoes(int pystack) throws Exception {
        Path folder = folder("depth");
        Target target = new Target(
                MACHINE.heapBytes(), pystack, 1 << 20, MACHINE.features(), MACHINE.floats(), MACHINE.costs(), MACHINE.platform());
        List<String> expected = Files.readAllLines(folder.resolve("expected-" + pystack + ".txt"));
        assertThat(expected).hasSizeGreaterThan(80);
        assertThat(run(folder, target)).containsExactlyElementsOf(expected);
    }

    private static Path folder(String name) throws URISyntaxException {
        return Path.of(RecursionDepthTest.class.getResource(name + "/depth.py").toURI()).getParent();
    }

    private static Stream<String> run(Path folder, Target target) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PlainExecution execution =
                new PlainExecution(target, new HostDrive(folder, false, 1 << 20), InputStream.nullInputStream(), output, output);
        // as large a stack as the thread of a board's firmware has: the model ends the recursion, not the host
        FutureTask<Integer> run = new FutureTask<>(() -> execution.run(folder.resolve("depth.py"), List.of(""), List.of("depth.py")));
        new Thread(null, run, "depth", 256L << 20).start();
        run.get();
        return output.toString(StandardCharsets.UTF_8).lines();
    }

    /**
     * Recursion of 222 shapes, as builds of the firmware end it, with the options of the ports, in an emulator; of 202 on SAMD21, which lacks what the others
     * need. All are the same but for a few of each build, most of which are off by one level.
     *
     * @param start what that build's {@code main} has in use, which is not the boards'
     * @param different how many may be off
     */
    @ParameterizedTest
    @CsvSource({
        "metro_m4_express, samd51, 128, 65536, 24576, 1",
        "metro_m4_express, samd51, 128, 2048, 24576, 1",
        "metro_m4_express, samd51, 128, 1536, 15360, 1",
        "feather_nrf52840_express, nrf, 112, 65536, 24576, 1",
        "feather_nrf52840_express, nrf, 112, 2048, 24576, 1",
        "feather_nrf52840_express, nrf, 112, 1536, 15360, 1",
        "feather_m0_express, samd21, 168, 65536, 3584, 6",
        "feather_m0_express, samd21, 168, 1536, 3584, 6",
        "adafruit_qtpy_esp32c3, rv32, 368, 65536, 24576, 3",
        "adafruit_qtpy_esp32c3, rv32, 368, 65536, 15360, 3",
        "adafruit_qtpy_esp32c3, rv32, 368, 2048, 15360, 3"
    })
    void theCStackEndsWhereTheFirmwaresDoes(String board, String build, int start, int pystack, int cStack, int different, @TempDir Path program)
            throws Exception {
        Path folder = folder("cstack");
        List<String> expected = Files.readAllLines(folder.resolve("%s-%d-%d.txt".formatted(build, pystack, cStack)));
        assertThat(expected).hasSizeGreaterThan(200);
        String shapes = Files.readString(folder.resolve("depth.py"));
        String ofFullBuilds = build.equals("samd21") ? "" : Files.readString(folder.resolve("full.py"));
        Files.writeString(program.resolve("depth.py"), shapes.replaceFirst("(?m)^# full.py goes here.*\n", Matcher.quoteReplacement(ofFullBuilds)));
        List<String> found = run(program, withStacks(board, start, pystack, cStack)).toList();
        assertThat(found).hasSameSizeAs(expected);
        List<String> off = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!found.get(i).equals(expected.get(i))) {
                off.add(expected.get(i) + " / " + found.get(i));
                assertThat(depth(found.get(i))).as(expected.get(i)).isCloseTo(depth(expected.get(i)), Offset.offset(1));
            }
        }
        assertThat(off).hasSizeLessThanOrEqualTo(different);
    }

    private static Target withStacks(String board, int start, int pystack, int cStack) {
        Target target = BoardTarget.of(Boards.find(board));
        int[] steps = target.frames().steps().clone();
        steps[StackStep.START.ordinal()] = start;
        return withStreamClass(target).withHeap(4 << 20).withPystack(pystack).withCStack(cStack, new StackTable(steps, target.frames().natives()));
    }

    /** The builds all have {@code io.IOBase}, which a Metro M4's lacks. */
    private static Target withStreamClass(Target target) {
        Features has = target.features();
        Set<Part> parts = EnumSet.of(Part.IO_BASE);
        parts.addAll(has.parts());
        Features features = new Features(has.fullBuild(), has.bigIntegers(), has.asyncAwait(), parts, has.romLevel(), has.markStack());
        return new Target(
                target.heapBytes(), target.outerBytes(), target.region(), target.pystackBytes(), target.cStackBytes(), target.frames(), features,
                target.floats(), target.costs(), target.platform());
    }

    private static int depth(String line) {
        return Integer.parseInt(line.split(" ")[1]);
    }

    /** What each built-in core says of its frames is about this model's steps, and no step is left out. */
    @ParameterizedTest
    @ValueSource(strings = {"metro_m4_express", "feather_nrf52840_express", "feather_m0_express", "adafruit_feather_esp32_v2", "adafruit_qtpy_esp32c3"})
    void everyStepHasASize(String board) {
        assertThat(Boards.find(board).chip().core().frames().orElseThrow().steps().keySet())
                .containsExactlyElementsOf(Arrays.stream(StackStep.values()).map(StackStep::key).toList());
    }

    /** What a program on a board gets to of plain recursion, of coroutines that await each other, and of {@code __getattr__}. */
    @ParameterizedTest
    @CsvSource({
        "feather_m4_express, 60 pystack exhausted, 113 maximum recursion depth exceeded, 47 pystack exhausted",
        "feather_nrf52840_express, 60 pystack exhausted, 141 maximum recursion depth exceeded, 47 pystack exhausted",
        "adafruit_metro_esp32s3, 60 pystack exhausted, 58 maximum recursion depth exceeded, 34 maximum recursion depth exceeded",
        "adafruit_qtpy_esp32c3, 31 maximum recursion depth exceeded, 30 maximum recursion depth exceeded, 22 maximum recursion depth exceeded",
        "circuitplayground_express, 17 maximum recursion depth exceeded, 15 maximum recursion depth exceeded, 10 maximum recursion depth exceeded"
    })
    void boardsEndRecursionOfTheirOwn(String board, String plain, String generators, String attributes) {
        assertThat(ScriptVm.run(BoardTarget.of(Boards.find(board)), """
                n = 0
                def plain():
                    global n
                    n += 1
                    plain()
                def chain():
                    global n
                    n += 1
                    yield from chain()
                class A:
                    def __getattr__(self, name):
                        global n
                        n += 1
                        return self.other
                def count(start):
                    global n
                    n = 0
                    try:
                        start()
                    except RuntimeError as e:
                        print(n, e.args[0])
                count(plain)
                count(lambda: next(chain()))
                count(lambda: A().x)
                """)).containsExactly(plain, generators, attributes);
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
