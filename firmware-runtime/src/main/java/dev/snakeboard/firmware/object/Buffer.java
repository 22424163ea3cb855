package dev.snakeboard.firmware.object;

/**
 * A view of bytes in memory ({@code mp_buffer_info_t}).
 *
 * @param address where they start
 * @param length how many bytes
 * @param typecode what they are, as {@code array} spells it: {@code 'B'} for bytes
 */
public record Buffer(int address, int length, char typecode) {
    /** What the caller wants to do with the bytes. */
    public enum Access {
        READ,
        WRITE,
        READ_WRITE
    }
}
