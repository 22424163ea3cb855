package dev.snakeboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads who made a mistake in a board file: file, place, what was expected and what is there. */
class BrokenBoardTest {

    @TempDir
    Path folder;

    /** Each line changes one thing of {@link #MINIMAL}; the fault is the whole message after the file's name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"pins":[{"name":"A0","pad":"PX99"}]}               | /pins/0/pad: expected a pad of SAMD51J19A (PA00, PA01, …), found "PX99"
            {"pins":[{"name":"A0","pad":5}]}                    | /pins/0/pad: expected the name of a pad, such as PA02 or GPIO13, found 5
            {"pins":[{"name":"A0"}]}                            | /pins/0: expected a field "pad", found none
            {"pins":[{"name":"1A","pad":"PA02"}]}               | /pins/0/name: expected a Python name, such as D13, found "1A"
            {"pins":[{"name":"A0","pad":"PA02"},{"name":"A0","pad":"PA05"}]} \
                | /pins/1/name: expected a name that the board does not have yet, found "A0"
            {"pins":[{"name":"A0","pad":"PA02","x":1}]}         | /pins/0/x: expected one of the fields name, pad, found "x"
            {"pins":"A0"}                                       | /pins: expected a list of pins, in the order of the firmware's table, found "A0"
            {"chip":"SAMD99"} \
                | /chip: expected a built-in chip (CHIPS) or a .json file beside this one, found "SAMD99"
            {"chip":null} \
                | expected a field "chip": the id of a built-in chip, or a .json file beside this one, found none
            {"firmware":"1.0"}                                  | /firmware: expected a firmware release (9.2.8, 10.1.4, 10.2.1, 10.3.0), found "1.0"
            {"clockHz":16000000}                                | /clockHz: expected a clock of SAMD51J19A (120000000), found 16000000
            {"clockHz":"fast"}                                  | /clockHz: expected the CPU clock after reset in Hz, found "fast"
            {"id":"my board"} \
                | /id: expected an id of letters, digits, dots, hyphens and underscores, such as feather_m4_express, found "my board"
            {"name":""}                                         | /name: expected the board's name, such as Adafruit Feather M4 Express, found ""
            {"longInt":"big"}                                   | /longInt: expected one of none, mpz, found "big"
            {"features":["wifi","warp"]}                        | /features/1: expected one of FEATURES, found "warp"
            {"modules":["math","math"]}                         | /modules: expected a list without repetitions, found a list
            {"statusLed":{"kind":"neopixel","pad":"PQ1","brightness":6}} | /statusLed/pad: expected a pad of SAMD51J19A (PA00, PA01, …), found "PQ1"
            {"statusLed":{"kind":"neopixel","brightness":63}}   | /statusLed: expected a field "pad", found none
            {"statusLed":{"kind":"plain","pad":"PA23","brightness":300}}  | /statusLed/brightness: expected a number of at most 255, found 300
            {"statusLed":{"kind":"laser","brightness":1}}       | /statusLed/kind: expected one of neopixel, dotstar, rgb, plain, none, found "laser"
            {"pixels":[{"kind":"neopixel","pad":"PB03","count":0}]} | /pixels/0/count: expected a number of at least 1, found 0
            {"buses":[{"kind":"i2c","names":["I2C"],"scl":"PA13"}]} | /buses/0: expected a field "sda", found none
            {"buses":[{"kind":"i2c","names":["A0"],"scl":"PA13","sda":"PA12"}]} \
                | /buses/0/names/0: expected a name that the board does not have yet, found "A0"
            {"buttons":[{"name":"B"}]}                          | /buttons/0: expected a field "pad", unless "kind" is "reset", found none
            {"ram":{"freeAtStart":{"value":1000000}}} \
                | /ram/freeAtStart/value: expected at most the board's RAM (196608 bytes), found 1000000
            {"ram":{"freeAtStart":{"value":-1}}}                | /ram/freeAtStart/value: expected a number of at least 0, found -1
            {"ram":{"sram":{"value":400000}}}                   | /ram/sram/value: expected at most the chip's RAM (196608 bytes), found 400000
            {"ram":{"cStack":{"value":200000}}} \
                | /ram/cStack/value: expected with pystack at most the board's RAM (196608 bytes), found 200000
            {"formFactor":{SMALL,"pins":[{"label":"D9","name":"D9","x":1,"y":1}]}} \
                | /formFactor/pins/0/name: expected the name of a pin in /pins, found "D9"
            {"formFactor":{SMALL,"pins":[{"label":"A0","name":"A0","x":11,"y":1}]}} \
                | /formFactor/pins/0/x: expected 0 to the board's width (10.0 mm), found 11.0
            {"formFactor":{SMALL,"pins":[{"label":"A0","x":1,"y":1}]}} \
                | /formFactor/pins/0: expected a field "name", as its role is signal, found none
            {"formFactor":{SMALL,"pins":[],"parts":[{"kind":"led","name":"L","x":1,"y":1,"width":1,"height":1}]}} \
                | /formFactor/parts/0/name: expected the name of an LED in /leds, found "L"
            {"formFactor":{SMALL,"cornerRadius":6,"pins":[]}} | /formFactor/cornerRadius: expected at most half of the shorter side, found 6.0
            {"colour":"red"}                                    | /colour: expected one of the fields FIELDS, found "colour"
            """)
    void oneMistakeIsOneFault(String change, String fault) throws IOException {
        Json.Obj board = JsonText.parse(MINIMAL, "minimal").patched(JsonText.parse(change.replace("SMALL", SMALL), "change"));
        Path file = write("my_board.json", text(board));
        BoardFormatException refusal = catchThrowableOfType(BoardFormatException.class, () -> Boards.load(file));
        assertThat(refusal).isNotNull();
        String expected = fault
                .replace("CHIPS", String.join(", ", Definitions.Folder.CHIPS.ids()))
                .replace("FEATURES", String.join(", ", Arrays.stream(Feature.values()).map(JsonCursor::spelling).toList()))
                .replace("FIELDS", FIELDS);
        assertThat(refusal.getMessage()).isEqualTo(file + ": " + expected);
        assertThat(refusal.faults()).hasSize(1);
    }

    @Test
    void theUnchangedBoardIsFine() throws IOException {
        BoardDefinition board = Boards.load(write("my_board.json", MINIMAL));
        assertThat(board.id()).isEqualTo("minimal");
        assertThat(board.firmware().id()).as("the newest").isEqualTo("10.3.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "x",                | line 1, column 12: expected JSON, found unexpected end-of-input within/between Object entries
            {"id": x} \
                | line 1, column 8: expected JSON, found unrecognized token 'x': was expecting (JSON String, Number, Array, Object \
            or token 'null', 'true' or 'false')
            {"id": "x", "id": "y"}     | line 1, column 17: expected JSON, found duplicate Object property "id"
            {} {}                      | line 1, column 4: expected the end of the file, found more text
            []                         | expected a JSON object, found an empty list
            """)
    void whatIsNotJsonIsPlacedByLineAndColumn(String text, String fault) throws IOException {
        Path file = write("my_board.json", text);
        assertThatThrownBy(() -> Boards.load(file)).hasMessage(file + ": " + fault);
    }

    @Test
    void placesInLaterLinesAreFound() throws IOException {
        Path file = write("my_board.json", "{\n  \"id\": \"x\"\n  \"name\": \"y\"\n}\n");
        assertThatThrownBy(() -> Boards.load(file)).hasMessageContaining("line 3, column 3: expected JSON");
    }

    @Test
    void allFaultsAreTold() throws IOException {
        Path file = write("my_board.json", """
                {"extends": "feather_m4_express", "longInt": "big", "messages": 3, "clockHz": 0}
                """);
        BoardFormatException refusal = catchThrowableOfType(BoardFormatException.class, () -> Boards.load(file));
        assertThat(refusal.faults()).extracting(BoardFault::pointer).containsExactlyInAnyOrder("/longInt", "/messages", "/clockHz");
        assertThat(refusal.getMessage().lines()).hasSize(3);
    }

    @Test
    void aFaultThatTheFileDoesNotSayItselfIsSaidToBeInherited() throws IOException {
        Path file = write("my_board.json", """
                {"extends": "trinket_m0", "chip": "SAMD51J19A", "clockHz": 120000000, "pins": [{"name": "D13", "pad": "PA10"},
                 {"name": "DOTSTAR_DATA", "pad": "PA00"}], "ram": {"sram": {"value": 4000}, "freeAtStart": {"value": 3000},
                 "heapStart": {"value": 1024}, "cStack": {"value": 2048}}, "formFactor": null, "ignoredPads": null, "takenPads": null}
                """);
        BoardFormatException refusal = catchThrowableOfType(BoardFormatException.class, () -> {
            Json.Obj changed = JsonText.parse(Files.readString(file), "x").patched(JsonText.parse("{\"chip\": \"esp32c3\"}", "y"));
            Files.writeString(file, text(changed.patched(JsonText.parse("{\"clockHz\": 160000000, \"pins\": []}", "z"))));
            Boards.load(file);
        });
        assertThat(refusal.getMessage()).contains(
                file + ": /buses/0/scl: expected a pad of esp32c3 (GPIO0, GPIO1, …), found \"PA09\" inherited from trinket_m0");
    }

    @Test
    void filesThatAreNotThere() {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> Boards.load(missing)).hasMessage(missing + ": expected a file, found none of that name");
        assertThatThrownBy(() -> Boards.load(folder)).hasMessage(folder + ": expected a JSON file, found a folder");
    }

    @Test
    void aDeeplyNestedFileIsRefusedAndDoesNotOverflow() throws IOException {
        Path file = write("deep.json", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertThatThrownBy(() -> Boards.load(file)).isInstanceOf(BoardFormatException.class).hasMessageContaining("expected JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "-1e-999999", "1e9999999999", "1234567890123456789"})
    void aNumberThatNeedsMoreDigitsThanAnyDefinitionIsRefusedAtOnce(String number) throws IOException {
        Json.Obj board = JsonText.parse(MINIMAL, "minimal");
        Path file = write("huge.json", text(board).replace("\"clockHz\":120000000", "\"clockHz\":" + number));
        assertThatThrownBy(() -> Boards.load(file)).isInstanceOf(BoardFormatException.class)
                .hasMessageContaining(": expected a number of at most 18 digits, found " + number);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String text(Json value) {
        return switch (value) {
            case Json.Obj(var fields) -> fields.entrySet().stream().map(e -> '"' + e.getKey() + "\":" + text(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            case Json.Arr(var items) -> items.stream().map(BrokenBoardTest::text)
                    .collect(Collectors.joining(",", "[", "]"));
            case Json.Text(var string) -> '"' + string + '"';
            case Json.Num(var number) -> number.toString();
            case Json.Bool(var flag) -> String.valueOf(flag);
            case Json.Null _ -> "null";
        };
    }

    private static final String SMALL = """
            "width":10,"height":10,"basis":"estimated","source":"ruler"\
            """;

    private static final String FIELDS = "$schema, $comment, extends, id, name, machine, platform, firmware, chip, clockHz, pins, buses, displays, "
            + "statusLed, leds, pixels, ledMatrix, powerSwitches, buttons, consoleUart, ram, flash, features, longInt, messages, modules, "
            + "withoutAsyncio, safeModeText, ignoredPads, takenPads, formFactor";

    @Test
    void aCoreWithoutACostAndWithOneOfNothing() throws IOException {
        String known = new String(CoreDefinition.class.getResourceAsStream("cores/cortex-m4f-samd51.json").readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("core.json"), known.replace("\"LOAD_NAME\"", "\"LOAD_NAMES\""));
        String chip = new String(CoreDefinition.class.getResourceAsStream("chips/SAMD51J19A.json").readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("chip.json"), chip.replaceFirst("\"core\": *\"[^\"]*\"", "\"core\": \"core.json\""));
        Path board = Files.writeString(folder.resolve("mine.json"),
                "{\"extends\": \"feather_m4_express\", \"id\": \"mine\", \"chip\": \"chip.json\"}");
        String file = folder.resolve("core.json").toString();
        assertThatThrownBy(() -> Boards.load(board)).isInstanceOf(BoardFormatException.class)
                .hasMessage(file + ": /opcodes: expected a cost of LOAD_NAME, found none\n"
                        + file + ": /opcodes/LOAD_NAMES: expected an opcode of the firmware (such as LOAD_NAME), found \"LOAD_NAMES\"");
    }

    private static final String MINIMAL = """
            {
              "id": "minimal", "name": "Minimal", "machine": "Minimal with samd51j19", "platform": "MicroChip SAMD51", "chip": "SAMD51J19A",
              "clockHz": 120000000,
              "pins": [{"name": "A0", "pad": "PA02"}],
              "ram": {
                "sram": {"value": 196608, "basis": "specified", "source": "data sheet"},
                "pystack": {"value": 2048, "basis": "specified", "source": "firmware"},
                "heapStart": {"value": 8192, "basis": "specified", "source": "firmware"},
                "cStack": {"value": 24576, "basis": "specified", "source": "firmware"},
                "freeAtStart": {"value": 145000, "basis": "estimated", "source": "guess"}
              },
              "flash": {"medium": "internal", "internal": 524288, "drive": 65536, "nvm": 8192}
            }
            """;
}
