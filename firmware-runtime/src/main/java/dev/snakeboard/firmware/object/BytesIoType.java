package dev.snakeboard.firmware.object;

/** {@code io.BytesIO}: a stream of bytes in memory. */
public final class BytesIoType extends StringIoType {
    public BytesIoType() {
        super("BytesIO", Types.BYTES_IO);
    }
}
