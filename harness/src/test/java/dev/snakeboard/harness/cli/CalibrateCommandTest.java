package dev.snakeboard.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"load an attribute, opcodes, LOAD_ATTR", "call a function, events, python_call", "absolute value, natives, abs"})
    void whatADeviceMeasuredIsWrittenIntoTheFileOfItsCore(String name, String section, String key) throws IOException {
        Path core = Files.copy(CORE, folder.resolve("core.json"));
        Matcher attribute = Pattern.compile("time," + name + ",(\\d+),(\\d+)").matcher(table);
        assertThat(attribute.find()).isTrue();
        long more = Long.parseLong(attribute.group(2)) + 100;
        String slower = attribute.replaceFirst("time," + name + ",$1," + more);
        Said said = run("calibrate", "--read", save(slower).toString(), "--write", core.toString());
        assertThat(said.out()).containsPattern(name + " .*-\\d+\\.\\d%  " + section + "\\." + key + " \\d+ \\(now \\d+\\)").endsWith("written to " + core + "\n");
        List<String> before = Files.readAllLines(CORE);
        List<String> after = Files.readAllLines(core);
        assertThat(after).hasSameSizeAs(before);
        List<String> changed = after.stream().filter(line -> !before.contains(line)).toList();
        assertThat(changed).hasSize(1);
        JsonMapper json = JsonMapper.builder().build();
        JsonNode was = json.readTree(Files.readString(CORE)).get(section).get(key);
        JsonNode is = json.readTree(Files.readString(core)).get(section).get(key);
        // 100 ms at 120 MHz are 12,000,000 cycles of 1.9 per instruction.
        assertThat(is.get("insn").asLong() - was.get("insn").asLong()).isEqualTo(Math.round(12_000_000 / 1.9 / Long.parseLong(attribute.group(1))));
        assertThat(is.get("basis").asString()).isEqualTo("measured");
        assertThat(is.get("source").asString()).isEqualTo("calibrate on feather_m4_express, CircuitPython 10.3.0, " + name);
    }

    @Test
    void aFileOfAnotherCoreStaysAsItIs() throws IOException {
        Path other = Files.copy(CORE.resolveSibling("cortex-m4f-nrf52840.json"), folder.resolve("core.json"));
        Said said = run("calibrate", "--read", save(table).toString(), "--write", other.toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains(other + ": this is not the file of core cortex-m4f-samd51, which feather_m4_express has");
        assertThat(other).hasSameTextualContentAs(CORE.resolveSibling("cortex-m4f-nrf52840.json"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            hello                                                        | table.txt:1: there is no line "# snakeboard calibration 1"; is this
            # snakeboard calibration 1/board,x                           | table.txt:2: the table ends without "# end"; the program had not ended
            # snakeboard calibration 1/time,loop,1000/# end              | table.txt:2: "time" has 4 fields with commas between, and not 3
            # snakeboard calibration 1/time,loop,many,3/# end            | table.txt:2: "many" is no whole number
            # snakeboard calibration 1/time,loop,0,3/# end               | table.txt:2: "loop" was measured over no turn
            # snakeboard calibration 1/ram,a,1/ram,a,2/# end             | table.txt:3: "a" is there twice
            # snakeboard calibration 1/Traceback (most recent)/# end     | table.txt:2: a line begins with time, ram, board, firmware, machine or cpu_hz
            # snakeboard calibration 1/# end                             | table.txt:2: the table has no time of "loop"
            # snakeboard calibration 1/time,loop,9,9/time,load a global,9,9/# end | table.txt:4: the table has no line with cpu_hz
            """)
    void aTableThatIsNoneSaysWhereAndWhy(String lines, String message) throws IOException {
        Said said = run("calibrate", "--read", save(lines.replace('/', '\n') + "\n").toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).startsWith("snakeboard: ").contains(message).doesNotContain("Exception").doesNotContain("\tat ");
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
