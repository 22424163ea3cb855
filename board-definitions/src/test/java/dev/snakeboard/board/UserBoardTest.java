package dev.snakeboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boards by name and by a user's own file. */
class UserBoardTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feather_m4            | no board is called "feather_m4"; did you mean feather_m4_can or feather_m4_express?
            Feather-M4-Express    | no board is called "Feather-M4-Express"; did you mean feather_m4_express?
            trinket               | no board is called "trinket"; did you mean trinket_m0?
            microbit              | no board is called "microbit"; did you mean microbit_v2?
            xyzzy                 | no board is called "xyzzy"
            """)
    void anUnknownNameIsAnsweredWithThoseThatAreNear(String asked, String message) {
        assertThatThrownBy(() -> Boards.find(asked)).isInstanceOf(UnknownBoardException.class).hasMessage(message);
    }

    @Test
    void aNameThatLooksLikeAFileIsOne() {
        assertThat(Boards.of("trinket_m0")).isSameAs(Boards.find("trinket_m0"));
        assertThatThrownBy(() -> Boards.of("my/board")).isInstanceOf(BoardFormatException.class);
        assertThatThrownBy(() -> Boards.of("board.json")).hasMessage("board.json: expected a file, found none of that name");
    }

    @Test
    void aFileMayChangeABuiltInBoard() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), """
                {"extends": "feather_m4_express", "id": "mine", "name": "Mine", "ram": {"freeAtStart": {"value": 100000, "source": "tried"}},
                 "buttons": [{"name": "D5", "pad": "PA16", "pressed": "low"}], "formFactor": null}
                """);
        BoardDefinition mine = Boards.load(file);
        BoardDefinition base = Boards.find("feather_m4_express");
        assertThat(mine.name()).isEqualTo("Mine");
        assertThat(mine.ram().freeAtStart().value()).isEqualTo(100_000);
        assertThat(mine.ram().sram()).isEqualTo(base.ram().sram());
        assertThat(mine.pins()).isEqualTo(base.pins());
        assertThat(mine.buttons()).extracting(Button::name).containsExactly("D5");
        assertThat(mine.ownFormFactor()).isEmpty();
    }

    @Test
    void anUnknownBaseIsAFaultWithSuggestions() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"extends\": \"trinket\"}");
        assertThatThrownBy(() -> Boards.load(file))
                .hasMessage(file + ": /extends: expected a built-in board (such as trinket_m0), found \"trinket\"");
    }

    @Test
    void chipAndCoreMayLieBesideTheBoard() throws IOException {
        String chip = resource("chips/SAMD51J19A.json").replace("\"cortex-m4f-samd51\"", "\"core.json\"");
        Files.writeString(folder.resolve("chip.json"), chip.replace("\"id\": \"SAMD51J19A\"", "\"id\": \"mychip\""));
        Files.writeString(folder.resolve("core.json"), resource("cores/cortex-m4f-samd51.json").replace("\"value\": 190", "\"value\": 250"));
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"extends\": \"feather_m4_express\", \"chip\": \"chip.json\"}");
        BoardDefinition mine = Boards.load(file);
        assertThat(mine.chip().id()).isEqualTo("mychip");
        assertThat(mine.chip().core().cyclesPerInstruction()).isEqualTo(2.5);
    }

    @Test
    void timingsMayLieBesideTheBoardAndAreTheFamilysIfTheChipNamesNone() throws IOException {
        String chip = resource("chips/SAMD51J19A.json");
        Path own = Files.writeString(folder.resolve("own.json"), chip.replace("\"samx5x\"", "\"timing.json\""));
        Path none = Files.writeString(folder.resolve("none.json"), chip.replace("  \"timing\": \"samx5x\",\n", ""));
        Files.writeString(folder.resolve("timing.json"), resource("timings/samx5x.json")
                .replace("\"tick_handler_cycles\": { \"value\": 200", "\"tick_handler_cycles\": { \"value\": 777"));
        assertThat(timing(own, Timing.TICK_HANDLER_CYCLES)).isEqualTo(777);
        assertThat(timing(none, Timing.TICK_HANDLER_CYCLES)).isEqualTo(200);
    }

    private long timing(Path chip, Timing timing) throws IOException {
        String board = "{\"extends\": \"feather_m4_express\", \"chip\": \"%s\"}".formatted(chip.getFileName());
        return Boards.load(Files.writeString(folder.resolve("mine.json"), board)).chip().timing().of(timing);
    }

    @Test
    void aFaultInTheFileBesideNamesThatFile() throws IOException {
        Path chip = Files.writeString(folder.resolve("chip.json"), resource("chips/SAMD51J19A.json").replace("\"samd51\"", "\"z80\""));
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"extends\": \"feather_m4_express\", \"chip\": \"chip.json\"}");
        assertThatThrownBy(() -> Boards.load(file)).hasMessage(
                chip + ": /family: expected one of samd21, samd51, same51, same54, nrf52, esp32, rp2, found \"z80\"");
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = Boards.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
