package dev.snakeboard.harness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a board wrote to its console: bytes, and the time of each. Of very long ones the beginning is forgotten. */
public final class Transcript {

    private static final int KEPT = 1 << 21;

    private final ConsoleText console = new ConsoleText();
    private final List<Listener> listeners = new ArrayList<>();
    private byte[] bytes = new byte[4096];
    private long[] times = new long[4096];
    private int used;
    private long forgotten;

    /** Takes bytes as they are written, on the firmware's thread. */
    @FunctionalInterface
    public interface Listener {
        /** @param value 0 … 255 */
        void written(int value, long time);
    }

    /** Has every byte told from now on. */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    void written(int value, long time) {
        if (used == bytes.length) {
            makeRoom();
        }
        bytes[used] = (byte) value;
        times[used++] = time;
        console.written(value);
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).written(value, time);
        }
    }

    private void makeRoom() {
        if (used < 2 * KEPT) {
            bytes = Arrays.copyOf(bytes, used * 2);
            times = Arrays.copyOf(times, used * 2);
        } else {
            System.arraycopy(bytes, used - KEPT, bytes, 0, KEPT);
            System.arraycopy(times, used - KEPT, times, 0, KEPT);
            forgotten += used - KEPT;
            used = KEPT;
        }
    }

    /** Bytes written since power on. */
    public long length() {
        return forgotten + used;
    }

    /** Everything that is kept from a position on. */
    public byte[] bytes(long from) {
        int start = Math.clamp(from - forgotten, 0, used);
        return Arrays.copyOfRange(bytes, start, used);
    }

    /** Everything that is kept from a position on, as text. */
    public String text(long from) {
        return new String(bytes(from), StandardCharsets.UTF_8);
    }

    /** Everything that is kept, as text. */
    public String text() {
        return text(0);
    }

    /**
     * When a byte was written.
     *
     * @throws IndexOutOfBoundsException if it is forgotten or not written yet
     */
    public long timeOf(long position) {
        if (position < forgotten || position >= length()) {
            throw new IndexOutOfBoundsException("byte " + position + " of " + forgotten + " … " + length());
        }
        return times[(int) (position - forgotten)];
    }

    Snapshot.Console console() {
        return new Snapshot.Console(console.text(), length(), console.title());
    }
}
