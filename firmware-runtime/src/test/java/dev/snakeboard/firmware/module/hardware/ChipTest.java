package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.board.Boards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chip, its converters and memories, the size of objects, and which modules a board has. */
class ChipTest {
    static List<String> boards() {
        return Boards.ids();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void everyModuleThatABoardListsCanBeImported(String board) {
        String program = Boards.find(board).modules().stream()
                .filter(module -> module.matches("\\w+"))
                .map(module -> "try:\n    import " + module + "\nexcept ImportError as e:\n    print(e)")
                .collect(Collectors.joining("\n"));
        assertThat(BoardProgram.on(board).run(program)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"feather_m4_express, true, true, true", "trinket_m0, true, true, false"})
    void namesOfPinsAndModulesAreInRomBeforeAnybodyImportsThem(String board, boolean pin, boolean analogio, boolean audiocore) {
        BoardProgram program = BoardProgram.on(board);
        program.vm.names.intern("first");
        assertThat(costsNothing(program, "D4")).isEqualTo(pin);
        assertThat(costsNothing(program, "reference_voltage")).isEqualTo(analogio);
        assertThat(costsNothing(program, "channel_count")).isEqualTo(audiocore);
        assertThat(costsNothing(program, "my_own_name")).isFalse();
    }

    private static boolean costsNothing(BoardProgram program, String name) {
        int before = program.vm.names.poolInfo().names().size();
        program.vm.names.intern(name);
        return program.vm.names.poolInfo().names().size() == before;
    }

    @Test
    void aClassOfItsOwnSwitchIsThereButRefuses(@TempDir Path folder) throws IOException {
        String modules = Boards.find(M4).modules().stream()
                .filter(module -> !module.equals("keypad.KeyMatrix") && !module.equals("busio.UART"))
                .map(module -> '"' + module + '"')
                .collect(Collectors.joining(", "));
        Path file = folder.resolve("my_board.json");
        Files.writeString(file, "{\"extends\": \"feather_m4_express\", \"id\": \"my_board\", \"modules\": [" + modules + "]}");
        assertThat(BoardProgram.of(Boards.load(file)).run("""
                import board, busio, keypad
                for f in (lambda: keypad.KeyMatrix((board.D5,), (board.D6,)), lambda: busio.UART(board.TX)):
                    try:
                        f()
                    except NotImplementedError as e:
                        print(repr(e))
                print(board.board_id, keypad.Keys((board.D5,), value_when_pressed=True).key_count)
                """)).isEqualTo("NotImplementedError('KeyMatrix',)\nNotImplementedError()\nmy_board 1\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            feather_m4_express       | 120000000 25.0 3.3 16 UNKNOWN  | 8192
            feather_nrf52840_express | 64000000 25.0 3.3 8 POWER_ON   | 8192
            adafruit_feather_esp32s3_4mbflash_2mbpsram | 240000000 25.0 None 6 POWER_ON | 8192
            trinket_m0               | 48000000 25.0 3.3 16 UNKNOWN   | 256
            adafruit_feather_esp32_v2 | 240000000 None None 6 POWER_ON | 8192
            """)
    void theProcessor(String board, String cpu, String nvm) {
        assertThat(BoardProgram.on(board).run("""
                import microcontroller
                cpu = microcontroller.cpu
                print(cpu.frequency, cpu.temperature, cpu.voltage, len(cpu.uid), str(cpu.reset_reason)[28:])
                print(len(microcontroller.nvm))
                """)).isEqualTo(cpu.strip() + "\n" + nvm + "\n");
    }

    /** The same loop at each clock: its instructions take longer, a sleep and a reading of the clock do not. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # asked,   clock,     loop against the one at 240 MHz
            240000000, 240000000, 1.0
            239999999, 160000000, 1.5
            160000000, 160000000, 1.5
            80000000,  80000000,  3.0
            79000000,  40000000,  6.0
            20000000,  20000000,  12.0
            """)
    void anEspChangesItsClock(long asked, long clock, double slower) {
        String[] out = BoardProgram.on(BoardProgram.S3).run("""
                import time, microcontroller
                def loop():
                    t = time.monotonic_ns()
                    for i in range(20000):
                        pass
                    return time.monotonic_ns() - t
                usual = loop()
                microcontroller.cpu.frequency = %d
                print(microcontroller.cpu.frequency, loop() / usual)
                t = time.monotonic_ns()
                time.sleep(0.05)
                print((time.monotonic_ns() - t + 500000) // 1000000)
                """.formatted(asked)).split("\\s+");
        assertThat(Long.parseLong(out[0])).isEqualTo(clock);
        assertThat(Double.parseDouble(out[1])).isCloseTo(slower, within(0.02));
        assertThat(out[2]).isEqualTo("50");
    }

    @Test
    void nonVolatileMemoryKeepsBytes() {
        BoardProgram program = BoardProgram.on(M4);
        assertThat(program.run("""
                from microcontroller import nvm
                nvm[0:3] = b'abc'
                nvm[4] = 255
                nvm[-1] = 1
                print(nvm[0], nvm[0:5], nvm[8191])
                for f in (lambda: nvm[8192], lambda: nvm[::2], lambda: nvm.__setitem__):
                    try:
                        f()
                    except Exception as e:
                        print(type(e).__name__, e)
                nvm[0:2] = b'abc'
                """)).isEqualTo("""
                97 bytearray(b'abc\\xff\\xff') 1
                IndexError index out of range
                NotImplementedError only slices with step=1 (aka None) are supported
                AttributeError 'ByteArray' object has no attribute '__setitem__'
                ValueError: Slice and value different lengths.
                """);
        assertThat(program.mcu.nvm().read(1)).isEqualTo('b');
    }

    @ParameterizedTest(name = "{0} at {1} V: {2}")
    @CsvSource({
        "feather_m4_express, 0, 0", "feather_m4_express, 1.65, 32776", "feather_m4_express, 3.3, 65535",
        "feather_nrf52840_express, 1.65, 32770", "feather_nrf52840_express, 3.3, 65535",
        "adafruit_feather_esp32s3_4mbflash_2mbpsram, 1.65, 32767", "adafruit_feather_esp32s3_4mbflash_2mbpsram, 3.3, 61563",
    })
    void voltagesAreConverted(String board, double volts, int value) {
        BoardProgram program = BoardProgram.on(board);
        program.bench.probe("A1").hold(volts);
        assertThat(program.run("import analogio, board", "a = analogio.AnalogIn(board.A1)", "print(a.value, a.reference_voltage)"))
                .isEqualTo(value + " 3.3\n");
    }

    @Test
    void theConverterOfSamMakesVoltages() {
        BoardProgram program = BoardProgram.on(M4);
        program.run("import analogio, board", "analogio.AnalogOut(board.A0).value = 32768");
        assertThat(program.mcu.pin("A0").volts()).isBetween(1.64, 1.66);
    }

    /** A lost PWMOut is collected, and its pin and timer are free again. */
    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void objectsWithAFinaliserGiveTheirPinBack(String board) {
        assertThat(BoardProgram.on(board).run("""
                import board, pwmio, countio, busio, gc
                for make in (lambda: pwmio.PWMOut(board.D9), lambda: countio.Counter(board.D9), lambda: busio.UART(board.TX)):
                    for i in range(20):
                        make()
                        gc.collect()
                print('done')
                """)).isEqualTo("done\n");
    }

    /** Bytes that an object takes, in blocks of 16. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            feather_m4_express       | digitalio.DigitalInOut(board.D9)  | 16
            feather_nrf52840_express | digitalio.DigitalInOut(board.D9)  | 16
            feather_m4_express       | analogio.AnalogIn(board.A1)       | 16
            feather_m4_express       | pwmio.PWMOut(board.D9)            | 16
            feather_nrf52840_express | pwmio.PWMOut(board.D9)            | 32
            feather_m4_express       | countio.Counter(board.D9)         | 16
            adafruit_feather_esp32s3_4mbflash_2mbpsram | countio.Counter(board.D9) | 32
            feather_m4_express       | keypad.Event()                    | 16
            feather_m4_express       | keypad.Keys(pins, value_when_pressed=False, max_events=64) | 512
            feather_m4_express       | busio.UART(board.TX, board.RX, receiver_buffer_size=256) | 368
            feather_m4_express       | adafruit_pixelbuf.PixelBuf(10)    | 96
            """)
    void sizesOfObjects(String board, String expression, int bytes) {
        assertThat(BoardProgram.on(board).run("""
                import adafruit_pixelbuf, analogio, board, busio, countio, digitalio, gc, keypad, pwmio
                pins = (board.D9,)
                x = before = after = 0
                before = gc.mem_alloc()
                x = %s
                after = gc.mem_alloc()
                print(after - before)
                """.formatted(expression))).isEqualTo(bytes + "\n");
    }

    @Test
    void theSupervisor() {
        assertThat(BoardProgram.on(NRF).run("""
                import supervisor
                r = supervisor.runtime
                print(r.run_reason, r.safe_mode_reason, r.autoreload, r.serial_connected, r.usb_connected, r.display)
                r.autoreload = False
                r.rgb_status_brightness = 10
                print(r.autoreload, r.rgb_status_brightness, supervisor.get_previous_traceback(), supervisor.get_setting('X', 3))
                for f in (
                    lambda: supervisor.set_next_code_file('nowhere.py'),
                    lambda: supervisor.set_next_code_file('/other.py', reload_on_error=True),
                    lambda: supervisor.set_next_code_file(3),
                    lambda: setattr(r, 'rgb_status_brightness', 256),
                    lambda: setattr(r, 'run_reason', 0),
                ):
                    try:
                        print(f())
                    except Exception as e:
                        print(type(e).__name__, e)
                """)).isEqualTo("""
                supervisor.RunReason.STARTUP supervisor.SafeModeReason.NONE False False False None
                False 10 None 3
                ValueError File not found
                None
                TypeError filename must be of type str or None, not int
                ValueError brightness must be 0-255
                AttributeError can't set attribute 'run_reason'
                """);
    }

    @Test
    void interruptsOffMakeCountersLoseEdges() {
        BoardProgram program = BoardProgram.on(M4);
        for (int i = 0; i < 5; i++) {
            program.bench.probe("D5").holdAt((i + 1) * 1_152_000_000L, i % 2 == 0 ? 3.3 : 0);
        }
        assertThat(program.run("""
                import board, countio, digitalio, microcontroller
                c = countio.Counter(board.D5, edge=countio.Edge.RISE_AND_FALL, pull=digitalio.Pull.DOWN)
                microcontroller.disable_interrupts()
                microcontroller.delay_us(100000)
                microcontroller.enable_interrupts()
                print(c.count)
                """)).isEqualTo("1\n");
    }

    @Test
    void theDriveBelongsToTheHostAfterBoot() {
        assertThat(BoardProgram.on(S3).run("""
                import storage, usb_cdc
                print(storage.getmount('/').readonly, usb_cdc.data, usb_cdc.console.connected)
                for f in (
                    storage.disable_usb_drive,
                    lambda: storage.remount('/', readonly=False),
                    lambda: usb_cdc.enable(data=True),
                    lambda: storage.getmount('/sd'),
                ):
                    try:
                        f()
                    except Exception as e:
                        print(type(e).__name__, e)
                """)).isEqualTo("""
                True None False
                RuntimeError Cannot change USB devices now
                RuntimeError Cannot remount path when visible via USB.
                RuntimeError Cannot change USB devices now
                OSError [Errno 22] Invalid argument
                """);
    }
}
