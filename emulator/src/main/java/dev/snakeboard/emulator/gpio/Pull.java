package dev.snakeboard.emulator.gpio;

/** The pull resistor inside a pad. */
public enum Pull { NONE, UP, DOWN }
