package dev.snakeboard.firmware.module.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.time.TimeBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that uses most of the hardware gives the same output if memory is collected at every allocation. */
class StressTest {
    private static final String PROGRAM = """
            import adafruit_pixelbuf, analogio, board, busio, countio, digitalio, keypad, microcontroller, neopixel_write
            import pwmio, rainbowio, supervisor, time
            class Strip(adafruit_pixelbuf.PixelBuf):
                def __init__(self, n, **kw):
                    self.pin = digitalio.DigitalInOut(board.NEOPIXEL)
                    self.pin.switch_to_output()
                    super().__init__(n, **kw)
                def _transmit(self, buffer):
                    neopixel_write.neopixel_write(self.pin, buffer)
                    print(bytes(buffer))
            strip = Strip(4, byteorder='GRB', brightness=0.5, auto_write=True)
            strip[0:2] = [(i, i * 2, i * 3) for i in range(2)]
            strip[:] = [rainbowio.colorwheel(i * 60) for i in range(4)]
            print(list(strip), strip[1:3])
            keys = keypad.Keys((board.D5,), value_when_pressed=False)
            counter = countio.Counter(board.D6, edge=countio.Edge.RISE_AND_FALL, pull=digitalio.Pull.UP)
            pwm = [pwmio.PWMOut(pin, frequency=1000 + i, duty_cycle=i * 1000) for i, pin in enumerate((board.D9, board.D10))]
            uart = busio.UART(board.TX, board.RX, timeout=0.05)
            uart.write(b'some text\\n')
            for i in range(5):
                time.sleep(0.1)
                event = keys.events.get()
                print(event, counter.count, time.localtime()[0:3], time.monotonic() > 0, supervisor.ticks_ms() > 0)
                if event:
                    print(event == keypad.Event(0, True), event.key_number, event.pressed, {event: i})
            print(uart.readline(), uart.read(4), [str(p.frequency) for p in pwm], len(microcontroller.cpu.uid), microcontroller.nvm[0:4])
            for make in (
                lambda: digitalio.DigitalInOut(board.D5),
                lambda: pwmio.PWMOut(board.D13, frequency=0),
                lambda: keypad.Keys(3, value_when_pressed=1),
            ):
                try:
                    make()
                except (ValueError, TypeError) as e:
                    print(repr(e))
            keys.deinit()
            print(digitalio.DigitalInOut(board.D5).value, analogio.AnalogIn(board.A1).reference_voltage)
            """;

    private static String run(BoardProgram program) {
        program.bench.addWire("TX", "RX");
        program.bench.probe("D5").holdAt(TimeBase.ms(150), 0);
        program.bench.probe("D5").releaseAt(TimeBase.ms(250));
        program.bench.probe("D6").holdAt(TimeBase.ms(210), 0);
        return program.run(PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {BoardProgram.M4, BoardProgram.NRF, BoardProgram.S3})
    void collectingAlwaysChangesNothing(String board) {
        String expected = run(BoardProgram.on(board));
        assertThat(expected).contains("<Event: key_number 0 pressed> ").contains("b'some text\\n' None").doesNotContain("Traceback");
        assertThat(run(BoardProgram.stressedOn(board))).isEqualTo(expected);
    }
}
