package dev.snakeboard.acceptance;

import dev.snakeboard.firmware.module.MarksModule.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Constructs that were counted many in one program ({@code cycles/matrix.tsv}): each is a statement in a loop of six turns in a function of its own, called after a
 * collection, less the empty loop that comes first. What the counts depend on by chance, where an object lies, has {@code -} instead of them.
 */
final class BatchCosts {
    private static final int TURNS = 6;
    private static final int COUNTS = 3;

    /** @param counted instructions by the number of the column; empty if they say nothing */
    private record Row(String setup, String statement, List<Double> counted) {
        String function(int number) {
            return "def t%d(n):\n    %s\n    m1(%d)\n    for _i in range(n):\n        %s\n    m1(%d)\n"
                    .formatted(number, setup.isEmpty() ? "pass" : setup, 2 * number + 1, statement, 2 * number + 2);
        }
    }

    private BatchCosts() {}

    /** The errors of a board's instructions, each a part of the count, in the order of a file. */
    static List<Double> errors(String file, String board, int column) {
        List<Double> errors = new ArrayList<>();
        batches(file).forEach(batch -> errors.addAll(errors(batch, board, column)));
        return errors;
    }

    private static List<Double> errors(List<Row> batch, String board, int column) {
        List<Mark> marks = ConstructCosts.marks(board, program(batch));
        double empty = perTurn(marks, 0);
        List<Double> errors = new ArrayList<>();
        for (int i = 1; i < batch.size(); i++) {
            if (!batch.get(i).counted.isEmpty()) {
                double counted = batch.get(i).counted.get(column);
                errors.add(Math.abs(perTurn(marks, i) - empty - counted) / counted);
            }
        }
        return errors;
    }

    private static double perTurn(List<Mark> marks, int number) {
        return (double) (marks.get(2 * number + 1).instructions() - marks.get(2 * number).instructions()) / TURNS;
    }

    private static String program(List<Row> batch) {
        StringBuilder text = new StringBuilder(ConstructCosts.HEAD).append(ConstructCosts.common()).append("\nfrom _snakeboard import mark as m1\n");
        for (int i = 0; i < batch.size(); i++) {
            text.append(batch.get(i).function(i));
        }
        for (int i = 0; i < batch.size(); i++) {
            text.append("gc.collect()\nt").append(i).append('(').append(TURNS).append(")\n");
        }
        return text.toString();
    }

    /** The constructs of each program, the empty one first. */
    private static List<List<Row>> batches(String file) {
        Map<String, List<Row>> batches = new LinkedHashMap<>();
        try {
            Files.readAllLines(ConstructCosts.FOLDER.resolve(file)).stream().skip(1).map(line -> line.split("\t", -1)).forEach(part -> batches
                    .computeIfAbsent(part[0], number -> new ArrayList<>(List.of(new Row("", "pass", List.of()))))
                    .add(row(part)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(batches.values());
    }

    private static Row row(String[] part) {
        List<Double> counted = new ArrayList<>();
        for (int i = part.length - COUNTS; i < part.length && !part[i].equals("-"); i++) {
            counted.add(Double.valueOf(part[i]));
        }
        return new Row(ConstructCosts.unescaped(part[1]), ConstructCosts.unescaped(part[2]), counted);
    }
}
