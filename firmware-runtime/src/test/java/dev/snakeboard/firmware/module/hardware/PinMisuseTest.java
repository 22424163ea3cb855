package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M0;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program is told when it asks a pin for what the pin cannot do: the firmware's words. */
class PinMisuseTest {
    private static final String IMPORTS =
            "import analogio, board, busio, digitalio, microcontroller, neopixel_write, pwmio, time\nfrom digitalio import *";

    /** On every board. */
    static final List<Arguments> EVERYWHERE = List.of(
            Arguments.of("board.D99", "AttributeError: 'module' object has no attribute 'D99'"),
            Arguments.of("DigitalInOut(5)", "TypeError: pin must be of type Pin, not int"),
            Arguments.of("DigitalInOut('D5')", "TypeError: pin must be of type Pin, not str"),
            Arguments.of("DigitalInOut()", "TypeError: function takes 1 positional arguments but 0 were given"),
            Arguments.of("p.value = True", "AttributeError: Cannot set value when direction is input."),
            Arguments.of("p.drive_mode", "AttributeError: Drive mode not used when direction is input."),
            Arguments.of("p.drive_mode = DriveMode.OPEN_DRAIN", "AttributeError: Drive mode not used when direction is input."),
            Arguments.of("p.switch_to_output(); p.pull = Pull.UP", "AttributeError: Pull not used when direction is output."),
            Arguments.of("p.switch_to_output(); p.pull", "AttributeError: Pull not used when direction is output."),
            Arguments.of("p.pull = True", "TypeError: pull must be of type Pull or None, not bool"),
            Arguments.of("p.switch_to_input(pull=Direction.INPUT)", "TypeError: pull must be of type Pull or None, not Direction"),
            Arguments.of("p.direction = Pull.UP", "ValueError: Invalid direction"),
            Arguments.of("p.switch_to_output(level=1)", "TypeError: unexpected keyword argument 'level'"),
            Arguments.of("p.deinit(); p.value", "ValueError: Object has been deinitialized and can no longer be used. Create a new object."),
            Arguments.of("p.deinit(); p.direction", "ValueError: Object has been deinitialized and can no longer be used. Create a new object."),
            Arguments.of("p.deinit(); p.deinit()", ""),
            Arguments.of("DigitalInOut(board.D5)", "ValueError: D5 in use"),
            Arguments.of("pwmio.PWMOut(board.D5)", "ValueError: D5 in use"),
            Arguments.of("p.deinit(); DigitalInOut(board.D5)", ""),
            Arguments.of("p.colour", "AttributeError: 'DigitalInOut' object has no attribute 'colour'"),
            Arguments.of("Direction()", "TypeError: can't create 'Direction' instances"),
            Arguments.of("analogio.AnalogIn(board.A1).value = 3", "AttributeError: can't set attribute 'value'"),
            Arguments.of("analogio.AnalogIn(4)", "TypeError: pin must be of type Pin, not int"),
            Arguments.of("a = analogio.AnalogIn(board.A1); a.deinit(); a.value",
                    "ValueError: Object has been deinitialized and can no longer be used. Create a new object."),
            Arguments.of("pwmio.PWMOut(board.D6, frequency=0)", "ValueError: Invalid frequency"),
            Arguments.of("pwmio.PWMOut(board.D6).frequency = 100", "AttributeError: Invalid variable_frequency"),
            Arguments.of("pwmio.PWMOut(board.D6).duty_cycle = 65536", "ValueError: duty_cycle must be 0-65535"),
            Arguments.of("pwmio.PWMOut(board.D6).duty_cycle = -1", "ValueError: duty_cycle must be 0-65535"),
            Arguments.of("pwmio.PWMOut(board.D6, variable_frequency=True).frequency = 0", "ValueError: Invalid frequency"),
            Arguments.of("pwmio.PWMOut(board.D6, 100)", "TypeError: extra positional arguments given"),
            Arguments.of("neopixel_write.neopixel_write(board.D6, b'abc')", "TypeError: digitalinout must be of type DigitalInOut, not Pin"),
            Arguments.of("p.deinit(); neopixel_write.neopixel_write(p, b'abc')",
                    "ValueError: Object has been deinitialized and can no longer be used. Create a new object."),
            Arguments.of("neopixel_write.neopixel_write(p, 3)", "TypeError: object with buffer protocol required"),
            Arguments.of("busio.UART(None, None)", "ValueError: tx and rx cannot both be None"),
            Arguments.of("busio.UART(board.TX, board.TX)", "ValueError: Invalid pins"),
            Arguments.of("busio.UART(board.TX, board.RX, timeout=101)", "ValueError: timeout must be 0-100"),
            Arguments.of("busio.UART(board.TX, board.RX, stop=3)", "ValueError: stop must be 1-2"),
            Arguments.of("busio.UART(board.TX).read(1)", "ValueError: No rx pin"),
            Arguments.of("busio.UART(None, board.RX).write(b'a')", "ValueError: No tx pin"),
            Arguments.of("busio.SPI(board.SCK)", "ValueError: Must provide MISO or MOSI pin"),
            Arguments.of("board.I2C()", "RuntimeError: No pull up found on SDA or SCL; check your wiring"),
            Arguments.of("board.SPI().write(b'a')", "RuntimeError: Function requires lock"),
            Arguments.of("time.sleep(-1)", "ValueError: seconds must be >= 0"),
            Arguments.of("microcontroller.on_next_reset(1)", "ValueError: Invalid run_mode"));

    static Stream<Arguments> everywhere() {
        return Stream.of(M4, NRF, S3).flatMap(board -> EVERYWHERE.stream().map(row -> Arguments.of(board, row.get()[0], row.get()[1])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everywhere")
    void onEveryBoard(String board, String statement, String expected) {
        assertThat(outcome(board, statement)).isEqualTo(expected);
    }

    /** Where families or boards differ. */
    static final List<Arguments> BY_BOARD = List.of(
            Arguments.of(M4, "analogio.AnalogIn(board.D9)", "ValueError: Invalid pin"),
            Arguments.of(M4, "analogio.AnalogOut(board.A0).value", "AttributeError: unreadable attribute"),
            Arguments.of(M4, "analogio.AnalogOut(board.A0).value = 65536", "ValueError: value must be 0-65535"),
            Arguments.of(M4, "analogio.AnalogOut(board.A2)", "ValueError: Invalid pin"),
            Arguments.of(NRF, "analogio.AnalogOut(board.A0)", "NotImplementedError: AnalogOut"),
            Arguments.of(S3, "analogio.AnalogOut(board.A0)", "NotImplementedError:"),
            Arguments.of(M4, "busio.UART(board.D9, board.D6)", "ValueError: Invalid pins"),
            Arguments.of(NRF, "busio.UART(board.D10, board.D6)", ""),
            Arguments.of(M4, "busio.UART(board.TX, board.RX, receiver_buffer_size=100)", "ValueError: receiver_buffer_size must be power of 2"),
            Arguments.of(M4, "busio.UART(board.TX, board.RX, bits=9)", "ValueError: bits must be <= 8"),
            Arguments.of(NRF, "busio.UART(board.TX, board.RX, bits=7)", "ValueError: bits must be 8"),
            Arguments.of(S3, "busio.UART(board.TX, board.RX, bits=9)", "ValueError: bytes must be <= 8"),
            Arguments.of(NRF, "busio.UART(board.TX, parity=busio.UART.Parity.ODD)", "ValueError: Odd parity is not supported"),
            Arguments.of(M4, "busio.UART(board.TX, rs485_invert=True)", "NotImplementedError: RS485"),
            Arguments.of(M4, "busio.I2C(board.D5, board.D6)", "ValueError: D5 in use"),
            Arguments.of(M4, "busio.I2C(board.D9, board.D6)", "ValueError: Invalid pins"),
            Arguments.of(S3, "busio.I2C(board.D9, board.D6)", "RuntimeError: No pull up found on SDA or SCL; check your wiring"),
            Arguments.of(S3, "DigitalInOut(microcontroller.pin.GPIO19)", "ValueError: GPIO19 in use"),
            Arguments.of(S3, "DigitalInOut(microcontroller.pin.GPIO28)", "ValueError: GPIO28 in use"),
            Arguments.of(M4, "board.LED is board.D13 and DigitalInOut(board.D13) and DigitalInOut(board.LED)", "ValueError: LED in use"),
            Arguments.of(M4, "microcontroller.cpu.frequency = 1", "AttributeError: can't set attribute 'frequency'"),
            Arguments.of(S3, "microcontroller.cpu.frequency = 160", "ValueError: Invalid frequency"));

    @ParameterizedTest(name = "{0}: {1}")
    @FieldSource("BY_BOARD")
    void byBoard(String board, String statement, String expected) {
        assertThat(outcome(board, statement)).isEqualTo(expected);
    }

    private static String outcome(String board, String statement) {
        return BoardProgram.on(board).run(IMPORTS, "p = DigitalInOut(board.D5)", statement).strip();
    }

    /** Small builds have short messages for the core's errors, and the hardware's in full. */
    @ParameterizedTest(name = "{0}")
    @FieldSource("SMALL_BUILD")
    void onASmallBuild(String statement, String expected) {
        assertThat(BoardProgram.on(M0).run("import board, digitalio, time, analogio, pwmio", statement).strip()).isEqualTo(expected);
    }

    static final List<Arguments> SMALL_BUILD = List.of(
            Arguments.of("digitalio.DigitalInOut()", "TypeError: argument num/types mismatch"),
            Arguments.of("pwmio.PWMOut(board.D0, colour=3)", "TypeError: argument num/types mismatch"),
            Arguments.of("digitalio.DigitalInOut(3)", "TypeError: pin must be of type Pin, not int"),
            Arguments.of("board.D99", "AttributeError: no such attribute"),
            Arguments.of("time.time()", "NotImplementedError: No long integer support"),
            Arguments.of("time.monotonic_ns()", "NotImplementedError: No long integer support"),
            Arguments.of("time.localtime()", "NotImplementedError: No long integer support"),
            Arguments.of("import keypad", "ImportError: no module named 'keypad'"),
            Arguments.of("import countio", "ImportError: no module named 'countio'"),
            Arguments.of("import _asyncio", "ImportError: no module named '_asyncio'"),
            Arguments.of("import re", "ImportError: no module named 're'"),
            Arguments.of("import io", "ImportError: no module named 'io'"));
}
