package dev.snakeboard.board;

/**
 * The board's permanent memory. All sizes are bytes.
 *
 * @param internal the chip's flash; on ESP32 boards the SPI flash the chip runs from
 * @param drive    size of the CIRCUITPY drive
 * @param nvm      size of {@code microcontroller.nvm}; 0 where it is {@code None}
 */
public record FlashDefinition(Medium medium, long internal, long drive, int nvm) {

    /** Where the CIRCUITPY drive lives. */
    public enum Medium { INTERNAL, SPI, QSPI }
}
