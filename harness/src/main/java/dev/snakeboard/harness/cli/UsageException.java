package dev.snakeboard.harness.cli;

/** A command line that makes no sense. The message is one line for people. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
