package dev.snakeboard.board;

import java.util.Optional;

/**
 * A place on the board where a wire can be put.
 *
 * @param label what is printed beside it
 * @param name  the name in {@code board}, for a signal
 * @param x     mm from the left
 * @param y     mm from the top
 */
public record HeaderPin(String label, Role role, Optional<String> name, Shape shape, double x, double y) {

    /** What the pin is for. */
    public enum Role {
        SIGNAL, SUPPLY, GROUND,
        /** Reset, enable, reference, debug: nothing a program can use. */
        CONTROL
    }

    /** How it is made. */
    public enum Shape {
        /** A plated hole of the 2.54 mm grid. */
        HOLE,
        /** A half hole at the edge. */
        CASTELLATION,
        /** A large hole for a crocodile clip. */
        CLIP,
        /** A contact of an edge connector. */
        EDGE,
        /** A flat pad. */
        PAD
    }
}
