package dev.snakeboard.emulator.time;

import java.util.Arrays;

/**
 * Scheduled alarms by (time, order of scheduling): of two alarms due at the same time, the one scheduled first fires first.
 *
 * <p>A binary heap in an array; each alarm knows its slot, so that moving and cancelling need no search.
 */
final class EventQueue {

    static final int NOT_QUEUED = -1;

    private Alarm[] heap = new Alarm[16];
    private int size;
    private long nextSequence;

    /** The earliest time in the queue, or {@link Long#MAX_VALUE} if it is empty. */
    long nextDeadline() {
        return size == 0 ? Long.MAX_VALUE : heap[0].when;
    }

    int size() {
        return size;
    }

    void schedule(Alarm alarm, long when) {
        cancel(alarm);
        alarm.when = when;
        alarm.sequence = nextSequence++;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, alarm);
    }

    void cancel(Alarm alarm) {
        if (alarm.slot == NOT_QUEUED) {
            return;
        }
        int hole = alarm.slot;
        alarm.slot = NOT_QUEUED;
        Alarm last = heap[--size];
        heap[size] = null;
        if (last == alarm) {
            return;
        }
        if (hole > 0 && before(last, heap[(hole - 1) >>> 1])) {
            siftUp(hole, last);
        } else {
            siftDown(hole, last);
        }
    }

    /** Takes the first alarm due at or before {@code now}; {@code null} if none is. */
    Alarm takeDue(long now) {
        if (size == 0 || heap[0].when > now) {
            return null;
        }
        Alarm first = heap[0];
        cancel(first);
        return first;
    }

    private static boolean before(Alarm a, Alarm b) {
        return a.when < b.when || a.when == b.when && a.sequence < b.sequence;
    }

    private void siftUp(int from, Alarm alarm) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (!before(alarm, heap[parent])) {
                break;
            }
            place(hole, heap[parent]);
            hole = parent;
        }
        place(hole, alarm);
    }

    private void siftDown(int from, Alarm alarm) {
        int hole = from;
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], alarm)) {
                break;
            }
            place(hole, heap[child]);
            hole = child;
        }
        place(hole, alarm);
    }

    private void place(int slot, Alarm alarm) {
        heap[slot] = alarm;
        alarm.slot = slot;
    }
}
