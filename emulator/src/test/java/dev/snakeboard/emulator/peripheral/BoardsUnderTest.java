package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.mcu.Mcu;

/** One board of each design. */
public final class BoardsUnderTest {

    private BoardsUnderTest() {
    }

    public static Mcu samd51() {
        return new Mcu(Boards.find("feather_m4_express"), 1);
    }

    public static Mcu samd21() {
        return new Mcu(Boards.find("trinket_m0"), 1);
    }

    public static Mcu nrf52840() {
        return new Mcu(Boards.find("feather_nrf52840_express"), 1);
    }

    public static Mcu esp32s3() {
        return new Mcu(Boards.find("adafruit_feather_esp32s3_4mbflash_2mbpsram"), 1);
    }

    public static Mcu esp32c3() {
        return new Mcu(Boards.find("adafruit_qtpy_esp32c3"), 1);
    }
}
