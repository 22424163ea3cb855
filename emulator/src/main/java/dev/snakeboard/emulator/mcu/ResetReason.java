package dev.snakeboard.emulator.mcu;

/** Why the chip started; {@code microcontroller.cpu.reset_reason} of the ports that can tell. */
public enum ResetReason { POWER_ON, BROWNOUT, SOFTWARE, DEEP_SLEEP_ALARM, RESET_PIN, WATCHDOG, UNKNOWN, RESCUE_DEBUG }
