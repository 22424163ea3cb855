package dev.snakeboard.board;

/**
 * One name in the {@code board} module.
 *
 * @param name the name Python sees, such as {@code D13}
 * @param pad  the chip's pad behind it, such as {@code PA23}; several names of one pad are one pin object
 */
public record BoardPin(String name, String pad) {
}
