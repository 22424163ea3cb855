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
    static final @Word int UNMODELLED_CLASS = slot();
    static final @Word int RTC = slot();
    static final @Word int ANALOG_IN = slot();
    static final @Word int ANALOG_OUT = slot();
    static final @Word int PWM_OUT = slot();
    static final @Word int EDGE = slot();
    static final @Word int COUNTER = slot();
    static final @Word int IDF_ERROR = slot();
    static final @Word int IDF_MEMORY_ERROR = slot();
    static final @Word int KEY_EVENT = slot();
    static final @Word int KEY_EVENT_QUEUE = slot();
    static final @Word int KEYS = slot();
    static final @Word int KEY_MATRIX = slot();
    static final @Word int SHIFT_REGISTER_KEYS = slot();
    static final @Word int PIXEL_BUF = slot();
    static final @Word int PIXEL_ITERATOR = slot();
    static final @Word int PARITY = slot();
    static final @Word int UART = slot();
    static final @Word int I2C = slot();
    static final @Word int SPI = slot();
    static final @Word int ENCODER = slot();
    static final @Word int PROCESSOR = slot();
    static final @Word int RUN_MODE = slot();
    static final @Word int RESET_REASON = slot();
    static final @Word int NVM = slot();
    static final @Word int USB_SERIAL = slot();
    static final @Word int BUILT_IN_DRIVE = slot();
    static final @Word int I2C_DEVICE = slot();
    static final @Word int SPI_DEVICE = slot();

    private HardwareTypes() {}

    private static @Word int slot() {
        return Types.module(next++);
    }
}
