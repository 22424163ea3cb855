package dev.snakeboard.emulator.mcu;

/**
 * Unwinds the firmware's thread from wherever it is parked, however deep. Nobody catches it but {@link FirmwareThread}; {@code finally} blocks
 * may run Java code, but must not touch the board.
 */
@SuppressWarnings("serial")
public final class FirmwareReset extends Error {

    FirmwareReset() {
        super("reset", null, false, false);
    }
}
