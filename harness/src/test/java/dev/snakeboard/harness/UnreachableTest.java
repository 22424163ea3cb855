package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What nothing reaches any more is collected, whatever it was doing. */
class UnreachableTest {
    /** Leaves the garbage of 20 calls behind; 0 if none of it stays. */
    private static final String MEASURE = """
            import gc
            def held_after_more():
                for i in range(20):
                    make()
                gc.collect()
                return gc.mem_alloc()
            before = 0
            before = held_after_more()
            before = held_after_more()
            print(held_after_more() - before)
            """;

    static Stream<Arguments> garbage() {
        return Stream.of(
                Arguments.of("a list in itself", """
                        def make():
                            a = [bytearray(200)]
                            a.append(a)
                        """),
                Arguments.of("two objects that know each other", """
                        class A: pass
                        def make():
                            a = A()
                            b = A()
                            a.b = b
                            b.a = a
                            b.data = bytearray(200)
                        """),
                Arguments.of("a class that its own method names", """
                        def make():
                            class C:
                                def m(self):
                                    return C
                            C.data = C().m, bytearray(200)
                        """),
                Arguments.of("a closure that holds itself", """
                        def make():
                            data = bytearray(200)
                            def f():
                                return f, data
                        """),
                Arguments.of("a bound method of its own object", """
                        class A:
                            def m(self): pass
                        def make():
                            a = A()
                            a.again = a.m
                            a.data = bytearray(200)
                        """),
                Arguments.of("a dict that is its own value", """
                        def make():
                            d = {2: bytearray(200)}
                            d[1] = d
                        """),
                Arguments.of("an exception in a list with itself", """
                        def fail():
                            raise ValueError(bytearray(200))
                        def make():
                            try:
                                fail()
                            except ValueError as e:
                                x = [e]
                                x.append(x)
                        """),
                Arguments.of("an exception and its context", """
                        def make():
                            try:
                                try:
                                    raise ValueError(bytearray(200))
                                finally:
                                    raise KeyError
                            except KeyError:
                                pass
                        """),
                Arguments.of("a generator that was never begun", """
                        def g(data):
                            yield data
                        def make():
                            g(bytearray(200))
                        """),
                Arguments.of("a generator within try and finally", """
                        def g():
                            data = bytearray(200)
                            try:
                                yield data
                            finally:
                                print("never")
                        def make():
                            x = g()
                            next(x)
                        """),
                Arguments.of("a generator that yields from another", """
                        def h():
                            data = bytearray(200)
                            yield data
                        def g():
                            yield from h()
                        def make():
                            x = g()
                            next(x)
                        """),
                Arguments.of("a generator that holds itself", """
                        def g():
                            me = yield
                            data = bytearray(200)
                            yield data
                        def make():
                            x = g()
                            next(x)
                            x.send(x)
                        """),
                Arguments.of("an iterator in use", """
                        def make():
                            data = bytearray(200)
                            it = map(lambda b: data, [1, 2])
                            next(it)
                        """),
                Arguments.of("a coroutine that nobody awaited", """
                        async def c(data):
                            return data
                        def make():
                            c(bytearray(200))
                        """),
                Arguments.of("tasks cancelled in their sleep", """
                        import asyncio
                        async def sleeper():
                            data = bytearray(200)
                            try:
                                await asyncio.sleep(1000)
                            finally:
                                data = None
                        async def main():
                            task = asyncio.create_task(sleeper())
                            await asyncio.sleep(0)
                            task.cancel()
                            try:
                                await task
                            except asyncio.CancelledError:
                                pass
                        def make():
                            asyncio.run(main())
                        """),
                Arguments.of("tasks left behind by a run", """
                        import asyncio
                        async def sleeper(event):
                            data = bytearray(200)
                            await event.wait()
                        async def main():
                            event = asyncio.Event()
                            asyncio.create_task(sleeper(event))
                            await asyncio.sleep(0)
                        def make():
                            asyncio.run(main())
                            asyncio.new_event_loop()
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("garbage")
    void isCollected(String what, String program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        MemoryDrive drive = new MemoryDrive(1 << 20);
        Libraries.files().forEach((file, contents) -> drive.file("lib/" + file, contents));
        PlainExecution execution = new PlainExecution(Target.FULL_BOARD, drive, InputStream.nullInputStream(), output, output);
        ListObject.append(execution.vm(), execution.vm().root(Vm.ROOT_SYS_PATH), execution.vm().ofString("/lib"));
        execution.vm().modules.importer().runMain("code.py", (program + MEASURE).getBytes(StandardCharsets.UTF_8));
        assertThat(output.toString(StandardCharsets.UTF_8).strip()).isEqualTo("0");
    }

    /** What holds hardware holds it until it is collected, as its finaliser gives it back. */
    @Test
    void hardwareIsFreeAgainWhenItsObjectIsCollected() {
        String program = """
                import board, countio, gc
                def use():
                    counter = countio.Counter(board.D5)
                    counter.reset()
                def again():
                    try:
                        use()
                        print("free")
                    except ValueError as e:
                        print(e)
                use()
                again()
                gc.collect()
                again()
                """;
        try (TestBoard board = TestBoard.with("code.py", program)) {
            assertThat(board.toEnd().console()).contains("D5 in use\nfree\n");
        }
    }
}
