package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.interrupt.InterruptLine;

/** The chip's hardware for interrupts at edges; shared by {@code countio}, {@code rotaryio}, {@code pulseio} and the like. */
public sealed interface EdgeChannels permits ExternalInterrupts, GpioteChannels {

    /**
     * Takes a channel for a pad that is an input already.
     *
     * @throws RefusedException if the pad has none, or none is left
     */
    EdgeChannel open(Pin pin, EdgeKind kind, InterruptLine.Handler handler);

    /** Throws what {@link #open} would throw, and takes nothing. */
    void check(Pin pin);

    /** All channels are free again. */
    void reset();
}
