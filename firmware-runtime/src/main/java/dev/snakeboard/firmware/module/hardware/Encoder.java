package dev.snakeboard.firmware.module.hardware;

/** What decodes the two signals of a rotary encoder ({@code ports/*}{@code /common-hal/rotaryio/IncrementalEncoder.c}). */
sealed interface Encoder permits InterruptEncoder, PulseCounterEncoder {
    int position();

    void setPosition(int position);

    int divisor();

    /** @param divisor edges per step of the position; 8 bits of it count */
    void setDivisor(int divisor);

    /** Gives hardware and pads back. */
    void close();
}
