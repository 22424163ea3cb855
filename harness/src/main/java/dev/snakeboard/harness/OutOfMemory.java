package dev.snakeboard.harness;

import dev.snakeboard.firmware.profile.AllocationProfile.Refusal;

/**
 * Why a program ran out of memory.
 *
 * @param refusal the last allocation that failed
 */
public record OutOfMemory(Refusal refusal) {

    /** What the heap had then, and could have taken from the firmware's heap, in bytes: it changes as areas are taken and given back. */
    public int capacity() {
        return refusal.census().used() + refusal.census().free();
    }
}
