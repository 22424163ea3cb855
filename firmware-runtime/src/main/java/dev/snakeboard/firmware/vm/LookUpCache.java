package dev.snakeboard.firmware.vm;

/** Where keys were found last, by their words: one position for all tables ({@code MICROPY_OPT_MAP_LOOKUP_CACHE}). */
public final class LookUpCache {
    /** {@code MICROPY_OPT_MAP_LOOKUP_CACHE_SIZE}, less one. */
    private static final int MASK = 127;

    /** Of attributes and globals. What is in it makes us quick, but changes no cost. */
    public final byte[] names = new byte[MASK + 1];

    /** Of the keys of dicts: what is not in it costs the program more. */
    public final byte[] keys = new byte[MASK + 1];

    /** What the last search cost that asked for it, in units of the clock; see {@code KeySearch}. */
    public int cost;

    /** The place of a key in these. */
    public static int slot(int key) {
        return key >>> 2 & MASK;
    }
}
