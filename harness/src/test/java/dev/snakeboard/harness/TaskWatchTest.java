package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is to be seen of a program's tasks. */
class TaskWatchTest {

    private static final String PROGRAM = """
            import asyncio

            async def sleeper():
                while True:
                    await asyncio.sleep(0.25)

            async def waiter(event):
                await event.wait()

            async def locked(lock):
                async with lock:
                    await asyncio.sleep(100)

            async def short():
                pass

            async def main():
                event = asyncio.Event()
                lock = asyncio.Lock()
                tasks = [sleeper(), sleeper(), waiter(event), locked(lock), locked(lock), short()]
                tasks = [asyncio.create_task(t) for t in tasks]
                await tasks[0]

            asyncio.run(main())
            """;

    private static String row(Snapshot.TaskView task) {
        return String.join(" | ", task.name(), task.state().toString(), task.waiting(), task.place().map(Snapshot.Place::toString).orElse("-"));
    }

    @Test
    void eachTaskHasANameAStateAndWhatItWaitsFor() {
        try (TestBoard board = TestBoard.with("code.py", PROGRAM)) {
            board.run(4000);
            assertThat(board.simulation.snapshot().tasks().stream().map(TaskWatchTest::row)).containsExactly(
                    "main | WAITING | task sleeper | code.py:22",
                    "sleeper | WAITING | sleep | code.py:5",
                    "sleeper 2 | WAITING | sleep | code.py:5",
                    "waiter | WAITING | event.wait | code.py:8",
                    "locked | WAITING | sleep | code.py:12",
                    "locked 2 | WAITING | lock.acquire | code.py:11",
                    "short | DONE |  | -");
        }
    }

    @Test
    void aSleepEndsWhenItIsDue() {
        try (TestBoard board = TestBoard.with("code.py", PROGRAM)) {
            board.run(4000);
            Snapshot snapshot = board.simulation.snapshot();
            Snapshot.TaskView sleeper = snapshot.tasks().get(1);
            assertThat(sleeper.due().orElseThrow()).isBetween(snapshot.time(), snapshot.time() + TimeBase.ms(250));
            long turns = sleeper.turns();
            board.simulation.runUntil(sleeper.due().orElseThrow() + TimeBase.ms(5));
            Snapshot.TaskView later = board.simulation.snapshot().tasks().get(1);
            assertThat(later.turns()).isEqualTo(turns + 1);
            assertThat(TimeBase.toUs(later.lateness())).isBetween(0L, 2000L);
        }
    }

    @Test
    void noTaskRunsTwiceBeforeAllOthersRanOnce() {
        String program = """
                import asyncio

                async def spin():
                    for i in range(50):
                        await asyncio.sleep(0)

                async def main():
                    await asyncio.gather(*[spin() for i in range(5)])

                asyncio.run(main())
                """;
        try (TestBoard board = TestBoard.with("code.py", program)) {
            board.toEnd();
            List<String> turns = board.simulation.snapshot().events().since(0).stream()
                    .filter(event -> event instanceof TraceEvent.TaskChanged changed && changed.state() == TaskState.RUNNING)
                    .map(event -> ((TraceEvent.TaskChanged) event).name())
                    .filter(name -> name.startsWith("spin"))
                    .toList();
            assertThat(turns).hasSize(5 * 51);
            for (int i = 0; i < turns.size(); i += 5) {
                assertThat(turns.subList(i, i + 5).stream().sorted().collect(Collectors.joining(","))).isEqualTo("spin,spin 2,spin 3,spin 4,spin 5");
            }
        }
    }

    @Test
    void aTaskThatNeverAwaitsStarvesTheOthersVisibly() {
        String program = """
                import asyncio

                async def polite():
                    while True:
                        await asyncio.sleep(0.01)

                async def hog():
                    await asyncio.sleep(0.1)
                    while True:
                        pass

                async def main():
                    await asyncio.gather(polite(), hog())

                asyncio.run(main())
                """;
        try (TestBoard board = TestBoard.with("code.py", program)) {
            board.run(5000);
            List<Snapshot.TaskView> tasks = board.simulation.snapshot().tasks();
            Snapshot.TaskView polite = tasks.stream().filter(task -> task.name().equals("polite")).findFirst().orElseThrow();
            Snapshot.TaskView hog = tasks.stream().filter(task -> task.name().equals("hog")).findFirst().orElseThrow();
            assertThat(hog.state()).isEqualTo(TaskState.RUNNING);
            assertThat(hog.lastTurn()).isGreaterThan(TimeBase.seconds(1));
            assertThat(hog.longestAt().orElseThrow().line()).isBetween(9, 10);
            assertThat(polite.state()).isEqualTo(TaskState.READY);
            assertThat(polite.worstLateness()).isGreaterThan(TimeBase.seconds(1));
        }
    }

    /** The main task cancels the others, is busy for a while, and returns: nobody would have woken them any more. */
    @Test
    void aTaskThatIsCancelledWhenTheLoopEndsIsNotLate() {
        try (TestBoard board = TestBoard.with("code.py", """
                import asyncio, time

                async def worker():
                    while True:
                        await asyncio.sleep(0.02)

                async def main():
                    task = asyncio.create_task(worker())
                    await asyncio.sleep(0.11)
                    task.cancel()
                    time.sleep(0.06)

                asyncio.run(main())
                time.sleep(3)
                """)) {
            board.run(4000);
            Snapshot snapshot = board.simulation.snapshot();
            assertThat(snapshot.tasks().stream().map(task -> task.name() + " " + task.state() + " " + task.waiting()))
                    .containsExactly("main DONE ", "worker WAITING a loop that has ended");
            assertThat(snapshot.tasks().get(1).worstLateness()).isLessThan(TimeBase.ms(3));
            assertThat(snapshot.turns().tooLong()).extracting(LongTurns::name).containsExactly("main");
            assertThat(snapshot.turns().tooLong().getFirst().late()).isEmpty();
        }
    }

    @Test
    void inTheTraceTasksDoNothingOnceTheProgramHasEnded() {
        try (TestBoard board = TestBoard.with("code.py", """
                import asyncio

                async def idle():
                    while True:
                        await asyncio.sleep(0)

                async def main():
                    task = asyncio.create_task(idle())
                    await asyncio.sleep(0.1)
                    raise ValueError

                asyncio.run(main())
                """)) {
            board.run(4000);
            Snapshot snapshot = board.simulation.snapshot();
            assertThat(snapshot.reason()).isEqualTo("code.py ended with ValueError");
            List<TraceEvent.TaskChanged> changes = snapshot.events().since(0).stream().filter(TraceEvent.TaskChanged.class::isInstance)
                    .map(TraceEvent.TaskChanged.class::cast).filter(change -> change.name().equals("idle")).toList();
            assertThat(changes.getLast().state()).isEqualTo(TaskState.DONE);
            assertThat(changes.getLast().time()).isLessThanOrEqualTo(snapshot.error().orElseThrow().time());
            assertThat(changes.get(changes.size() - 2).state()).isEqualTo(TaskState.READY);
        }
    }

    /** The same turn in the middle of the loop makes it late. */
    @Test
    void aTaskThatWaitsForATurnAfterWhichTheLoopGoesOnIsLate() {
        try (TestBoard board = TestBoard.with("code.py", """
                import asyncio, time

                async def worker():
                    while True:
                        await asyncio.sleep(0.02)

                async def busy():
                    time.sleep(0.06)

                async def main():
                    task = asyncio.create_task(worker())
                    await asyncio.sleep(0.11)
                    await asyncio.create_task(busy())
                    await asyncio.sleep(0.05)

                asyncio.run(main())
                time.sleep(3)
                """)) {
            board.run(4000);
            Snapshot snapshot = board.simulation.snapshot();
            assertThat(snapshot.turns().tooLong()).extracting(LongTurns::name).containsExactly("busy");
            assertThat(snapshot.turns().tooLong().getFirst().late()).extracting(LongTurns.Late::name).contains("worker");
            assertThat(snapshot.tasks().get(1).worstLateness()).isGreaterThan(TimeBase.ms(30)).isLessThan(TimeBase.ms(70));
        }
    }

    @Test
    void whatIsCollectedIsGone() {
        String program = """
                import asyncio, gc

                async def lost():
                    await asyncio.Event().wait()

                async def main():
                    for i in range(3):
                        asyncio.create_task(lost())
                        await asyncio.sleep(0)
                    gc.collect()
                    await asyncio.sleep(100)

                asyncio.run(main())
                """;
        try (TestBoard board = TestBoard.with("code.py", program)) {
            board.run(5000);
            List<Snapshot.TaskView> tasks = board.simulation.snapshot().tasks();
            assertThat(tasks.getFirst().name()).isEqualTo("main");
            assertThat(tasks).hasSize(4).filteredOn(task -> task.name().startsWith("lost")).extracting(Snapshot.TaskView::state)
                    .filteredOn(TaskState.DONE::equals).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
