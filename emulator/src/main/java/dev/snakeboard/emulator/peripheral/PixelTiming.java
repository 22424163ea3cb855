package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.time.TimeBase;

/**
 * How a port times the bits for NeoPixels ({@code ports/*}{@code /common-hal/neopixel_write/__init__.c}), in units of the time base.
 *
 * @param zeroHigh high time of a 0
 * @param oneHigh  high time of a 1
 * @param period   of a bit
 * @param gapTicks raw ticks after a write before which the next one waits
 */
public record PixelTiming(long zeroHigh, long oneHigh, long period, int gapTicks) {

    /** A chip's own. */
    public static PixelTiming of(TimingDefinition timing) {
        return new PixelTiming(units(timing.of(Timing.PIXEL_ZERO_PS)), units(timing.of(Timing.PIXEL_ONE_PS)), units(timing.of(Timing.PIXEL_BIT_PS)),
                timing.intOf(Timing.PIXEL_GAP_TICKS));
    }

    private static long units(long picoseconds) {
        return TimeBase.us(picoseconds) / 1_000_000;
    }
}
