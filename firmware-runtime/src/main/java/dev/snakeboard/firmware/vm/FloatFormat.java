package dev.snakeboard.firmware.vm;

/** How the target keeps floats. */
public enum FloatFormat {
    /** 30 bits packed into the word, computed in single precision: the boards. */
    SINGLE30,
    /** A heap object with a double: the board-less target of {@code exec}. */
    DOUBLE
}
