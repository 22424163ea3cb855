package dev.snakeboard.board;

/** The order in which a pixel's colour bytes go over the wire. */
public enum WireOrder { GRB, RGB, BGR, GRBW, RGBW }
