package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.report.JsonReport;
import dev.snakeboard.harness.report.PinLog;
import dev.snakeboard.harness.report.PinTimeline;
import dev.snakeboard.harness.report.RunReport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Equal inputs, equal bytes: in serial output, report and pin timeline, however the run is cut into pieces. */
class DeterminismTest {

    private static final String PROGRAM = """
            import asyncio, board, digitalio, keypad, random, time

            async def blink(pin, interval):
                with digitalio.DigitalInOut(pin) as led:
                    led.switch_to_output()
                    while True:
                        led.value = not led.value
                        await asyncio.sleep(interval + random.random() / 100)

            async def keys():
                with keypad.Keys((board.D5,), value_when_pressed=False, pull=True) as keys:
                    while True:
                        event = keys.events.get()
                        if event:
                            print(event, event.timestamp, time.monotonic())
                        await asyncio.sleep(0.01)

            async def main():
                print(random.random())
                await asyncio.gather(blink(board.LED, 0.1), blink(board.D12, 0.07), keys())

            asyncio.run(main())
            """;

    /** Everything that a run leaves behind. */
    private static String run(UnaryOperator<SimulationBuilder> setup, long slice) {
        try (TestBoard board = TestBoard.with(setup, "code.py", PROGRAM)) {
            Simulation simulation = board.simulation;
            simulation.runToProgram(TimeBase.seconds(10));
            PinLog pins = new PinLog(simulation.mcu());
            long start = simulation.now();
            simulation.pressBetween("D5", start + TimeBase.ms(700), start + TimeBase.ms(900));
            long end = start + TimeBase.seconds(2);
            while (simulation.now() < end) {
                simulation.runUntil(Math.min(end, simulation.now() + slice));
            }
            RunReport report = RunReport.of(simulation, RunReport.End.TIME_UP, 1, pins);
            return simulation.serial().text() + JsonReport.write(report) + PinTimeline.draw(pins, simulation.board(), TimeBase.seconds(2));
        }
    }

    @Test
    void twoRunsAreEqual() {
        String first = run(setup -> setup, TimeBase.seconds(10));
        assertThat(first).contains("<Event: key_number 0 pressed>");
        assertThat(run(setup -> setup, TimeBase.seconds(10))).isEqualTo(first);
    }

    @Test
    void theSeedDecidesWhatIsRandom() {
        assertThat(run(setup -> setup.seed(2), TimeBase.seconds(10))).isNotEqualTo(run(setup -> setup.seed(1), TimeBase.seconds(10)));
    }

    @Test
    void cuttingARunIntoPiecesChangesNothing() {
        assertThat(run(setup -> setup, TimeBase.us(700))).isEqualTo(run(setup -> setup, TimeBase.seconds(10)));
    }

    @Test
    void collectingAtEveryAllocationChangesNothingButTheTimeItTakes() {
        String program = """
                import asyncio

                async def count(name, step):
                    for i in range(3):
                        print(name, i, [x * x for x in range(i)], {name: i})
                        await asyncio.sleep_ms(step)

                async def main():
                    await asyncio.gather(count('a', 10), count('b', 25))
                    try:
                        await asyncio.wait_for(count('c', 1000), 0.5)
                    except asyncio.TimeoutError as late:
                        print(repr(late))

                asyncio.run(main())
                """;
        try (TestBoard plain = TestBoard.with("code.py", program);
                TestBoard stressed = TestBoard.with(SimulationBuilder::collectingAtEveryAllocation, "code.py", program)) {
            assertThat(stressed.toEnd().console()).isEqualTo(plain.toEnd().console()).contains("TimeoutError");
        }
    }

    @Test
    void stoppingAtEverySafepointChangesNothing() {
        assertThat(run(SimulationBuilder::parkingAtEverySafepoint, TimeBase.seconds(10))).isEqualTo(run(setup -> setup, TimeBase.seconds(10)));
    }
}
