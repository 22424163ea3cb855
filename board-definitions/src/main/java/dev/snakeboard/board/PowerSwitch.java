package dev.snakeboard.board;

/**
 * A pad that switches the supply of something on the board.
 *
 * @param name what the board calls it ({@code NEOPIXEL_POWER}); the pad's own name where the board has no name for it
 * @param on   the level that switches the supply on
 */
public record PowerSwitch(String name, String pad, Level on) {
}
