package dev.snakeboard.firmware.module.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.bench.SerialDevice;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.peripheral.FrameFormat;
import dev.snakeboard.emulator.peripheral.I2cDevice;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever looks at a pin, a peripheral or a clock sees all that has happened until then, and nothing of what comes later: of every native function that
 * looks, without a safepoint of the VM between the passing of time and the look.
 */
class CauseBeforeEffectTest {

    /** How long {@code pass_time()} lets pass, without firing anything. */
    private static final long PASSED = TimeBase.ms(50);

    private static final String ALL = "feather_m4_express feather_nrf52840_express adafruit_feather_esp32s3_4mbflash_2mbpsram";

    /**
     * What to set up, what to look at, and what is seen before D5 and MISO go low, A1 goes up, an I2C device changes, a byte comes on RX and one over USB,
     * and a byte of the non-volatile memory changes; and after.
     */
    static Stream<Arguments> looks() {
        String pin = "p = digitalio.DigitalInOut(board.D5); p.pull = digitalio.Pull.UP";
        String keys = "k = keypad.Keys((board.D5,), value_when_pressed=False, interval=0.002)";
        String uart = "u = busio.UART(board.TX, board.RX, baudrate=115200, timeout=0)";
        String i2c = "i = busio.I2C(board.SCL, board.SDA); i.try_lock(); b = bytearray(1)";
        String spi = "s = busio.SPI(board.SCK, board.MOSI, board.MISO); s.try_lock(); b = bytearray(1)";
        String usb = "u = usb_cdc.console; u.timeout = 0";
        String nvm = "n = microcontroller.nvm";
        String encoder = "e = rotaryio.IncrementalEncoder(board.D5, board.D6, divisor=1)";
        return Stream.of(
                        Arguments.of(pin, "late(p, 'value')", "True", "False"),
                        Arguments.of("c = countio.Counter(board.D5, pull=digitalio.Pull.UP)", "late(c, 'count')", "0", "1"),
                        Arguments.of("c = countio.Counter(board.D5, pull=digitalio.Pull.UP)", "(late(c, 'reset', None), c.count)[1]", "0", "0"),
                        Arguments.of(encoder, "late(e, 'position') != 0", "False", "True"),
                        Arguments.of(keys, "late(k.events, 'get', None)", "None", "<Event: key_number 0 pressed>"),
                        Arguments.of(keys, "late(k.events, 'get_into', keypad.Event(0, True))", "False", "True"),
                        Arguments.of(keys + "; s = select.poll(); s.register(k.events, 1)", "len(late(s, 'poll', 0))", "0", "1"),
                        Arguments.of("a = analogio.AnalogIn(board.A1)", "late(a, 'value') > 30000", "False", "True"),
                        Arguments.of(i2c, "(late(i, 'readfrom_into', 0x50, b), b[0])[1]", "1", "2"),
                        Arguments.of(i2c, "(late(i, 'writeto_then_readfrom', 0x50, b'', b), b[0])[1]", "1", "2"),
                        Arguments.of(spi, "(late(s, 'readinto', b), b[0])[1]", "255", "0"),
                        Arguments.of(spi, "(late(s, 'write_readinto', b'a', b), b[0])[1]", "255", "0"),
                        Arguments.of(uart, "late(u, 'in_waiting')", "0", "1"),
                        Arguments.of(uart, "late(u, 'read', 1)", "None", "b'x'"),
                        Arguments.of(uart, "late(u, 'readinto', bytearray(1))", "None", "1"),
                        Arguments.of(uart + "; s = select.poll(); s.register(u, 1)", "len(late(s, 'poll', 0))", "0", "1"),
                        Arguments.of(uart, "(late(u, 'reset_input_buffer', None), u.in_waiting)[1]", "0", "0"),
                        Arguments.of(usb, "late(u, 'in_waiting')", "0", "1"),
                        Arguments.of(usb, "late(u, 'read', 1)", "b''", "b'k'"),
                        Arguments.of(usb, "late(u, 'readinto', bytearray(1))", "0", "1"),
                        Arguments.of(usb + "; s = select.poll(); s.register(u, 1)", "len(late(s, 'poll', 0))", "0", "1"),
                        Arguments.of(usb, "(late(u, 'reset_input_buffer', None), u.in_waiting)[1]", "0", "0"),
                        Arguments.of("r = supervisor.runtime", "late(r, 'serial_bytes_available')", "0", "1"),
                        Arguments.of(nvm, "late(n, '[]', 3)", "255", "7"),
                        Arguments.of(nvm, "late(n, '[]', slice(2, 5))", "bytearray(b'\\xff\\xff\\xff')", "bytearray(b'\\xff\\x07\\xff')"))
                .flatMap(look -> Stream.of(ALL.split(" ")).map(board -> {
                    Object[] with = look.get();
                    return Arguments.of(board, with[0], with[1], with[2], with[3]);
                }));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatHasHappenedIsSeenAndNothingElse(String board, String setUp, String look, String before, String after) {
        assertThat(seen(board, setUp, look, PASSED - TimeBase.ms(20))).as("20 ms after it").isEqualTo(after + "\n");
        assertThat(seen(board, setUp, look, PASSED + TimeBase.ms(20))).as("20 ms before it").isEqualTo(before + "\n");
    }

    private static String seen(String board, String setUp, String look, long happens) {
        BoardProgram program = BoardProgram.on(board);
        Pin pin = program.mcu.pin("D5");
        OutsideDrive drive = pin.attach("test");
        OutsideDrive volts = program.mcu.pin("A1").attach("volts");
        volts.drive(0.0, OutsideDrive.OUTPUT_OHMS);
        SerialDevice serial = new SerialDevice(program.mcu.clock(), program.mcu.pin("RX"), FrameFormat.of(115_200));
        OutsideDrive miso = program.mcu.pin("MISO").attach("answer");
        miso.drive(Level.HIGH, OutsideDrive.OUTPUT_OHMS);
        byte[] measured = {1};
        program.bench.addI2cDevice(program.mcu.pin("SCL"), program.mcu.pin("SDA"), new Sensor(measured));
        global(program, "happen", v -> {
            long at = v.clock.now() + happens;
            program.mcu.clock().schedule("test", at, when -> {
                drive.drive(Level.LOW, OutsideDrive.CONTACT_OHMS);
                volts.drive(3.0, OutsideDrive.OUTPUT_OHMS);
                miso.drive(Level.LOW, OutsideDrive.OUTPUT_OHMS);
                measured[0] = 2;
                program.type('k');
                program.mcu.nvm().write(3, (byte) 7);
            });
            serial.sendAt(at, new byte[] {'x'});
            return Words.NONE;
        });
        NativeFunction.OfArgs late = (v, args) -> {
            v.clock.pass(PASSED);
            // No bytecode runs between the passing of time and the look, and so no safepoint.
            if (v.toText(args.get(1)).equals("[]")) {
                return v.operations.subscript(args.get(0), args.get(2), Words.SENTINEL);
            }
            @Word int looked = v.load(args.get(0), v.names.intern(v.toText(args.get(1))));
            return switch (args.count()) {
                case 2 -> looked;
                case 3 -> args.get(2) == Words.NONE ? v.call(looked) : v.call(looked, args.get(2));
                case 4 -> v.call(looked, args.get(2), args.get(3));
                default -> v.call(looked, args.get(2), args.get(3), args.get(4));
            };
        };
        DictObject.put(program.vm, program.vm.mainModuleDict(), Words.ofName(program.vm.names.intern("late")),
                program.vm.flash.function(new NativeFunction("late", 2, 5, false, late)));
        return program.run(
                "import analogio, board, busio, countio, digitalio, keypad, microcontroller, rotaryio, select, supervisor, usb_cdc", setUp, "happen(); r = " + look, "print(r)");
    }

    /** Reads as what was measured last. */
    private record Sensor(byte[] measured) implements I2cDevice {
        @Override
        public int address() {
            return 0x50;
        }

        @Override
        public void write(byte[] bytes) {
        }

        @Override
        public byte[] read(int count) {
            return measured.clone();
        }
    }

    private static void global(BoardProgram program, String name, NativeFunction.Of0 body) {
        DictObject.put(program.vm, program.vm.mainModuleDict(), Words.ofName(program.vm.names.intern(name)),
                program.vm.flash.function(new NativeFunction(name, 0, 0, false, body)));
    }

    static Stream<Arguments> clocks() {
        return Stream.of(
                Arguments.of("time.monotonic_ns() // 1000000"),
                Arguments.of("int(time.monotonic() * 1000)"),
                Arguments.of("supervisor.ticks_ms()"));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void aClockTellsTheTimeThatHasPassed(String clock) {
        BoardProgram program = BoardProgram.on(BoardProgram.M4);
        global(program, "pass_time", v -> {
            v.clock.pass(PASSED);
            return Words.NONE;
        });
        assertThat(program.run("import supervisor, time", "before = " + clock, "after = pass_time() or " + clock, "print(49 <= after - before <= 52)"))
                .isEqualTo("True\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feather_m4_express", "feather_nrf52840_express", "adafruit_feather_esp32s3_4mbflash_2mbpsram"})
    void theCalendarTellsTheTimeThatHasPassed(String board) {
        BoardProgram program = BoardProgram.on(board);
        global(program, "pass_time", v -> {
            v.clock.pass(TimeBase.seconds(3));
            return Words.NONE;
        });
        assertThat(program.run(
                        "import rtc, time",
                        "r = rtc.RTC(); r.datetime = time.struct_time((2024, 2, 28, 23, 59, 58, 0, -1, -1))",
                        "x = pass_time() or r.datetime",
                        "print(x[:6])"))
                .isEqualTo("(2024, 2, 29, 0, 0, 1)\n");
    }
}
