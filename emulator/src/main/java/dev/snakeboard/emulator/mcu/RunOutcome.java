package dev.snakeboard.emulator.mcu;

/** Why {@link FirmwareThread#runUntil} returned. */
public sealed interface RunOutcome {

    /** The time was reached; the firmware is parked and can go on. */
    record LimitReached() implements RunOutcome {
    }

    /** Someone asked for a pause; the firmware is parked and can go on. */
    record Paused() implements RunOutcome {
    }

    /** The firmware ended by itself. */
    record Finished() implements RunOutcome {
    }

    /** The firmware ended by an exception: a fault of the emulator, not of the program it runs. */
    record Failed(Throwable cause) implements RunOutcome {
    }
}
