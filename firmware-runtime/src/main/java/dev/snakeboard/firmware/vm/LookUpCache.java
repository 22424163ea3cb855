package dev.snakeboard.firmware.vm;

/**
 * Where keys were found last, by their words: one position for all tables ({@code MICROPY_OPT_MAP_LOOKUP_CACHE}). A name's word ends in six bits that all
 * names have in common, so that all names share 32 places; which ones meet depends on their ids.
 */
public final class LookUpCache {
    /** {@code MICROPY_OPT_MAP_LOOKUP_CACHE_SIZE}. */
    private static final int SIZE = 128;

    /** What is not found where this says costs the program a search. */
    public final byte[] positions = new byte[SIZE];

    /** What makes us quick, but changes no cost: where a name was found last, by its id. */
    public final byte[] hints = new byte[SIZE];

    /** What the last search cost that asked for it, in units of the clock; see {@code KeySearch}. */
    public int cost;

    /**
     * What it costs to look for something that is where it was: nothing, if nothing else has taken its place since.
     *
     * @param place its position in its table, and below that, in 7 bits, its place here
     * @param cost of a search
     */
    public int again(int place, int size, int cost) {
        int known = positions[place & SIZE - 1] & 0xff;
        return known == place >>> 7 || known % size == place >>> 7 ? 0 : forgotten(place, cost);
    }

    private int forgotten(int place, int cost) {
        positions[place & SIZE - 1] = (byte) (place >>> 7);
        return cost;
    }

    /** The place of a small int or an object in {@link #positions}. */
    public static int slot(int key) {
        return key >>> 2 & SIZE - 1;
    }

    /** The place of a name, by its number among the firmware's: its word is made of that, not of our id. */
    public static int nameSlot(int number) {
        return number << 2 & SIZE - 1 | 1;
    }
}
