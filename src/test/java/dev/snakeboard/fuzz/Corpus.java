package dev.snakeboard.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Python programs of src/test/resources, whole and in pieces. */
final class Corpus {
    private static final Path FOLDER = Path.of("resources", "programs");
    private static final int LONGEST_PIECE = 1500;

    private Corpus() {}

    /** Whole programs. */
    static List<String> programs() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".py")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Statements of the programs, compound ones with all that belongs to them. */
    static List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (String program : programs()) {
            StringBuilder statement = new StringBuilder();
            for (String line : program.split("\n")) {
                boolean continues = line.isEmpty() || " \t)]}#\"'".indexOf(line.charAt(0)) >= 0 || line.matches("(else|elif|except|finally)\\b.*");
                if (!continues && !statement.isEmpty() && statement.charAt(0) != '@') {
                    add(statements, statement);
                }
                statement.append(line).append('\n');
            }
            add(statements, statement);
        }
        return statements;
    }

    private static void add(List<String> statements, StringBuilder statement) {
        if (!statement.toString().isBlank() && statement.length() <= LONGEST_PIECE) {
            statements.add(statement.toString());
        }
        statement.setLength(0);
    }
}
