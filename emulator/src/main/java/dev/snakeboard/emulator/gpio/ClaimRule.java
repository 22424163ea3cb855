package dev.snakeboard.emulator.gpio;

/** How a port of the firmware tells whether a pad is in use ({@code common-hal/microcontroller/Pin.c}). */
public enum ClaimRule {
    /** SAM: a pad is free while its registers are in the state after reset. */
    HARDWARE_STATE,
    /** nRF and ESP: a bit per pad, set by whoever takes it. */
    CLAIM_MASK
}
