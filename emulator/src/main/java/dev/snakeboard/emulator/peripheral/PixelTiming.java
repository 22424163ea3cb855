package dev.snakeboard.emulator.peripheral;

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

    /** Loops of instructions at 48 MHz; the durations are those of the source's comments, counted from the rising edge. */
    public static final PixelTiming SAMD21 = new PixelTiming(TimeBase.ns(248), TimeBase.ns(772), TimeBase.ns(1268), 4);
    /** Loops of instructions at 120 MHz. */
    public static final PixelTiming SAMX5X = new PixelTiming(TimeBase.ns(300), TimeBase.ns(688), TimeBase.ns(1236), 4);
    /** PWM at 16 MHz: 5, 12 and 20 clocks. */
    public static final PixelTiming NRF = new PixelTiming(
            TimeBase.cycles(5, 16_000_000), TimeBase.cycles(12, 16_000_000), TimeBase.cycles(20, 16_000_000), 4);
    /** RMT at 80 MHz, with the driver's rounding: 26 + 79 clocks for a 0, 58 + 47 for a 1. */
    public static final PixelTiming ESP = new PixelTiming(
            TimeBase.cycles(26, 80_000_000), TimeBase.cycles(58, 80_000_000), TimeBase.cycles(105, 80_000_000), 2);
}
