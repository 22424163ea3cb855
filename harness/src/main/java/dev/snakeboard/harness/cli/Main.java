package dev.snakeboard.harness.cli;

import java.util.Arrays;
import java.util.Locale;

/**
 * The command line. {@code exec} starts without the libraries that the other commands need: its start-up counts, because test suites call it
 * thousands of times.
 */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        // Nothing that is printed depends on where the host stands.
        Locale.setDefault(Locale.ROOT);
        boolean exec = arguments.length > 0 && arguments[0].equals("exec");
        System.exit(exec ? ExecCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length)) : Commands.run(arguments));
    }
}
