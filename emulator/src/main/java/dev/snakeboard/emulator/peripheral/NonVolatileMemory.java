package dev.snakeboard.emulator.peripheral;

import java.util.Arrays;

/** {@code microcontroller.nvm}: bytes that survive resets; erased bytes read 0xFF. */
public final class NonVolatileMemory {

    private final byte[] bytes;

    public NonVolatileMemory(int size) {
        bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0xFF);
    }

    public int size() {
        return bytes.length;
    }

    /** A byte, 0 … 255. */
    public int read(int index) {
        return bytes[index] & 0xFF;
    }

    public void write(int index, int value) {
        bytes[index] = (byte) value;
    }

    /** A copy of everything, to keep. */
    public byte[] contents() {
        return bytes.clone();
    }

    /**
     * Puts back what was kept.
     *
     * @throws IllegalArgumentException if it is not as long as this memory
     */
    public void restore(byte[] kept) {
        if (kept.length != bytes.length) {
            throw new IllegalArgumentException("the memory holds " + bytes.length + " bytes, not " + kept.length);
        }
        System.arraycopy(kept, 0, bytes, 0, bytes.length);
    }
}
