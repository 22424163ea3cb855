package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;

/** The timers behind {@code pwmio}, with the port's own way of allocating them ({@code ports/*}{@code /common-hal/pwmio/PWMOut.c}). */
public sealed interface PwmTimers permits SamPwmTimers, NrfPwmModules, EspLedc {

    /**
     * Puts a wave on a pad. The caller has made sure that the pad is free.
     *
     * @param duty 0 … 65535
     * @param hz   of the wave
     * @throws RefusedException if the pad has no timer, the frequency cannot be made, or what is needed is taken
     */
    PwmOutput open(Pin pin, int duty, long hz, FrequencyUse use);

    /** Ends all outputs. */
    void reset();
}
