package dev.snakeboard.emulator.gpio;

import dev.snakeboard.board.Level;

/** Watches the level of a pad. */
@FunctionalInterface
public interface EdgeListener {

    /** Called once when it is connected, with the level of that moment: not an edge. */
    default void connected(Level level, long time) {
    }

    /** The level changed. @param time the exact time, which may be before the clock's now */
    void edge(Level level, long time);
}
