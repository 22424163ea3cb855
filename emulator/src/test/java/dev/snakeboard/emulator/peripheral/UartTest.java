package dev.snakeboard.emulator.peripheral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.bench.SerialDevice;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UartTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Uart open(Mcu mcu, FrameFormat format, int buffer) {
        return mcu.uarts().open(Optional.of(mcu.pin("TX")), Optional.of(mcu.pin("RX")), format, buffer);
    }

    /** 0x53 with start bit, lowest bit first, stop bits: 0 11001010 1. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # bits, parity, stop, levels in the middle of each bit
            8,      NONE,   1,    0110010101
            8,      EVEN,   1,    01100101001
            8,      ODD,    2,    011001010111
            7,      NONE,   1,    011001011
            """)
    void aFrameOnTheWire(int bits, Parity parity, int stop, String levels) {
        FrameFormat format = new FrameFormat(9600, bits, parity, stop);
        SerialSignal signal = new SerialSignal(1000, format, new byte[] {0x53});
        StringBuilder seen = new StringBuilder();
        for (int bit = 0; bit < format.frameBits(); bit++) {
            seen.append(signal.levelAt(1000 + bit * format.bitUnits() + format.bitUnits() / 2) == Level.HIGH ? 1 : 0);
        }
        assertThat(seen).hasToString(levels);
        assertThat(signal.end()).isEqualTo(1000 + format.frameUnits());
        assertThat(signal.levelAt(999)).isEqualTo(Level.HIGH);
        assertThat(signal.levelAt(signal.end())).isEqualTo(Level.HIGH);
    }

    @Test
    void edgesAndHighTimeOfAFrame() {
        FrameFormat format = FrameFormat.of(9600);
        SerialSignal signal = new SerialSignal(0, format, new byte[] {0x53});
        List<Long> edges = new ArrayList<>();
        for (long at = signal.nextEdge(-1); at != SerialSignal.NEVER; at = signal.nextEdge(at)) {
            edges.add(at / format.bitUnits());
        }
        assertThat(edges).containsExactly(0L, 1L, 3L, 5L, 6L, 7L, 8L, 9L);
        assertThat(signal.highTime(0, signal.end())).isEqualTo(5 * format.bitUnits());
    }

    @Test
    void bytesArriveInTheMiddleOfTheirStopBits() {
        Mcu mcu = BoardsUnderTest.samd51();
        TraceLog log = TraceLog.of(TraceEvent.UartByte.class);
        mcu.trace().attach(log);
        Uart uart = open(mcu, FrameFormat.of(9600), 64);
        new SerialDevice(mcu.clock(), mcu.pin("RX"), FrameFormat.of(9600)).sendAt(TimeBase.ms(1), bytes("Hi"));
        mcu.clock().sleepUntil(TimeBase.us(1980), () -> false);
        assertThat(uart.available()).isZero();
        mcu.clock().sleepUntil(TimeBase.ms(5), () -> false);
        assertThat(uart.available()).isEqualTo(2);
        assertThat(text(uart.take(10))).isEqualTo("Hi");
        assertThat(log.events(TraceEvent.UartByte.class)).extracting(event -> TimeBase.toUs(event.time())).containsExactly(1989L, 3031L);
    }

    @Test
    void sendingTakesTheTimeOfItsBitsAndLoopsBackOverAWire() {
        Mcu mcu = BoardsUnderTest.samd51();
        Uart uart = open(mcu, FrameFormat.of(115_200), 64);
        mcu.pads().wire(mcu.pin("TX"), mcu.pin("RX"));
        long end = uart.send(bytes("loop"));
        assertThat(TimeBase.toNs(end)).isEqualTo(347_222);
        mcu.clock().spinUntil(end, () -> false);
        assertThat(text(uart.take(64))).isEqualTo("loop");
        assertThat(mcu.pin("TX").level()).isEqualTo(Level.HIGH);
    }

    @Test
    void aSecondBufferWaitsForTheFirst() {
        Mcu mcu = BoardsUnderTest.nrf52840();
        Uart uart = open(mcu, FrameFormat.of(9600), 64);
        mcu.pads().wire(mcu.pin("TX"), mcu.pin("RX"));
        uart.send(bytes("ab"));
        long end = uart.send(bytes("cd"));
        mcu.clock().spinUntil(end, () -> false);
        assertThat(text(uart.take(64))).isEqualTo("abcd");
        assertThat(end).isEqualTo(4 * FrameFormat.of(9600).frameUnits());
    }

    @Test
    void anotherBaudRateGivesGarbage() {
        Mcu mcu = BoardsUnderTest.samd51();
        Uart uart = open(mcu, FrameFormat.of(9600), 64);
        new SerialDevice(mcu.clock(), mcu.pin("RX"), FrameFormat.of(115_200)).sendAt(0, bytes("Hello, board"));
        mcu.clock().sleepUntil(TimeBase.ms(20), () -> false);
        assertThat(text(uart.take(64))).isNotEqualTo("Hello, board").hasSizeLessThan(3);
    }

    /** Ten bytes into a buffer of four, of which the program then takes all it gets. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # board,    received, lost in the hardware
            samd51,     6789,     0
            nrf52840,   0123456789, 0
            """)
    void whatAFullBufferDoes(String board, String received, int lost) {
        Mcu mcu = board.equals("samd51") ? BoardsUnderTest.samd51() : BoardsUnderTest.nrf52840();
        Uart uart = open(mcu, FrameFormat.of(9600), 4);
        new SerialDevice(mcu.clock(), mcu.pin("RX"), FrameFormat.of(9600)).sendAt(0, bytes("0123456789"));
        mcu.clock().sleepUntil(TimeBase.ms(20), () -> false);
        StringBuilder all = new StringBuilder();
        while (uart.available() > 0) {
            all.append(text(uart.take(4)));
        }
        assertThat(all).hasToString(received);
    }

    @Test
    void nrfLosesWhatItsHardwareCannotHold() {
        Mcu mcu = BoardsUnderTest.nrf52840();
        TraceLog lost = TraceLog.of(TraceEvent.UartOverrun.class);
        mcu.trace().attach(lost);
        Uart uart = open(mcu, FrameFormat.of(9600), 4);
        new SerialDevice(mcu.clock(), mcu.pin("RX"), FrameFormat.of(9600)).sendAt(0, bytes("0123456789abc"));
        mcu.clock().sleepUntil(TimeBase.ms(20), () -> false);
        assertThat(text(uart.take(4)) + text(uart.take(4)) + text(uart.take(4))).isEqualTo("0123456789");
        assertThat(lost.events()).hasSize(3);
    }

    @Test
    void samLosesBytesWhileInterruptsAreMasked() {
        Mcu mcu = BoardsUnderTest.samd51();
        Uart uart = open(mcu, FrameFormat.of(115_200), 64);
        new SerialDevice(mcu.clock(), mcu.pin("RX"), FrameFormat.of(115_200)).sendAt(0, bytes("0123456789"));
        mcu.interrupts().mask();
        mcu.clock().charge(TimeBase.us(400));
        mcu.clock().settle();
        mcu.interrupts().unmask();
        mcu.clock().sleepUntil(TimeBase.ms(5), () -> false);
        assertThat(text(uart.take(64))).isEqualTo("01456789");
    }

    @Test
    void anEspSeesAFewBytesOnlyAfterTenFramesOfSilence() {
        Mcu mcu = BoardsUnderTest.esp32s3();
        Uart uart = open(mcu, FrameFormat.of(9600), 256);
        new SerialDevice(mcu.clock(), mcu.pin("RX"), FrameFormat.of(9600)).sendAt(0, bytes("GPS"));
        mcu.clock().sleepUntil(TimeBase.ms(13), () -> false);
        assertThat(uart.available()).isZero();
        mcu.clock().sleepUntil(TimeBase.ms(14), () -> false);
        assertThat(uart.available()).isEqualTo(3);
    }

    @Test
    void samNeedsPadsOfOneSercom() {
        Mcu mcu = BoardsUnderTest.samd51();
        Optional<Pin> none = Optional.empty();
        FrameFormat format = FrameFormat.of(9600);
        assertThat(catchThrowableOfType(RefusedException.class,
                () -> mcu.uarts().open(Optional.of(mcu.pin("A0")), none, format, 64)).refusal()).isEqualTo(Refusal.INVALID_PINS);
        Uart first = open(mcu, format, 64);
        assertThat(mcu.pads().isFree(mcu.pin("TX"))).isFalse();
        first.close();
        assertThat(mcu.pads().isFree(mcu.pin("TX"))).isTrue();
        assertThat(open(mcu, format, 64).tx()).contains(mcu.pin("TX"));
    }

    @Test
    void nrfHasTwoUnits() {
        Mcu mcu = BoardsUnderTest.nrf52840();
        FrameFormat format = FrameFormat.of(9600);
        open(mcu, format, 64);
        mcu.uarts().open(Optional.of(mcu.pin("D5")), Optional.empty(), format, 64);
        assertThat(catchThrowableOfType(RefusedException.class,
                () -> mcu.uarts().open(Optional.of(mcu.pin("D6")), Optional.empty(), format, 64)).refusal()).isEqualTo(Refusal.UARTS_IN_USE);
    }
}
