package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long printing takes: by what carries the bytes, and by whether anybody reads them. */
class ConsoleTimeTest {

    private static final String PROGRAM = """
            import time
            times = []
            for count in (8, 98, 1998):
                text = "x" * count
                begin = time.monotonic_ns()
                print(text)
                times.append((time.monotonic_ns() - begin) // 1000)
            print("took", *times)
            """;

    /**
     * Microseconds of lines of 10, 100 and 2,000 bytes. A UART of 115,200 baud takes 87 a byte, and the program waits for all of them. USB takes what its
     * buffer holds (256 on the M4, 1,024 on nRF, 64 on the C3) at once, and the rest at a packet of 64 bytes in 70 and the time of its driver.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # board,                    least, most, least, most, least,  most
            feather_m4_express,          0,    400,  0,    800,   2000,   8000
            feather_nrf52840_express,    0,    600,  0,    1000,  1200,   9000
            adafruit_qtpy_esp32c3,       0,    600,  50,   1000,  2400,   9000
            adafruit_feather_esp32_v2,   868,  1200, 8680, 9600,  173600, 182000
            """)
    void printingTakesTime(String board, long few, long fewMost, long some, long someMost, long many, long manyMost) {
        try (TestBoard it = TestBoard.on(Boards.find(board), "code.py", PROGRAM)) {
            String[] times = it.toEnd().console().lines().filter(line -> line.startsWith("took")).findFirst().orElseThrow().split(" ");
            assertThat(Long.parseLong(times[1])).isBetween(few, fewMost);
            assertThat(Long.parseLong(times[2])).isBetween(some, someMost);
            assertThat(Long.parseLong(times[3])).isBetween(many, manyMost);
        }
    }

    private static final String COUNTER = """
            import time
            time.sleep(0.5)
            for i in range(400):
                print("line", i)
            print("last", time.monotonic())
            """;

    @Test
    void aHostThatDoesNotReadStopsTheProgramUntilItDoes() {
        try (TestBoard it = TestBoard.with("code.py", COUNTER)) {
            it.simulation.runToProgram(it.simulation.now() + 100_000_000_000_000L);
            it.run(200);
            it.simulation.bench().console().setRead(false);
            it.run(10_000);
            assertThat(it.console()).contains("line 20").doesNotContain("line 60");
            it.simulation.bench().console().setRead(true);
            it.run(500);
            assertThat(it.console()).contains("line 60", "line 399", "last 1");
        }
    }

    @Test
    void theSerialJtagUnitGivesUpAfterAFifthOfASecond() {
        try (TestBoard it = TestBoard.on(Boards.find("adafruit_qtpy_esp32c3"), "code.py", COUNTER)) {
            it.simulation.runToProgram(it.simulation.now() + 100_000_000_000_000L);
            it.run(200);
            it.simulation.bench().console().setRead(false);
            it.run(1_000);
            assertThat(it.simulation.snapshot().error()).isEmpty();
            assertThat(it.console()).contains("line 0").doesNotContain("line 60");
            assertThat(it.simulation.supervisor().lastEnding()).isPresent();
        }
    }
}
