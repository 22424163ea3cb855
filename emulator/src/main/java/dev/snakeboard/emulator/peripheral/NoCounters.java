package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;

/** A chip without hardware to count edges (ESP32-C2, -C3, -C61): its firmware has no {@code countio}. */
public record NoCounters() implements EdgeCounters {

    @Override
    public EdgeCounter open(Pin pin, EdgeKind kind, Pull pull) {
        throw new RefusedException(Refusal.NOT_AVAILABLE, "this chip has no hardware that counts edges");
    }

    @Override
    public void reset() {
        // Nothing to give back.
    }
}
