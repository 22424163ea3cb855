package dev.snakeboard.harness;

import dev.snakeboard.firmware.profile.AllocationProfile.Refusal;

/**
 * Why a program ran out of memory.
 *
 * @param capacity what the heap has, and could take from the firmware's heap, in bytes
 * @param refusal the last allocation that failed
 */
public record OutOfMemory(int capacity, Refusal refusal) {}
