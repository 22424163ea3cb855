package dev.snakeboard.emulator.peripheral;

/**
 * How a family's serial units and their drivers receive.
 *
 * @param fifo        bytes the hardware holds before the driver takes them
 * @param threshold   bytes in the hardware that raise an interrupt
 * @param idleFrames  frames of silence after which fewer bytes raise one too; 0 where the threshold is 1
 * @param whenFull    what the driver does with a byte for which its buffer has no room
 * @param cycles      what the interrupt costs
 */
public record UartDesign(int fifo, int threshold, int idleFrames, WhenFull whenFull, long cycles) {

    /** What becomes of received bytes when the driver's buffer is full. */
    public enum WhenFull {
        /** SAM: the driver's ring overwrites its oldest byte. */
        OVERWRITE_OLDEST,
        /** nRF, ESP: the byte stays in the hardware, which loses what comes after it is full too. */
        HOLD_BACK
    }

    /** SERCOM: two bytes deep; ASF's ring ({@code hal/utils/src/utils_ringbuffer.c}). */
    public static final UartDesign SAM = new UartDesign(2, 1, 0, WhenFull.OVERWRITE_OLDEST, 150);
    /** UARTE, one byte per transfer, five more in its FIFO ({@code common-hal/busio/UART.c}). */
    public static final UartDesign NRF = new UartDesign(6, 1, 0, WhenFull.HOLD_BACK, 250);
    /** IDF's driver: 128 bytes of FIFO, an interrupt at 120 or after 10 frames of silence. */
    public static final UartDesign ESP = new UartDesign(128, 120, 10, WhenFull.HOLD_BACK, 400);
}
