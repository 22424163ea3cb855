package dev.snakeboard.board;

/** How the firmware was built to hold integers beyond 31 bits. */
public enum LongInt {
    /** Not at all: {@code OverflowError} beyond 31 bits. */
    NONE,
    /** Of any size. */
    MPZ
}
