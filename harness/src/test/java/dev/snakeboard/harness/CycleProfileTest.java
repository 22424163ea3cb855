package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.firmware.profile.CycleCount;
import dev.snakeboard.firmware.profile.Spent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where cycles go: exactly, and without a cycle more or less than in a run that nobody watches. */
class CycleProfileTest {

    private static final String TASKS = """
            import asyncio, board, countio, digitalio, keypad, time

            async def blink(led):
                while True:
                    led.value = not led.value
                    await asyncio.sleep(0.03)

            async def keys():
                with keypad.Keys((board.D5,), value_when_pressed=False, pull=True) as keys:
                    while True:
                        event = keys.events.get()
                        if event:
                            print(event.key_number, event.pressed, time.monotonic_ns() // 1000)
                        await asyncio.sleep(0)

            async def main():
                led = digitalio.DigitalInOut(board.LED)
                led.switch_to_output()
                await asyncio.wait_for_ms(asyncio.gather(blink(led), keys()), 400)

            try:
                asyncio.run(main())
            except asyncio.TimeoutError:
                print("over")
            """;

    private static final String EVERYTHING = """
            import gc, time

            class Meta:
                def __init__(self, n):
                    self.n = n
                def __add__(self, other):
                    return Meta(self.n + other.n)
                def __lt__(self, other):
                    return self.n < other.n
                def __del__(self):
                    pass
                @property
                def twice(self):
                    return 2 * self.n

            def numbers(n):
                try:
                    for i in range(n):
                        yield i
                finally:
                    print("closed")

            def inner():
                return (yield from numbers(5))

            def fail(depth):
                if depth == 0:
                    raise ValueError("deep")
                fail(depth - 1)

            def key(x):
                if x == 7:
                    raise KeyError(x)
                return -x

            def fib(n):
                return n if n < 2 else fib(n - 1) + fib(n - 2)

            print(sum(numbers(100)), list(inner()), fib(12), [x.n for x in sorted([Meta(3), Meta(1)])])
            print((Meta(1) + Meta(2)).twice, max(range(20), key=lambda x: x % 7), sorted("hello", key=ord))
            for call in (lambda: fail(10), lambda: sorted(range(9), key=key), lambda: next(iter([])), lambda: getattr(Meta, "x")):
                try:
                    call()
                except Exception as error:
                    print(type(error).__name__, error)
            g = numbers(3)
            next(g)
            g.close()
            print(hasattr(g, "x"), "%s %r" % (Meta(1).n, "text"), 10 ** 40 // 7 ** 20)
            exec("print([i for i in map(lambda x: x * x, range(5))])")
            for i in range(50):
                data = bytearray(4000)
            gc.collect()
            time.sleep(0.05)
            print(time.monotonic_ns())
            1 / 0
            """;

    static Stream<Arguments> programs() {
        return Stream.of("feather_m4_express", "feather_nrf52840_express", "adafruit_feather_esp32s3_4mbflash_2mbpsram")
                .flatMap(board -> Stream.of(Arguments.of(board, "tasks", TASKS), Arguments.of(board, "everything", EVERYTHING)));
    }

    private record Ran(String serial, long end, List<TraceEvent> events) {
    }

    private static Ran run(TestBoard board) {
        board.simulation.pressBetween("D5", board.simulation.now() + 300_000_000_000L, board.simulation.now() + 310_000_000_000L);
        board.toEnd();
        return new Ran(board.console(), board.simulation.now(), board.simulation.snapshot().events().since(0));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("programs")
    void aProfiledRunIsTheSameRun(String board, String name, String program) {
        try (TestBoard plain = TestBoard.on(Boards.find(board), "code.py", program);
                TestBoard profiled = TestBoard.on(Boards.find(board), SimulationBuilder::profilingCycles, "code.py", program)) {
            assertThat(run(profiled)).isEqualTo(run(plain));
        }
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("programs")
    void everyUnitOfTimeIsCountedOnce(String board, String name, String program) {
        try (TestBoard profiled = TestBoard.on(Boards.find(board), SimulationBuilder::profilingCycles, "code.py", program)) {
            profiled.toEnd();
            CycleCount count = profiled.simulation.cycles().orElseThrow();
            Recording recording = profiled.simulation.recording().orElseThrow();
            Spent total = count.total();
            assertThat(total.total()).isEqualTo(recording.to() - recording.from());
            assertThat(count.lines().stream().mapToLong(line -> line.self().total()).sum()).isEqualTo(total.total());
            assertThat(count.functions().stream().mapToLong(function -> function.self().total()).sum()).isEqualTo(total.total());
            assertThat(count.stacks().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(total.own() + total.interrupts());
            assertThat(count.natives().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(total.natives());
            assertThat(count.lines()).allSatisfy(line -> assertThat(List.of(line.self().bytecode(), line.self().natives(), line.self().compiling(),
                    line.self().collections(), line.self().interrupts(), line.self().idle())).allMatch(part -> part >= 0));
            assertThat(recording.collections().stream().mapToLong(Recording.Span::length).sum()).isEqualTo(total.collections());
            CycleCount.Cost whole = function(count, "firmware");
            assertThat(whole.cumulative()).isEqualTo(total.own());
        }
    }

    /** The line of an import has the time in which the module is compiled; a native that compiles has only what else it does. */
    @Test
    void compilingIsWhereTheSourceIsAskedFor() {
        String program = """
                import time
                import other
                exec("x = 1\\n" * 40)
                time.sleep(0.1)
                """;
        try (TestBoard board = TestBoard.with(SimulationBuilder::profilingCycles, "code.py", program, "other.py", "y = 2\n".repeat(100))) {
            board.toEnd();
            CycleCount count = board.simulation.cycles().orElseThrow();
            Spent imported = line(count, 2).self();
            Spent executed = line(count, 3).self();
            assertThat(imported.compiling()).isGreaterThan(9 * imported.bytecode()).isGreaterThan(2 * executed.compiling());
            assertThat(executed.compiling()).isGreaterThan(9 * executed.natives());
            assertThat(line(count, 4).self().compiling()).isZero();
            assertThat(count.stacks()).containsKey("firmware;code.py:<module>;[compiler]");
        }
    }

    @Test
    void aLineHasWhatIsDoneAtIt() {
        String program = """
                import time
                def work(n):
                    total = 0
                    for i in range(n):
                        total += i
                    return total
                def twice(n):
                    return work(n) + work(n)
                def down(n):
                    return 0 if n == 0 else down(n - 1)
                twice(1000)
                down(20)
                time.sleep(0.1)
                list(map(lambda x: -x, range(200)))
                """;
        try (TestBoard board = TestBoard.with(SimulationBuilder::profilingCycles, "code.py", program)) {
            board.toEnd();
            CycleCount count = board.simulation.cycles().orElseThrow();
            assertThat(function(count, "work").calls()).isEqualTo(2);
            assertThat(function(count, "down").calls()).isEqualTo(21);
            assertThat(function(count, "<lambda>").calls()).isEqualTo(200);
            // What a function calls is its own, however deep it calls itself.
            assertThat(function(count, "twice").cumulative())
                    .isEqualTo(function(count, "twice").self().own() + function(count, "work").cumulative());
            assertThat(function(count, "down").cumulative()).isEqualTo(function(count, "down").self().own());
            assertThat(line(count, 5).self().bytecode()).isGreaterThan(line(count, 3).self().bytecode() * 100);
            assertThat(line(count, 11).cumulative()).isGreaterThan(function(count, "twice").cumulative());
            // 100 ms, of which the CPU waits out the last fraction of a tick awake.
            assertThat(line(count, 13).self().idle()).isBetween(11_400_000_000L, 11_520_000_000L);
            assertThat(count.natives()).containsKeys("list", "time.sleep");
            assertThat(count.stacks().keySet()).contains("firmware;code.py:<module>;code.py:twice;code.py:work",
                    "firmware;code.py:<module>;[list]", "firmware;code.py:<module>;code.py:<lambda>");
            Map<String, Long> stacks = count.stacks();
            assertThat(stacks.keySet()).allMatch(stack -> !stack.contains(" "));
        }
    }

    @Test
    void codeThatWasFreedIsNotTakenForWhatLiesThereNow() {
        String program = """
                import gc
                for i in range(30):
                    names = {}
                    exec("def made_%d(n):\\n    return n * 2\\nmade_%d(3)" % (i, i), names)
                    names = None
                    gc.collect()
                """;
        try (TestBoard board = TestBoard.with(SimulationBuilder::profilingCycles, "code.py", program)) {
            board.toEnd();
            CycleCount count = board.simulation.cycles().orElseThrow();
            assertThat(count.functions().stream().filter(cost -> cost.place().function().startsWith("made_"))).hasSize(30)
                    .allMatch(cost -> cost.calls() == 1);
        }
    }

    private static CycleCount.Cost function(CycleCount count, String name) {
        return count.functions().stream().filter(cost -> cost.place().function().equals(name)).findFirst().orElseThrow();
    }

    private static CycleCount.Cost line(CycleCount count, int number) {
        return count.lines().stream().filter(cost -> cost.place().line() == number && cost.place().file().equals("code.py")).findFirst().orElseThrow();
    }
}
