package dev.snakeboard.harness;

import static dev.snakeboard.harness.TestBoard.BANNER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prompt: what is typed and what the board answers, byte for byte. */
class ReplTranscriptTest {

    private static final String CTRL_A = "\u0001";
    private static final String CTRL_B = "\u0002";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String CTRL_E = "\u0005";
    private static final String UP = "\u001b[A";
    private static final String DOWN = "\u001b[B";
    private static final String LEFT = "\u001b[D";
    private static final String HOME = "\u001b[H";
    private static final String END = "\u001b[F";

    private static TestBoard atPrompt() {
        TestBoard board = TestBoard.with("code.py", "");
        board.toEnd();
        board.type("x");
        board.console();
        return board;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "an expression        | 1+2;                              | >>> 1+2:3:",
        "a statement          | x=5;x;                            | >>> x=5:>>> x:5:",
        "nothing to show      | None;                             | >>> None:",
        "an empty line        | ;                                 | >>> :",
        "a compound statement | for i in range(2):;print(i);<;   | "
            + ">>> for i in range(2)::...     print(i):...     <back><back><back><back><esc>[K:0:1:",
        "an open bracket      | (1,;2);                           | >>> (1,:... 2):(1, 2):",
        "an unknown name      | foo;                              | "
            + ">>> foo:Traceback (most recent call last)::  File \"<stdin>\", line 1, in <module>:NameError: name 'foo' isn't defined:"
    })
    void linesAndAnswers(String name, String typed, String transcript) {
        try (TestBoard board = atPrompt()) {
            String answer = board.type(typed.replace(';', '\r').replace('<', '\u007f')).console();
            String prompted = ">>> " + answer;
            String expected = transcript.replaceAll(":(?!:)", "\n").replace(":\n", ":\n") + ">>> ";
            assertThat(normal(prompted)).isEqualTo(normal(expected));
        }
    }

    /** Colons stand for line ends in the table, and are themselves in some answers. */
    private static String normal(String text) {
        return text.replace(":", "\n").replaceAll("\n+", "\n").replaceAll(" +\n", "\n");
    }

    @Test
    void indentationIsOfferedAndTakenBack() {
        try (TestBoard board = atPrompt()) {
            assertThat(board.type("if 1:\r").console()).isEqualTo("if 1:\n...     ");
            assertThat(board.type("pass\r").console()).isEqualTo("pass\n...     ");
            assertThat(board.type("\u007f").console()).isEqualTo("<back><back><back><back><esc>[K");
            assertThat(board.type("\r").console()).isEqualTo("\n>>> ");
        }
    }

    @Test
    void cursorKeysEditTheLine() {
        try (TestBoard board = atPrompt()) {
            board.type("13").console();
            assertThat(board.type(LEFT).console()).isEqualTo("<back>");
            assertThat(board.type("2").console()).isEqualTo("23<back>");
            assertThat(board.type(END + "4").console()).isEqualTo("34");
            assertThat(board.type(HOME).console()).isEqualTo("<back><back><back><back>");
            assertThat(board.type("\u001b[3~").console()).isEqualTo("<esc>[K234<back><back><back>");
            assertThat(board.type("\r").console()).isEqualTo("\n234\n>>> ");
        }
    }

    @Test
    void historyIsRemembered() {
        try (TestBoard board = atPrompt()) {
            board.type("'one'\r'two'\r").console();
            assertThat(board.type(UP).console()).isEqualTo("'two'");
            assertThat(board.type(UP).console()).isEqualTo("<esc>[5D'one'");
            assertThat(board.type(DOWN).console()).isEqualTo("<esc>[5D'two'");
            assertThat(board.type("\r").console()).isEqualTo("\n'two'\n>>> ");
        }
    }

    @Test
    void wordsAreCompleted() {
        try (TestBoard board = atPrompt()) {
            assertThat(board.type("impo\t").console()).isEqualTo("import ");
            board.type("micro\t").type(CTRL_C).console();
            board.type("import sys\r").console();
            assertThat(board.type("sys.platf\t\r").console()).isEqualTo("sys.platform\n'MicroChip SAMD51'\n>>> ");
        }
    }

    @Test
    void utf8TakesOneColumn() {
        try (TestBoard board = atPrompt()) {
            for (byte value : "'é'\r".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                board.simulation.typeSerial(new byte[] {value});
                board.run(5);
            }
            assertThat(board.toEnd().console()).isEqualTo("'é'\n'é'\n>>> ");
        }
    }

    @Test
    void controlKeysOnAnEmptyLine() {
        try (TestBoard board = atPrompt()) {
            assertThat(board.type(CTRL_C).console()).isEqualTo("\n>>> ");
            assertThat(board.type(CTRL_B).console()).isEqualTo("\n" + BANNER + ">>> ");
            assertThat(board.type("abc" + CTRL_C).console()).isEqualTo("abc\n>>> ");
            assertThat(board.type(CTRL_D).console()).startsWith("\n<title Done>soft reboot\n<clear>code.py output:\n");
        }
    }

    @Test
    void pasteMode() {
        try (TestBoard board = atPrompt()) {
            assertThat(board.type(CTRL_E).console()).isEqualTo("\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\n=== ");
            assertThat(board.type("for i in range(2):\r  print(i)\r").console()).isEqualTo("for i in range(2):\n===   print(i)\n=== ");
            assertThat(board.type(CTRL_D).console()).isEqualTo("\n0\n1\n>>> ");
            assertThat(board.type(CTRL_E + "x" + CTRL_C).console()).endsWith("=== x\n>>> ");
        }
    }

    @Test
    void rawModeForProgramsOnTheHost() {
        try (TestBoard board = atPrompt()) {
            assertThat(board.type(CTRL_A).console()).isEqualTo("\n<title Done>raw REPL; CTRL-B to exit\n>");
            assertThat(board.type("print(1+1)" + CTRL_D).console()).isEqualTo("OK2\n<eot><eot>>");
            assertThat(board.type("1/0" + CTRL_D).console()).isEqualTo("""
                    OK<eot>Traceback (most recent call last):
                      File "<stdin>", line 1, in <module>
                    ZeroDivisionError: division by zero
                    <eot>>""");
            assertThat(board.type("x = 3" + CTRL_C + "print('y')" + CTRL_D).console()).isEqualTo("OKy\n<eot><eot>>");
            assertThat(board.type(CTRL_D).console()).isEqualTo("OK\nsoft reboot\nraw REPL; CTRL-B to exit\n>");
            assertThat(board.type(CTRL_B).console()).isEqualTo("\n<title REPL>" + BANNER + ">>> ");
        }
    }

    @Test
    void rawPasteHasWindows() {
        try (TestBoard board = atPrompt()) {
            board.type(CTRL_A).console();
            assertThat(board.type("\u0005A\u0001").console()).isEqualTo("R\u0001\uFFFD\u0000\u0001");
            assertThat(board.type("print('" + "z".repeat(150) + "')").console()).isEqualTo("\u0001");
            assertThat(board.type(CTRL_D).console()).isEqualTo("<eot>" + "z".repeat(150) + "\n<eot><eot>>");
            assertThat(board.type("\u0005B\u0001").console()).isEqualTo("R\u0000>");
        }
    }

    @Test
    void ctrlCStopsWhatWasTyped() {
        try (TestBoard board = atPrompt()) {
            board.simulation.typeSerial("while True: pass\r\r");
            board.run(100).console();
            assertThat(board.type(CTRL_C).console()).isEqualTo("""
                    Traceback (most recent call last):
                      File "<stdin>", line 1, in <module>
                    KeyboardInterrupt:\s
                    >>>\s""");
        }
    }

    @Test
    void inputReadsALine() {
        try (TestBoard board = TestBoard.with("code.py", "name = input('name? ')\nprint('hello', name)")) {
            board.run(3000);
            assertThat(board.console()).endsWith("name? ");
            assertThat(board.type("Ada\r").console()).startsWith("Ada\nhello Ada\n");
        }
    }

    @Test
    void theBannerIsWhatTheBoardSays() {
        try (TestBoard board = TestBoard.with("code.py", "import os\nprint(os.uname().machine)")) {
            assertThat(board.toEnd().console()).contains("Adafruit Feather M4 Express with samd51j19\n");
        }
    }
}
