package dev.snakeboard.board;

/** The level of a digital line. */
public enum Level { LOW, HIGH }
