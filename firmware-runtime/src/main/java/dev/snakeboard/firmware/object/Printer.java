package dev.snakeboard.firmware.object;

/** Where printing goes ({@code mp_print_t}): the serial console, a string under construction, a stream. */
public interface Printer {
    /** Prints UTF-8 bytes. */
    void write(byte[] bytes, int offset, int length);

    default void print(String text) {
        byte[] bytes = Strings.encode(text);
        write(bytes, 0, bytes.length);
    }

    default void print(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }
}
