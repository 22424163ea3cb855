package dev.snakeboard.firmware.profile;

import java.util.Arrays;

/** Finds things by an address other than 0, until the epoch changes. */
final class AddressTable<T> {
    private int[] keys = new int[8];
    private Object[] values = new Object[8];
    private int size;
    private long epoch;

    /** What was put at an address in this epoch, or {@code null}. */
    @SuppressWarnings("unchecked")
    T get(int address, long now) {
        if (epoch != now) {
            epoch = now;
            size = 0;
            Arrays.fill(keys, 0);
        }
        int at = slot(keys, address);
        return keys[at] == address ? (T) values[at] : null;
    }

    void put(int address, T value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = slot(keys, address);
        keys[at] = address;
        values[at] = value;
        size++;
    }

    private void grow() {
        int[] moreKeys = new int[keys.length * 2];
        Object[] moreValues = new Object[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = slot(moreKeys, keys[i]);
                moreKeys[at] = keys[i];
                moreValues[at] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    private static int slot(int[] keys, int address) {
        int at = address * 0x9E3779B1 >>> 8 & keys.length - 1;
        while (keys[at] != 0 && keys[at] != address) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
