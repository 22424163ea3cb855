package dev.snakeboard.harness;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a board wrote to its console: every byte, and the time of each. */
public final class Transcript {
    private byte[] bytes = new byte[1024];
    private long[] times = new long[1024];
    private int length;

    void written(int value, long time) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
            times = Arrays.copyOf(times, length * 2);
        }
        bytes[length] = (byte) value;
        times[length++] = time;
    }

    /** Bytes written since power on. */
    public long length() {
        return length;
    }

    /** Everything from a position on. */
    public byte[] bytes(long from) {
        return Arrays.copyOfRange(bytes, (int) Math.min(from, length), length);
    }

    /** Everything from a position on, as text. */
    public String text(long from) {
        return new String(bytes(from), StandardCharsets.UTF_8);
    }

    /** Everything, as text. */
    public String text() {
        return text(0);
    }

    /** When a byte was written. */
    public long timeOf(long position) {
        return times[(int) position];
    }
}
