package dev.snakeboard.firmware.compile;

import java.util.Arrays;

/** A growing run of bytes, with the encodings that bytecode and {@code .mpy} files use. */
public final class ByteWriter {
    private byte[] bytes;
    private int size;

    public ByteWriter(int capacity) {
        bytes = new byte[capacity];
    }

    public int size() {
        return size;
    }

    /** The bytes written so far, at the front of an array that may be longer and that the next write may replace. */
    public byte[] buffer() {
        return bytes;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    public void reset() {
        size = 0;
    }

    /** The last byte written, 0–255. */
    public int last() {
        return bytes[size - 1] & 0xff;
    }

    /** Takes back the last {@code count} bytes. */
    public void truncate(int count) {
        size -= count;
    }

    /** Writes the low 8 bits. */
    public void put(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    public void put(byte[] from, int start, int count) {
        reserve(count);
        System.arraycopy(from, start, bytes, size, count);
        size += count;
    }

    public void putAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    /** Writes a code point in UTF-8, a surrogate as if it were a character of its own. */
    public void putCodePoint(int c) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xc0 | c >> 6);
            put(0x80 | c & 0x3f);
        } else if (c < 0x10000) {
            put(0xe0 | c >> 12);
            put(0x80 | c >> 6 & 0x3f);
            put(0x80 | c & 0x3f);
        } else {
            put(0xf0 | c >> 18);
            put(0x80 | c >> 12 & 0x3f);
            put(0x80 | c >> 6 & 0x3f);
            put(0x80 | c & 0x3f);
        }
    }

    /** Base 128, most significant digit first, bit 7 set in all but the last byte ({@code mp_encode_uint}). */
    public void putUint(int value) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >>> shift != 0) {
                put(0x80 | value >>> shift);
            }
        }
        put(value & 0x7f);
    }

    /** As {@link #putUint}, two's complement: bit 6 of the first byte is the sign. */
    public void putInt(long value) {
        int digits = 1;
        while (value >> 7 * digits - 1 != 0 && value >> 7 * digits - 1 != -1) {
            digits++;
        }
        for (int i = digits - 1; i > 0; i--) {
            put(0x80 | (int) (value >> 7 * i));
        }
        put((int) value & 0x7f);
    }

    private void reserve(int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
        }
    }
}
