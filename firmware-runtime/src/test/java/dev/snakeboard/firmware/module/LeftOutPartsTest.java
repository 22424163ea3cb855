package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.supervisor.BoardTarget;
import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Full builds of SAMD21 lack parts that all others have ({@code ports/atmel-samd/mpconfigport.h}). The results were recorded from the core built with these
 * options and run in an emulator of a Cortex-M.
 */
class LeftOutPartsTest {
    private static final String ROW = """
            def go(source):
                g = {}
                try:
                    exec(source, g)
                    print(repr(g['r']) if 'r' in g else '-')
                except BaseException as e:
                    print((str(type(e))[8:-2] + ': ' + str(e)).strip())
            go(%s)
            """;

    private static Target target(String board) {
        return BoardTarget.of(Boards.find(board));
    }

    @Test
    void programsGiveWhatTheyGiveThere() throws IOException {
        Target samd21 = target("feather_m0_express").withHeap(64 * 1024);
        List<String> wrong = rows().stream().filter(row -> !given(samd21, row[0]).equals(row[1]))
                .map(row -> row[0] + " -> " + given(samd21, row[0]) + ", there " + row[1])
                .toList();
        assertThat(rows()).hasSizeGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    private static String given(Target target, String source) {
        String program = ROW.formatted("'" + source.replace("'", "\\'") + "'");
        return String.join("\n", ScriptVm.run(target, program)).replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream in = LeftOutPartsTest.class.getResourceAsStream("samd21.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" -> ", 2)).toList();
        }
    }

    /** What each board's build has beyond what comes with every full build, or lacks of that. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feather_m0_express        | FUNCTION_ATTRIBUTES COMPLEX POW3 ERRNO ALL_ERRNOS IO_BASE DEQUE SETTINGS_TOML
            circuitplayground_express | FUNCTION_ATTRIBUTES COMPLEX POW3 ALL_ERRNOS IO_BASE NAME_HASHES SETTINGS_TOML
            feather_m4_express        | IO_BASE
            feather_m4_can            | IO_BASE
            metro_m4_express          | IO_BASE
            """)
    void boardsLack(String board, String parts) {
        Features features = target(board).features();
        assertThat(Arrays.stream(parts.split(" ")).map(Part::valueOf)).noneMatch(features::has);
        if (!board.contains("m0") && !board.equals("circuitplayground_express")) {
            Set<Part> others = EnumSet.allOf(Part.class);
            Arrays.stream(parts.split(" ")).map(Part::valueOf).forEach(others::remove);
            assertThat(features.parts()).isEqualTo(others);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clue_nrf52840_express", "adafruit_metro_esp32s3", "seeed_xiao_esp32c3"})
    void othersHaveAll(String board) {
        assertThat(target(board).features().parts()).isEqualTo(EnumSet.allOf(Part.class));
    }

    @Test
    void smallBuildsHaveNoneButTheSettingsOfTheirPort() {
        assertThat(target("microbit_v2").features().parts()).containsExactly(Part.SETTINGS_TOML);
    }

    @Test
    void theShortListOfErrnoIsThatOfAnExpressBoard() {
        String program = "import errno\nprint(dir(errno))\nprint(errno.errorcode)\ntry:\n errno.EROFS\nexcept AttributeError as e:\n print(e)\n";
        Features features = target("circuitplayground_express").features();
        Target express = new Target(
                65536, 2048, 65536, features, ScriptVm.BOARD.floats(), ScriptVm.BOARD.costs(), "Atmel SAMD21");
        assertThat(ScriptVm.run(express, program)).element(1).isEqualTo(
                "{1: 'EPERM', 2: 'ENOENT', 5: 'EIO', 11: 'EAGAIN', 12: 'ENOMEM', 13: 'EACCES', 17: 'EEXIST', 19: 'ENODEV', 21: 'EISDIR', 22: 'EINVAL'}");
    }
}
