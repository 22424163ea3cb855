package dev.snakeboard.emulator.gpio;

/** Takes what peripherals, or parts outside, send over a pad. */
@FunctionalInterface
public interface SignalReceiver {
    /** A signal begins on the pad, or on one that is wired to it. */
    void receive(Signal signal, long time);
}
