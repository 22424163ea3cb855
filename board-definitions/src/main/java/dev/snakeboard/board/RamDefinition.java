package dev.snakeboard.board;

import java.util.Optional;

/**
 * The board's memory. All figures are bytes.
 *
 * @param sram       the chip's RAM
 * @param psram      RAM on the SPI bus beside the chip (ESP32 boards), slower than the chip's own
 * @param pystack    stack of Python frames; {@code CIRCUITPY_PYSTACK_SIZE} in settings.toml may change it
 * @param heapStart  first area of the Python heap; {@code CIRCUITPY_HEAP_START_SIZE} may change it
 * @param cStack     stack of native calls, which limits recursion through natives
 * @param freeAtStart what {@code gc.mem_free()} gives on the first line of a program: Python's memory less what start-up has taken
 */
public record RamDefinition(Figure sram, Optional<Figure> psram, Figure pystack, Figure heapStart, Figure cStack, Figure freeAtStart) {

    /** Bytes of RAM of either kind. */
    public long total() {
        return sram.value() + psram.map(Figure::value).orElse(0L);
    }
}
