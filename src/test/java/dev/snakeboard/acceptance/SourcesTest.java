package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How source files are written: no tabs, lines that fit a screen, LF, no white space at their end. What javac warns of is an error of the build. */
class SourcesTest {
    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
    private static final int LONGEST_LINE = 180;
    private static final int LONGEST_CLASS = 800;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".snakeboard", ".idea", "programs", "ram", "listings");

    @Test
    void areFormatted() throws IOException {
        List<Path> files = sources(HOME);
        assertThat(files).hasSizeGreaterThan(300);
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            check(file, faults);
        }
        assertThat(faults).isEmpty();
    }

    private static List<Path> sources(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                String name = child.getFileName().toString();
                if (Files.isDirectory(child) && !NOT_OURS.contains(name)) {
                    found.addAll(sources(child));
                } else if (name.endsWith(".java") || name.endsWith(".py") || name.equals("pom.xml")) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private static void check(Path file, List<String> faults) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String place = HOME.relativize(file).toString();
        if (!text.isEmpty() && !text.endsWith("\n")) {
            faults.add(place + ": no end of line at its end");
        }
        if (text.indexOf('\r') >= 0) {
            faults.add(place + ": a carriage return");
        }
        String[] lines = text.split("\n", -1);
        boolean java = place.endsWith(".java");
        if (java && lines.length > LONGEST_CLASS) {
            faults.add(place + ": " + lines.length + " lines; split it");
        }
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            String at = place + ":" + (i + 1) + ": ";
            if (line.indexOf('\t') >= 0) {
                faults.add(at + "a tab");
            }
            if (!line.equals(line.stripTrailing())) {
                faults.add(at + "white space at the end");
            }
            if (java && line.length() > LONGEST_LINE) {
                faults.add(at + line.length() + " characters");
            }
        }
    }
}
