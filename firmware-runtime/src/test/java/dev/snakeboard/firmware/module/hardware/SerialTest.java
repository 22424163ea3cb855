package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Serial lines: a wire from TX to RX brings back what was sent. */
class SerialTest {
    private static final String UART = "import board, busio, time\nuart = busio.UART(board.TX, board.RX, timeout=0.1)";

    private static BoardProgram looped(String board) {
        BoardProgram program = BoardProgram.on(board);
        program.bench.addWire("TX", "RX");
        return program;
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void whatIsSentComesBack(String board) {
        assertThat(looped(board).run(UART, """
                print(uart.write(b'hello\\nworld'))
                time.sleep(0.05)
                print(uart.in_waiting)
                print(uart.readline(), uart.read(3))
                buffer = bytearray(4)
                print(uart.readinto(buffer), buffer, uart.read(1))
                uart.write('abc')
                time.sleep(0.05)
                uart.reset_input_buffer()
                print(uart.in_waiting, uart.read())
                """)).isEqualTo("11\n11\nb'hello\\n' b'wor'\n2 bytearray(b'ld\\x00\\x00') None\n0 None\n");
    }

    @ParameterizedTest(name = "{0}: nothing comes for {1} s")
    @CsvSource({
        "feather_m4_express, 0.5", "feather_m4_express, 0.0",
        "feather_nrf52840_express, 0.5", "feather_nrf52840_express, 0.0",
        "adafruit_feather_esp32s3_4mbflash_2mbpsram, 0.5",
    })
    void readGivesUpAfterTheTimeout(String board, String timeout) {
        assertThat(BoardProgram.on(board).run(UART, """
                uart.timeout = %s
                start = time.monotonic()
                print(uart.read(5), round(time.monotonic() - start, 1), uart.timeout)
                """.formatted(timeout))).isEqualTo("None %s %s\n".formatted(timeout, timeout));
    }

    @ParameterizedTest(name = "{0}: {1} baud reads {2}")
    @CsvSource({
        "feather_m4_express, 115200, 115200", "feather_nrf52840_express, 100000, 100000",
        "adafruit_feather_esp32s3_4mbflash_2mbpsram, 9600, 9600", "adafruit_feather_esp32s3_4mbflash_2mbpsram, 115200, 115201",
    })
    void baudRates(String board, int asked, int read) {
        assertThat(BoardProgram.on(board).run(UART, "uart.baudrate = " + asked, "print(uart.baudrate)")).isEqualTo(read + "\n");
    }

    @Test
    void theBoardsOwnSerialPortIsOneObject() {
        assertThat(looped(M4).run("""
                import board
                u = board.UART()
                print(u is board.UART(), u.baudrate)
                u.write(b'x')
                print(u.read(1))
                u.deinit()
                print(board.UART() is u)
                """)).isEqualTo("True 9600\nb'x'\nTrue\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void aBusWithPullUpsAndNoDevices(String board) {
        BoardProgram program = BoardProgram.on(board);
        program.bench.probe("SCL").hold(3.3);
        program.bench.probe("SDA").hold(3.3);
        assertThat(program.run("""
                import board
                i2c = board.I2C()
                print(i2c is board.I2C(), i2c.try_lock(), i2c.try_lock(), i2c.scan(), i2c.probe(0x40))
                try:
                    i2c.writeto(0x40, b'a')
                except OSError as e:
                    print(e.errno in (5, 19))
                i2c.unlock()
                try:
                    i2c.scan()
                except RuntimeError as e:
                    print(e)
                i2c.deinit()
                """)).isEqualTo("True True False [] False\nTrue\nFunction requires lock\n");
    }

    @Test
    void whatIsNotModelledSaysSo() {
        assertThat(BoardProgram.on(M4).run("""
                import board, pulseio, touchio, usb_hid, usb_midi, bitmaptools, audiobusio, alarm, microcontroller
                def say(f):
                    try:
                        f()
                    except NotImplementedError as e:
                        print(e)
                say(lambda: pulseio.PulseIn(board.D5))
                say(lambda: touchio.TouchIn(board.A0))
                say(lambda: usb_hid.devices.append)
                say(lambda: usb_midi.ports[1])
                say(lambda: list(usb_midi.ports))
                say(lambda: bitmaptools.dither())
                say(lambda: alarm.time.TimeAlarm(monotonic_time=3))
                say(lambda: microcontroller.watchdog.feed())
                class Loud(audiobusio.I2SOut):
                    pass
                say(Loud)
                print(isinstance(3, audiobusio.I2SOut))
                """)).isEqualTo("""
                pulseio.PulseIn is not modelled
                touchio.TouchIn is not modelled
                usb_hid.devices.append is not modelled
                usb_midi.ports is not modelled
                usb_midi.ports is not modelled
                bitmaptools.dither is not modelled
                alarm.time.TimeAlarm is not modelled
                microcontroller.watchdog.feed is not modelled
                audiobusio.I2SOut is not modelled
                False
                """);
    }
}
