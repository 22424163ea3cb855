package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins as inputs and outputs, and what a meter would see on them. */
class DigitalioTest {
    private static final String SETUP = "import board, digitalio, time\nfrom digitalio import *\np = DigitalInOut(board.D5)";

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void blinksAtTheTimesThatSleepSays(String board) {
        BoardProgram program = BoardProgram.on(board);
        program.run(SETUP, """
                p.switch_to_output()
                for i in range(3):
                    p.value = True
                    time.sleep(0.25)
                    p.value = False
                    time.sleep(0.75)
                """);
        // The first rise of a pad that was pulled up is the pull; ESP pads are.
        List<String> edges = program.edges("D5").stream().filter(edge -> !edge.endsWith("@0.000000")).toList();
        assertThat(edges.stream().map(edge -> edge.substring(0, 5)).toList().reversed().subList(0, 5).reversed())
                .containsExactly("L@0.2", "H@1.0", "L@1.2", "H@2.0", "L@2.2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            feather_m4_express       | digitalio.Direction.INPUT | None
            feather_nrf52840_express | digitalio.Direction.INPUT | None
            adafruit_feather_esp32s3_4mbflash_2mbpsram | digitalio.Direction.INPUT | digitalio.Pull.UP
            """)
    void aNewPinIsAnInput(String board, String direction, String pull) {
        assertThat(BoardProgram.on(board).run(SETUP, "print(p.direction, p.pull)")).isEqualTo(direction + " " + pull + "\n");
    }

    @ParameterizedTest(name = "{1}, held {2}: {3}")
    @CsvSource({
        "feather_m4_express, None, FLOATING, False",
        "feather_m4_express, Pull.UP, FLOATING, True",
        "feather_m4_express, Pull.DOWN, FLOATING, False",
        "feather_m4_express, Pull.UP, LOW, False",
        "feather_m4_express, Pull.DOWN, HIGH, True",
        "feather_nrf52840_express, Pull.UP, LOW, False",
        "feather_nrf52840_express, Pull.UP, FLOATING, True",
        "adafruit_feather_esp32s3_4mbflash_2mbpsram, Pull.DOWN, HIGH, True",
    })
    void readsWhatPullAndOutsideMake(String board, String pull, String outside, String value) {
        BoardProgram program = BoardProgram.on(board);
        if (!outside.equals("FLOATING")) {
            program.bench.probe("D5").hold(Level.valueOf(outside));
        }
        assertThat(program.run(SETUP, "p.switch_to_input(" + pull + ")", "print(p.value)")).isEqualTo(value + "\n");
    }

    @Test
    void anOutputReadsWhatWasWrittenNotWhatIsOnThePad() {
        BoardProgram program = BoardProgram.on(M4);
        program.bench.probe("D5").hold(Level.LOW);
        assertThat(program.run(SETUP, "p.switch_to_output(True, DriveMode.OPEN_DRAIN)", "print(p.value, p.drive_mode)"))
                .isEqualTo("True digitalio.DriveMode.OPEN_DRAIN\n");
        assertThat(program.mcu.pin("D5").level()).isEqualTo(Level.LOW);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"feather_m4_express, NONE", "feather_nrf52840_express, NONE", "adafruit_feather_esp32s3_4mbflash_2mbpsram, UP"})
    void onlyEspKeepsThePullOfAnOutput(String board, String pull) {
        BoardProgram program = BoardProgram.on(board);
        program.run(SETUP, "p.switch_to_input(Pull.UP)", "p.switch_to_output(False)");
        assertThat(program.mcu.pin("D5").pull()).hasToString(pull);
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void withGivesThePinBack(String board) {
        assertThat(BoardProgram.on(board).run(SETUP, """
                p.deinit()
                with DigitalInOut(board.D5) as q:
                    q.direction = Direction.OUTPUT
                    print(q.direction)
                try:
                    q.value
                except ValueError as e:
                    print(e)
                DigitalInOut(board.D5)
                """)).isEqualTo("digitalio.Direction.OUTPUT\nObject has been deinitialized and can no longer be used. Create a new object.\n");
    }

    /** It has no finaliser, so a pin whose object is lost stays in use until the program ends. */
    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void aLostObjectKeepsItsPin(String board) {
        assertThat(BoardProgram.on(board).run(SETUP, "p = None", "import gc", "gc.collect()", "DigitalInOut(board.D5)"))
                .isEqualTo("ValueError: D5 in use\n");
    }

    @Test
    void namesOfOnePadAreOneObject() {
        assertThat(BoardProgram.on(M4).run("""
                import board, microcontroller
                print(board.A0 is board.D14, board.A0 == board.A1, board.D14, microcontroller.pin.PA02, microcontroller.pin.PA30)
                print(board.board_id, type(board.A0), isinstance(board.A0, microcontroller.Pin))
                """)).isEqualTo("""
                True False board.A0 board.A0 microcontroller.pin.PA30
                feather_m4_express <class 'Pin'> True
                """);
    }

    @Test
    void aSubclassOfThePinIsOneToo() {
        assertThat(BoardProgram.on(M4).run("""
                import board, digitalio
                class Led(digitalio.DigitalInOut):
                    def __init__(self, pin):
                        super().__init__(pin)
                        self.switch_to_output()
                    def on(self):
                        self.value = True
                led = Led(board.D13)
                led.on()
                print(led.value, led.direction)
                """)).isEqualTo("True digitalio.Direction.OUTPUT\n");
    }
}
