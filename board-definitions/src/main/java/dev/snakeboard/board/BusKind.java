package dev.snakeboard.board;

/** The buses a board may offer under a name. */
public enum BusKind { I2C, SPI, UART }
