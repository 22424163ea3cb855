package dev.snakeboard.firmware.object;

/** Tells of most texts that they are not in a set: a bit for each value that the hashes of those in it have. */
final class NameFilter {
    private static final int BITS = 1 << 16;

    private final long[] set = new long[BITS >> 6];

    void add(int hash) {
        int bit = hash & BITS - 1;
        set[bit >> 6] |= 1L << bit;
    }

    boolean mayHold(int hash) {
        int bit = hash & BITS - 1;
        return (set[bit >> 6] & 1L << bit) != 0;
    }
}
