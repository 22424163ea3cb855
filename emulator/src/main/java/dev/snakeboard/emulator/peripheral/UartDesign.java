package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;

/**
 * How a family's serial units and their drivers receive.
 *
 * @param fifo        bytes the hardware holds before the driver takes them
 * @param threshold   bytes in the hardware that raise an interrupt
 * @param idleFrames  frames of silence after which fewer bytes raise one too; 0 where the threshold is 1
 * @param whenFull    what the driver does with a byte for which its buffer has no room
 * @param priority    of the interrupt
 * @param cycles      what its handler costs
 */
public record UartDesign(int fifo, int threshold, int idleFrames, WhenFull whenFull, int priority, long cycles) {

    /** What becomes of received bytes when the driver's buffer is full. */
    public enum WhenFull {
        /** SAM: the driver's ring overwrites its oldest byte. */
        OVERWRITE_OLDEST,
        /** nRF, ESP: the byte stays in the hardware, which loses what comes after it is full too. */
        HOLD_BACK
    }

    /** A chip's own. */
    public static UartDesign of(TimingDefinition timing, WhenFull whenFull) {
        return new UartDesign(timing.intOf(Timing.UART_FIFO_BYTES), timing.intOf(Timing.UART_THRESHOLD_BYTES), timing.intOf(Timing.UART_IDLE_FRAMES),
                whenFull, timing.intOf(Timing.UART_PRIORITY), timing.of(Timing.UART_HANDLER_CYCLES));
    }
}
