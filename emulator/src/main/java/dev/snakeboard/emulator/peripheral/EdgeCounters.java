package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;

/** The counters a chip has for {@code countio} ({@code ports/*}{@code /common-hal/countio/Counter.c}). */
public sealed interface EdgeCounters permits InterruptCounters, PulseCounterUnits, NoCounters {

    /**
     * Counts from 0 from now on. The caller has made sure that the pad is free.
     *
     * @throws RefusedException if there is no hardware for it; ESP has claimed the pad by then, and it stays claimed
     */
    EdgeCounter open(Pin pin, EdgeKind kind, Pull pull);

    /** All counters are gone. */
    void reset();
}
