package dev.snakeboard.firmware.supervisor;

/** The two directions of a terminal, as the REPL uses them. */
interface Terminal {
    /** Writes a text as it is. */
    void write(String text);

    /** Waits for a byte. */
    int read();
}
