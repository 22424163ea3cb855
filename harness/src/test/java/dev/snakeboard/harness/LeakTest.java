package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.time.TimeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The demo holds the same memory however long it runs; what is made beside it and dropped is collected. Ten minutes of virtual time each, or as many as
 * {@code -Dleak.minutes} says: profile {@code leak} has 43,200, which are 30 days.
 */
class LeakTest {
    /** A task, and the coroutine that sleeps in it. */
    private static final int TASK_BYTES = 256;

    private static final Pattern LOOK = Pattern.compile("held (\\d+)\r");

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

    /** Drops things of all kinds before it looks. */
    private static final String CHURN = """
            import asyncio, board, gc, pwmio, demo
            kept = [None]
            finished = [0]

            async def sleeper():
                try:
                    await asyncio.sleep(1000)
                finally:
                    finished[0] += 1
                    await asyncio.sleep(0)

            async def waiter(event):
                async with asyncio.Lock():
                    await event.wait()

            def suspended(partner):
                try:
                    with pwmio.PWMOut(board.D9):
                        yield partner
                finally:
                    finished[0] += 1000

            def counting():
                try:
                    while True:
                        yield 1
                finally:
                    finished[0] += 1

            class Node:
                def __init__(self, other):
                    self.other = other
                    self.me = self.turn
                    self.walk = (n for n in [self])
                def turn(self):
                    return self.other

            def cycles():
                a = []
                d = {"list": a}
                def closure():
                    return closure, d
                a.append(closure)
                n = Node(Node(None))
                n.other.other = n
                next(n.walk)

            def finalisers():
                pwmio.PWMOut(board.D10, duty_cycle=1000)
                open("/code.py").read(10)

            async def churn():
                first = asyncio.create_task(sleeper())
                second = asyncio.create_task(sleeper())
                third = asyncio.create_task(waiter(asyncio.Event()))
                await asyncio.sleep(0.13)
                first.cancel()
                second.cancel()
                third.cancel()
                try:
                    await first
                except asyncio.CancelledError:
                    pass
                try:
                    await asyncio.wait_for(sleeper(), 0.21)
                except asyncio.TimeoutError:
                    pass
                cycles()
                finalisers()
                partner = []
                generator = suspended(partner)
                partner.append(generator)
                next(generator)
                kept[0] = counting()
                next(kept[0])

            async def watch():
                while True:
                    await asyncio.sleep(58.7)
                    await churn()
                    await asyncio.sleep(0.1)
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

    private static List<Integer> held(String program) throws IOException {
        try (TestBoard board = TestBoard.with("code.py", program, "demo.py", demo())) {
            Simulation simulation = board.simulation;
            List<Integer> held = new ArrayList<>();
            for (int minute = 0; minute < MINUTES; minute++) {
                // Never near the next look: for 20 ms the demo's task keeps the event that it was given.
                simulation.pressBetween("D5", simulation.now() + TimeBase.seconds(3), simulation.now() + TimeBase.ms(3200));
                held.add(nextLook(simulation));
            }
            return held.subList(1, held.size());
        }
    }

    /** Runs until the program has looked. The console keeps no more than its last megabyte. */
    private static int nextLook(Simulation simulation) {
        long from = simulation.serial().length();
        long deadline = simulation.now() + TimeBase.seconds(70);
        while (true) {
            Matcher look = LOOK.matcher(simulation.serial().text(from));
            if (look.find()) {
                return Integer.parseInt(look.group(1));
            }
            assertThat(simulation.now()).as("no look for 70 s").isLessThan(deadline);
            simulation.runFor(TimeBase.ms(500));
        }
    }

    @Test
    void theDemoHoldsTheSameMemoryAfterEveryMinute() throws IOException {
        assertThat(Set.copyOf(held(WATCH))).as("held from the second minute on").hasSize(1);
    }

    /**
     * The tasks' queue keeps links to tasks that it gave away until others take their place ({@code extmod/modasyncio.c}, {@code py/pairheap.c}), so one or
     * two of the cancelled tasks may still be held.
     */
    @Test
    void cancelledTasksSuspendedGeneratorsCyclesAndWhatHasFinalisersAreCollected() throws IOException {
        List<Integer> held = held(CHURN);
        int least = Collections.min(held);
        assertThat(Collections.max(held) - least).as("more than the least").isLessThanOrEqualTo(2 * TASK_BYTES);
        assertThat(held.subList(held.size() / 2, held.size())).as("the second half").contains(least);
    }
}
