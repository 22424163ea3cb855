package dev.snakeboard.emulator.peripheral;

/** What a controller sees of a device on an I2C bus. It acknowledges its address and every byte. */
public interface I2cDevice {

    /** 7 bits. */
    int address();

    /** Takes what a transfer writes; no bytes when it was only asked whether it is there. */
    void write(byte[] bytes);

    /** Gives what a transfer reads. */
    byte[] read(int count);
}
