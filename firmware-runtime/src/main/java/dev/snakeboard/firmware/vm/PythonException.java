package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.object.Word;

/** A Python exception on its way through Java code. It has no Java stack trace: the Python traceback is in the exception object. */
public final class PythonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final @Word int exception;

    public PythonException(@Word int exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    /** The exception object. */
    public @Word int exception() {
        return exception;
    }

    @Override
    public String getMessage() {
        return "a Python exception, object " + Integer.toHexString(exception);
    }
}
