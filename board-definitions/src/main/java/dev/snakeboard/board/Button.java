package dev.snakeboard.board;

import java.util.Optional;

/**
 * A button or switch soldered to the board.
 *
 * @param name    the board's name for its pad, or what is printed beside it ({@code RESET})
 * @param pad     empty for a button no program can read (reset)
 * @param pressed the level on the pad while it is pressed; for a slide switch, while it is to the right
 * @param resting what the board does to the pad while it is not pressed; for a slide switch, while it is to the left
 */
public record Button(String name, Optional<String> pad, Kind kind, Level pressed, Resting resting) {

    /** What a press does. */
    public enum Kind {
        /** A program reads it. */
        USER,
        /** A program reads it, and the firmware looks at it at start: safe mode. */
        BOOT,
        /** Resets the chip. */
        RESET,
        /** Stays where it is put. */
        SLIDE_SWITCH
    }

    /** How a released button leaves its pad. */
    public enum Resting {
        /** Nothing pulls the pad: the program must ask for a pull. */
        FLOATING,
        /** A resistor on the board pulls it up. */
        PULLED_UP,
        /** A resistor on the board pulls it down. */
        PULLED_DOWN
    }
}
