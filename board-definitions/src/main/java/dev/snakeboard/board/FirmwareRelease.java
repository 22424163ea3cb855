package dev.snakeboard.board;

/**
 * A release of CircuitPython, and where releases differ.
 *
 * @param version  the tag in the REPL banner and in {@code sys.version}
 * @param date     ISO date of the build, as the banner gives it
 * @param python   the Python version in front of {@code sys.version}: {@code 3.4.0}
 * @param mpy      version of the {@code .mpy} files it loads
 */
public record FirmwareRelease(
        String id, String version, String date, String python, int mpy, ExceptionStatus exceptionStatus, AsyncSyntax asyncSyntax) {

    /** {@code sys.version}. */
    public String sysVersion() {
        return python + "; Adafruit CircuitPython " + version + " on " + date;
    }

    /** What the status LED and the title bar show after an uncaught exception. */
    public enum ExceptionStatus {
        /** Red, twice, and the line and exception in the title bar: what is documented. */
        AS_EXCEPTION,
        /** Green, once, and {@code Done}: from 10.2.0 on, because {@code main.c} compares with a value that no longer comes. */
        AS_DONE
    }

    /** Whether {@code async} and {@code await} exist in builds that have room for them: from 7.1 on. */
    public enum AsyncSyntax { PRESENT, ABSENT }
}
