package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.module.MarksModule.Mark;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.harness.Simulation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Time on a board with megabytes of heap: it goes on in small steps, and never back. */
class LargeHeapTimeTest {
    private static final String S3 = "adafruit_metro_esp32s3";

    /** Each step of 100 objects; a collection of the two megabytes that are live at the end takes a fraction of a second on such a board. */
    private static final String FILLING = """
            from _snakeboard import mark
            held = []
            for i in range(30000):
                held.append(bytearray(20))
                if i % 100 == 0:
                    mark(i)
            mark(-1)
            """;

    /** The search for 300 bytes in a row goes past all the single blocks each time. */
    private static final String SEARCHING = """
            import gc
            from _snakeboard import mark
            held = [None] * 60000
            for i in range(60000):
                held[i] = (i,)
            for i in range(0, 60000, 2):
                held[i] = None
            gc.collect()
            for i in range(100):
                mark(i)
                bytearray(300)
            """;

    private static List<Mark> marks(String program, int seconds) {
        try (Simulation simulation = Simulation.builder(Boards.find(S3)).drive(new MemoryDrive(1 << 20).file("code.py", program), "").takingMarks(true).build()) {
            simulation.runFor(TimeBase.seconds(seconds));
            return simulation.marks().orElseThrow();
        }
    }

    private static List<Long> steps(List<Mark> marks) {
        return IntStream.range(1, marks.size()).mapToObj(i -> marks.get(i).ns() - marks.get(i - 1).ns()).toList();
    }

    @Test
    void fillingTheHeapTakesNoLeaps() {
        List<Mark> marks = marks(FILLING, 20);
        assertThat(marks.getLast().n()).isEqualTo(-1);
        assertThat(steps(marks)).allSatisfy(step -> assertThat(step).isBetween(1L, 500_000_000L));
        assertThat(marks.getLast().ns() - marks.getFirst().ns()).isLessThan(3_000_000_000L);
    }

    /** Tens of thousands of blocks passed, at two and a half times the cost of memory on the chip: more than an int of clock units each time. */
    @Test
    void aLongSearchTakesTimeAndGivesNoneBack() {
        List<Mark> marks = marks(SEARCHING, 60);
        assertThat(marks).hasSize(100);
        assertThat(steps(marks)).allSatisfy(step -> assertThat(step).isBetween(1_000_000L, 500_000_000L));
    }
}
