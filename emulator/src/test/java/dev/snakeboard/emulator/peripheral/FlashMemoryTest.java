package dev.snakeboard.emulator.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.interrupt.InterruptLine;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlashMemoryTest {

    /** A file of so many bytes is written with its directory and its clusters; interrupts that come meanwhile wait where the firmware runs from that flash. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # board,                  what,  bytes,  ms,  an interrupt every 10 ms is late by up to (us)
            trinket_m0,               drive, 10,     96,  4000
            trinket_m0,               nvm,   1,      16,  1000
            feather_m4_express,       drive, 10,     154, 0
            feather_m4_express,       drive, 20000,  359, 0
            feather_m4_express,       nvm,   1,      90,  40000
            feather_nrf52840_express, drive, 10,     163, 0
            feather_nrf52840_express, nvm,   1,      126, 75000
            feather_nrf52840_express, nvm,   5000,   253, 85000
            adafruit_qtpy_esp32c3,    drive, 10,     168, 45000
            adafruit_qtpy_esp32c3,    nvm,   1,      168, 40000
            """)
    void writingTakesTime(String board, String what, int bytes, long ms, long lateUs) {
        Mcu mcu = new Mcu(Boards.find(board), 1);
        List<Long> late = new ArrayList<>();
        InterruptLine line = mcu.interrupts().line("test", 0, 0, posted -> late.add(TimeBase.toUs(mcu.clock().instant() - posted)));
        line.enable();
        for (long at = 10; at < ms; at += 10) {
            mcu.clock().schedule("test", TimeBase.ms(at), when -> line.post());
        }
        switch (what) {
            case "drive" -> mcu.flash().writeDrive(bytes);
            default -> mcu.flash().writeNonVolatileMemory(0, bytes);
        }
        assertThat(TimeBase.toMs(mcu.clock().now())).isEqualTo(ms);
        assertThat(late.stream().mapToLong(Long::longValue).max().orElseThrow()).isBetween(lateUs * 9 / 10, lateUs + 10);
    }
}
