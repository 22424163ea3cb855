package dev.snakeboard.firmware.compile;

import java.util.Optional;

/** Source that does not compile: the exception that the firmware raises for it, and where its traceback points. */
public final class CompileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int line;
    private final String block;

    /** A fault found by lexer or parser, whose traceback names no block. */
    public CompileException(String type, String message, int line) {
        this(type, message, line, "");
    }

    /** A fault found by the compiler in {@code block}. */
    public CompileException(String type, String message, int line, String block) {
        super(message, null, false, false);
        this.type = type;
        this.line = line;
        this.block = block;
    }

    /** The Python exception's type: SyntaxError, IndentationError, NotImplementedError, RuntimeError. */
    public String type() {
        return type;
    }

    /** The line that the traceback names, from 1; 0 if the exception comes without a traceback entry. */
    public int line() {
        return line;
    }

    /** The block that the traceback names ({@code in <module>}), if any. */
    public Optional<String> block() {
        return block.isEmpty() ? Optional.empty() : Optional.of(block);
    }
}
