package dev.snakeboard.harness;

import static dev.snakeboard.harness.TestBoard.BANNER;
import static dev.snakeboard.harness.TestBoard.PRESS_ANY_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.Activity;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the firmware around a program writes to the console, string for string. */
class SupervisorTranscriptTest {

    private static final String START = "<clear>code.py output:\n<title code.py>";
    private static final String BANNER_AT_REPL = "<title REPL>" + BANNER + ">>> ";
    private static final String END = "<title Done>\nCode done running.\n";

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("to its end", "print('hello')", START + "hello\n" + END + PRESS_ANY_KEY),
                Arguments.of("an exception", "def f():\n    return x\n\nf()", START + """
                        Traceback (most recent call last):
                          File "code.py", line 4, in <module>
                          File "code.py", line 2, in f
                        NameError: name 'x' isn't defined
                        """ + END + PRESS_ANY_KEY),
                Arguments.of("an exception without arguments", "raise KeyboardInterrupt", START + """
                        Traceback (most recent call last):
                          File "code.py", line 1, in <module>
                        KeyboardInterrupt:\s
                        """ + END + PRESS_ANY_KEY),
                Arguments.of("a syntax error", "print('a')\nif:\n", START + """
                        Traceback (most recent call last):
                          File "code.py", line 2
                        SyntaxError: invalid syntax
                        """ + END + PRESS_ANY_KEY),
                Arguments.of("an exception while handling another", "try:\n    1 / 0\nexcept Exception as e:\n    {}['a']", START + """
                        Traceback (most recent call last):
                          File "code.py", line 2, in <module>
                        ZeroDivisionError: division by zero

                        During handling of the above exception, another exception occurred:

                        Traceback (most recent call last):
                          File "code.py", line 4, in <module>
                        KeyError: a
                        """ + END + PRESS_ANY_KEY),
                Arguments.of("sys.exit", "import sys\nsys.exit(3)", START + END + BANNER_AT_REPL),
                Arguments.of("print ends lines as terminals want it", "print('a\\nb', end='')", START + "a\nb" + END + PRESS_ANY_KEY),
                Arguments.of("the search path", "import sys\nprint(sys.path)", START + "['', '/', '.frozen', '/lib']\n" + END + PRESS_ANY_KEY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void aProgramFromItsStartToItsEnd(String name, String program, String console) {
        try (TestBoard board = TestBoard.with("code.py", program)) {
            assertThat(board.toEnd().console()).isEqualTo(console);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'code.txt code.py main.py main.txt', code.txt",
        "'main.txt main.py code.py', code.py",
        "'main.txt main.py', main.py",
        "'main.txt code.txt.py', main.txt",
        "'main.py.py code.py.txt', code.py.txt"
    })
    void theFirstOfTheUsualFilesRuns(String present, String runs) {
        String[] files = present.split(" ");
        String[] drive = new String[2 * files.length];
        for (int i = 0; i < files.length; i++) {
            drive[2 * i] = files[i];
            drive[2 * i + 1] = "print(__file__)";
        }
        try (TestBoard board = TestBoard.with(drive)) {
            String warning = runs.chars().filter(c -> c == '.').count() > 1 ? "WARNING: Your code filename has two extensions\n" : "";
            assertThat(board.toEnd().console()).isEqualTo(
                    "<clear>%s output:\n<title %s>%s\n<title Done>%s\nCode done running.\n".formatted(runs, runs, runs, warning) + PRESS_ANY_KEY);
        }
    }

    @Test
    void anEmptyDriveHasNothingToRun() {
        try (TestBoard board = TestBoard.with()) {
            assertThat(board.toEnd().console()).isEqualTo("\nCode done running.\n" + PRESS_ANY_KEY);
        }
    }

    @Test
    void aBoardFromTheShopSaysHello() {
        try (Simulation simulation = Simulation.builder(Boards.find(TestBoard.M4)).build()) {
            simulation.runToEnd(0, TimeBase.seconds(60));
            assertThat(simulation.serial().text()).contains("Hello World!\r\n");
        }
    }

    @Test
    void whatBootPyPrintsGoesToAFile() {
        try (TestBoard board = TestBoard.with("boot.py", "print('booting')", "code.py", "print(open('/boot_out.txt').read(), end='')")) {
            String console = board.toEnd().console();
            String file = new String(board.drive.read("boot_out.txt").orElseThrow(), StandardCharsets.UTF_8);
            assertThat(file.lines().toList()).containsExactly(
                    BANNER.strip(), "Board ID:feather_m4_express", "UID:" + board.simulation.mcu().uid(), "boot.py output:", "booting");
            assertThat(file).endsWith("booting\r\n");
            assertThat(console).startsWith("<clear>code.py output:\n").contains("booting");
        }
    }

    @Test
    void bootOutIsCappedAtOneBlock() {
        try (TestBoard board = TestBoard.with("boot.py", "for i in range(100): print('line', i)", "code.py", "")) {
            board.toEnd();
            byte[] file = board.drive.read("boot_out.txt").orElseThrow();
            assertThat(file).hasSize(512);
            assertThat(new String(file, StandardCharsets.UTF_8)).endsWith("[truncated due to length]\n");
        }
    }

    @Test
    void bootOutIsWrittenOnlyWhenItDiffersAndThenLate() {
        try (TestBoard board = TestBoard.with("code.py", "")) {
            board.simulation.runToProgram(TimeBase.seconds(10));
            long first = board.simulation.now();
            board.simulation.reset();
            board.simulation.runToProgram(TimeBase.seconds(20));
            assertThat(TimeBase.toMs(first)).isBetween(2190L, 2220L);
            assertThat(TimeBase.toMs(board.simulation.now() - first)).isBetween(1040L, 1060L);
        }
    }

    @Test
    void ctrlCInterruptsAndAKeyLeadsToThePrompt() {
        try (TestBoard board = TestBoard.with("code.py", "import time\nwhile True:\n    time.sleep(10)")) {
            board.run(4000).console();
            board.type("\u0003");
            assertThat(board.console()).isEqualTo("""
                    Traceback (most recent call last):
                      File "code.py", line 3, in <module>
                    KeyboardInterrupt:\s
                    """ + END + PRESS_ANY_KEY);
            assertThat(board.type("x").console()).isEqualTo(BANNER_AT_REPL);
            assertThat(board.type("\u0004").simulation.activity()).isEqualTo(Activity.CODE_PY);
            assertThat(board.console()).startsWith("\n<title Done>soft reboot\n" + START);
        }
    }

    @Test
    void ctrlDReloads() {
        try (TestBoard board = TestBoard.with("code.py", "import supervisor\nprint(supervisor.runtime.run_reason)")) {
            assertThat(board.toEnd().console()).contains("supervisor.RunReason.STARTUP");
            assertThat(board.type("\u0004").console()).isEqualTo(
                    "soft reboot\n" + START + "supervisor.RunReason.REPL_RELOAD\n" + END + PRESS_ANY_KEY);
        }
    }

    @Test
    void savingAFileRunsTheProgramAgainAfterThreeQuartersOfASecond() {
        try (TestBoard board = TestBoard.with("code.py", "import time\nprint('one')\ntime.sleep(100)")) {
            board.run(3000).console();
            board.drive.file("code.py", "import supervisor\nprint('two', supervisor.runtime.run_reason)");
            board.simulation.driveChanged();
            long saved = board.simulation.now();
            assertThat(board.run(400).console()).isEqualTo("<title Done>\nCode stopped by auto-reload. Reloading soon.\n");
            assertThat(board.simulation.activity()).isEqualTo(Activity.RELOADING);
            board.simulation.driveChanged();
            assertThat(board.run(700).console()).isEmpty();
            assertThat(board.toEnd().console()).isEqualTo("soft reboot\n" + START + "two supervisor.RunReason.AUTO_RELOAD\n" + END + PRESS_ANY_KEY);
            assertThat(TimeBase.toMs(board.simulation.now() - saved)).isBetween(1150L, 1250L);
        }
    }

    @Test
    void aProgramCanAskToRunAgain() {
        String program = """
                import supervisor
                print(supervisor.runtime.run_reason)
                if supervisor.runtime.run_reason == supervisor.RunReason.STARTUP:
                    supervisor.reload()
                    print('not reached')
                """;
        try (TestBoard board = TestBoard.with("code.py", program)) {
            assertThat(board.toEnd().console()).isEqualTo(START + "supervisor.RunReason.STARTUP\n" + END + "soft reboot\n"
                    + START + "supervisor.RunReason.SUPERVISOR_RELOAD\n" + END + PRESS_ANY_KEY);
        }
    }

    @Test
    void aProgramCanNameTheNextFile() {
        try (TestBoard board = TestBoard.with(
                "code.py", "import supervisor\nsupervisor.set_next_code_file('other.py')\nprint('code')", "other.py", "print('other')")) {
            assertThat(board.toEnd().console()).contains("code\n");
            assertThat(board.type("\u0004").console())
                    .isEqualTo("soft reboot\n<clear>other.py output:\n<title other.py>other\n" + END + PRESS_ANY_KEY);
            assertThat(board.type("\u0004").console()).contains("code.py output:");
        }
    }

    @Test
    void aSecondPressOfResetLeadsToSafeMode() {
        try (TestBoard board = TestBoard.with("code.py", "print('hello')", "boot.py", "print('boot')")) {
            board.run(500).simulation.reset();
            assertThat(board.toEnd().console()).isEqualTo("""
                    <clear>Auto-reload is off.
                    Running in safe mode! Not running saved code.

                    You are in safe mode because:
                    You pressed the reset button during boot.
                    Press reset to exit safe mode.

                    Press any key to enter the REPL. Use CTRL-D to reload.
                    """);
            board.simulation.reset();
            assertThat(board.toEnd().console()).contains("hello");
        }
    }

    @Test
    void aProgramCanResetTheChipAndAskForSafeMode() {
        String program = """
                import microcontroller
                microcontroller.on_next_reset(microcontroller.RunMode.SAFE_MODE)
                microcontroller.reset()
                """;
        try (TestBoard board = TestBoard.with("code.py", program)) {
            assertThat(board.toEnd().console()).startsWith(START)
                    .contains("You are in safe mode because:\nThe `microcontroller` module was used to boot into safe mode.\nPress reset");
        }
    }

    @Test
    void settingsChangeTheStackAndTheWindow() {
        String deep = "def f(n):\n    return n if n == 0 else f(n - 1)\ntry:\n    print(f(70))\nexcept RuntimeError as e:\n    print(e)";
        try (TestBoard board = TestBoard.with("code.py", deep)) {
            assertThat(board.toEnd().console()).contains("pystack exhausted\n");
        }
        try (TestBoard board = TestBoard.with(
                "code.py", deep, "settings.toml", "CIRCUITPY_PYSTACK_SIZE = 0x4000 # more\nCIRCUITPY_SAFE_MODE_DELAY=0.25\n")) {
            board.simulation.runToProgram(TimeBase.seconds(10));
            assertThat(TimeBase.toMs(board.simulation.now())).isBetween(1440L, 1470L);
            assertThat(board.toEnd().console()).contains(">0\n");
        }
    }

    @Test
    void everyRunIsFresh() {
        String program = """
                import board, digitalio, sys
                led = digitalio.DigitalInOut(board.LED)
                led.switch_to_output(value=True)
                print('mark' in globals())
                mark = 1
                """;
        try (TestBoard board = TestBoard.with("code.py", program)) {
            assertThat(board.toEnd().console()).contains("False\n");
            assertThat(board.type("\u0004").console()).contains("False\n").doesNotContain("in use");
        }
    }

    @Test
    void atexitRunsBeforeTheEnd() {
        try (TestBoard board = TestBoard.with("code.py", "import atexit\natexit.register(print, 'bye')\nprint('hello')")) {
            assertThat(board.toEnd().console()).isEqualTo(START + "hello\nbye\n" + END + PRESS_ANY_KEY);
        }
    }

    @Test
    void programsMayNotWriteWhileTheHostMay() {
        String program = "try:\n    open('/log.txt', 'w')\nexcept OSError as e:\n    print(e)";
        try (TestBoard board = TestBoard.with("code.py", program)) {
            assertThat(board.toEnd().console()).contains("[Errno 30] Read-only filesystem");
        }
        try (TestBoard board = TestBoard.with("code.py", program + "\nelse:\n    print('fine')", "boot.py",
                "import storage\nstorage.remount('/', readonly=False)")) {
            assertThat(board.toEnd().console()).contains("fine");
        }
    }
}
