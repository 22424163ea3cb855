package dev.snakeboard.emulator.peripheral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.mcu.ResetReason;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeCountersTest {

    private static Refusal refusal(Runnable open) {
        return catchThrowableOfType(RefusedException.class, open::run).refusal();
    }

    private static void pulses(Mcu mcu, Pin pin, int count, long firstUs, long periodUs) {
        OutsideDrive source = pin.attach("source");
        source.drive(Level.HIGH, OutsideDrive.OUTPUT_OHMS);
        for (int i = 0; i < count; i++) {
            long low = TimeBase.us(firstUs + i * periodUs);
            mcu.clock().schedule("fall", low, at -> source.drive(Level.LOW, OutsideDrive.OUTPUT_OHMS));
            mcu.clock().schedule("rise", low + TimeBase.us(periodUs) / 2, at -> source.drive(Level.HIGH, OutsideDrive.OUTPUT_OHMS));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # edges,        count of 5 pulses
            FALL,           5
            RISE,           5
            RISE_AND_FALL,  10
            """)
    void countsTheEdgesAskedForOnEveryFamily(EdgeKind kind, long expected) {
        for (Mcu mcu : List.of(BoardsUnderTest.samd51(), BoardsUnderTest.nrf52840(), BoardsUnderTest.esp32s3())) {
            Pin pin = mcu.pin("D5");
            pulses(mcu, pin, 5, 100, 1000);
            EdgeCounter counter = mcu.counters().open(pin, kind, Pull.UP);
            mcu.clock().sleepUntil(TimeBase.ms(10), () -> false);
            assertThat(counter.count()).as(mcu.board().id()).isEqualTo(expected);
            counter.setCount(-3);
            assertThat(counter.count()).isEqualTo(-3);
            counter.close();
            assertThat(mcu.pads().isFree(pin)).isTrue();
        }
    }

    @Test
    void samCountsInAnInterruptEspInHardware() {
        TraceLog sam = TraceLog.of(TraceEvent.class);
        Mcu mcu = BoardsUnderTest.samd51();
        pulses(mcu, mcu.pin("D5"), 1, 100, 1000);
        mcu.trace().attach(sam);
        mcu.counters().open(mcu.pin("D5"), EdgeKind.FALL, Pull.UP);
        mcu.clock().sleepUntil(TimeBase.us(300), () -> false);
        assertThat(times(sam, mcu)).containsExactly(
                "12000 PinEdge", "12000 InterruptPosted", "12012 InterruptHandled", "12012 CounterChanged", "12082 InterruptEnded");

        TraceLog esp = TraceLog.of(TraceEvent.class);
        mcu = BoardsUnderTest.esp32s3();
        pulses(mcu, mcu.pin("D5"), 1, 100, 1000);
        mcu.trace().attach(esp);
        mcu.counters().open(mcu.pin("D5"), EdgeKind.FALL, Pull.UP);
        mcu.clock().sleepUntil(TimeBase.us(300), () -> false);
        assertThat(times(esp, mcu)).containsExactly("24000 PinEdge", "24000 CounterChanged");
    }

    private static List<String> times(TraceLog log, Mcu mcu) {
        return log.events().stream()
                .map(event -> TimeBase.toCycles(event.time(), mcu.core().frequency()) + " " + event.getClass().getSimpleName()).toList();
    }

    @Test
    void edgesWhileInterruptsAreMaskedCountOnceOnSamAndAllOnEsp() {
        for (Mcu mcu : List.of(BoardsUnderTest.samd51(), BoardsUnderTest.esp32s3())) {
            pulses(mcu, mcu.pin("D5"), 5, 100, 10);
            EdgeCounter counter = mcu.counters().open(mcu.pin("D5"), EdgeKind.FALL, Pull.UP);
            mcu.interrupts().mask();
            mcu.clock().charge(TimeBase.ms(1));
            mcu.clock().settle();
            mcu.interrupts().unmask();
            assertThat(counter.count()).as(mcu.board().id()).isEqualTo(mcu.board().id().startsWith("feather_m4") ? 1 : 5);
        }
    }

    @Test
    void aPadOfSamWithoutLineAndALineTakenAreRefused() {
        Mcu mcu = BoardsUnderTest.samd51();
        assertThat(refusal(() -> mcu.counters().open(mcu.pads().pin("PA08"), EdgeKind.FALL, Pull.UP))).isEqualTo(Refusal.INVALID_PIN);

        // D5 is PA16 and TX is PB16: both have line 0.
        EdgeCounter first = mcu.counters().open(mcu.pin("D5"), EdgeKind.FALL, Pull.UP);
        RefusedException refused = catchThrowableOfType(RefusedException.class,
                () -> mcu.counters().open(mcu.pin("TX"), EdgeKind.FALL, Pull.UP));
        assertThat(refused.refusal()).isEqualTo(Refusal.INTERRUPT_LINE_IN_USE);
        assertThat(refused).hasMessage("PB16 needs EXTINT0 on PA16, which is taken");
        assertThat(mcu.pads().isFree(mcu.pin("TX"))).isTrue();

        first.close();
        assertThat(mcu.counters().open(mcu.pin("TX"), EdgeKind.FALL, Pull.UP).count()).isZero();
    }

    @Test
    void nrfHasEightChannels() {
        Mcu mcu = BoardsUnderTest.nrf52840();
        List<EdgeCounter> open = new ArrayList<>();
        for (String pin : List.of("D5", "D6", "D9", "D10", "D11", "D12", "A0", "A1")) {
            open.add(mcu.counters().open(mcu.pin(pin), EdgeKind.FALL, Pull.UP));
        }
        assertThat(refusal(() -> mcu.counters().open(mcu.pin("A2"), EdgeKind.FALL, Pull.UP))).isEqualTo(Refusal.ALL_CHANNELS_IN_USE);
        assertThat(mcu.pads().isFree(mcu.pin("A2"))).isTrue();
        open.get(3).close();
        assertThat(mcu.counters().open(mcu.pin("A2"), EdgeKind.FALL, Pull.UP).count()).isZero();
    }

    @Test
    void espHasFourUnitsAndARefusedPadStaysClaimed() {
        Mcu mcu = BoardsUnderTest.esp32s3();
        for (String pin : List.of("D5", "D6", "D9", "D10")) {
            mcu.counters().open(mcu.pin(pin), EdgeKind.FALL, Pull.UP);
        }
        assertThat(refusal(() -> mcu.counters().open(mcu.pin("D11"), EdgeKind.FALL, Pull.UP))).isEqualTo(Refusal.RESOURCE_NOT_FOUND);
        assertThat(mcu.pads().isFree(mcu.pin("D11"))).isFalse();
        mcu.resetPeripherals();
        assertThat(mcu.pads().isFree(mcu.pin("D11"))).isTrue();
        assertThat(mcu.counters().open(mcu.pin("D11"), EdgeKind.FALL, Pull.UP).count()).isZero();
    }

    @Test
    void anEspC3HasNone() {
        Mcu mcu = BoardsUnderTest.esp32c3();
        assertThat(refusal(() -> mcu.counters().open(mcu.pin("A0"), EdgeKind.FALL, Pull.UP))).isEqualTo(Refusal.NOT_AVAILABLE);
    }

    @Test
    void afterAResetTheLineIsFreeAndOldEdgesAreForgotten() {
        Mcu mcu = BoardsUnderTest.samd51();
        EdgeCounter counter = mcu.counters().open(mcu.pin("D5"), EdgeKind.FALL, Pull.UP);
        pulses(mcu, mcu.pin("D5"), 1, 100, 1000);
        mcu.clock().sleepUntil(TimeBase.us(100), () -> false);
        mcu.reset(ResetReason.RESET_PIN);
        mcu.clock().sleepUntil(TimeBase.ms(5), () -> false);
        assertThat(counter.count()).isZero();
        assertThat(mcu.counters().open(mcu.pin("D5"), EdgeKind.FALL, Pull.UP).count()).isZero();
    }

    @Test
    void aCounterCountsAPwmWaveWiredToIt() {
        Mcu mcu = BoardsUnderTest.samd51();
        mcu.pads().wire(mcu.pin("D9"), mcu.pin("D5"));
        EdgeCounter counter = mcu.counters().open(mcu.pin("D5"), EdgeKind.RISE, Pull.NONE);
        mcu.pwm().open(mcu.pin("D9"), 32_768, 1000, FrequencyUse.FIXED);
        mcu.clock().sleepUntil(TimeBase.us(20_100), () -> false);
        assertThat(counter.count()).isEqualTo(21);
    }
}
