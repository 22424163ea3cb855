package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.KeyAction;
import java.util.NoSuchElementException;

/**
 * The ring that a scanner writes and a program reads ({@code shared-module/keypad/EventQueue.c}). When it is full the new event is dropped
 * (the documentation says the oldest; the code drops the new one).
 */
public final class KeyEventQueue {

    private final String name;
    private final Clock clock;
    private final Trace trace;
    private final short[] keys;
    private final boolean[] pressed;
    private final int[] timestamps;
    private int first;
    private int size;
    private boolean overflowed;

    /**
     * @param name for the trace
     * @param capacity events, at least 1
     */
    KeyEventQueue(String name, int capacity, Clock clock, Trace trace) {
        this.name = name;
        this.clock = clock;
        this.trace = trace;
        if (capacity < 1) {
            throw new IllegalArgumentException("a key event queue needs room for at least 1 event, not " + capacity);
        }
        keys = new short[capacity];
        pressed = new boolean[capacity];
        timestamps = new int[capacity];
    }

    /** Adds an event; {@code false} if there was no room. */
    boolean record(int key, KeyAction action, int timestamp) {
        if (size == keys.length) {
            overflowed = true;
            return false;
        }
        int slot = (first + size++) % keys.length;
        keys[slot] = (short) key;
        pressed[slot] = action == KeyAction.PRESSED;
        timestamps[slot] = timestamp;
        return true;
    }

    /**
     * Takes the oldest event.
     *
     * @throws NoSuchElementException if there is none
     */
    public KeyEvent remove() {
        if (size == 0) {
            throw new NoSuchElementException("no key event");
        }
        KeyEvent event = new KeyEvent(keys[first], pressed[first] ? KeyAction.PRESSED : KeyAction.RELEASED, timestamps[first]);
        first = (first + 1) % keys.length;
        size--;
        if (trace.isOn()) {
            trace.record(new TraceEvent.Taken(clock.instant(), name, 1));
        }
        return event;
    }

    /** Empties it and forgets that it overflowed. */
    public void clear() {
        first = 0;
        size = 0;
        overflowed = false;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** Whether an event was dropped since the last {@link #clear()}. */
    public boolean isOverflowed() {
        return overflowed;
    }
}
