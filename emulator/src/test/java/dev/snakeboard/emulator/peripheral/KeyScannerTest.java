package dev.snakeboard.emulator.peripheral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snakeboard.board.Level;
import dev.snakeboard.board.Timing;
import dev.snakeboard.emulator.NoTime;
import dev.snakeboard.emulator.gpio.ClaimRule;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.PadElectrics;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.interrupt.BackgroundTask;
import dev.snakeboard.emulator.interrupt.BackgroundTasks;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.interrupt.TickTimer;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyScannerTest {

    private final Clock clock = new Clock();
    private final CoreClock core = new CoreClock(clock, 120_000_000);
    private final Trace trace = new Trace();
    private final TickCounter counter = new TickCounter(clock, 1);
    private final TickTimer tick = new TickTimer(clock, core, counter, TickTimer.Source.RTC_EVENT,
            new InterruptController(clock, core, trace, InterruptController.Latency.of(NoTime.timing())), NoTime.timing(),
            new BackgroundTasks(clock), new BackgroundTask("tick", () -> { }));
    private final KeyScanners scanners = new KeyScanners(clock, core, counter, tick, trace, NoTime.timing(Map.of(Timing.KEY_SCAN_KEY_CYCLES, 60L)));
    private final Pads pads = new Pads(clock, trace, List.of("K0", "K1", "K2", "K3"), PadElectrics.SAM, ClaimRule.HARDWARE_STATE, Pull.NONE);

    /** Keys whose states are written down scan by scan. */
    private static final class Script implements KeyReader {
        private final String states;
        private int scan;

        Script(String states) {
            this.states = states;
        }

        @Override
        public int keyCount() {
            return 1;
        }

        @Override
        public void read(Sink sink) {
            sink.key(0, scan < states.length() && states.charAt(scan++) == 'D');
        }
    }

    /**
     * One key, one scan per tick. The first state is that of the scan at construction; the events are "scan P" or "scan R".
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # threshold, states (U up, D down),  events
            1,           UUUU,                   ''
            1,           UDDU,                   1P 3R
            1,           UDUDU,                  1P 2R 3P 4R
            # held when made: no press, but a release
            1,           DDDU,                   3R
            1,           DUDU,                   1R 2P 3R
            2,           UUDDUU,                 3P 5R
            2,           UUDUDDUU,               5P 7R
            # only one scan up before the press: the counter is at -1, so one scan down reaches 0
            2,           UDDUU,                  1P 4R
            2,           DDUDUU,                 5R
            3,           UUUDDDUUU,              5P 8R
            # a bounce in the middle takes back what was counted
            3,           UUUDDUDDUUUU,           7P 10R
            127,         UDDDD,                  1P
            """)
    void anEventIsRecordedWhenTheCounterReachesZero(int threshold, String states, String events) {
        KeyScanner scanner = scanners.open("keys", new Script(states), 64, 1, threshold);
        List<String> seen = new ArrayList<>();
        for (int scan = 0; scan < states.length(); scan++) {
            clock.sleepUntil(counter.timeOfTick(scan) + TimeBase.us(10), () -> false);
            while (!scanner.events().isEmpty()) {
                seen.add(scan + scanner.events().remove().action().name().substring(0, 1));
            }
        }
        assertThat(String.join(" ", seen)).isEqualTo(events);
    }

    @Test
    void resetMakesAHeldKeyReportAPress() {
        KeyScanner scanner = scanners.open("keys", new Script("DDDDD"), 64, 1, 1);
        clock.sleepUntil(TimeBase.ticks(2), () -> false);
        assertThat(scanner.events().isEmpty()).isTrue();
        scanner.reset();
        assertThat(scanner.events().remove().action()).isEqualTo(TraceEvent.KeyAction.PRESSED);
        assertThat(scanner.events().isEmpty()).isTrue();
    }

    @Test
    void aFullQueueDropsTheNewEventAndSaysSo() {
        TraceLog log = TraceLog.of(TraceEvent.KeyLost.class);
        trace.attach(log);
        KeyScanner scanner = scanners.open("keys", new Script("UDUDU"), 2, 1, 1);
        clock.sleepUntil(TimeBase.ticks(5), () -> false);
        KeyEventQueue events = scanner.events();
        assertThat(events.size()).isEqualTo(2);
        assertThat(events.isOverflowed()).isTrue();
        assertThat(events.remove()).isEqualTo(new KeyEvent(0, TraceEvent.KeyAction.PRESSED, 536_805_376));
        assertThat(events.remove()).isEqualTo(new KeyEvent(0, TraceEvent.KeyAction.RELEASED, 536_805_377));
        assertThat(events.isOverflowed()).isTrue();
        assertThatThrownBy(events::remove).isInstanceOf(NoSuchElementException.class);
        events.clear();
        assertThat(events.isOverflowed()).isFalse();
        assertThat(log.events()).hasSize(2);
    }

    private List<String> pressesOfK0(long interval, long... pressAndRelease) {
        TraceLog log = new TraceLog(event -> event instanceof TraceEvent.KeyRecorded || event instanceof TraceEvent.PinEdge);
        Pin pin = pads.pin("K0");
        pin.input(Pull.UP);
        trace.attach(log);
        OutsideDrive contact = pin.attach("button");
        for (int i = 0; i < pressAndRelease.length; i++) {
            boolean press = i % 2 == 0;
            clock.schedule("button", TimeBase.us(pressAndRelease[i]), at -> {
                if (press) {
                    contact.drive(Level.LOW, OutsideDrive.CONTACT_OHMS);
                } else {
                    contact.release();
                }
            });
        }
        scanners.open("keys", new DirectKeys(List.of(pin), Level.LOW), 64, interval, 1);
        clock.sleepUntil(TimeBase.ms(200), () -> false);
        return log.events().stream().map(event -> switch (event) {
            case TraceEvent.PinEdge edge -> TimeBase.toUs(edge.time()) + " " + edge.level();
            case TraceEvent.KeyRecorded key -> TimeBase.toUs(key.time()) + " " + key.action();
            default -> throw new AssertionError(event);
        }).toList();
    }

    @Test
    void keysAreScannedInTheBackgroundEvery20Ticks() {
        assertThat(pressesOfK0(20, 30_000, 70_000)).containsExactly(
                "30000 LOW", "39062 PRESSED", "70000 HIGH", "78125 RELEASED");
    }

    @Test
    void aPressBetweenTwoScansIsNotSeen() {
        assertThat(pressesOfK0(20, 40_000, 50_000)).containsExactly("40000 LOW", "50000 HIGH");
    }

    @Test
    void scanningGoesOnWhileTheProgramComputes() {
        Pin pin = pads.pin("K0");
        pin.input(Pull.UP);
        OutsideDrive contact = pin.attach("button");
        clock.schedule("press", TimeBase.ms(100), at -> contact.drive(Level.LOW, OutsideDrive.CONTACT_OHMS));
        clock.schedule("release", TimeBase.ms(150), at -> contact.release());
        KeyScanner scanner = scanners.open("keys", new DirectKeys(List.of(pin), Level.LOW), 64, 20, 1);
        clock.charge(TimeBase.seconds(1));
        clock.settle();
        KeyEvent press = scanner.events().remove();
        KeyEvent release = scanner.events().remove();
        assertThat(press.timestamp() - 536_805_376).isEqualTo(117);
        assertThat(release.timestamp() - 536_805_376).isEqualTo(156);
    }

    @Test
    void theTickRunsWhileThereIsAScanner() {
        KeyScanner first = scanners.open("a", new Script("U"), 4, 20, 1);
        KeyScanner second = scanners.open("b", new Script("U"), 4, 20, 1);
        first.close();
        first.close();
        assertThat(tick.isRunning()).isTrue();
        second.close();
        assertThat(tick.isRunning()).isFalse();
        scanners.open("c", new Script("U"), 4, 20, 1);
        scanners.reset();
        assertThat(tick.isRunning()).isFalse();
    }

    @Test
    void scanningTakesTimeFromTheProgram() {
        scanners.open("keys", new Script("U"), 4, 1, 1);
        clock.sleepUntil(TimeBase.ticks(10), () -> false);
        assertThat(clock.interruptTime()).isEqualTo(core.units(60 * 10));
    }

    @Test
    void aMatrixReadsTheKeyAtTheCrossing() {
        List<Pin> rows = List.of(pads.pin("K0"), pads.pin("K1"));
        List<Pin> columns = List.of(pads.pin("K2"), pads.pin("K3"));
        rows.forEach(pin -> pin.input(Pull.UP));
        columns.forEach(pin -> pin.input(Pull.UP));
        MatrixKeys matrix = new MatrixKeys(rows, columns, Level.HIGH);
        assertThat(down(matrix)).isEmpty();
        pads.wire(pads.pin("K1"), pads.pin("K2"));
        assertThat(down(matrix)).containsExactly(2);
        assertThat(rows).allMatch(pin -> pin.level() == Level.HIGH);
    }

    private static List<Integer> down(KeyReader reader) {
        List<Integer> keys = new ArrayList<>();
        reader.read((key, isDown) -> {
            if (isDown) {
                keys.add(key);
            }
        });
        return keys;
    }
}
