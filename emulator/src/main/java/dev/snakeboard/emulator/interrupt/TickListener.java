package dev.snakeboard.emulator.interrupt;

/** Does a little work in each tick interrupt (keypad scan, file system flush counter). */
@FunctionalInterface
public interface TickListener {
    /** @param ticks raw ticks since the start */
    void tick(long ticks);
}
