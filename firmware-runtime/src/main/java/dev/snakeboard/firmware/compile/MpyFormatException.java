package dev.snakeboard.firmware.compile;

/** An {@code .mpy} file, or a code block, that the firmware would refuse or that is damaged. */
public final class MpyFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MpyFormatException(String message) {
        super(message, null, false, false);
    }
}
