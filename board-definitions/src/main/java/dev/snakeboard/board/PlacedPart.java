package dev.snakeboard.board;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something on the board that the panel draws.
 *
 * @param name  what it is: a name in {@code board} for LEDs, pixels and buttons, else a label
 * @param index which pixel of a chain, or which LED of a matrix (row by row)
 * @param x     centre, mm from the left
 * @param y     centre, mm from the top
 * @param width  mm
 * @param height mm
 */
public record PlacedPart(
        Kind kind, String name, OptionalInt index, double x, double y, double width, double height, Optional<String> color) {

    /** What the panel draws. */
    public enum Kind {
        LED, PIXEL, MATRIX_LED,
        /** A light that only shows power or charging. */
        INDICATOR,
        BUTTON, SLIDE_SWITCH, CHIP, MODULE, USB, CONNECTOR, DISPLAY, SENSOR, SPEAKER
    }
}
