package dev.snakeboard.harness;

/** A fault of Snakeboard itself, not of the program on the board: it should be reported as a bug. */
public final class EmulatorFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    EmulatorFault(Throwable cause) {
        super("Snakeboard failed: " + cause, cause);
    }
}
