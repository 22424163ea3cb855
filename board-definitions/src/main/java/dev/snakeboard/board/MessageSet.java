package dev.snakeboard.board;

/** Which set of error messages is built in ({@code py/circuitpy_mpconfig.h}). */
public enum MessageSet { NORMAL, TERSE }
