package dev.snakeboard.ui;

import java.util.ArrayList;
import java.util.List;

/** A value that changes now and then, with the time of each change: what a lane of the timeline draws. The oldest changes are forgotten. */
final class Track<V> {
    private static final int MOST = 1 << 17;

    private long[] times = new long[256];
    private final List<V> values = new ArrayList<>();

    /** Times never go back, but for a few cycles between an interrupt and what it overtook: then the later one counts. */
    void add(long time, V value) {
        if (values.size() == MOST) {
            values.subList(0, MOST / 2).clear();
            System.arraycopy(times, MOST / 2, times, 0, MOST / 2);
        }
        if (values.size() == times.length) {
            times = java.util.Arrays.copyOf(times, times.length * 2);
        }
        times[values.size()] = values.isEmpty() ? time : Math.max(time, times[values.size() - 1]);
        values.add(value);
    }

    /** Says the newest change in other words. */
    void replaceLast(V value) {
        values.set(values.size() - 1, value);
    }

    int size() {
        return values.size();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    long time(int index) {
        return times[index];
    }

    V value(int index) {
        return values.get(index);
    }

    /** When the value after this one came, or {@code now} for the newest. */
    long end(int index, long now) {
        return index + 1 < values.size() ? times[index + 1] : Math.max(now, times[index]);
    }

    /** The last change at {@code time} or before; −1 if that was before all that is known. */
    int indexAt(long time) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
