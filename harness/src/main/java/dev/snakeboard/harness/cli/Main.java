package dev.snakeboard.harness.cli;

import java.util.Arrays;
import java.util.Locale;

/**
 * The command line. {@code exec}, {@code dis} and {@code compile} start without the libraries that the other commands need: their start-up counts,
 * because test suites and build scripts call them thousands of times.
 */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        // Nothing that is printed depends on where the host stands.
        Locale.setDefault(Locale.ROOT);
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        System.exit(switch (arguments.length > 0 ? arguments[0] : "") {
            case "exec" -> ExecCommand.run(rest);
            case "dis" -> DisCommand.run(rest);
            case "compile" -> CompileCommand.run(rest);
            default -> Commands.run(arguments);
        });
    }
}
