package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole board that has been on for long when it starts: the event loop keeps its time over every wrap of {@code ticks_ms}. */
class UptimeTest {

    /** Sleeps over ten seconds, timed by the count that the event loop uses; it wraps every 2^29 ms, for the first time after 65.536 s. */
    private static final String PROGRAM = """
            import asyncio
            from adafruit_ticks import ticks_diff, ticks_ms

            print("begin")

            async def sleeper(seconds, times):
                longest = 0
                shortest = 1 << 20
                for i in range(times):
                    start = ticks_ms()
                    await asyncio.sleep(seconds)
                    took = ticks_diff(ticks_ms(), start)
                    longest = max(longest, took)
                    shortest = min(shortest, took)
                print(shortest, longest)

            async def main():
                await asyncio.gather(sleeper(0.02, 500), sleeper(0.25, 40), sleeper(1, 10))

            asyncio.run(main())
            print("wrapped" if ticks_ms() < 100_000 else "went on")
            """;

    static Stream<Arguments> uptimes() {
        return Stream.of(
                Arguments.of("feather_m4_express", "0", "went on"),
                Arguments.of("feather_m4_express", "60", "wrapped"),
                Arguments.of("feather_nrf52840_express", "60", "wrapped"),
                Arguments.of("feather_m4_express", "64800", "went on"),
                Arguments.of("adafruit_feather_esp32s3_4mbflash_2mbpsram", "536930", "wrapped"),
                Arguments.of("feather_m4_express", "536930", "wrapped"),
                Arguments.of("feather_m4_express", "5183990", "went on"));
    }

    @ParameterizedTest(name = "{0} after {1} s")
    @MethodSource("uptimes")
    void tasksSleepAsLongAsEver(String board, BigDecimal uptime, String wrap) {
        long units = uptime.multiply(BigDecimal.valueOf(TimeBase.UNITS_PER_SECOND)).longValueExact();
        try (TestBoard up = TestBoard.on(Boards.find(board), setup -> setup.uptime(units), "code.py", PROGRAM)) {
            up.toEnd();
            List<String> said = up.console().lines().filter(line -> line.matches("\\d+ \\d+|wrapped|went on")).toList();
            assertThat(said).hasSize(4).last().isEqualTo(wrap);
            // Asked for 20, 250 and 1000 ms; the loop may wake a millisecond late, since some counts of milliseconds do not occur.
            assertThat(said.subList(0, 3)).allSatisfy(line -> {
                int shortest = Integer.parseInt(line.split(" ")[0]);
                int longest = Integer.parseInt(line.split(" ")[1]);
                int asked = longest < 200 ? 20 : longest < 900 ? 250 : 1000;
                assertThat(shortest).isBetween(asked, asked + 1);
                assertThat(longest).isBetween(asked, asked + 8);
            });
            assertThat(up.simulation.now()).isGreaterThan(units + TimeBase.seconds(10));
        }
    }
}
