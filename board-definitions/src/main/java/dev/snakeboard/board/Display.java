package dev.snakeboard.board;

/**
 * A display built into the board.
 *
 * @param name   its name in {@code board}
 * @param width  pixels
 * @param height pixels
 */
public record Display(String name, int width, int height) {
}
