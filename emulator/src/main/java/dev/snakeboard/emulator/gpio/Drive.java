package dev.snakeboard.emulator.gpio;

/** How the chip drives a pad. */
public enum Drive {
    /** Not at all: the pad is an input. */
    OFF,
    /** Both levels. */
    PUSH_PULL,
    /** Low only; high is left to a pull. */
    OPEN_DRAIN
}
