package dev.snakeboard.firmware.supervisor;

import java.util.Optional;

/**
 * How a piece of Python code ended ({@code pyexec_result_t}).
 *
 * @param error the exception, if one left it
 */
public record Ending(Kind kind, Optional<ProgramError> error) {

    /** What ended it. */
    public enum Kind {
        /** It ran to its end. */
        NORMAL,
        /** An exception that nobody caught. */
        EXCEPTION,
        /** {@code SystemExit}: the REPL comes next, without a wait. */
        EXIT,
        /** It is to run again. */
        RELOAD
    }

    static final Ending NORMAL = new Ending(Kind.NORMAL, Optional.empty());
    static final Ending RELOAD = new Ending(Kind.RELOAD, Optional.empty());
}
