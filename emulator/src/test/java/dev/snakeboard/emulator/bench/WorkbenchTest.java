package dev.snakeboard.emulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.board.Boards;
import dev.snakeboard.board.Button.Resting;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.WireOrder;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.peripheral.FrequencyUse;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbenchTest {

    private final Mcu mcu = new Mcu(Boards.find("feather_m4_express"), 1);
    private final Workbench bench = new Workbench(mcu, 7);

    private List<String> edges(TraceLog log) {
        return log.events(TraceEvent.PinEdge.class).stream().map(edge -> TimeBase.toUs(edge.time()) + " " + edge.pad() + " " + edge.level()).toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # pressed, resting,     pull of the program, released, pressed level
            LOW,       FLOATING,    UP,                  HIGH,     LOW
            LOW,       PULLED_UP,   NONE,                HIGH,     LOW
            HIGH,      FLOATING,    DOWN,                LOW,      HIGH
            HIGH,      PULLED_DOWN, NONE,                LOW,      HIGH
            """)
    void aButtonDrivesItsPadWhilePressed(Level pressed, Resting resting, Pull pull, Level released, Level down) {
        Pin pin = mcu.pin("D5");
        pin.input(pull);
        PushButton button = bench.addButton("B", pin, pressed, resting);
        assertThat(pin.level()).isEqualTo(released);
        button.press();
        assertThat(pin.level()).isEqualTo(down);
        button.toggle();
        assertThat(pin.level()).isEqualTo(released);
        button.toggle();
        assertThat(button.isPressed()).isTrue();
        assertThat(bench.button("B")).isSameAs(button);
    }

    @Test
    void aScheduledPressHappensAtItsTime() {
        Pin pin = mcu.pin("D5");
        pin.input(Pull.UP);
        TraceLog log = TraceLog.of(TraceEvent.PinEdge.class);
        mcu.trace().attach(log);
        bench.buttonAt("D5").pressBetween(TimeBase.ms(10), TimeBase.ms(30));
        assertThat(bench.buttonAt("D5")).isSameAs(bench.button("D5"));
        mcu.clock().sleepUntil(TimeBase.ms(100), () -> false);
        assertThat(edges(log)).containsExactly("10000 PA16 LOW", "30000 PA16 HIGH");
    }

    @Test
    void contactsBounceTheSameWayForTheSameSeed() {
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            Mcu own = new Mcu(Boards.find("feather_m4_express"), 1);
            own.pin("D5").input(Pull.UP);
            TraceLog log = TraceLog.of(TraceEvent.PinEdge.class);
            own.trace().attach(log);
            PushButton button = new Workbench(own, 42).buttonAt("D5");
            button.setBounce(new PushButton.Bounce(TimeBase.ms(5), 3));
            button.pressBetween(TimeBase.ms(10), TimeBase.ms(50));
            own.clock().sleepUntil(TimeBase.ms(100), () -> false);
            runs.add(edges(log));
            assertThat(own.pin("D5").level()).isEqualTo(Level.HIGH);
        }
        assertThat(runs.get(0)).hasSize(14).isEqualTo(runs.get(1));
        assertThat(runs.get(0).getFirst()).isEqualTo("10000 PA16 LOW");
        assertThat(runs.get(0).subList(0, 7)).allMatch(edge -> Long.parseLong(edge.split(" ")[0]) <= 15_000);
        assertThat(runs.get(0).get(6)).endsWith("LOW");
    }

    @Test
    void aReleaseDuringTheBouncingEndsIt() {
        Pin pin = mcu.pin("D5");
        pin.input(Pull.UP);
        PushButton button = bench.buttonAt("D5");
        button.setBounce(new PushButton.Bounce(TimeBase.ms(5), 3));
        button.press();
        mcu.clock().sleepUntil(TimeBase.us(100), () -> false);
        button.release();
        mcu.clock().sleepUntil(TimeBase.ms(50), () -> false);
        assertThat(pin.level()).isEqualTo(Level.HIGH);
    }

    @Test
    void anLedIsLitByItsLevelAndNotByAnInput() {
        Led led = bench.led("D13");
        Pin pin = mcu.pin("D13");
        assertThat(led.isLit()).isFalse();
        pin.output(Drive.PUSH_PULL, Level.HIGH);
        assertThat(led.isLit()).isTrue();
        pin.input(Pull.NONE);
        assertThat(led.isLit()).isFalse();
        pin.input(Pull.UP);
        assertThat(led.isLit()).isFalse();
    }

    @Test
    void brightnessIsTheShareOfTimeLit() {
        Led led = bench.led("D13");
        LightMeter meter = new LightMeter(mcu.clock(), led);
        mcu.pwm().open(mcu.pin("D13"), 16_384, 1000, FrequencyUse.FIXED);
        mcu.clock().sleepUntil(TimeBase.ms(10), () -> false);
        assertThat(meter.read()).isCloseTo(0.25, within(0.0001));
        mcu.resetPeripherals();
        mcu.pin("D13").output(Drive.PUSH_PULL, Level.HIGH);
        mcu.clock().sleepUntil(TimeBase.ms(20), () -> false);
        assertThat(meter.read()).isEqualTo(1);
        assertThat(meter.read()).isEqualTo(1);
    }

    @Test
    void anActiveLowLedIsLitLow() {
        Led led = bench.addLed("red", "red", mcu.pin("D6"), Level.LOW);
        Pin pin = mcu.pin("D6");
        assertThat(led.isLit()).isFalse();
        pin.output(Drive.PUSH_PULL, Level.LOW);
        mcu.clock().charge(TimeBase.ms(3));
        pin.write(Level.HIGH);
        mcu.clock().charge(TimeBase.ms(1));
        assertThat(led.litTime()).isEqualTo(TimeBase.ms(3));
    }

    @Test
    void theNeoPixelOfTheBoardShowsItsColor() {
        assertThat(bench.strips()).hasSize(1);
        PixelStrip pixel = bench.strips().getFirst();
        assertThat(pixel.order()).isEqualTo(WireOrder.GRB);
        Pin data = mcu.pin("NEOPIXEL");
        data.output(Drive.PUSH_PULL, Level.LOW);
        mcu.pixels().write(data, new byte[] {0, 63, 0});
        mcu.clock().charge(TimeBase.ms(1));
        assertThat(pixel.color(0)).isEqualTo(0x3F0000);
    }

    @Test
    void theDotStarOfATrinketTakesItsBitsFromTheClock() {
        Mcu trinket = new Mcu(Boards.find("trinket_m0"), 1);
        PixelStrip star = new Workbench(trinket, 1).strips().getFirst();
        assertThat(star).isInstanceOf(DotStarStrip.class);
        Pin data = trinket.pin("APA102_MOSI");
        Pin clock = trinket.pin("APA102_SCK");
        data.output(Drive.PUSH_PULL, Level.LOW);
        clock.output(Drive.PUSH_PULL, Level.LOW);
        for (int value : new int[] {0, 0, 0, 0, 0xE0 | 31, 0x10, 0x20, 0x30, 0xFF}) {
            for (int bit = 7; bit >= 0; bit--) {
                data.write((value >> bit & 1) == 1 ? Level.HIGH : Level.LOW);
                clock.write(Level.HIGH);
                clock.write(Level.LOW);
            }
        }
        assertThat(star.color(0)).isEqualTo(PixelStrip.decode(star.order(), new byte[] {0x10, 0x20, 0x30}, 0));
    }

    @Test
    void aProbeHoldsAPadAndSparesAnOutput() {
        Pin pin = mcu.pin("D9");
        PinProbe probe = bench.probe("D9");
        pin.input(Pull.UP);
        probe.hold(Level.LOW);
        assertThat(pin.level()).isEqualTo(Level.LOW);
        pin.output(Drive.PUSH_PULL, Level.HIGH);
        assertThat(pin.level()).isEqualTo(Level.HIGH);
        assertThat(pin.isContended()).isFalse();
        probe.release();
        assertThat(bench.probe("D9")).isSameAs(probe);
        probe.holdAt(TimeBase.ms(1), 1.5);
        pin.analogInput();
        mcu.clock().sleepUntil(TimeBase.ms(2), () -> false);
        assertThat(pin.volts()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void theConsoleCarriesBytesWithTheirTimes() {
        SerialPort console = bench.console();
        List<String> out = new ArrayList<>();
        console.addOutput((value, time) -> out.add(TimeBase.toUs(time) + " " + (char) value));
        console.sendAt(TimeBase.ms(5), "ab".getBytes(StandardCharsets.US_ASCII));
        assertThat(console.available()).isZero();
        mcu.clock().charge(TimeBase.ms(6));
        assertThat(console.available()).isEqualTo(2);
        assertThat(console.read()).isEqualTo('a');
        console.write('x');
        assertThat(out).containsExactly("6000 x");
        console.flushInput();
        assertThat(console.available()).isZero();
        assertThatThrownBy(console::read).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void controlCMayBeConsumedAsItArrives() {
        SerialPort console = bench.console();
        boolean[] interrupted = new boolean[1];
        console.setArrival(value -> {
            interrupted[0] |= value == 3;
            return value == 3 ? SerialPort.Fate.CONSUMED : SerialPort.Fate.QUEUED;
        });
        byte[] many = new byte[200];
        many[100] = 3;
        console.send(many);
        assertThat(interrupted[0]).isTrue();
        assertThat(console.available()).isEqualTo(199);
    }

    @Test
    void unknownPartsAreNamed() {
        assertThatThrownBy(() -> bench.led("D99")).hasMessageContaining("there is no LED D99 on feather_m4_express").hasMessageContaining("D13");
        assertThatThrownBy(() -> bench.button("X")).hasMessageContaining("there is no button X");
        assertThatThrownBy(() -> bench.addWire("D5", "D99")).hasMessageContaining("board feather_m4_express has no pin D99");
    }
}
