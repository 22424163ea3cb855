package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.module.MarksModule.Mark;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.harness.Libraries;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs with an event loop ({@code resources/asyncio}): what a pass of the loop costs, against instructions counted on the firmware with the same
 * library; and the longest turn and the worst lateness of any task, as a run tells them.
 */
class AsyncioTurnsTest {
    private static final Path FOLDER = Path.of("resources/asyncio");

    /** A program that sleeps goes through another number of passes when it starts at another phase of the counter of milliseconds, so it is started at several. */
    private static final int STARTS = 9;

    static Stream<Arguments> programs() throws IOException {
        return Files.readAllLines(FOLDER.resolve("turns.tsv")).stream().skip(1).map(line -> line.split("\t")).map(part -> Arguments.of(
                part[0], Integer.parseInt(part[1]), Double.parseDouble(part[2]), Double.parseDouble(part[3]), Double.parseDouble(part[4])));
    }

    /** What one run tells: instructions of a pass, the longest turn and the worst lateness of any task in microseconds. */
    private record Turns(double perPass, double longest, double late) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void aPassCostsWhatWasCountedAndTurnsAreAsLongAsRecorded(String name, int passes, double counted, double longest, double late) throws IOException {
        List<Turns> runs = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            runs.add(run(name, passes, start));
        }
        assertThat(median(runs, Turns::perPass)).as("instructions a pass").isCloseTo(counted, Percentage.withPercentage(10));
        assertThat(median(runs, Turns::longest)).as("longest turn, in us").isCloseTo(longest, within(longest / 20));
        assertThat(median(runs, Turns::late)).as("worst lateness, in us").isCloseTo(late, within(late / 20 + 1));
    }

    private static Turns run(String name, int passes, int start) throws IOException {
        String later = "for _ in range(%d):\n    pass\n".formatted(start * 130);
        MemoryDrive drive = new MemoryDrive(1 << 20).file("code.py", later + Files.readString(FOLDER.resolve(name + ".py")));
        Libraries.files().forEach((file, contents) -> drive.file("lib/" + file, contents));
        try (Simulation simulation = Simulation.builder(Boards.find("feather_m4_express")).drive(drive, "").takingMarks(true).build()) {
            simulation.runFor(TimeBase.seconds(4));
            List<Mark> marks = simulation.marks().orElseThrow();
            assertThat(marks).extracting(Mark::n).containsExactly(1L, 2L);
            List<Snapshot.TaskView> tasks = simulation.snapshot().tasks();
            return new Turns((double) (marks.get(1).instructions() - marks.get(0).instructions()) / passes,
                    us(tasks.stream().mapToLong(Snapshot.TaskView::longestTurn).max().orElseThrow()),
                    us(tasks.stream().mapToLong(Snapshot.TaskView::worstLateness).max().orElseThrow()));
        }
    }

    private static double median(List<Turns> runs, ToDoubleFunction<Turns> of) {
        return runs.stream().mapToDouble(of).sorted().skip(STARTS / 2).findFirst().orElseThrow();
    }

    private static double us(long units) {
        return TimeBase.toNs(units) / 1e3;
    }
}
