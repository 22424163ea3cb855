package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.time.TimeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The demo holds the same memory however long it runs. Ten minutes of virtual time, or as many as {@code -Dleak.minutes} says: 43,200 are 30 days.
 */
class LeakTest {
    private static final int MINUTES = Integer.getInteger("leak.minutes", 10);

    /** Looks at the memory once a minute, at an odd moment, from a task beside those of the demo. */
    private static final String WATCH = """
            import asyncio, gc, demo
            async def watch():
                while True:
                    await asyncio.sleep(59.7)
                    gc.collect()
                    print("held", gc.mem_alloc())
            async def both():
                await asyncio.gather(demo.main(), watch())
            asyncio.run(both())
            """;

    private static String demo() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("examples"))) {
            root = root.getParent();
        }
        return Files.readString(root.resolve("examples/demo/code.py")).replace("asyncio.run(main())", "");
    }

    @Test
    void theDemoHoldsTheSameMemoryAfterEveryMinute() throws IOException {
        try (TestBoard board = TestBoard.with("code.py", WATCH, "demo.py", demo())) {
            Simulation simulation = board.simulation;
            for (int minute = 0; minute < MINUTES; minute++) {
                simulation.pressBetween("D5", simulation.now() + TimeBase.seconds(3), simulation.now() + TimeBase.ms(3200));
                board.run(60_000);
            }
            List<Integer> held = simulation.serial().text().lines()
                    .filter(line -> line.startsWith("held ")).map(line -> Integer.valueOf(line.substring(5).strip())).toList();
            assertThat(held).hasSizeBetween(MINUTES - 1, MINUTES + MINUTES / 100 + 1);
            assertThat(Set.copyOf(held.subList(1, held.size()))).as("held from the second minute on").hasSize(1);
        }
    }
}
