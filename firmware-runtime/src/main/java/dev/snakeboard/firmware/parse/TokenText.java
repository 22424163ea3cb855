package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.ByteWriter;
import dev.snakeboard.firmware.compile.Utf8;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Text that grows byte by byte ({@code py/vstr.c}), and tells whenever the firmware's would need more room. */
final class TokenText {
    private final IntConsumer growth;
    private byte[] bytes;
    private int size;
    private int room;

    /**
     * Begins empty.
     *
     * @param room in bytes, on the device
     * @param growth told of each new room
     */
    TokenText(int room, IntConsumer growth) {
        this.room = room;
        this.growth = growth;
        bytes = new byte[room];
    }

    int size() {
        return size;
    }

    /** The byte at a place, 0–255. */
    int at(int index) {
        return bytes[index] & 0xff;
    }

    /** The last byte, 0–255. */
    int last() {
        return at(size - 1);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return Utf8.decode(bytes, 0, size);
    }

    /** Empties it; its room stays. */
    void reset() {
        size = 0;
    }

    /** Takes back the last {@code count} bytes. */
    void truncate(int count) {
        size -= count;
    }

    void put(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void put(TokenText from, int start, int count) {
        reserve(count);
        System.arraycopy(from.bytes, start, bytes, size, count);
        size += count;
    }

    void put(byte[] added) {
        reserve(added.length);
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
    }

    void putCodePoint(int c) {
        ByteWriter encoded = new ByteWriter(4);
        encoded.putCodePoint(c);
        put(encoded.toByteArray());
    }

    /** Makes sure that a zero byte would fit behind the text. */
    void terminate() {
        if (size == room) {
            grow(room + 1);
        }
    }

    private void reserve(int count) {
        if (size + count > room) {
            grow((size + count + 16 & -8) + 8);
        }
    }

    private void grow(int to) {
        room = to;
        growth.accept(to);
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, to));
        }
    }
}
