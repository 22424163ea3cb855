package dev.snakeboard.firmware.compile;

import java.util.Arrays;

/** Reads bytes that may end, or lie, at any point. */
final class ByteReader {
    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int at() {
        return at;
    }

    int remaining() {
        return bytes.length - at;
    }

    int next() {
        if (at == bytes.length) {
            throw new MpyFormatException("the data ends too early");
        }
        return bytes[at++] & 0xff;
    }

    byte[] next(int count) {
        if (count > remaining()) {
            throw new MpyFormatException("the data ends too early");
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    void skip(int count) {
        if (count > remaining()) {
            throw new MpyFormatException("the data ends too early");
        }
        at += count;
    }

    /** Base 128, most significant digit first, 0–2³¹-1. */
    int uint() {
        int value = 0;
        int digit;
        do {
            if (value > Integer.MAX_VALUE >> 7) {
                throw new MpyFormatException("a number is out of range");
            }
            digit = next();
            value = value << 7 | digit & 0x7f;
        } while ((digit & 0x80) != 0);
        return value;
    }
}
