package dev.snakeboard.emulator.mcu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.bench.PushButton;
import dev.snakeboard.emulator.bench.Workbench;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.peripheral.DirectKeys;
import dev.snakeboard.emulator.peripheral.EdgeCounter;
import dev.snakeboard.emulator.peripheral.EdgeKind;
import dev.snakeboard.emulator.peripheral.FrequencyUse;
import dev.snakeboard.emulator.peripheral.KeyScanner;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class McuTest {

    static Stream<String> boards() {
        return Boards.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void everyBoardPowersOnAndEveryNamedPadIsThere(String id) {
        BoardDefinition board = Boards.find(id);
        Mcu mcu = new Mcu(board, 1);
        Workbench bench = new Workbench(mcu, 1);
        assertThat(bench.strips()).hasSameSizeAs(board.pixels());
        assertThat(board.pins()).allSatisfy(pin -> assertThat(mcu.pin(pin.name()).pad()).isEqualTo(pin.pad()));
        assertThat(mcu.core().frequency()).isEqualTo(board.clockHz());
        assertThat(mcu.uid().bytes()).hasSize(board.chip().uidBytes());
        mcu.reset(ResetReason.SOFTWARE);
        assertThat(mcu.clock().nextEvent()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # board,                                       pad,    free, pull after reset
            feather_m4_express,                            PA16,   true, NONE
            feather_nrf52840_express,                      P0_02,  true, NONE
            adafruit_feather_esp32s3_4mbflash_2mbpsram,    GPIO5,  true, UP
            adafruit_feather_esp32s3_4mbflash_2mbpsram,    GPIO19, false, NONE
            adafruit_feather_esp32s3_4mbflash_2mbpsram,    GPIO26, false, NONE
            adafruit_qtpy_esp32c3,                         GPIO18, false, NONE
            adafruit_qtpy_esp32c3,                         GPIO20, true, UP
            circuitplayground_express,                     PA30,   true, NONE
            """)
    void padsAfterReset(String board, String pad, boolean free, Pull pull) {
        Mcu mcu = new Mcu(Boards.find(board), 1);
        Pin pin = mcu.pads().pin(pad);
        assertThat(mcu.pads().isFree(pin)).isEqualTo(free);
        assertThat(pin.pull()).isEqualTo(pull);
    }

    @Test
    void aResetStopsEverythingTheProgramStartedAndTimeGoesOn() {
        Mcu mcu = new Mcu(Boards.find("feather_m4_express"), 1);
        TraceLog log = TraceLog.of(TraceEvent.Reset.class);
        mcu.trace().attach(log);
        mcu.clock().charge(TimeBase.seconds(2));
        Pin key = mcu.pin("D5");
        key.input(Pull.UP);
        mcu.keys().open("keys", new DirectKeys(List.of(key), Level.LOW), 8, 20, 1);
        mcu.pwm().open(mcu.pin("D9"), 1000, 500, FrequencyUse.FIXED);
        mcu.interrupts().mask();
        mcu.nvm().write(3, 0x42);
        assertThat(mcu.ticks().ticks()).isEqualTo(2048);
        long now = mcu.clock().now();

        mcu.reset(ResetReason.RESET_PIN);

        assertThat(mcu.resetReason()).isEqualTo(ResetReason.RESET_PIN);
        assertThat(mcu.clock().now()).isEqualTo(now);
        assertThat(mcu.ticks().ticks()).isZero();
        assertThat(mcu.tick().isRunning()).isFalse();
        assertThat(mcu.interrupts().isMasked()).isFalse();
        assertThat(mcu.pads().isFree(key)).isTrue();
        assertThat(mcu.nvm().read(3)).isEqualTo(0x42);
        assertThat(mcu.clock().nextEvent()).isEqualTo(Long.MAX_VALUE);
        assertThat(log.events()).containsExactly(new TraceEvent.Reset(now, "RESET_PIN"));
    }

    @Test
    void nrfKeepsItsTicksAndCalendarOverASoftwareReset() {
        Mcu nrf = new Mcu(Boards.find("feather_nrf52840_express"), 1);
        nrf.clock().charge(TimeBase.seconds(2));
        nrf.calendar().set(1000);
        nrf.reset(ResetReason.SOFTWARE);
        assertThat(nrf.ticks().ticks()).isEqualTo(2048);
        assertThat(nrf.calendar().seconds()).isEqualTo(1000);
        nrf.reset(ResetReason.POWER_ON);
        assertThat(nrf.ticks().ticks()).isZero();
        assertThat(nrf.calendar().seconds()).isZero();
    }

    @Test
    void equalSeedsGiveEqualBoards() {
        Mcu a = new Mcu(Boards.find("feather_m4_express"), 5);
        Mcu b = new Mcu(Boards.find("feather_m4_express"), 5);
        Mcu c = new Mcu(Boards.find("feather_m4_express"), 6);
        assertThat(a.uid()).hasToString(b.uid().toString()).doesNotHaveToString(c.uid().toString());
        assertThat(a.random().next()).isEqualTo(b.random().next()).isNotEqualTo(c.random().next());
    }

    @Test
    void anOperationOfTheFirmwareWithInterruptsAndParkingEverywhereGivesTheSameTrace() {
        List<TraceEvent> whole = demo(Slicing.WHOLE);
        assertThat(whole).hasSizeGreaterThan(300);
        assertThat(demo(Slicing.SLICES)).isEqualTo(whole);
        assertThat(demo(Slicing.EVERY_SAFEPOINT)).isEqualTo(whole);
        assertThat(demo(Slicing.PACED)).isEqualTo(whole);
    }

    private enum Slicing { WHOLE, SLICES, EVERY_SAFEPOINT, PACED }

    /** A firmware that blinks, counts, scans keys and writes pixels, while buttons bounce. */
    private static List<TraceEvent> demo(Slicing slicing) {
        Mcu mcu = new Mcu(Boards.find("feather_m4_express"), 1);
        Workbench bench = new Workbench(mcu, 3);
        TraceLog log = new TraceLog(event -> true);
        mcu.trace().attach(log);
        PushButton button = bench.buttonAt("D5");
        button.setBounce(new PushButton.Bounce(TimeBase.ms(2), 4));
        for (int i = 0; i < 10; i++) {
            button.pressBetween(TimeBase.ms(13 + 90 * i), TimeBase.ms(60 + 90 * i));
        }
        List<Long> counts = new ArrayList<>();
        Runnable firmware = () -> {
            Pin led = mcu.pin("D13");
            led.output(Drive.PUSH_PULL, Level.LOW);
            Pin pixel = mcu.pin("NEOPIXEL");
            pixel.output(Drive.PUSH_PULL, Level.LOW);
            EdgeCounter counter = mcu.counters().open(mcu.pin("D5"), EdgeKind.FALL, Pull.UP);
            KeyScanner keys = mcu.keys().open("keys", new DirectKeys(List.of(mcu.pin("D5")), Level.LOW), 64, 20, 1);
            for (int i = 0; i < 40; i++) {
                mcu.clock().settle();
                led.write(i % 2 == 0 ? Level.HIGH : Level.LOW);
                for (int work = 0; work < 100; work++) {
                    mcu.core().charge(997);
                    if (mcu.clock().isDue()) {
                        mcu.clock().safepoint();
                    }
                }
                mcu.pixels().write(pixel, new byte[] {(byte) i, 0, (byte) keys.events().size()});
                mcu.sleepUntil(mcu.clock().now() + TimeBase.ms(20), () -> false);
                counts.add(counter.count());
            }
        };
        try (FirmwareThread thread = slicing == Slicing.EVERY_SAFEPOINT
                ? FirmwareThread.parkingAtEverySafepoint(mcu.clock(), "demo") : new FirmwareThread(mcu.clock(), "demo")) {
            thread.start(firmware);
            List<Long> paced = new ArrayList<>();
            if (slicing == Slicing.PACED) {
                new Pacing(mcu.clock(), TimeBase.ms(1), paced::add).start();
            }
            RunOutcome outcome = new RunOutcome.LimitReached();
            long limit = slicing == Slicing.SLICES ? 0 : Long.MAX_VALUE;
            while (outcome instanceof RunOutcome.LimitReached) {
                limit = slicing == Slicing.SLICES ? mcu.clock().now() + 777_777 : Long.MAX_VALUE;
                outcome = thread.runUntil(limit);
            }
            assertThat(outcome).isEqualTo(new RunOutcome.Finished());
            assertThat(paced).hasSize(slicing == Slicing.PACED ? (int) TimeBase.toMs(mcu.clock().now()) : 0);
        }
        // Each press and each release bounces four times: some edges come while interrupts are masked for the pixels.
        assertThat(counts.getLast()).isBetween(60L, 90L);
        return log.events();
    }

    @Test
    @Timeout(60)
    void anHourOfADemoTakesSeconds() {
        Mcu mcu = new Mcu(Boards.find("feather_m4_express"), 1);
        try (FirmwareThread thread = new FirmwareThread(mcu.clock(), "hour")) {
            thread.start(() -> {
                Pin led = mcu.pin("D13");
                led.output(Drive.PUSH_PULL, Level.LOW);
                Pin pixel = mcu.pin("NEOPIXEL");
                pixel.output(Drive.PUSH_PULL, Level.LOW);
                mcu.keys().open("keys", new DirectKeys(List.of(mcu.pin("D5"), mcu.pin("D6")), Level.LOW), 64, 20, 1);
                for (int i = 0; ; i++) {
                    led.write(i % 2 == 0 ? Level.HIGH : Level.LOW);
                    mcu.pixels().write(pixel, new byte[] {(byte) i, 0, 0});
                    mcu.sleepUntil(mcu.clock().now() + TimeBase.ms(20), () -> false);
                }
            });
            long begin = System.nanoTime();
            assertThat(thread.runUntil(TimeBase.seconds(3600))).isEqualTo(new RunOutcome.LimitReached());
            assertThat(System.nanoTime() - begin).isLessThan(30_000_000_000L);
        }
    }
}
