package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;

/** The addresses of the hardware modules' types; {@code struct_time} has the slot before them. */
final class HardwareTypes {
    private static int next = 97;

    static final @Word int PIN = slot();
    static final @Word int DIRECTION = slot();
    static final @Word int DRIVE_MODE = slot();
    static final @Word int PULL = slot();
    static final @Word int DIGITAL_IN_OUT = slot();
    static final @Word int RUN_REASON = slot();
    static final @Word int SAFE_MODE_REASON = slot();
    static final @Word int RUNTIME = slot();
    static final @Word int STATUS_BAR = slot();
    static final @Word int UNMODELLED = slot();
    static final @Word int RTC = slot();

    private HardwareTypes() {}

    private static @Word int slot() {
        return Types.module(next++);
    }
}
