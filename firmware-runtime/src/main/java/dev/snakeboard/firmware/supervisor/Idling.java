package dev.snakeboard.firmware.supervisor;

import java.util.function.BooleanSupplier;

/** A wait for a person: sleeps until a time, or until {@code wake} says so after an event. */
@FunctionalInterface
interface Idling {
    void until(long time, BooleanSupplier wake);
}
