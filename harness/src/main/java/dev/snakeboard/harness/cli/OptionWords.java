package dev.snakeboard.harness.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The words of a command line, options first or last. */
final class OptionWords {

    private static final int MAX_LEVEL = 3;

    private final Deque<String> words;
    private final Deque<String> plain = new ArrayDeque<>();
    private String option = "";

    OptionWords(String[] arguments) {
        words = new ArrayDeque<>(List.of(arguments));
    }

    boolean askForHelp() {
        return words.contains("--help") || words.contains("-h");
    }

    /** The next option, with {@code -O2} split into option and value; empty when none is left. */
    Optional<String> option() {
        while (!words.isEmpty()) {
            String word = words.remove();
            if (word.startsWith("-O") && word.length() > 2) {
                words.addFirst(word.substring(2));
                word = "-O";
            }
            if (word.startsWith("-")) {
                option = word;
                return Optional.of(word);
            }
            plain.add(word);
        }
        return Optional.empty();
    }

    /** The value of the option. */
    String value() {
        if (words.isEmpty()) {
            throw new UsageException(option + " needs a value");
        }
        return words.remove();
    }

    /** The value of the option as a level of optimisation. */
    int level() {
        String text = value();
        if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '0' + MAX_LEVEL) {
            throw new UsageException("\"" + text + "\" is no level of optimisation; there are 0 to " + MAX_LEVEL);
        }
        return text.charAt(0) - '0';
    }

    UsageException unknown() {
        return new UsageException("there is no option " + option + "; --help tells which there are");
    }

    /** The only word that belongs to no option. */
    String last(String question) {
        if (plain.isEmpty()) {
            throw new UsageException(question + " --help tells more");
        }
        if (plain.size() > 1) {
            throw new UsageException("one at a time, please: " + String.join(", ", plain));
        }
        return plain.getFirst();
    }
}
