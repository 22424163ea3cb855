package dev.snakeboard.harness.cli;

import dev.snakeboard.harness.Simulation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Copies what a board writes to its console to standard output, byte for byte. If nobody reads any more, the run goes on, for its report and exit
 * status.
 */
final class SerialOutput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out = new BufferedOutputStream(System.out, BUFFER);
    private boolean broken;

    /** @param promptly whether each line is to be seen at once */
    SerialOutput(Simulation simulation, boolean promptly) {
        simulation.serial().addListener((value, time) -> write(value, promptly));
    }

    private void write(int value, boolean promptly) {
        if (broken) {
            return;
        }
        try {
            out.write(value);
            if (promptly) {
                out.flush();
            }
        } catch (IOException closed) {
            broken = true;
        }
    }

    /** Before anything else is written to standard output, or read by whoever waits for it. */
    void flush() {
        try {
            out.flush();
        } catch (IOException closed) {
            broken = true;
        }
    }

    @Override
    public void close() {
        flush();
    }
}
