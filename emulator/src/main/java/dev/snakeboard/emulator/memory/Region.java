package dev.snakeboard.emulator.memory;

/** What memory of a board an area of the heap lies in. */
public enum Region {
    /** RAM on the chip. */
    INTERNAL,
    /** PSRAM, behind a cache: slower. */
    EXTERNAL
}
