package dev.snakeboard.firmware.object;

/** {@code io.TextIOWrapper}: a file of text. */
public final class TextIoType extends FileIoType {
    public TextIoType() {
        super("TextIOWrapper");
    }
}
