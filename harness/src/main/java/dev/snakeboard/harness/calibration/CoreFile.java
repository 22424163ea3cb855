package dev.snakeboard.harness.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes measured figures into the text of a core's JSON file, whose form stays as it is: a cost is a line. */
public final class CoreFile {

    /** A file that is no core's, or that of another core. */
    public static final class UnsuitableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnsuitableException(String message) {
            super(message);
        }
    }

    /** What comes after it are sizes on the C stack, of natives too. */
    private static final Pattern FRAMES = Pattern.compile("\\s*\"frames\"\\s*:.*");

    private static final Pattern RATIO = Pattern.compile("(\\s*\"cyclesPerInstructionPercent\"\\s*:\\s*)\\{.*}(,?)\\s*");

    private CoreFile() {
    }

    /**
     * The text with the figures of a comparison, where they differ.
     *
     * @param file for messages
     * @throws UnsuitableException if the file is not that of the comparison's core
     */
    public static String update(String file, String text, Comparison comparison) {
        String id = comparison.core().id();
        if (!Pattern.compile("\"id\"\\s*:\\s*\"" + Pattern.quote(id) + "\"").matcher(text).find()) {
            throw new UnsuitableException(file + ": this is not the file of core " + id + ", which " + comparison.device().board() + " has");
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (comparison.measuredPercent() != comparison.core().cyclesPerInstructionPercent().value()) {
            replaceRatio(lines, comparison, file);
        }
        for (Comparison.Row row : comparison.rows()) {
            if (row.cost().isPresent() && row.measured() != row.now()) {
                replace(lines, row, comparison.source(), file);
            }
        }
        return String.join("\n", lines);
    }

    private static void replaceRatio(List<String> lines, Comparison comparison, String file) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = RATIO.matcher(lines.get(i));
            if (line.matches()) {
                lines.set(i, line.group(1) + "{ \"value\": " + comparison.measuredPercent() + ", \"basis\": \"measured\", \"source\": \"" + comparison.source()
                        + ", median of all operations\" }" + line.group(2));
                return;
            }
        }
        throw new UnsuitableException(file + ": no line has the cycles per instruction");
    }

    private static void replace(List<String> lines, Comparison.Row row, String source, String file) {
        Pattern section = Pattern.compile("\\s*\"" + row.operation().section().field() + "\"\\s*:\\s*\\{\\s*");
        Pattern cost = Pattern.compile("(\\s*\"" + Pattern.quote(row.operation().key()) + "\"\\s*:\\s*)\\{.*}(,?)\\s*");
        boolean inside = false;
        for (int i = 0; i < lines.size() && !FRAMES.matcher(lines.get(i)).matches(); i++) {
            inside = inside || section.matcher(lines.get(i)).matches();
            Matcher line = cost.matcher(lines.get(i));
            if (inside && line.matches()) {
                lines.set(i, line.group(1) + "{ \"insn\": " + row.measured() + ", \"basis\": \"measured\", \"source\": \"" + source + ", "
                        + row.operation().name() + "\" }" + line.group(2));
                return;
            }
        }
        throw new UnsuitableException(file + ": no line has the cost of " + row.cost().orElseThrow());
    }
}
