package dev.snakeboard.firmware.vm;

/** How much of the language's optional parts a build has ({@code MICROPY_CONFIG_ROM_LEVEL}). */
public enum RomLevel {
    /** Boards: the core, and what {@code py/circuitpy_mpconfig.h} turns on. */
    CORE,
    /** The unix build: everything that has no need for hardware. */
    EVERYTHING
}
