package dev.snakeboard.emulator.peripheral;

/** How a scanner finds out which keys are down. */
public interface KeyReader {

    int keyCount();

    /** Looks at all keys now, in the order of their numbers, and reports each. */
    void read(Sink sink);

    /** What one look at all keys costs, in cycles. */
    long cycles();

    /** Takes one key's state. */
    @FunctionalInterface
    interface Sink {
        void key(int number, boolean down);
    }
}
