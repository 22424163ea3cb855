package dev.snakeboard.board;

/**
 * A plain LED on a pad.
 *
 * @param name  the board's name for its pad
 * @param color a CSS colour name or {@code #rrggbb}: the LED's light
 * @param lit   the level that lights it
 */
public record OnboardLed(String name, String pad, String color, Level lit) {
}
