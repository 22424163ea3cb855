package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.harness.SimulationBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small programs in the manner of Adafruit's guides, on a board of each family: what they print and what their pins do, and when.
 *
 * <p>One expectation serves all boards. A board's CPU and the cost of its bytecodes move an event by some milliseconds at most; {@link #TOLERANCE_MS} is far
 * below every interval that the programs ask for. Order and number of events on each pin are exact.
 */
class BoardProgramsTest {
    private static final long TOLERANCE_MS = 8;

    private static final List<String> BOARDS =
            List.of("feather_m4_express", "feather_nrf52840_express", "adafruit_feather_esp32s3_4mbflash_2mbpsram");

    static Stream<Arguments> onEveryBoard() {
        return BoardScene.all().stream().flatMap(scene -> BOARDS.stream().map(board -> Arguments.of(scene, board)));
    }

    static List<BoardScene> scenes() {
        return BoardScene.all();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("onEveryBoard")
    void doesWhatItSays(BoardScene scene, String board) {
        List<BoardScene.Event> found = scene.run(board).timeline();
        Map<String, List<BoardScene.Event>> expectedBySource = bySource(scene.expected(board));
        Map<String, List<BoardScene.Event>> foundBySource = bySource(found);
        String seen = "all that was seen:\n" + found.stream().map(BoardScene.Event::toString).collect(Collectors.joining("\n")) + "\n";
        assertThat(foundBySource.keySet()).as(seen).containsExactlyInAnyOrderElementsOf(expectedBySource.keySet());
        expectedBySource.forEach((source, expected) -> {
            List<BoardScene.Event> events = foundBySource.get(source);
            assertThat(events).as("%s; %s", source, seen).extracting(BoardScene.Event::what)
                    .containsExactlyElementsOf(expected.stream().map(BoardScene.Event::what).toList());
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i).ms()).as("ms of %s; %s", events.get(i), seen)
                        .isBetween(expected.get(i).ms() - TOLERANCE_MS, expected.get(i).ms() + TOLERANCE_MS);
            }
        });
    }

    private static Map<String, List<BoardScene.Event>> bySource(List<BoardScene.Event> events) {
        return events.stream().collect(Collectors.groupingBy(BoardScene.Event::source, LinkedHashMap::new, Collectors.toList()));
    }

    /** Nothing of the host gets in: not its clock, its threads nor its hash codes. */
    @ParameterizedTest
    @MethodSource("scenes")
    void runsTheSameTwice(BoardScene scene) {
        BoardScene.Recording first = scene.run(BOARDS.getFirst());
        BoardScene.Recording second = scene.run(BOARDS.getFirst());
        assertThat(second.serial()).isEqualTo(first.serial());
        assertThat(second.trace()).isEqualTo(first.trace());
    }

    /** Stopping and going on at every possible place leaves no trace. */
    @ParameterizedTest
    @MethodSource("scenes")
    void runsTheSameParkedAtEverySafepoint(BoardScene scene) {
        BoardScene.Recording free = scene.run(BOARDS.getFirst());
        BoardScene.Recording parked = scene.run(BOARDS.getFirst(), SimulationBuilder::parkingAtEverySafepoint);
        assertThat(parked.serial()).isEqualTo(free.serial());
        assertThat(parked.trace()).isEqualTo(free.trace());
    }
}
