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
import java.util.List;
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

    static Stream<Arguments> programs() throws IOException {
        return Files.readAllLines(FOLDER.resolve("turns.tsv")).stream().skip(1).map(line -> line.split("\t")).map(part -> Arguments.of(
                part[0], Integer.parseInt(part[1]), Double.parseDouble(part[2]), Double.parseDouble(part[3]), Double.parseDouble(part[4])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void aPassCostsWhatWasCountedAndTurnsAreAsLongAsRecorded(String name, int passes, double counted, double longest, double late) throws IOException {
        MemoryDrive drive = new MemoryDrive(1 << 20).file("code.py", Files.readString(FOLDER.resolve(name + ".py")));
        Libraries.files().forEach((file, contents) -> drive.file("lib/" + file, contents));
        try (Simulation simulation = Simulation.builder(Boards.find("feather_m4_express")).drive(drive, "").takingMarks(true).build()) {
            simulation.runFor(TimeBase.seconds(4));
            List<Mark> marks = simulation.marks().orElseThrow();
            assertThat(marks).extracting(Mark::n).containsExactly(1L, 2L);
            double perPass = (double) (marks.get(1).instructions() - marks.get(0).instructions()) / passes;
            assertThat(perPass).as("instructions a pass").isCloseTo(counted, Percentage.withPercentage(10));
            List<Snapshot.TaskView> tasks = simulation.snapshot().tasks();
            assertThat(us(tasks.stream().mapToLong(Snapshot.TaskView::longestTurn).max().orElseThrow())).as("longest turn, in us")
                    .isCloseTo(longest, within(longest / 20));
            assertThat(us(tasks.stream().mapToLong(Snapshot.TaskView::worstLateness).max().orElseThrow())).as("worst lateness, in us")
                    .isCloseTo(late, within(late / 20 + 1));
        }
    }

    private static double us(long units) {
        return TimeBase.toNs(units) / 1e3;
    }
}
