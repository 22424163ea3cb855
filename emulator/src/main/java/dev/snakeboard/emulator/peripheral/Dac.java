package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.time.Clock;

/** The digital-to-analog converter ({@code common-hal/analogio/AnalogOut.c}). */
public final class Dac {

    /** How a 16-bit value becomes the converter's code. */
    public enum Scaling {
        /** SAM: the upper bits. */
        UPPER_BITS,
        /** ESP: value · 255 / 65535. */
        PROPORTIONAL
    }

    private final Clock clock;
    private final int top;
    private final int shift;
    private final Scaling scaling;

    public Dac(Clock clock, int bits, Scaling scaling) {
        this.clock = clock;
        this.top = (1 << bits) - 1;
        this.shift = 16 - bits;
        this.scaling = scaling;
    }

    /** Puts a voltage on a pad. @param value 0 … 65535 of the supply */
    public void write(Pin pin, int value) {
        clock.settle();
        int code = switch (scaling) {
            case UPPER_BITS -> value >>> shift;
            case PROPORTIONAL -> (int) ((long) value * top / 65_535);
        };
        pin.analogOutput(pin.supplyVolts() * code / top);
    }
}
