package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snakeboard.board.DeviceDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.TimeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices on I2C and SPI buses, through {@code busio} and {@code adafruit_bus_device}. */
class BusDeviceTest {

    private static final String THERMOMETER = """
            {"name": "thermometer", "address": "0x18", "registerBytes": 2,
             "registers": {"0x01": "1234 5678"}, "readOnly": {"0x05": "c190"}}
            """;
    private static final String SENSIRION = """
            {"name": "humidity", "address": "0x44", "answers": {"2400": "6666 93", "": "ee"}}
            """;
    private static final String EXPANDER = """
            {"name": "port", "address": "0x20", "pointerBytes": 0, "pointerMask": "0x0", "registers": {"0x00": "0f"}}
            """;

    @TempDir
    Path folder;

    private BoardProgram with(String board, String... devices) throws IOException {
        BoardProgram program = BoardProgram.stressedOn(board);
        for (String json : devices) {
            Path file = folder.resolve("device.json");
            Files.writeString(file, json);
            program.bench.addI2cDevice(DeviceDefinition.load(file));
        }
        return program;
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void registersAreReadAndWritten(String board) throws IOException {
        assertThat(with(board, THERMOMETER).run("""
                import board
                from adafruit_bus_device.i2c_device import I2CDevice
                i2c = board.I2C()
                i2c.try_lock()
                print([hex(a) for a in i2c.scan()], i2c.probe(0x18), i2c.probe(0x19))
                i2c.unlock()
                device = I2CDevice(i2c, 0x18)
                buffer = bytearray(5)
                def read(register, **bounds):
                    with device as d:
                        d.write_then_readinto(bytes([register]), buffer, **bounds)
                    print(d is device, buffer)
                read(1, in_end=2)
                read(2, in_start=2, in_end=4)
                with device:
                    device.write(b"x\\x01\\xab\\xcd\\xef!", start=1, end=-1)
                    device.write(b"\\x05\\x00\\x00")
                    device.write(b"\\x01")
                    device.readinto(buffer, start=1)
                print(buffer)
                read(5, in_end=2)
                """)).isEqualTo("""
                ['0x18'] True False
                True bytearray(b'\\x124\\x00\\x00\\x00')
                True bytearray(b'\\x124Vx\\x00')
                bytearray(b'\\x12\\xab\\xcd\\xefx')
                True bytearray(b'\\xc1\\x90\\xcd\\xefx')
                """);
    }

    @Test
    void devicesOfCommandsAnswer() throws IOException {
        assertThat(with(M4, SENSIRION, EXPANDER).run("""
                import board
                i2c = board.I2C()
                i2c.try_lock()
                data = bytearray(4)
                i2c.readfrom_into(0x44, data)
                print(data)
                i2c.writeto(0x44, b"\\x24\\x00")
                i2c.readfrom_into(0x44, data)
                print(data)
                port = bytearray(1)
                i2c.writeto(0x20, b"\\xa5")
                for i in range(2):
                    i2c.readfrom_into(0x20, port)
                    print(port)
                """)).isEqualTo("""
                bytearray(b'\\xee\\xff\\xff\\xff')
                bytearray(b'ff\\x93\\xff')
                bytearray(b'\\xa5')
                bytearray(b'\\xa5')
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void whoDoesNotAnswerIsMissed(String board) throws IOException {
        assertThat(with(board, THERMOMETER).run("""
                import board
                from adafruit_bus_device.i2c_device import I2CDevice
                i2c = board.I2C()
                for make in (lambda: I2CDevice(i2c, 0x19), lambda: I2CDevice(i2c, 0x76, False), lambda: I2CDevice(i2c)):
                    try:
                        with make() as d:
                            d.write(b"a")
                    except (ValueError, OSError, TypeError) as e:
                        print(type(e).__name__, e.errno in (5, 19) if isinstance(e, OSError) else e)
                print(i2c.try_lock())
                """)).isEqualTo("""
                ValueError No I2C device at address: 0x19
                OSError True
                TypeError 'device_address' argument required
                True
                """);
    }

    /** Two at 100 kHz: start, address, 2 bytes, stop. */
    @Test
    void aTransferTakesItsBitsTime() throws IOException {
        BoardProgram program = with(M4, THERMOMETER);
        program.run("import board", "i2c = board.I2C()", "i2c.try_lock()");
        long before = program.mcu.clock().now();
        program.run("for i in range(100): i2c.writeto(0x18, b'ab')");
        double milliseconds = (program.mcu.clock().now() - before) * 1e3 / TimeBase.UNITS_PER_SECOND;
        assertThat(milliseconds).isBetween(100 * 29 * 0.01, 100 * 29 * 0.01 + 10);
    }

    @Test
    void onlyBoardsWithPullUpsHaveABus() {
        assertThat(BoardProgram.on(M4).run("import board", "board.I2C()"))
                .isEqualTo("RuntimeError: No pull up found on SDA or SCL; check your wiring\n");
    }

    private static final String SPI = """
            import board, digitalio
            from adafruit_bus_device.spi_device import SPIDevice
            spi = board.SPI()
            cs = digitalio.DigitalInOut(board.D10)
            """;

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void whatIsSentComesBackOverAWire(String board) {
        BoardProgram program = BoardProgram.stressedOn(board);
        program.bench.addWire("MOSI", "MISO");
        assertThat(program.run(SPI, """
                for polarity in (0, 1):
                    for phase in (0, 1):
                        device = SPIDevice(spi, cs, polarity=polarity, phase=phase, extra_clocks=9)
                        with device as bus:
                            answer = bytearray(5)
                            bus.write_readinto(b"\\x00\\xa5\\xff\\x01", answer, in_end=4)
                            print(bus is spi, cs.value, answer)
                            bus.readinto(answer, start=1, end=3, write_value=0x3c)
                            print(answer)
                        print(cs.value, spi.try_lock(), spi.unlock())
                """)).isEqualTo("""
                True False bytearray(b'\\x00\\xa5\\xff\\x01\\x00')
                bytearray(b'\\x00<<\\x01\\x00')
                True True None
                """.repeat(4));
    }

    /** Mode 0: the clock rests low, and rises in the middle of each bit. */
    @Test
    void bitsAreOnThePads() {
        BoardProgram program = BoardProgram.on(M4);
        StringBuilder seen = new StringBuilder();
        program.mcu.pin("SCK").connect((level, time) -> {
            if (level == Level.HIGH) {
                seen.append(program.mcu.pin("MOSI").level() == Level.HIGH ? '1' : '0');
            }
        });
        program.run(SPI, "with SPIDevice(spi, cs, baudrate=1000000): spi.write(b'\\x35\\xf0')");
        assertThat(seen.toString()).isEqualTo("0011010111110000");
    }

    @Test
    void whatIsWrongIsSaidAsOnTheDevice() {
        assertThat(BoardProgram.on(M4).run(SPI, """
                def say(f):
                    try:
                        f()
                    except (ValueError, TypeError, RuntimeError) as e:
                        print(type(e).__name__, e)
                say(lambda: SPIDevice(spi, 5))
                say(lambda: SPIDevice(spi, cs, 100000))
                say(lambda: spi.write(b"a"))
                spi.try_lock()
                say(lambda: spi.write_readinto(b"abc", bytearray(2)))
                say(lambda: spi.configure(polarity=2))
                """)).isEqualTo("""
                TypeError chip_select must be of type DigitalInOut or None, not int
                TypeError extra positional arguments given
                RuntimeError Function requires lock
                ValueError buffer slices must be of equal length
                ValueError polarity must be 0-1
                """);
    }

    @Test
    void addressesAreUnique() throws IOException {
        BoardProgram program = with(M4, THERMOMETER);
        assertThat(catchThrowable(() -> program.bench.addI2cDevice(DeviceDefinition.load(folder.resolve("device.json")))))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("there are two devices with the I2C address 0x18");
        assertThat(program.bench.probe("SCL").pin().level()).isEqualTo(Level.HIGH);
    }
}
