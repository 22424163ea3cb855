package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.trace.TraceEvent.KeyAction;

/**
 * What a key did.
 *
 * @param timestamp {@code supervisor.ticks_ms()} at the scan
 */
public record KeyEvent(int key, KeyAction action, int timestamp) {
}
