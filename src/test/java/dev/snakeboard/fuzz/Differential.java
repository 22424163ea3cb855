package dev.snakeboard.fuzz;

import dev.snakeboard.firmware.vm.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that src/test/differential.py generates, run here and by the CPython that runs the script. */
final class Differential {
    private static final long MOST_MILLISECONDS = 2000;
    private static final Target TARGET = Target.PLAIN.withHeap(1 << 20);
    /** What a program may say here instead: what it does takes more than a board has. */
    private static final List<String> GIVEN_UP = List.of("'MemoryError'", "ended by MemoryError");

    private Differential() {}

    /**
     * A program with two outputs.
     *
     * @param index by which the script generates it again
     */
    record Difference(long seed, long index, String source, String here, String there) {
        /** The first line that differs, of both. */
        String line() {
            String[] ours = here.split("\n", -1);
            String[] theirs = there.split("\n", -1);
            int at = 0;
            while (at < Math.min(ours.length, theirs.length) && ours[at].equals(theirs[at])) {
                at++;
            }
            return "line " + (at + 1) + ": here " + line(ours, at) + ", there " + line(theirs, at);
        }

        private static String line(String[] lines, int at) {
            return at < lines.length ? lines[at] : "nothing";
        }

        @Override
        public String toString() {
            return "python3 src/test/differential.py " + seed + " 1 " + index + " prints something else, " + line() + "\n" + source;
        }
    }

    /** Whether there is a CPython to compare with. */
    static boolean hasPython() {
        try {
            Process python = new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))").start();
            return python.waitFor(20, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs so many programs, and gives those that differ. */
    static List<Difference> differences(long seed, long first, long count) throws IOException {
        Process python = new ProcessBuilder("python3", "differential.py", Long.toString(seed), Long.toString(count), Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Difference> found = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        long programs = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode program = json.readTree(line);
                compare(seed, program.get(0).asLong(), program.get(1).asString(), program.get(2).asString()).ifPresent(found::add);
                programs++;
            }
        }
        if (programs < count / 2) {
            throw new IllegalStateException("the script gave " + programs + " of " + count + " programs");
        }
        return found;
    }

    private static Optional<Difference> compare(long seed, long index, String source, String there) {
        Machine machine = new Machine(TARGET);
        String here;
        Machine.Ending ending = machine.run(MOST_MILLISECONDS, () -> machine.vm().modules.importer().runMain("program.py", source.getBytes(StandardCharsets.UTF_8)));
        here = machine.output().strip() + (ending == Machine.Ending.RETURNED ? "" : "\nended by " + machine.error());
        boolean same = here.strip().equals(there.strip()) || GIVEN_UP.stream().anyMatch(here::contains);
        return same ? Optional.empty() : Optional.of(new Difference(seed, index, source, here.strip(), there.strip()));
    }
}
