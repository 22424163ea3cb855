package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;

/** Counts edges of a pad, in the background. */
public interface EdgeCounter {

    /** Edges counted until now. */
    long count();

    void setCount(long count);

    Pin pin();

    /** Gives hardware and pad back. */
    void close();
}
