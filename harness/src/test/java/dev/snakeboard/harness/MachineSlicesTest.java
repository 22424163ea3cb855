package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.board.Feature;
import dev.snakeboard.board.LoadDefinition;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceLog;
import dev.snakeboard.harness.report.JsonReport;
import dev.snakeboard.harness.report.PinLog;
import dev.snakeboard.harness.report.RunReport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that uses everything of the machine that takes time leaves the same bytes behind — output, report, and every event of the trace with its
 * time — in slices of any length down to a cycle, stopped at every safepoint, and in one go. Real time is slices of 10 ms with pauses of the host between.
 */
class MachineSlicesTest {

    private static final long RUN = TimeBase.ms(450);

    private static final String PROGRAM = """
            import analogio, board, busio, countio, digitalio, keypad, microcontroller, neopixel_write, pwmio, time

            keys = keypad.Keys((board.D5,), value_when_pressed=False, interval=0.004, max_events=2)
            count = countio.Counter(board.D6, pull=digitalio.Pull.UP)
            volts = analogio.AnalogIn(board.A1)
            wave = pwmio.PWMOut(board.D9, frequency=1000, duty_cycle=20000)
            pixels = digitalio.DigitalInOut(board.D10)
            pixels.switch_to_output()
            uart = busio.UART(board.TX, board.RX, baudrate=115200)
            spi = busio.SPI(board.SCK, board.MOSI, board.MISO)
            while not spi.try_lock():
                pass
            try:
                i2c = busio.I2C(board.SCL, board.SDA)
                i2c.try_lock()
                print(i2c.probe(0x20))
            except RuntimeError as e:
                print(e)
            for n in range(7):
                neopixel_write.neopixel_write(pixels, bytes(30))
                uart.write(b"0123456789")
                spi.write(bytes(4))
                spi.write(bytes(40))
                microcontroller.disable_interrupts()
                microcontroller.delay_us(1500)
                microcontroller.enable_interrupts()
                print(n, volts.value, count.count, keys.events.get(), keys.events.overflowed, time.monotonic_ns(), uart.in_waiting)
                time.sleep(0.0035)
                squares = [i * i for i in range(150)]
                if n == 3:
                    try:
                        microcontroller.cpu.frequency = 80000000
                    except AttributeError as e:
                        print(e)
                if n == 5:
                    microcontroller.nvm[0:2] = b"ab"
                    try:
                        with open("/kept", "w") as f:
                            f.write("kept")
                    except OSError as e:
                        print(e)
            print("x" * 700)
            print(time.monotonic_ns())
            time.sleep(1)
            """;

    private static String run(String id, UnaryOperator<SimulationBuilder> setup, long slice, int cycles) {
        UnaryOperator<SimulationBuilder> whole = builder -> {
            if (Boards.find(id).has(Feature.WIFI)) {
                builder.load(LoadDefinition.of("wifi-busy"));
            }
            return setup.apply(builder);
        };
        try (TestBoard board = TestBoard.on(Boards.find(id), whole, "code.py", PROGRAM)) {
            Simulation simulation = board.simulation;
            simulation.runToProgram(TimeBase.seconds(10));
            PinLog pins = new PinLog(simulation.mcu());
            TraceLog trace = new TraceLog(event -> true);
            simulation.mcu().trace().attach(trace);
            long start = simulation.now();
            for (int press = 0; press < 6; press++) {
                long at = start + TimeBase.ms(20) + press * TimeBase.us(23_137);
                simulation.pressBetween("D5", at, at + TimeBase.ms(9));
                simulation.pressBetween("D6", at + TimeBase.us(333), at + TimeBase.us(700));
            }
            long end = start + RUN;
            while (simulation.now() < end) {
                // For a while after each slice, one of a cycle at a time.
                for (int cycle = 0; cycle < cycles && simulation.now() < end; cycle++) {
                    simulation.runUntil(simulation.now() + simulation.mcu().core().unitsPerCycle());
                }
                simulation.runUntil(Math.min(end, simulation.now() + slice));
            }
            RunReport report = RunReport.of(simulation, RunReport.End.TIME_UP, 1, pins);
            return simulation.serial().text() + JsonReport.write(report)
                    + trace.events().stream().map(Object::toString).collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"feather_m4_express", "feather_nrf52840_express", "adafruit_feather_esp32s2",
            "adafruit_feather_esp32s3_4mbflash_2mbpsram"})
    void howARunIsCutChangesNothing(String board) {
        String whole = run(board, setup -> setup, RUN, 0);
        if (Boards.find(board).has(Feature.WIFI)) {
            assertThat(whole).containsPattern("\"load\" : \"wifi-busy\",\\s*\"core\" : \"(same|other)\",\\s*\"share\" : 0\\.[0-9]*[1-9]");
        }
        assertThat(whole).contains("pressed", "6 ").doesNotContain("Traceback");
        assertEqual(run(board, setup -> setup, TimeBase.us(7_919), 300), whole);
        assertEqual(run(board, setup -> setup, TimeBase.us(137), 0), whole);
        assertEqual(run(board, setup -> setup, TimeBase.ms(10), 0), whole);
        assertEqual(run(board, SimulationBuilder::parkingAtEverySafepoint, RUN, 0), whole);
    }

    private static final String TASKS = """
            import board, countio, digitalio, keypad
            keys = keypad.Keys((board.D5,), value_when_pressed=False, interval=0.002)
            count = countio.Counter(board.D6, pull=digitalio.Pull.UP)
            import asyncio

            async def press():
                while not (event := keys.events.get()):
                    await asyncio.sleep(0)
                print(event)

            async def tick():
                for i in range(4):
                    print(i, count.count)
                    await asyncio.sleep(0 if i else 0.001)

            async def main():
                await asyncio.gather(asyncio.create_task(press()), asyncio.create_task(tick()))

            asyncio.run(main())
            """;

    /** From its first line to its last, a cycle at a time; what cannot be cut, an opcode or a native function, is a slice of its own. */
    @Test
    void aWholeProgramOfTasksMayBeCutAtEveryCycle() {
        StringBuilder slices = new StringBuilder();
        String whole = runTasks(RUN, slices);
        assertThat(whole).contains("<Event: key_number 0 pressed>", "3 1").doesNotContain("Traceback");
        assertEqual(runTasks(1, slices), whole);
        String[] counts = slices.toString().split(" ");
        assertThat(Integer.parseInt(counts[0])).isEqualTo(1);
        assertThat(Integer.parseInt(counts[1])).isGreaterThan(100_000);
    }

    /** @param slice in units of the time base, and at least a cycle */
    private static String runTasks(long slice, StringBuilder slices) {
        try (TestBoard board = TestBoard.with("code.py", TASKS)) {
            Simulation simulation = board.simulation;
            simulation.runToProgram(TimeBase.seconds(10));
            PinLog pins = new PinLog(simulation.mcu());
            TraceLog trace = new TraceLog(event -> true);
            simulation.mcu().trace().attach(trace);
            long at = simulation.now() + TimeBase.ms(40);
            simulation.pressBetween("D5", at, at + TimeBase.ms(30));
            simulation.pressBetween("D6", at + TimeBase.us(333), at + TimeBase.us(700));
            long cut = Math.max(slice, simulation.mcu().core().unitsPerCycle());
            int count = 1;
            while (simulation.runToEnd(0, simulation.now() + cut) != Stop.CONDITION_MET) {
                count++;
            }
            slices.append(count).append(' ');
            RunReport report = RunReport.of(simulation, RunReport.End.PROGRAM_ENDED, 1, pins);
            return simulation.serial().text() + JsonReport.write(report)
                    + trace.events().stream().map(Object::toString).collect(Collectors.joining("\n"));
        }
    }

    /** Says where they differ, rather than what both are. */
    private static void assertEqual(String cut, String whole) {
        String[] lines = whole.split("\n");
        String[] others = cut.split("\n");
        for (int line = 0; line < Math.min(lines.length, others.length); line++) {
            assertThat(others[line]).as("line %d of %d", line, lines.length).isEqualTo(lines[line]);
        }
        assertThat(others.length).isEqualTo(lines.length);
    }
}
