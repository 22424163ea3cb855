package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.bench.PushButton;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.time.TimeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded while the program does something else: keys, edges, turns. */
class BackgroundTest {
    private static final String KEYS = "import board, keypad, time, supervisor\n"
            + "keys = keypad.Keys((board.D5, board.D6), value_when_pressed=False, pull=True)";

    private static void press(BoardProgram program, String pin, double from, double to) {
        PushButton button = program.bench.buttonAt(pin);
        button.setBounce(PushButton.Bounce.NONE);
        button.pressBetween(TimeBase.ms((long) (from * 1000)), TimeBase.ms((long) (to * 1000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void aShortPressDuringASleepIsThereAfterwards(String board) {
        BoardProgram program = BoardProgram.on(board);
        press(program, "D6", 0.5, 0.55);
        assertThat(program.run(KEYS, """
                start = supervisor.ticks_ms()
                time.sleep(2)
                while True:
                    event = keys.events.get()
                    if not event:
                        break
                    print(event, (event.timestamp - start) // 100)
                """)).isEqualTo("<Event: key_number 1 pressed> 5\n<Event: key_number 1 released> 5\n");
    }

    @Test
    void aShortPressDuringABusyLoopIsThereToo() {
        BoardProgram program = BoardProgram.on(M4);
        press(program, "D5", 0.5, 0.6);
        assertThat(program.run(KEYS, """
                end = time.monotonic() + 1
                while time.monotonic() < end:
                    pass
                print(len(keys.events), keys.events.get(), keys.events.get(), keys.events.get())
                """)).isEqualTo("2 <Event: key_number 0 pressed> <Event: key_number 0 released> None\n");
    }

    @Test
    void aFullQueueDropsWhatIsNew() {
        BoardProgram program = BoardProgram.on(M4);
        for (int i = 1; i <= 4; i++) {
            press(program, "D5", i * 0.2, i * 0.2 + 0.1);
        }
        assertThat(program.run("""
                import board, keypad, time
                keys = keypad.Keys((board.D5,), value_when_pressed=False, max_events=3)
                time.sleep(2)
                print(len(keys.events), keys.events.overflowed)
                event = keypad.Event()
                print(keys.events.get_into(event), str(event), keys.events.get_into(event), str(event))
                keys.events.clear()
                print(len(keys.events), keys.events.overflowed, keys.events.get_into(event), bool(keys.events))
                """)).isEqualTo("""
                3 True
                True <Event: key_number 0 pressed> True <Event: key_number 0 released>
                0 False False False
                """);
    }

    /** One scan at construction takes a held key for pressed; after reset() it reports the press. */
    @Test
    void aKeyHeldFromTheStart() {
        BoardProgram program = BoardProgram.on(NRF);
        program.bench.probe("D5").hold(Level.LOW);
        program.bench.probe("D5").releaseAt(TimeBase.ms(1500));
        assertThat(program.run(KEYS, """
                time.sleep(0.5)
                print(keys.events.get())
                keys.reset()
                time.sleep(0.5)
                print(keys.events.get(), keys.events.get())
                time.sleep(1)
                print(keys.events.get())
                """)).isEqualTo("None\n<Event: key_number 0 pressed> None\n<Event: key_number 0 released>\n");
    }

    @Test
    void scannersLiveOnWithoutTheProgramAndUntilDeinit() {
        BoardProgram program = BoardProgram.on(M4);
        press(program, "D5", 0.5, 0.6);
        press(program, "D5", 1.5, 1.6);
        assertThat(program.run("""
                import board, keypad, time, gc
                def make():
                    return keypad.Keys((board.D5,), value_when_pressed=False).events
                events = make()
                gc.collect()
                time.sleep(1)
                print(len(events))
                keys = keypad.Keys((board.D6,), value_when_pressed=False)
                with keys as k:
                    print(k.key_count)
                try:
                    keys.key_count
                except ValueError as e:
                    print(e)
                time.sleep(1)
                print(len(events))
                """)).isEqualTo("2\n1\nObject has been deinitialized and can no longer be used. Create a new object.\n4\n");
    }

    @Test
    void matrixKeysAreNumberedByRows() {
        BoardProgram program = BoardProgram.on(M4);
        // The key at row 1 (D6), column 0 (D9): a wire while it is pressed.
        program.vm.clock.schedule("press", TimeBase.ms(500), at -> program.bench.addWire("D6", "D9"));
        assertThat(program.run("""
                import board, keypad, time
                keys = keypad.KeyMatrix((board.D5, board.D6), (board.D9, board.D10, board.D11))
                time.sleep(1)
                e = keys.events.get()
                print(keys.key_count, e, keys.key_number_to_row_column(e.key_number), keys.row_column_to_key_number(1, 2))
                try:
                    keys.key_number_to_row_column(7)
                except ValueError as e:
                    print(e)
                """)).isEqualTo("6 <Event: key_number 3 pressed> (1, 0) 5\nkey_number must be 0-6\n");
    }

    @Test
    void shiftRegisterKeys() {
        BoardProgram program = BoardProgram.on(M4);
        Pin clock = program.mcu.pin("D5");
        Pin latch = program.mcu.pin("D6");
        // A register of four bits whose third key is down, as the chip would shift it.
        int[] position = {0};
        latch.connect((level, time) -> {
            if (level == Level.HIGH) {
                position[0] = 0;
                program.bench.probe("D9").hold(Level.HIGH);
            }
        });
        clock.connect((level, time) -> {
            if (level == Level.HIGH) {
                position[0]++;
                boolean down = position[0] == 2 && time > TimeBase.ms(500);
                program.bench.probe("D9").hold(down ? Level.LOW : Level.HIGH);
            }
        });
        assertThat(program.run("""
                import board, keypad, time
                keys = keypad.ShiftRegisterKeys(clock=board.D5, data=board.D9, latch=board.D6, key_count=4, value_when_pressed=False)
                time.sleep(1)
                print(keys.key_count, keys.events.get(), keys.events.get())
                try:
                    keypad.ShiftRegisterKeys(clock=board.D10, data=board.D11, latch=board.D12, key_count=(4, 4), value_when_pressed=False)
                except ValueError as e:
                    print(e)
                """)).isEqualTo("4 <Event: key_number 2 pressed> None\nkey_count length must be 1\n");
    }

    @ParameterizedTest(name = "{0}: {1} counts {2}")
    @CsvSource({
        "feather_m4_express, RISE, 3", "feather_m4_express, FALL, 3", "feather_m4_express, RISE_AND_FALL, 6",
        "feather_nrf52840_express, RISE, 3", "feather_nrf52840_express, RISE_AND_FALL, 6",
        "adafruit_feather_esp32s3_4mbflash_2mbpsram, FALL, 3", "adafruit_feather_esp32s3_4mbflash_2mbpsram, RISE_AND_FALL, 6",
    })
    void edgesAreCounted(String board, String edge, int count) {
        BoardProgram program = BoardProgram.on(board);
        for (int i = 1; i <= 3; i++) {
            program.bench.probe("D5").holdAt(TimeBase.ms(i * 10L), 3.3);
            program.bench.probe("D5").holdAt(TimeBase.ms(i * 10L + 5), 0);
        }
        assertThat(program.run("""
                import board, countio, digitalio, time
                c = countio.Counter(board.D5, edge=countio.Edge.%s, pull=digitalio.Pull.DOWN)
                time.sleep(0.1)
                print(c.count)
                c.count = 100
                print(c.count)
                c.reset()
                print(c.count)
                """.formatted(edge))).isEqualTo(count + "\n100\n0\n");
    }

    /** How many counters a chip has, and what one too many is told. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            feather_m4_express                         | D5 D6 A0                       | RuntimeError: Internal resource(s) in use
            feather_m4_express                         | PA08                           | ValueError: Invalid pin
            feather_nrf52840_express                   | D5 D6 D9 D10 D11 D12 D13 A0 A1 | RuntimeError: All channels in use
            adafruit_feather_esp32s3_4mbflash_2mbpsram | D5 D6 D9 D10 D11               | espidf.IDFError: Requested resource not found
            """)
    void countersRunOut(String board, String pins, String expected) {
        assertThat(BoardProgram.on(board).run("""
                import board, countio, microcontroller
                counters = []
                for name in '%s'.split():
                    counters.append(countio.Counter(getattr(board, name, None) or getattr(microcontroller.pin, name)))
                """.formatted(pins)).strip()).isEqualTo(expected);
    }

    @Test
    void espLosesThePinThatFoundNoCounter() {
        assertThat(BoardProgram.on(S3).run("""
                import board, countio, digitalio, espidf
                counters = [countio.Counter(pin) for pin in (board.D5, board.D6, board.D9, board.D10)]
                try:
                    countio.Counter(board.D11)
                except espidf.IDFError as e:
                    print(repr(e), isinstance(e, OSError))
                digitalio.DigitalInOut(board.D11)
                """)).isEqualTo("IDFError('Requested resource not found',) True\nValueError: D11 in use\n");
    }

    /** nRF takes both pads for low at first, so the first edge goes the wrong way if they are high. */
    @ParameterizedTest(name = "{0}: {1} steps")
    @CsvSource({"feather_m4_express, 3", "feather_nrf52840_express, 2", "adafruit_feather_esp32s3_4mbflash_2mbpsram, 3"})
    void turnsOfAKnob(String board, int steps) {
        BoardProgram program = BoardProgram.on(board);
        double[][] states = {{0, 3.3}, {0, 0}, {3.3, 0}, {3.3, 3.3}};
        program.bench.probe("D5").hold(3.3);
        program.bench.probe("D6").hold(3.3);
        for (int i = 0; i < 12; i++) {
            program.bench.probe("D5").holdAt(TimeBase.ms(100 + i * 10L), states[i % 4][0]);
            program.bench.probe("D6").holdAt(TimeBase.ms(100 + i * 10L), states[i % 4][1]);
        }
        assertThat(program.run("""
                import board, rotaryio, time
                e = rotaryio.IncrementalEncoder(board.D5, board.D6)
                time.sleep(1)
                print(abs(e.position), e.divisor)
                e.position = 10
                print(e.position)
                """)).isEqualTo(steps + " 4\n10\n");
    }

    /** A key wakes who waits for it; so does the timeout. */
    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void keysCanBePolled(String board) {
        BoardProgram program = BoardProgram.on(board);
        press(program, "D5", 0.5, 0.6);
        assertThat(program.run(KEYS, """
                import select
                poll = select.poll()
                poll.register(keys.events, select.POLLIN | select.POLLOUT)
                start = time.monotonic()
                print(poll.poll(100), round(time.monotonic() - start, 1))
                print(poll.poll(5000)[0][1], round(time.monotonic() - start, 1), keys.events.get())
                """)).isEqualTo("[] 0.1\n1 0.5 <Event: key_number 0 pressed>\n");
    }

    /** Ctrl-C ends a sleep at once, and the exception comes where the firmware looks for one. */
    @Test
    void sleepEndsWhenTheProgramIsInterrupted() {
        BoardProgram program = BoardProgram.on(M4);
        program.vm.clock.schedule("Ctrl-C", TimeBase.ms(1500), at -> program.vm.interrupt());
        assertThat(program.run("""
                import time
                try:
                    while True:
                        time.sleep(3600)
                except KeyboardInterrupt:
                    print(round(time.monotonic(), 1))
                """)).isEqualTo("1.5\n");
    }
}
