package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;

/** A pulse-width modulated output. A change takes effect at once, in phase with its timer; the chips wait for the end of the period. */
public interface PwmOutput {

    /** @param duty 0 … 65535 of the period */
    void setDuty(int duty);

    /** The duty cycle as the firmware reads it back, which may be rounded to the timer's steps. */
    int duty();

    /**
     * Changes the timer's frequency, and with it that of all outputs that share it.
     *
     * @param hz above 0
     * @throws RefusedException if the timer cannot make it
     */
    void setFrequency(long hz);

    /** Hertz as the firmware reads it back. */
    long frequency();

    Pin pin();

    /** Gives the timer's channel and the pad back. */
    void close();
}
