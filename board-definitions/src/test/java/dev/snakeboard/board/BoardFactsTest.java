package dev.snakeboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the boards from outside the files: data sheets, product pages, published figures. */
class BoardFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feather_m4_express                         | SAMD51J19A | cortex-m4f-samd51   | 120000000 | 157376  | MEASURED  | true
            feather_nrf52840_express                   | nrf52840   | cortex-m4f-nrf52840 | 64000000  | 146000  | ESTIMATED | true
            adafruit_feather_esp32s3_4mbflash_2mbpsram | esp32s3    | xtensa-lx7-esp32s3  | 240000000 | 2037152 | ESTIMATED | true
            adafruit_qtpy_esp32c3                      | esp32c3    | riscv32             | 160000000 | 125000  | ESTIMATED | true
            trinket_m0                                 | SAMD21E18A | cortex-m0plus       | 48000000  | 19000   | ESTIMATED | false
            microbit_v2                                | nrf52833   | cortex-m4f-nrf52840 | 64000000  | 52000   | ESTIMATED | false
            circuitplayground_express                  | SAMD21G18A | cortex-m0plus       | 48000000  | 17808   | MEASURED  | false
            clue_nrf52840_express                      | nrf52840   | cortex-m4f-nrf52840 | 64000000  | 144080  | MEASURED  | true
            adafruit_qtpy_esp32s3_nopsram              | esp32s3    | xtensa-lx7-esp32s3  | 240000000 | 162912  | MEASURED  | true
            adafruit_feather_esp32s2                   | esp32s2    | xtensa-lx7-esp32s2  | 240000000 | 2048784 | MEASURED  | true
            """)
    void chipClockAndMemory(String id, String chip, String core, long hz, long free, Basis basis, boolean asyncio) {
        BoardDefinition board = Boards.find(id);
        assertThat(board.chip().id()).isEqualTo(chip);
        assertThat(board.chip().core().id()).isEqualTo(core);
        assertThat(board.clockHz()).isEqualTo(hz);
        assertThat(board.ram().freeAtStart().value()).isEqualTo(free);
        assertThat(board.ram().freeAtStart().basis()).isEqualTo(basis);
        assertThat(board.has(Feature.ASYNCIO)).isEqualTo(asyncio);
        assertThat(board.withoutAsyncio().isPresent()).isEqualTo(!asyncio);
    }

    /** The rows as they can be read off the boards. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feather_m4_express         | 21.59 | RST 3V AREF GND A0 A1 A2 A3 A4 A5 SCK MOSI MISO RX TX D4
            feather_m4_express         | 1.27  | BAT EN USB D13 D12 D11 D10 D9 D6 D5 SCL SDA
            feather_nrf52840_express   | 21.59 | RST 3V AREF GND A0 A1 A2 A3 A4 A5 SCK MO MI RX TX 2
            feather_nrf52840_express   | 1.27  | BAT EN USB 13 12 11 10 9 6 5 SCL SDA
            adafruit_feather_esp32s3_4mbflash_2mbpsram | 21.59 | RST 3V 3V GND A0 A1 A2 A3 A4 A5 SCK MO MI RX TX DB
            microbit_v2                | 35.0  | 0 1 2 3V GND
            microbit_v2                | 39.5  | 3 4 5 6 7 8 9 10 11 12 13 14 15 16 3V 3V 19 20 GND GND
            itsybitsy_m4_express       | 1.27  | BAT G USB 13 12 11 10 9 7 5! SCL SDA TX RX
            metro_m4_express           | 50.8  | NC IOREF RESET 3V3 5V GND GND VIN A0 A1 A2 A3 A4 A5
            """)
    void horizontalRowsFromLeftToRight(String id, double y, String labels) {
        assertThat(Boards.find(id).formFactor().pins().stream()
                .filter(pin -> pin.y() == y).sorted((a, b) -> Double.compare(a.x(), b.x())).map(HeaderPin::label))
                .containsExactly(labels.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trinket_m0            | 1.3   | BAT GND 4 3 RST
            trinket_m0            | 13.97 | USB 0 1 2 3V
            adafruit_qtpy_esp32c3 | 1.27  | A0 A1 A2 A3 SDA SCL TX
            adafruit_qtpy_esp32c3 | 16.51 | 5V GND 3V MO MI SCK RX
            seeeduino_xiao        | 1.28  | 0 1 2 3 4 5 6
            seeeduino_xiao        | 16.52 | 5V GND 3V3 10 9 8 7
            """)
    void verticalRowsFromTopToBottom(String id, double x, String labels) {
        assertThat(Boards.find(id).formFactor().pins().stream()
                .filter(pin -> pin.x() == x).sorted((a, b) -> Double.compare(a.y(), b.y())).map(HeaderPin::label))
                .containsExactly(labels.split(" "));
    }

    @Test
    void aPadHasItsNamesInTheFirmwaresOrder() {
        BoardDefinition board = Boards.find("feather_m4_express");
        assertThat(board.pin("D13").orElseThrow().pad()).isEqualTo("PA23");
        assertThat(board.names("PA23")).containsExactly("LED", "D13");
        assertThat(board.firstName("PA02")).isEqualTo("A0");
        assertThat(board.firstName("PA27")).isEqualTo("PA27");
    }

    @Test
    void feathersAreTwoInchesByNineTenthsWith28Pins() {
        for (String id : Boards.ids()) {
            if (id.contains("feather")) {
                FormFactor form = Boards.find(id).formFactor();
                assertThat(List.of(form.width(), form.height())).as(id).containsExactly(50.8, 22.86);
                assertThat(form.pins()).as(id).hasSize(28);
            }
        }
    }

    @Test
    void statusLeds() {
        assertThat(Boards.find("feather_m4_express").statusLed())
                .isInstanceOfSatisfying(StatusLed.NeoPixel.class, led -> assertThat(led.brightness()).isEqualTo(63));
        assertThat(Boards.find("trinket_m0").statusLed())
                .isInstanceOfSatisfying(StatusLed.DotStar.class, led -> assertThat(led.data()).isEqualTo("PA00"));
        assertThat(Boards.find("microbit_v2").statusLed())
                .isEqualTo(new StatusLed.Plain("P0_20", Level.HIGH, 255));
        assertThat(Boards.find("Seeed_XIAO_nRF52840_Sense").statusLed())
                .isInstanceOfSatisfying(StatusLed.Rgb.class, led -> assertThat(led.lit()).isEqualTo(Level.LOW));
        assertThat(Boards.find("seeeduino_xiao").statusLed()).isInstanceOf(StatusLed.None.class);
    }

    @Test
    void twoNamesOfOneBusAreOneBus() {
        assertThat(Boards.find("adafruit_qtpy_esp32c3").buses())
                .contains(new DefaultBus.I2c(List.of("I2C", "STEMMA_I2C"), "GPIO6", "GPIO5"));
    }

    @Test
    void interruptLinesAreShared() {
        ChipDefinition chip = Boards.find("feather_m4_express").chip();
        assertThat(chip.pad("PA08").orElseThrow().extint()).isEqualTo(OptionalInt.empty());
        assertThat(chip.padsOnLine(0)).extracting(Pad::name).contains("PA00", "PA16", "PB16");
        assertThat(chip.countio()).isEqualTo(
                new ChipDefinition.EdgeCounting(ChipDefinition.EdgeCounting.Mechanism.EXTINT, 16));
        assertThat(Boards.find("adafruit_qtpy_esp32c3").chip().countio().maximum()).isZero();
    }

    @Test
    void costsAreThoseCounted() {
        CoreDefinition core = Boards.find("feather_m4_express").chip().core();
        assertThat(core.opcodeInstructions("LOAD_FAST_N")).isEqualTo(21);
        assertThat(core.opcodeInstructions("BINARY_OP_ADD")).isEqualTo(43);
        // f0(): CALL_FUNCTION 65 and the call 225 make the 290 counted.
        assertThat(core.opcodeInstructions("CALL_FUNCTION") + core.eventInstructions("python_call")).isEqualTo(290);
        // []: BUILD_LIST and its two allocations, each of which looks at a few blocks in vain, make the 369 counted, to 3 %.
        assertThat(core.opcodeInstructions("BUILD_LIST")
                + 2 * core.eventInstructions("allocation") + 2 * core.eventInstructions("allocation_passed_four")).isBetween(358, 380);
        assertThat(core.cyclesPerInstruction()).isEqualTo(1.9);
    }

    @Test
    void aReleaseSaysWhatSysVersionSays() {
        assertThat(Boards.firmware("10.1.4").sysVersion()).isEqualTo("3.4.0; Adafruit CircuitPython 10.1.4 on 2026-03-09");
        assertThat(Boards.firmware("10.1.4").exceptionStatus()).isEqualTo(FirmwareRelease.ExceptionStatus.AS_EXCEPTION);
        assertThat(Boards.firmware("10.3.0").exceptionStatus()).isEqualTo(FirmwareRelease.ExceptionStatus.AS_DONE);
    }

    @Test
    void aBoardWithTenPixelsHasThemInTheOrderOfTheChain() {
        FormFactor form = Boards.find("circuitplayground_express").formFactor();
        List<PlacedPart> pixels = form.parts().stream().filter(part -> part.kind() == PlacedPart.Kind.PIXEL).toList();
        assertThat(pixels).extracting(part -> part.index().orElseThrow()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(pixels.getFirst().x()).as("the first is to the left of the USB connector").isLessThan(form.width() / 2);
    }
}
