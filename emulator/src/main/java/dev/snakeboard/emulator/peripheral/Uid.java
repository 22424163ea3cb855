package dev.snakeboard.emulator.peripheral;

import java.util.HexFormat;

/** The serial number of a chip: made from a seed, so that a board keeps it. */
public final class Uid {

    private final byte[] bytes;

    /** @param length bytes: 16 on SAM, 8 on nRF, 6 on ESP */
    public Uid(long seed, int length) {
        bytes = new byte[length];
        new HardwareRandom(seed).fill(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Two upper-case digits per byte, as {@code boot_out.txt} shows it. */
    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
