package dev.snakeboard.board;

/** A hole that carries no signal: centre and diameter in mm. */
public record MountingHole(double x, double y, double diameter) {
}
