package dev.snakeboard.harness;

/**
 * Something that Snakeboard says outside the serial stream, in one plain sentence.
 *
 * @param text the sentence
 */
public record Note(Kind kind, String text) {

    /** What a note is about. */
    public enum Kind {
        /** This board cannot do what the program asks, and neither can the real one. */
        REFUSED,
        /** A library is not in {@code lib/}; the text says how to put it there. */
        MISSING_LIBRARY,
        /** A coroutine was made and never ran. */
        NEVER_AWAITED,
        /** What the program used is not modelled, or its figures are estimates. */
        FIDELITY,
        /** Something a person set up: where the drive came from. */
        SETUP;

        /** Whether it explains why a program failed. */
        public boolean isProblem() {
            return this == REFUSED || this == MISSING_LIBRARY || this == NEVER_AWAITED;
        }
    }
}
