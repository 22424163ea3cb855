package dev.snakeboard.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line as a person meets it: exit statuses, and one clear message for each mistake. */
class CommandsTest {

    @TempDir
    private Path folder;

    private static Said run(String... arguments) {
        return Said.by(Commands::run, arguments);
    }

    private String program(String text) throws IOException {
        return Files.writeString(folder.resolve("code.py"), text).getParent().toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "run                                       | Missing required parameter: 'PROJECT'",
        "run nowhere                               | there is no file or folder nowhere",
        "run . --board nosuch                      | no board is called \"nosuch\"",
        "run . --board feather_m4_expres           | did you mean feather_m4_express",
        "run . --board nowhere.json                | there is no board file nowhere.json",
        "run . --for ever                          | \"ever\" is no duration",
        "run . --uptime long                       | \"long\" is no duration; write it like 5s, 1.5s, 200ms, 10us, 2min, 1h or 6.2d",
        "run . --press D5                          | \"D5\" is not a press",
        "run . --press D77@1s                      | has no button and no pin \"D77\"",
        "run . --serial-in nowhere                 | cannot be read: nowhere",
        "run . --colour                            | Unknown option: '--colour'",
        "run pom.xml                               | neither a folder nor a Python file",
        "memory nowhere                            | there is no file or folder nowhere",
        "memory . --for ever                       | \"ever\" is no duration",
        "install asyncio                           | requires at least 2 values",
        "install asyncio nowhere                   | there is no project folder nowhere",
        "install asynkio .                         | no library \"asynkio\"; it has: adafruit_debouncer",
        "fly                                       | Unmatched argument",
        "panel nowhere                             | there is no file or folder nowhere",
        "panel --turn-budget 0ms                   | every turn is longer than a budget of 0ms"
    })
    void eachMistakeIsOneClearMessage(String line, String message) {
        Said result = run(line.split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("snakeboard: ").contains(message).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aBrokenBoardFileNamesFileAndPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("my_board.json"), "{\"extends\": \"feather_m4_express\", \"clockHz\": \"fast\"}");
        Said result = run("run", program(""), "--board", file.toString());
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("my_board.json").contains("/clockHz").doesNotContain("\tat ");
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("print('hi')", 0, "program_ended"),
                Arguments.of("while True: pass", 0, "time_up"),
                Arguments.of("import sys\nsys.exit()", 0, "program_ended"),
                Arguments.of("1/0", 1, "exception"),
                Arguments.of("if:", 1, "exception"),
                Arguments.of("import asyncio", 1, "exception"),
                Arguments.of("import samd_no_such", 1, "exception"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theExitStatusSaysHowTheProgramEnded(String program, int status, String kind) throws IOException {
        Path json = folder.resolve("report.json");
        Said result = run("run", program(program), "--for", "200ms", "--json", json.toString());
        assertThat(result.status()).isEqualTo(status);
        assertThat(Files.readString(json)).contains("\"kind\" : \"" + kind + "\"").contains("\"status\" : " + status);
    }

    @Test
    void anEmptyFolderHasNothingToRun() {
        Said result = run("run", folder.toString());
        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err()).contains("there is no code.py on the drive");
    }

    @ParameterizedTest
    @CsvSource({"trinket_m0", "microbit_v2"})
    void aBoardWithoutAsyncioSaysSoAndNamesThoseThatCan(String board) throws IOException {
        Said result = run("run", program("async def main():\n    pass"), "--board", board);
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("asyncio does not work on " + board).contains("feather_m4_express");
    }

    @Test
    void aMissingLibraryComesWithTheWayOut() throws IOException {
        String project = program("import asyncio");
        Said result = run("run", project);
        assertThat(result.err()).contains("./snakeboard install asyncio " + project + "/");
        Path lib = Path.of(project, "lib");
        assertThat(run("install", "asyncio", project).out().lines())
                .containsExactly("adafruit_ticks copied to " + lib + " (1 file)", "asyncio copied to " + lib + " (6 files)");
        assertThat(run("run", project).status()).isZero();
        assertThat(run("install", "asyncio", project).out()).contains("asyncio is in " + lib + " already");
    }

    @Test
    void whatIsThereAlreadyIsNotReplaced() throws IOException {
        String project = program("");
        Path own = Files.createDirectories(folder.resolve("lib")).resolve("neopixel.py");
        Files.writeString(own, "mine = True");
        assertThat(run("install", "neopixel", project).out()).contains("another version; it stays as it is");
        assertThat(own).hasContent("mine = True");
        run("install", "--force", "neopixel", project);
        assertThat(own).content().contains("class NeoPixel");
    }

    @Test
    void aSingleFileGetsADriveWithLibrariesAndTheReportSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("blink.py"), "import asyncio, neopixel\nprint(asyncio, neopixel)");
        Said result = run("run", file.toString());
        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("a drive was made for blink.py, with it as code.py and with Snakeboard's libraries in lib");
    }

    @Test
    void theFolderStaysAsItIsUnlessWritesAreAllowed() throws IOException {
        String project = program("print(open('/log.txt', 'w').write('x'))");
        Files.writeString(folder.resolve("boot.py"), "import storage\nstorage.remount('/', readonly=False)");
        assertThat(run("run", project).status()).isZero();
        assertThat(folder.resolve("log.txt")).doesNotExist();
        assertThat(folder.resolve("boot_out.txt")).doesNotExist();
        assertThat(run("run", "--write", project).status()).isZero();
        assertThat(folder.resolve("log.txt")).hasContent("x");
        assertThat(folder.resolve("boot_out.txt")).content().contains("Board ID:feather_m4_express");
    }

    @Test
    void pressesSettingsAndTypedInputReachTheProgram() throws IOException {
        Path typed = Files.writeString(folder.resolve("typed.txt"), "Ada\r");
        String project = program("""
                import analogio, board, digitalio, time
                button = digitalio.DigitalInOut(board.D5)
                button.switch_to_input(digitalio.Pull.UP)
                knob = analogio.AnalogIn(board.A0)
                print('hello', input())
                for i in range(4):
                    time.sleep(0.25)
                    print(i, button.value, round(knob.value * 3.3 / 65535, 1))
                """);
        Path json = folder.resolve("report.json");
        Said result = run("run", project, "--serial-in", typed.toString(), "--json", json.toString(),
                "--press", "D5@0.5s..0.7s", "--set", "A0=1.6@0.7s");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("hello Ada\r\n0 True 0.0\r\n1 False 0.0\r\n2 True 1.6\r\n3 True 1.6\r\n");
        assertThat(Files.readString(json)).contains("\"name\" : \"D5\"");
    }

    @Test
    void aRunEndsWithTheLastThingThatHappensToTheBoardInRealTimeToo() throws IOException {
        String project = program("1 / 0");
        String[] command = {"run", project, "--for", "1s", "--json", "-", "--press", "D5@20ms..53.7ms"};
        String reported = run(command).out();
        assertThat(reported).contains("\"virtualTime\" : 0.0537");
        assertThat(run(Stream.concat(Stream.of(command), Stream.of("--realtime")).toArray(String[]::new)).out()).isEqualTo(reported);
    }

    @Test
    void boardsAreListedWithWhatTheyCanDo() {
        Said result = run("boards");
        assertThat(result.status()).isZero();
        assertThat(result.out().lines().filter(line -> line.startsWith("feather_m4_express "))).singleElement().asString()
                .contains("SAMD51J19A").contains("120 MHz").contains("192 KiB").contains("yes");
        assertThat(result.out().lines().filter(line -> line.startsWith("trinket_m0 "))).singleElement().asString().contains(" no ");
    }

    @Test
    void helpDocumentsTheExitStatuses() {
        assertThat(run("--help").out()).contains("Exit status:").contains("3  the board cannot do what the program asks");
        assertThat(run("run", "--help").out()).contains("--press").contains("--json");
    }

    @Test
    void memoryThatRanOutIsExplained() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/late.py"), "TABLE = bytes(60000)\n");
        String project = program("""
                kept = []
                holes = []
                for i in range(90):
                    holes.append(bytearray(800))
                    kept.append((i, i, i))
                holes = None
                import late
                print("all is well")
                """);
        Said ran = run("run", project);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).containsSubsequence(
                "-- out of memory", "/lib/late.py:1, while importing late", "the free memory is in pieces", "tuple of code.py:5",
                "with the imports first, largest first (late)", "it does not run out of memory", "by kind", "by line");
        Said profile = run("memory", project);
        assertThat(profile.status()).isEqualTo(1);
        assertThat(profile.out()).containsSubsequence(
                "ram     157,376 bytes for Python at the start, measured: gc.mem_free() published", "stacks  pystack 2,048 bytes (specified)",
                "The last allocation that failed", "Where it was fullest", "code.py:5", "GC memory layout");
        Said json = run("memory", project, "--json");
        assertThat(new tools.jackson.databind.json.JsonMapper().readTree(json.out()).at("/importsFirst/runsOutOfMemory").asBoolean(true)).isFalse();
    }
}
