package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;

/** Which edges are watched for. */
public enum EdgeKind {
    RISE, FALL, RISE_AND_FALL;

    /** Whether an edge to that level is one of them. */
    boolean matches(Level to) {
        return switch (this) {
            case RISE -> to == Level.HIGH;
            case FALL -> to == Level.LOW;
            case RISE_AND_FALL -> true;
        };
    }
}
