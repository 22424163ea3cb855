package dev.snakeboard.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.board.Boards;
import dev.snakeboard.harness.calibration.CalibrationTable;
import dev.snakeboard.harness.calibration.Comparison;
import dev.snakeboard.harness.calibration.CoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program for real boards runs on ours, and what it prints there is what the model says. */
class CalibrateCommandTest {

    private static final Path CORE = Path.of("../board-definitions/src/main/resources/dev/snakeboard/board/cores/cortex-m4f-samd51.json");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    /** What the program printed on a Feather M4, as it is saved from a console. */
    private static String table;

    private static Said run(String... arguments) {
        return Said.by(Commands::run, arguments);
    }

    @BeforeAll
    static void measureABoard() {
        Said written = run("calibrate", shared.toString());
        assertThat(written.out()).startsWith(shared.resolve("code.py") + " is written.");
        table = run("run", shared.toString(), "--for", "5min", "--quiet").out();
    }

    private Path save(String text) throws IOException {
        return Files.writeString(folder.resolve("table.txt"), text);
    }

    @Test
    void aBoardOfOursAgreesWithItsModel() throws IOException {
        assertThat(table).contains("# snakeboard calibration 1\r\nboard,feather_m4_express\r\n").contains("# end");
        Said said = run("calibrate", "--read", save(table).toString());
        assertThat(said.status()).isZero();
        assertThat(said.out()).startsWith("feather_m4_express, CircuitPython 10.").contains("core cortex-m4f-samd51")
                .contains("median 0.0 %, worst 0.0 %").containsPattern("call a function +([\\d.]+) +\\1 +0\\.0%  events\\.python_call (\\d+) \\(now \\2\\)")
                .containsPattern("list of 10 +96 +96 +0\\.0%");
    }

    /** What a board would have said on which one operation takes 100 ms longer, or all take longer. */
    private static String slower(Pattern which, UnaryOperator<Long> time) {
        return which.matcher(table).replaceAll(line -> line.group(1) + time.apply(Long.parseLong(line.group(2))));
    }

    private static Comparison withModel(String said) {
        return new Comparison(CalibrationTable.parse("table", said), CalibrationTable.parse("model", table), Boards.of("feather_m4_express").chip().core());
    }

    private static JsonNode figure(String core, String section, String key) {
        return JsonMapper.builder().build().readTree(core).get(section).get(key);
    }

    @ParameterizedTest
    @CsvSource({
        "load an attribute, opcodes, LOAD_ATTR, 1", "call a function, events, python_call, 1", "absolute value, natives, abs, 1",
        "find in a list of 10, events, contains_item, 10", "call a closure, events, closure_call, 1"
    })
    void whatADeviceMeasuredIsWrittenIntoTheFileOfItsCore(String name, String section, String key, int count) throws IOException {
        Pattern which = Pattern.compile("(time," + name + ",\\d+,)(\\d+)");
        Matcher turns = Pattern.compile("time," + name + ",(\\d+),").matcher(table);
        assertThat(turns.find()).isTrue();
        String before = Files.readString(CORE);
        String after = CoreFile.update("core.json", before, withModel(slower(which, ms -> ms + 100)));
        List<String> changed = after.lines().filter(line -> !before.contains(line)).toList();
        assertThat(changed).hasSize(1);
        // 100 ms at 120 MHz are 12,000,000 cycles of 1.9 per instruction.
        assertThat(figure(after, section, key).get("insn").asLong() - figure(before, section, key).get("insn").asLong())
                .isEqualTo(Math.round(12_000_000 / 1.9 / Long.parseLong(turns.group(1)) / count));
        assertThat(figure(after, section, key).get("basis").asString()).isEqualTo("measured");
        assertThat(figure(after, section, key).get("source").asString()).isEqualTo("calibrate on feather_m4_express, CircuitPython 10.3.0, " + name);
    }

    @Test
    void aDeviceThatIsSlowerInAllItDoesHasMoreCyclesPerInstruction() throws IOException {
        Comparison comparison = withModel(slower(Pattern.compile("(?m)^(time,.*,)(\\d+)"), ms -> ms * 3 / 2));
        assertThat(comparison.text()).containsPattern("cycles per instruction that would agree +2\\.85 \\(now 1\\.90\\)");
        String before = Files.readString(CORE);
        String after = CoreFile.update("core.json", before, comparison);
        assertThat(after).contains("\"cyclesPerInstructionPercent\": { \"value\": 285, \"basis\": \"measured\"");
        assertThat(figure(after, "opcodes", "LOAD_ATTR").get("insn").asLong()).isCloseTo(figure(before, "opcodes", "LOAD_ATTR").get("insn").asLong(), within(2L));
    }

    /** 17 KiB, integers of 31 bits, no JSON. */
    @Test
    void aSmallBoardSaysWhatItCannotDo() throws IOException {
        Path program = Files.createDirectory(folder.resolve("small"));
        run("calibrate", program.toString());
        String small = run("run", program.toString(), "--board", "gemma_m0", "--for", "5min", "--quiet").out();
        assertThat(small).contains("time,loop,", "time,call a function,", "without,write as JSON\r\n", "without,big integer\r\n", "# end")
                .doesNotContain("Error", "time,add big integers");
    }

    @Test
    void aCoresFileIsWritten() throws IOException {
        Path core = Files.copy(CORE, folder.resolve("core.json"));
        Said said = run("calibrate", "--read", save(slower(Pattern.compile("(time,call a function,\\d+,)(\\d+)"), ms -> ms + 100)).toString(), "--write", core.toString());
        assertThat(said.out()).containsPattern("call a function .*-\\d+\\.\\d%  events\\.python_call \\d+ \\(now \\d+\\)").endsWith("written to " + core + "\n");
        assertThat(Files.readAllLines(core).stream().filter(line -> line.contains("calibrate on feather_m4_express"))).hasSize(1);
    }

    @Test
    void aFileOfAnotherCoreIsRefused() throws IOException {
        Path other = CORE.resolveSibling("cortex-m4f-nrf52840.json");
        String text = Files.readString(other);
        assertThatThrownBy(() -> CoreFile.update("other.json", text, withModel(table))).isInstanceOf(CoreFile.UnsuitableException.class)
                .hasMessage("other.json: this is not the file of core cortex-m4f-samd51, which feather_m4_express has");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            hello                                                        | table.txt:1: there is no line "# snakeboard calibration 1"; is this
            # snakeboard calibration 1/board,x                           | table.txt:2: the table ends without "# end"; the program had not ended
            # snakeboard calibration 1/time,loop,1000/# end              | table.txt:2: "time" has 4 fields with commas between, and not 3
            # snakeboard calibration 1/time,loop,many,3/# end            | table.txt:2: "many" is no whole number
            # snakeboard calibration 1/time,loop,0,3/# end               | table.txt:2: "loop" was measured over no turn
            # snakeboard calibration 1/time,loop,9,0/# end               | table.txt:2: "loop" took no time
            # snakeboard calibration 1/ram,a,1/ram,a,2/# end             | table.txt:3: "a" is there twice
            # snakeboard calibration 1/Traceback (most recent)/# end     | table.txt:2: a line begins with time, ram, without, board, firmware, machine or cpu_hz
            # snakeboard calibration 1/# end                             | table.txt:2: the table has no time of "loop"
            # snakeboard calibration 1/time,loop,9,9/time,load a global,9,9/# end | table.txt:4: the table has no line with cpu_hz
            """)
    void aTableThatIsNoneSaysWhereAndWhy(String lines, String message) throws IOException {
        Said said = run("calibrate", "--read", save(lines.replace('/', '\n') + "\n").toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).startsWith("snakeboard: ").contains(message).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aDeviceWithAnotherClockIsNotCompared() throws IOException {
        Said said = run("calibrate", "--read", save(table.replaceFirst("cpu_hz,\\d+", "cpu_hz,48000000")).toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("feather_m4_express ran at 48.0 MHz, and feather_m4_express runs at 120.0 MHz");
        assertThat(run("calibrate", "--read", save(table.replaceFirst("cpu_hz,\\d+", "cpu_hz,0")).toString()).err()).contains("cpu_hz is 0");
    }

    @Test
    void nothingIsOverwrittenByAccident() throws IOException {
        Path mine = Files.writeString(folder.resolve("code.py"), "mine");
        Said said = run("calibrate", mine.toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains(mine + " is there already");
        assertThat(run("calibrate", mine.toString(), "--force").status()).isZero();
        assertThat(Files.readString(mine)).startsWith("# Measures what operations cost on this board");
        assertThat(run("calibrate", "--write", "core.json").err()).contains("--write and --board need --read");
        assertThat(run("calibrate", "--read", "nowhere").err()).contains("the file cannot be read: nowhere");
    }
}
