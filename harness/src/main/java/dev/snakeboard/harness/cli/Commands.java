package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardFormatException;
import dev.snakeboard.board.UnknownBoardException;
import dev.snakeboard.harness.ProjectException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands but those that {@link Main} starts without picocli. */
@Command(
        name = "snakeboard",
        description = "A virtual CircuitPython board.",
        subcommands = {
            RunCommand.class, MemoryCommand.class, ProfileCommand.class, CalibrateCommand.class, PanelCommand.class, DemoCommand.class,
            BoardsCommand.class, InstallCommand.class, ReplCommand.class,
            Commands.ExecHelp.class, Commands.DisHelp.class, Commands.CompileHelp.class
        },
        mixinStandardHelpOptions = true,
        version = "Snakeboard 0.1.0",
        footerHeading = "%nExit status:%n",
        footer = {
            "  0  the program ended, or its time was up",
            "  1  the program ended with an exception",
            "  2  the command line, the board or the project is not usable",
            "  3  the board cannot do what the program asks, and neither can the real one",
            "  4  there was no program to run",
            "  5  a fault of Snakeboard itself",
            "  6  with --strict: a task kept the others waiting, or a coroutine never ran"
        })
public final class Commands implements Runnable {

    static final int USAGE = 2;
    private static final int FAULT = 5;
    static final int IMPOLITE = 6;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new UsageException(
                "say what to do: run, memory, profile, calibrate, panel, demo, boards, install, repl, exec, dis or compile; --help tells more");
    }

    /** Only here for the help: {@link Main} has these run without all this. */
    private abstract static class LightHelp implements Runnable {
        @Override
        public void run() {
            throw new UsageException("exec, dis and compile must be the first word");
        }
    }

    @Command(name = "exec", description = "Run a plain script without a board: exec [--heap 8m] [--pystack N] [--float single30|double] "
            + "[--board B] FILE.py [ARGS]")
    static final class ExecHelp extends LightHelp {
    }

    @Command(name = "dis", description = DisCommand.DESCRIPTION)
    static final class DisHelp extends LightHelp {
    }

    @Command(name = "compile", description = CompileCommand.DESCRIPTION)
    static final class CompileHelp extends LightHelp {
    }

    /** Runs a command line; returns the exit status. */
    public static int run(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Commands()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println("snakeboard: " + wrong.getMessage());
            return USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> {
            err.println("snakeboard: " + message(failure));
            return isUsersError(failure) ? USAGE : FAULT;
        });
        return line.execute(arguments);
    }

    private static boolean isUsersError(Exception failure) {
        return failure instanceof UsageException || failure instanceof ProjectException || failure instanceof UnknownBoardException
                || failure instanceof BoardFormatException || failure instanceof InvalidPathException || failure instanceof UncheckedIOException;
    }

    private static String message(Exception failure) {
        if (isUsersError(failure)) {
            return failure.getMessage();
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] places = cause.getStackTrace();
        return "a fault of Snakeboard itself, please report it: " + cause + " at " + (places.length > 0 ? places[0] : "an unknown place");
    }
}
