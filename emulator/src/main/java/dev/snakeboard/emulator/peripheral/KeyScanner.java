package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.KeyAction;
import java.util.Arrays;

/**
 * Scans keys in the tick interrupt and records what they do ({@code shared-module/keypad/__init__.c}).
 *
 * <p>Each key has a counter from 0: a scan adds 1 while it is down and subtracts 1 while it is up, up to the threshold either way. When the counter
 * <em>reaches 0</em> an event is recorded and the counter jumps to the threshold of that side. So a key held when the
 * scanner is made gives no press, but later a release; and an edge needs as many equal scans as the threshold says.
 */
public final class KeyScanner {

    private final KeyScanners scanners;
    private final String name;
    private final KeyReader reader;
    private final KeyEventQueue events;
    private final long intervalTicks;
    private final int threshold;
    private final byte[] counters;
    private long nextScan;

    KeyScanner(KeyScanners scanners, String name, KeyReader reader, KeyEventQueue events, long intervalTicks, int threshold) {
        if (threshold < 1 || threshold > 127) {
            throw new IllegalArgumentException("a debounce threshold is 1 to 127, not " + threshold);
        }
        this.scanners = scanners;
        this.name = name;
        this.reader = reader;
        this.events = events;
        this.intervalTicks = intervalTicks;
        this.threshold = threshold;
        this.counters = new byte[reader.keyCount()];
    }

    public KeyEventQueue events() {
        return events;
    }

    public int keyCount() {
        return counters.length;
    }

    /** Takes all keys for released and scans at once: a key that is held reports a press, after as many scans as the threshold says. */
    public void reset() {
        Arrays.fill(counters, (byte) -threshold);
        scanners.scanNow(this);
    }

    /** Stops scanning; the pads are the caller's. */
    public void close() {
        scanners.remove(this);
    }

    boolean isDue(long ticks) {
        return ticks >= nextScan;
    }

    int steps() {
        return reader.steps();
    }

    void scan(long ticks, int timestamp) {
        nextScan = ticks + intervalTicks;
        reader.read((key, down) -> {
            if (debounce(key, down)) {
                record(key, down ? KeyAction.PRESSED : KeyAction.RELEASED, timestamp);
            }
        });
    }

    private boolean debounce(int key, boolean down) {
        int step = down ? 1 : -1;
        int limit = threshold * step;
        if (counters[key] == limit) {
            return false;
        }
        counters[key] += (byte) step;
        if (counters[key] != 0) {
            return false;
        }
        counters[key] = (byte) limit;
        return true;
    }

    private void record(int key, KeyAction action, int timestamp) {
        boolean kept = events.record(key, action, timestamp);
        scanners.trace(time -> kept
                ? new TraceEvent.KeyRecorded(time, name, key, action)
                : new TraceEvent.KeyLost(time, name, key, action));
    }
}
