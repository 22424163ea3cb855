package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.bench.SerialDevice;
import dev.snakeboard.emulator.peripheral.FrameFormat;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.emulator.trace.TraceLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every hop from an edge at a pin to the task that learns of it, as (cycle, event) traces: posted, handler, record, the task's turn, and the record
 * taken; on a board that has nothing else to do, and under a task that hogs it.
 */
class InterruptToEventTest {

    private static final String M4 = "feather_m4_express";
    private static final String NRF = "feather_nrf52840_express";
    private static final String S3 = "adafruit_feather_esp32s3_4mbflash_2mbpsram";
    private static final String S2 = "adafruit_feather_esp32s2";
    private static final String ESP32 = "adafruit_feather_esp32_v2";
    private static final String C3 = "adafruit_qtpy_esp32c3";
    private static final Set<String> ESPS = Set.of(S3, S2, ESP32, C3);

    /** A turn of the hog in ms, and what it leaves the others, both much longer than a pass of the loop. */
    private static final int HOG_TURN = 60;

    private static final String FRAME = """
            import asyncio, board, busio, countio, digitalio, keypad, time

            async def hog():
                while HOG:
                    until = time.monotonic_ns() + 60_000_000
                    while time.monotonic_ns() < until:
                        pass
                    await asyncio.sleep(0.005)

            async def watch():
                THING
            async def main():
                await asyncio.gather(watch(), hog())

            asyncio.run(main())
            """;

    private static final String KEYPAD = """
            with keypad.Keys((board.D5,), value_when_pressed=False, pull=True) as keys:
                    event = keypad.Event()
                    while True:
                        if keys.events.get_into(event):
                            print("key")
                        await asyncio.sleep(0.01)
            """;

    private static final String COUNTER = """
            with countio.Counter(board.D5, edge=countio.Edge.FALL, pull=digitalio.Pull.UP) as counter:
                    while True:
                        if counter.count:
                            print("edge", counter.count)
                            counter.count = 0
                        await asyncio.sleep(0.01)
            """;

    private static final String UART = """
            with busio.UART(board.TX, board.RX, baudrate=9600, timeout=0) as uart:
                    reader = asyncio.StreamReader(uart)
                    while True:
                        print("byte", await reader.read(1))
            """;

    /** Something that happened, and when, in cycles after the first of them. */
    private record Hop(long cycle, String what) {
    }

    /** One of each family that has asyncio. */
    private static Stream<Arguments> boardsAndLoads() {
        return Stream.of(M4, NRF, ESP32, S2, S3, C3).flatMap(board -> Stream.of(Arguments.of(board, false), Arguments.of(board, true)));
    }

    /** Those that can count edges: an ESP32-C3 has no pulse counter, and no {@code countio}. */
    private static Stream<Arguments> countersAndLoads() {
        return boardsAndLoads().filter(row -> !row.get()[0].equals(C3));
    }

    /** A pin with nothing on it. */
    private static String pin(String board) {
        return board.equals(ESP32) || board.equals(C3) ? "A1" : "D5";
    }

    /** What happened from a moment on, by kinds, up to and with the record being taken. */
    private static List<Hop> hops(TraceLog log, Simulation simulation, long from, String source) {
        List<Hop> hops = new ArrayList<>();
        long unitsPerCycle = simulation.mcu().core().unitsPerCycle();
        Optional<TraceEvent.TaskChanged> turn = Optional.empty();
        for (TraceEvent event : log.events()) {
            if (event.time() < from) {
                continue;
            }
            if (event instanceof TraceEvent.TaskChanged changed && changed.state() == TaskState.RUNNING) {
                turn = Optional.of(changed);
            }
            Optional<String> what = switch (event) {
                case TraceEvent.InterruptPosted posted when !posted.line().equals("tick") -> Optional.of("posted");
                case TraceEvent.InterruptHandled handled when !handled.line().equals("tick") -> Optional.of("handler");
                case TraceEvent.CounterChanged _, TraceEvent.KeyRecorded _ -> Optional.of("recorded");
                case TraceEvent.UartByte _ -> Optional.of("byte");
                default -> Optional.empty();
            };
            what.ifPresent(word -> hops.add(new Hop((event.time() - from) / unitsPerCycle, word)));
            if (event instanceof TraceEvent.Taken taken && !hops.isEmpty()) {
                turn.ifPresent(task -> hops.add(new Hop((task.time() - from) / unitsPerCycle, "turn of " + task.name())));
                hops.add(new Hop((taken.time() - from) / unitsPerCycle, "taken"));
                return hops;
            }
        }
        return hops;
    }

    private static String names(List<Hop> hops) {
        return String.join(" → ", hops.stream().map(Hop::what).toList());
    }

    private static long cycle(List<Hop> hops, String what) {
        return hops.stream().filter(hop -> hop.what().equals(what)).findFirst().orElseThrow().cycle();
    }

    private static TestBoard board(String board, boolean hog, String thing) {
        String program = FRAME.replace("HOG", hog ? "True" : "False").replace("THING", thing).replace("board.D5", "board." + pin(board));
        return TestBoard.on(Boards.find(board), "code.py", board.equals(C3) ? program.replace(" countio,", "") : program);
    }

    /** Lets the program get going; with a hog, until its turn is well begun. Returns the present time. */
    private static long warmUp(TestBoard board, boolean hog) {
        board.run(8000);
        if (hog) {
            TraceLog turns = TraceLog.of(TraceEvent.TaskChanged.class);
            board.simulation.mcu().trace().attach(turns);
            board.simulation.runUntil(() -> !turns.events().isEmpty() && turns.events().getLast() instanceof TraceEvent.TaskChanged changed
                    && changed.state() == TaskState.RUNNING && changed.name().equals("hog"), board.simulation.now() + TimeBase.seconds(1));
            board.simulation.mcu().trace().detach(turns);
        }
        return board.simulation.now();
    }

    private static long cycles(TestBoard board, double ms) {
        return (long) (ms * board.simulation.mcu().core().frequency() / 1000);
    }

    /** Where the task sleeps 10 ms between two looks, or is kept waiting by the hog. */
    private static void assertTurn(TestBoard board, boolean hog, List<Hop> hops, long since) {
        long wait = cycle(hops, "turn of watch") - since;
        if (hog) {
            assertThat(wait).isBetween(cycles(board, HOG_TURN - 45), cycles(board, HOG_TURN + 25));
        } else {
            assertThat(wait).isBetween(0L, cycles(board, 12));
        }
        assertThat(cycle(hops, "taken") - cycle(hops, "turn of watch")).isBetween(0L, cycles(board, 2));
    }

    @ParameterizedTest(name = "{0}, hog: {1}")
    @MethodSource("boardsAndLoads")
    void anEdgeBecomesAKeyEventAndThenATurn(String id, boolean hog) {
        try (TestBoard board = board(id, hog, KEYPAD)) {
            long edge = warmUp(board, hog) + TimeBase.ms(1);
            TraceLog log = new TraceLog(event -> true);
            board.simulation.mcu().trace().attach(log);
            board.simulation.pressBetween(pin(id), edge, edge + TimeBase.ms(300));
            board.run(250);
            List<Hop> hops = hops(log, board.simulation, edge, "keypad");
            assertThat(names(hops)).isEqualTo("recorded → turn of watch → taken");
            // Scans come every 20 ticks of 1/1024 s, hog or not, and the first one that sees the key counts.
            assertThat(cycle(hops, "recorded")).isBetween(0L, cycles(board, 20.5));
            if (!hog) {
                assertTurn(board, false, hops, cycle(hops, "recorded"));
            } else {
                assertThat(cycle(hops, "taken")).isBetween(cycles(board, 20), cycles(board, 2 * HOG_TURN + 25));
            }
        }
    }

    @ParameterizedTest(name = "{0}, hog: {1}")
    @MethodSource("countersAndLoads")
    void anEdgeIsCountedAtOnceWhateverThePythonProgramDoes(String id, boolean hog) {
        try (TestBoard board = board(id, hog, COUNTER)) {
            long edge = warmUp(board, hog) + TimeBase.ms(1);
            TraceLog log = new TraceLog(event -> true);
            board.simulation.mcu().trace().attach(log);
            board.simulation.pressBetween(pin(id), edge, edge + TimeBase.ms(300));
            board.run(250);
            List<Hop> hops = hops(log, board.simulation, edge, "D5");
            if (ESPS.contains(id)) {
                // The pulse counter counts without the CPU.
                assertThat(names(hops)).isEqualTo("recorded → turn of watch → taken");
                assertThat(cycle(hops, "recorded")).isZero();
            } else {
                assertThat(names(hops)).isEqualTo("posted → handler → recorded → turn of watch → taken");
                assertThat(cycle(hops, "posted")).isZero();
                // The core's latency, and from sleep the time to wake; never more than another handler's length on top.
                assertThat(cycle(hops, "handler")).isBetween(10L, 2_000L);
                assertThat(cycle(hops, "recorded")).isBetween(cycle(hops, "handler"), cycle(hops, "handler") + 500);
            }
            assertTurn(board, hog, hops, cycle(hops, "recorded"));
        }
    }

    @ParameterizedTest(name = "{0}, hog: {1}")
    @MethodSource("boardsAndLoads")
    void aByteWakesTheTaskThatAwaitsIt(String id, boolean hog) {
        try (TestBoard board = board(id, hog, UART)) {
            long start = warmUp(board, hog) + TimeBase.ms(1);
            TraceLog log = new TraceLog(event -> true);
            board.simulation.mcu().trace().attach(log);
            new SerialDevice(board.simulation.mcu().clock(), board.simulation.mcu().pin("RX"), FrameFormat.of(9600))
                    .sendAt(start, "x".getBytes(StandardCharsets.US_ASCII));
            board.run(250);
            List<Hop> hops = hops(log, board.simulation, start, "RX");
            assertThat(names(hops)).isEqualTo("byte → posted → handler → turn of watch → taken");
            // Start bit, eight bits, and half of the stop bit.
            long frame = cycles(board, 9.5 / 9.6);
            assertThat(cycle(hops, "byte")).isBetween(frame - 20, frame + 20);
            // ESP's driver hears of fewer than 120 bytes after ten frames of silence, the others of each byte.
            long silence = ESPS.contains(id) ? cycles(board, 10 * 10 / 9.6) : 0;
            assertThat(cycle(hops, "posted") - cycle(hops, "byte")).isBetween(silence, silence + 20);
            assertThat(cycle(hops, "handler") - cycle(hops, "posted")).isBetween(10L, 2_000L);
            long wait = cycle(hops, "turn of watch") - cycle(hops, "handler");
            assertThat(wait).isBetween(0L, cycles(board, hog ? HOG_TURN + 10 : 5));
            if (hog) {
                assertThat(wait).isGreaterThan(cycles(board, HOG_TURN - 30));
            }
        }
    }

    /** A SAMD21 has neither asyncio nor keypad: a loop looks every 10 ms, or is kept from looking by what else it does. */
    @ParameterizedTest(name = "{0} on {1}, hog: {2}")
    @CsvSource({"counter, circuitplayground_express, false", "counter, circuitplayground_express, true", "byte, feather_m0_express, false",
            "byte, feather_m0_express, true"})
    void onABoardWithoutAsyncioALoopTakesIt(String what, String id, boolean hog) {
        String program = """
                import board, time
                THING
                while True:
                    if LOOK:
                        print("taken")
                    time.sleep(0.01)
                    until = time.monotonic_ns() + HOG
                    while time.monotonic_ns() < until:
                        pass
                """.replace("HOG", hog ? "60_000_000" : "0").replace("THING", what.equals("counter")
                ? "import countio, digitalio; counter = countio.Counter(board.A1, edge=countio.Edge.FALL, pull=digitalio.Pull.UP)"
                : "import busio; uart = busio.UART(board.TX, board.RX, baudrate=9600, timeout=0)")
                .replace("LOOK", what.equals("counter") ? "counter.count" : "uart.read(1)");
        try (TestBoard board = TestBoard.on(Boards.find(id), "code.py", program)) {
            board.run(8000);
            long start = board.simulation.now() + TimeBase.ms(1);
            TraceLog log = new TraceLog(event -> true);
            board.simulation.mcu().trace().attach(log);
            if (what.equals("byte")) {
                new SerialDevice(board.simulation.mcu().clock(), board.simulation.mcu().pin("RX"), FrameFormat.of(9600))
                        .sendAt(start, "x".getBytes(StandardCharsets.US_ASCII));
            } else {
                board.simulation.pressBetween("A1", start, start + TimeBase.ms(300));
            }
            board.run(250);
            List<Hop> hops = hops(log, board.simulation, start, what);
            assertThat(names(hops)).isEqualTo(what.equals("counter") ? "posted → handler → recorded → taken" : "byte → posted → handler → taken");
            long recorded = hops.get(hops.size() - 2).cycle();
            assertThat(recorded).isLessThan(cycles(board, 2));
            assertThat(hops.getLast().cycle() - recorded).isBetween(hog ? cycles(board, 1) : 0L, cycles(board, hog ? HOG_TURN + 14 : 12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF})
    void edgesWhileInterruptsAreMaskedCountOnce(String id) {
        String program = """
                import board, countio, digitalio, microcontroller, time
                counter = countio.Counter(board.D5, edge=countio.Edge.FALL, pull=digitalio.Pull.UP)
                print("ready")
                time.sleep(0.05)
                microcontroller.disable_interrupts()
                for i in range(2000):
                    pass
                microcontroller.enable_interrupts()
                print("counted", counter.count)
                """;
        try (TestBoard board = TestBoard.on(Boards.find(id), "code.py", program)) {
            board.simulation.runUntilSerial("ready", board.simulation.now() + TimeBase.seconds(20));
            board.simulation.runUntil(() -> board.simulation.mcu().interrupts().isMasked(), board.simulation.now() + TimeBase.seconds(1));
            long now = board.simulation.now();
            board.simulation.pressBetween("D5", now + TimeBase.us(100), now + TimeBase.us(200));
            board.simulation.pressBetween("D5", now + TimeBase.us(300), now + TimeBase.us(400));
            board.toEnd();
            assertThat(board.console()).contains("counted 1\n");
        }
    }

    @Test
    void aFullQueueDropsTheNewEventAndSaysSo() {
        String program = """
                import board, keypad, time
                keys = keypad.Keys((board.D5,), value_when_pressed=False, pull=True, max_events=2)
                print("ready")
                time.sleep(1)
                print(keys.events.overflowed, keys.events.get(), keys.events.get(), keys.events.get())
                """;
        try (TestBoard board = TestBoard.with("code.py", program)) {
            TraceLog log = new TraceLog(event -> true);
            board.simulation.mcu().trace().attach(log);
            board.simulation.runUntilSerial("ready", board.simulation.now() + TimeBase.seconds(20));
            for (int i = 0; i < 2; i++) {
                board.simulation.pressBetween("D5", board.simulation.now() + TimeBase.ms(100 + 200L * i), board.simulation.now() + TimeBase.ms(200 + 200L * i));
            }
            board.toEnd();
            assertThat(board.console()).contains(
                    "True <Event: key_number 0 pressed> <Event: key_number 0 released> None");
            assertThat(log.events(TraceEvent.KeyRecorded.class)).hasSize(2);
            assertThat(log.events(TraceEvent.KeyLost.class)).hasSize(2);
            assertThat(log.events(TraceEvent.Taken.class)).hasSize(2);
        }
    }
}
