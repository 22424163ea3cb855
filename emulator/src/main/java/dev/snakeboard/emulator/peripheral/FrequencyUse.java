package dev.snakeboard.emulator.peripheral;

/** Whether an output keeps its frequency, and so may share a timer. */
public enum FrequencyUse { FIXED, VARIABLE }
