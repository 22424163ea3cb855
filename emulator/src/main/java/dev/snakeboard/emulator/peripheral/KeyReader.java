package dev.snakeboard.emulator.peripheral;

/** How a scanner finds out which keys are down. */
public interface KeyReader {

    int keyCount();

    /** Looks at all keys now, in the order of their numbers, and reports each. */
    void read(Sink sink);

    /** How many accesses to pads one look at all keys is: what it costs, in keys of a row of plain pads. */
    default int steps() {
        return keyCount();
    }

    /** Takes one key's state. */
    @FunctionalInterface
    interface Sink {
        void key(int number, boolean down);
    }
}
