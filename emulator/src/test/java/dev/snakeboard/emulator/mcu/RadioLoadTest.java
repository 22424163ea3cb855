package dev.snakeboard.emulator.mcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.board.Boards;
import dev.snakeboard.board.LoadDefinition;
import dev.snakeboard.emulator.time.TimeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadioLoadTest {

    private static Mcu on(String board, String load) {
        Mcu mcu = new Mcu(Boards.find(board), 1);
        mcu.carry(LoadDefinition.of(load));
        return mcu;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # board,                                     load,            core,       share %
            adafruit_qtpy_esp32c3,                       none,            SAME_CORE,  0
            adafruit_qtpy_esp32c3,                       wifi-idle,       SAME_CORE,  1.0
            adafruit_qtpy_esp32c3,                       wifi-busy,       SAME_CORE,  23.5
            adafruit_qtpy_esp32c3,                       ble-advertising, SAME_CORE,  0.4
            adafruit_feather_esp32s3_4mbflash_2mbpsram,  wifi-busy,       OTHER_CORE, 15.7
            feather_nrf52840_express,                    ble-advertising, SAME_CORE,  1.0
            """)
    void takesItsShareOfItsCore(String board, String load, RadioLoad.Place place, double percent) {
        Mcu mcu = on(board, load);
        mcu.clock().sleepUntil(TimeBase.seconds(10), () -> false);
        RadioLoad radio = mcu.radio().orElseThrow();
        assertThat(radio.place()).isEqualTo(place);
        assertThat(100 * radio.share()).isCloseTo(percent, within(0.1));
        // What others take is neither idle nor the firmware's.
        assertThat(mcu.clock().idleTime() + mcu.clock().interruptTime() + mcu.clock().stolenTime()).isEqualTo(mcu.clock().now());
        assertThat(mcu.clock().stolenTime() > 0).isEqualTo(place == RadioLoad.Place.SAME_CORE && percent > 0);
    }

    /** Work of 1 ms that a beacon of 1 ms falls into ends 1 ms later; on the second core it does not. */
    @ParameterizedTest
    @CsvSource({"adafruit_qtpy_esp32c3, 103000", "adafruit_feather_esp32s3_4mbflash_2mbpsram, 102000"})
    void pythonWaitsForIt(String board, long endUs) {
        Mcu mcu = on(board, "wifi-idle");
        mcu.clock().sleepUntil(TimeBase.us(102_000), () -> false);
        mcu.clock().pass(TimeBase.us(1_000));
        mcu.clock().settle();
        assertThat(TimeBase.toUs(mcu.clock().now())).isBetween(endUs + 1_000, endUs + 1_010);
    }

    @Test
    void itWaitsWhileInterruptsAreOff() {
        Mcu mcu = on("adafruit_qtpy_esp32c3", "wifi-idle");
        mcu.interrupts().mask();
        mcu.clock().sleepUntil(TimeBase.ms(110), () -> false);
        assertThat(mcu.clock().stolenTime()).isZero();
        mcu.interrupts().unmask();
        mcu.clock().settle();
        assertThat(TimeBase.toUs(mcu.clock().stolenTime())).isEqualTo(1000);
    }

    @Test
    void itGoesOnAfterAResetOfTheChip() {
        Mcu mcu = on("adafruit_qtpy_esp32c3", "wifi-idle");
        mcu.reset(ResetReason.SOFTWARE);
        mcu.clock().sleepUntil(TimeBase.ms(110), () -> false);
        assertThat(mcu.clock().stolenTime()).isPositive();
    }
}
