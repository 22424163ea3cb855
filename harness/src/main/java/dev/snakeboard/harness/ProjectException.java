package dev.snakeboard.harness;

/** A project that cannot be run. The message names the file and says why. */
public final class ProjectException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProjectException(String message) {
        super(message);
    }
}
