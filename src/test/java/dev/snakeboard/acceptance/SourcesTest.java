package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How source files are written: no tabs, lines that fit a screen, LF, no white space at their end. What javac warns of is an error of the build. */
class SourcesTest {
    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
    private static final int LONGEST_LINE = 180;
    private static final int LONGEST_CLASS = 800;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".snakeboard", ".idea", "programs", "ram", "listings");

    private static final Pattern STORE_OF_ALLOCATION = Pattern.compile("\\b(words|w)\\[[^=;\\n]*\\] =\\s*"
            + "(vm\\.(heap\\.|operations\\.|attributes\\.)?(allocate|allocateObject|reallocate|call|callMethod|callAt|callWith|iterator|next|load|subscript"
            + "|binary|unary|ofLong|ofDouble|ofString|ofBytes)\\(|[A-Z]\\w*\\.(make|of|copy|fromIterable|ofUtf8|intern)\\(vm)");

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

    /**
     * Java fetches the array of an assignment before it evaluates the right side; if that allocates, another array may have taken its place, and the
     * value is lost. The test mode of the heap finds what this does not.
     */
    @Test
    void nothingThatAllocatesIsStoredIntoAnArrayFetchedBefore() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : sources(HOME.resolve("firmware-runtime/src/main/java"))) {
            Matcher store = STORE_OF_ALLOCATION.matcher(Files.readString(file, StandardCharsets.UTF_8));
            while (store.find()) {
                faults.add(HOME.relativize(file) + ": " + store.group().strip() + "…): give it to Vm.store");
            }
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
        // The interpreter's loop is one method, which InterpreterSizeTest measures.
        if (java && lines.length > LONGEST_CLASS && !place.endsWith("vm/Dispatch.java")) {
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
