package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** Where printing goes ({@code mp_print_t}): the serial console, a string under construction, a stream. */
public interface Printer {
    /** Prints UTF-8 bytes. */
    void write(byte[] bytes, int offset, int length);

    /** Prints UTF-8 bytes of a board's memory. */
    default void write(Vm vm, int address, int length) {
        write(vm.ram.bytes(address, length), 0, length);
    }

    default void print(String text) {
        byte[] bytes = Strings.encode(text);
        write(bytes, 0, bytes.length);
    }

    /** Prints an integer in decimal. */
    default void print(int number) {
        print(Integer.toString(number));
    }

    default void print(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** Prints bytes that the firmware prints one by one. */
    default void printEach(byte[] bytes) {
        print(bytes);
    }

    /** Whether it makes a difference in how many pieces something is printed. */
    default boolean wantsPieces() {
        return false;
    }
}
