package dev.snakeboard.harness.cli;

import java.util.function.ToIntFunction;

/** How the commands run that start without the libraries of the others. */
final class LightCommand {

    static final int FAILED = 1;

    private LightCommand() {
    }

    /** Runs a command on its words; a mistake in them is one line on standard error. */
    static int run(String name, String help, String[] arguments, ToIntFunction<OptionWords> command) {
        OptionWords words = new OptionWords(arguments);
        if (words.askForHelp()) {
            System.out.print(help);
            return 0;
        }
        try {
            return command.applyAsInt(words);
        } catch (UsageException wrong) {
            System.err.println("snakeboard " + name + ": " + wrong.getMessage());
            return Commands.USAGE;
        }
    }
}
