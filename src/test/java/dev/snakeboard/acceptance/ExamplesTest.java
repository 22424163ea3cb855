package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.Activity;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The teaching examples run, and those without hardware print the same on a board and on a computer's own Python. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples");
    private static final String BOARD = "feather_m4_express";
    private static final long TIME = TimeBase.seconds(12);

    /** What the firmware writes to the terminal's title bar. */
    private static final Pattern TITLE = Pattern.compile("\u001b\\].*?\u001b\\\\");

    /** How those examples end that show a mistake. */
    private static final Map<String, String> MISTAKES = Map.of("08-a-forgotten-await", "Check for a missing `await` in your code");

    static List<Path> examples() {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("code.py"))).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> withoutHardware() {
        return examples().stream().filter(folder -> Files.exists(folder.resolve("transcript.txt"))).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runsOnItsBoard(Path example) throws IOException {
        try (Simulation simulation = run(example)) {
            simulation.pressBetween("D5", simulation.now() + TimeBase.seconds(2), simulation.now() + TimeBase.seconds(3));
            simulation.runToEnd(simulation.now() + TimeBase.seconds(4), simulation.now() + TIME);
            assertThat(simulation.snapshot().error().map(Snapshot.ErrorView::message))
                    .isEqualTo(Optional.ofNullable(MISTAKES.get(example.getFileName().toString())));
            assertThat(simulation.activity()).isIn(Activity.CODE_PY, Activity.WAITING);
            assertThat(simulation.notes()).allSatisfy(note -> assertThat(MISTAKES).containsKey(example.getFileName().toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("withoutHardware")
    void printsItsTranscriptOnABoard(Path example) throws IOException {
        try (Simulation simulation = run(example)) {
            long from = simulation.serial().length();
            simulation.runToEnd(0, simulation.now() + TimeBase.seconds(120));
            String printed = TITLE.matcher(simulation.serial().text(from)).replaceAll("").replace("\r\n", "\n");
            assertThat(printed).contains("\nCode done running.");
            assertThat(printed.substring(0, printed.indexOf("\nCode done running."))).isEqualTo(transcript(example));
        }
    }

    @ParameterizedTest
    @MethodSource("withoutHardware")
    void printsItsTranscriptOnAComputer(Path example) throws IOException, InterruptedException {
        assumeTrue(hasPython(), "there is no python3 here");
        Path output = Files.createTempFile("transcript", ".txt");
        try {
            Process python = new ProcessBuilder("python3", "code.py")
                    .directory(example.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(output)).isEqualTo(transcript(example));
        } finally {
            Files.delete(output);
        }
    }

    @Test
    void areListedInTheirReadme() throws IOException {
        String readme = Files.readString(EXAMPLES.resolve("README.md"));
        assertThat(examples()).isNotEmpty().allSatisfy(example -> {
            assertThat(readme).contains("`" + example.getFileName() + "`");
            assertThat(example.resolve("README.md")).exists();
        });
    }

    private static Simulation run(Path example) throws IOException {
        Simulation simulation = Simulation.builder(Boards.find(BOARD))
                .drive(BoardScene.drive(Files.readString(example.resolve("code.py"), StandardCharsets.UTF_8)), example.getFileName().toString())
                .build();
        simulation.runToProgram(TimeBase.seconds(20));
        return simulation;
    }

    private static String transcript(Path example) throws IOException {
        return Files.readString(example.resolve("transcript.txt"), StandardCharsets.UTF_8);
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "-c", "import asyncio, sys; sys.exit(sys.version_info < (3, 11))").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
