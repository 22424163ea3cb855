package dev.snakeboard.firmware.supervisor;

/** The program asked for a reset of the chip: unwinds whatever runs, and only {@link Supervisor} catches it. */
@SuppressWarnings("serial")
final class ChipReset extends Error {
    ChipReset() {
        super("chip reset", null, false, false);
    }
}
