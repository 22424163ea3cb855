package dev.snakeboard.emulator.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Level;
import dev.snakeboard.board.WireOrder;
import dev.snakeboard.emulator.bench.NeoPixelStrip;
import dev.snakeboard.emulator.bench.PixelSupply;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PixelPortTest {

    private static final PixelTiming SAMX5X = PixelTiming.of(BoardsUnderTest.samd51().timing());


    private static List<Mcu> everyFamily() {
        return List.of(BoardsUnderTest.samd51(), BoardsUnderTest.samd21(), BoardsUnderTest.nrf52840(), BoardsUnderTest.esp32s3());
    }

    private static Pin dataPin(Mcu mcu) {
        Pin pin = mcu.pin(mcu.board().id().equals("trinket_m0") ? "D4" : "D5");
        pin.output(Drive.PUSH_PULL, Level.LOW);
        return pin;
    }

    @ParameterizedTest
    @EnumSource(WireOrder.class)
    void aStripShowsWhatWasSentAfterTheLineRested(WireOrder order) {
        for (Mcu mcu : everyFamily()) {
            Pin pin = dataPin(mcu);
            NeoPixelStrip strip = new NeoPixelStrip(mcu.clock(), pin, 2, order, PixelSupply.ALWAYS);
            byte[] bytes = {0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70, (byte) 0x80};
            mcu.pixels().write(pin, bytes);
            assertThat(strip.colors()).containsExactly(0, 0);
            mcu.clock().charge(TimeBase.us(90));
            assertThat(strip.colors()).as(mcu.board().id()).containsExactly(switch (order) {
                case GRB -> new int[] {0x201030, 0x504060};
                case RGB -> new int[] {0x102030, 0x405060};
                case BGR -> new int[] {0x302010, 0x605040};
                case GRBW -> new int[] {0x40201030, 0x80605070};
                case RGBW -> new int[] {0x40102030, 0x80506070};
            });
        }
    }

    @Test
    void timeOfAWriteAndOfTheGapToTheNext() {
        List<String> times = new ArrayList<>();
        for (Mcu mcu : everyFamily()) {
            Pin pin = dataPin(mcu);
            TraceLog log = TraceLog.of(TraceEvent.PixelData.class);
            mcu.trace().attach(log);
            mcu.pixels().write(pin, new byte[30]);
            long first = TimeBase.toUs(mcu.clock().now());
            mcu.pixels().write(pin, new byte[30]);
            times.add(mcu.board().chip().family() + " " + first + " us, next at " + TimeBase.toUs(log.events().get(1).time()) + " us");
        }
        assertThat(times).containsExactly(
                "SAMD51 296 us, next at 3906 us", "SAMD21 304 us, next at 3906 us",
                "NRF52 300 us, next at 3906 us", "ESP32 315 us, next at 1953 us");
    }

    @Test
    void onSamEverythingElseWaitsOnTheOthersNot() {
        List<String> handled = new ArrayList<>();
        for (Mcu mcu : everyFamily()) {
            Pin pin = dataPin(mcu);
            var line = mcu.interrupts().line("test", 0, 0, posted -> handled.add(
                    mcu.board().chip().family() + " after " + (TimeBase.toUs(mcu.clock().instant()) - 50) + " us"));
            line.enable();
            mcu.clock().schedule("test", TimeBase.us(50), at -> line.post());
            mcu.pixels().write(pin, new byte[30]);
        }
        assertThat(handled).containsExactly("SAMD51 after 246 us", "SAMD21 after 254 us", "NRF52 after 0 us", "ESP32 after 0 us");
    }

    @Test
    void nrfFallsBackToTheCpuWhenAllPwmModulesAreTaken() {
        Mcu mcu = BoardsUnderTest.nrf52840();
        String[] pins = {"D6", "D9", "D10", "D11"};
        for (int i = 0; i < 4; i++) {
            mcu.pwm().open(mcu.pin(pins[i]), 0, 500 + 10 * i, FrequencyUse.FIXED);
        }
        List<Long> handled = new ArrayList<>();
        var line = mcu.interrupts().line("test", 0, 0, posted -> handled.add(TimeBase.toUs(mcu.clock().instant())));
        line.enable();
        mcu.clock().schedule("test", TimeBase.us(50), at -> line.post());
        mcu.pixels().write(dataPin(mcu), new byte[30]);
        assertThat(handled).containsExactly(300L);
    }

    @Test
    void dataThatFollowsAtOnceGoesOnWhereTheLastLeftOff() {
        Mcu mcu = BoardsUnderTest.samd51();
        Pin pin = dataPin(mcu);
        NeoPixelStrip strip = new NeoPixelStrip(mcu.clock(), pin, 2, WireOrder.RGB, PixelSupply.ALWAYS);
        PulseTrain first = new PulseTrain(0, SAMX5X, new byte[] {1, 2, 3});
        pin.carry(first);
        mcu.clock().charge(first.end() + TimeBase.us(20));
        PulseTrain second = new PulseTrain(mcu.clock().now(), SAMX5X, new byte[] {4, 5, 6, 7, 8, 9});
        pin.carry(second);
        mcu.clock().charge(TimeBase.ms(1));
        assertThat(strip.colors()).containsExactly(0x010203, 0x040506);
        pin.carry(new PulseTrain(mcu.clock().now(), SAMX5X, new byte[] {7, 8, 9}));
        mcu.clock().charge(TimeBase.ms(1));
        assertThat(strip.colors()).containsExactly(0x070809, 0x040506);
    }

    @Test
    void pixelsWithoutSupplyAreDarkAndForget() {
        Mcu mcu = BoardsUnderTest.samd51();
        Pin pin = dataPin(mcu);
        Pin power = mcu.pin("D6");
        power.output(Drive.PUSH_PULL, Level.LOW);
        NeoPixelStrip strip = new NeoPixelStrip(mcu.clock(), pin, 1, WireOrder.RGB, PixelSupply.switchedBy(power, Level.HIGH));
        mcu.pixels().write(pin, new byte[] {1, 2, 3});
        mcu.clock().charge(TimeBase.ms(1));
        assertThat(strip.color(0)).isZero();
        power.write(Level.HIGH);
        assertThat(strip.color(0)).isZero();
        mcu.pixels().write(pin, new byte[] {1, 2, 3});
        mcu.clock().charge(TimeBase.ms(1));
        assertThat(strip.color(0)).isEqualTo(0x010203);
    }

    @Test
    void pulsesOnThePadWhileAnEventLooks() {
        Mcu mcu = BoardsUnderTest.samd51();
        Pin pin = dataPin(mcu);
        List<Level> levels = new ArrayList<>();
        for (int ns : new int[] {100, 500, 1300, 1800, 2100}) {
            mcu.clock().schedule("look", TimeBase.ns(ns), at -> levels.add(pin.level()));
        }
        mcu.pixels().write(pin, new byte[] {0x40});
        assertThat(levels).containsExactly(Level.HIGH, Level.LOW, Level.HIGH, Level.HIGH, Level.LOW);
        assertThat(pin.level()).isEqualTo(Level.LOW);
        assertThat(pin.highTime()).isEqualTo(7 * SAMX5X.zeroHigh() + SAMX5X.oneHigh());
        pin.input(Pull.NONE);
    }
}
