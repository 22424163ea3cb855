package dev.snakeboard.emulator.memory;

/** Told what a heap gives out, for profiles; must not change the heap. */
public interface HeapWatch {
    /** Nobody is told. */
    HeapWatch NONE = new HeapWatch() {};

    /** An allocation was made, or has grown; what was at the address before is gone. */
    default void allocated(int address) {}

    /** A collection has ended: what is in use is what roots reach. */
    default void collected() {}

    /** There is no room for an allocation, after a collection if collections are automatic. */
    default void refused(int bytes) {}

    /** Whoever asked could not do without, and gives up: {@link #refused} may have been told of it just before. */
    default void failed(int bytes) {}
}
