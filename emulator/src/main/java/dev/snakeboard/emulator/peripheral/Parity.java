package dev.snakeboard.emulator.peripheral;

/** The check bit of a serial frame. */
public enum Parity { NONE, EVEN, ODD }
