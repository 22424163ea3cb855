package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How natives wait: for a stream, for a time, for Ctrl-C. */
class WaitingTest {
    private static final String POLL = """
            import select, sys
            p = select.poll()
            p.register(sys.stdin, select.POLLIN)
            """;

    /** The count of whole milliseconds leaves some out, so a wait may end a little after the time asked for. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "10, 10", "100, 100", "1000, 1000", "3600000, 3600000"})
    void aPollEndsAfterItsTime(int timeout, int passed) {
        Desk desk = new Desk();
        assertThat(desk.run(POLL + "print(p.poll(" + timeout + "))")).containsExactly("[]");
        assertThat(desk.now()).isBetween((long) passed, passed + 1L);
    }

    @Test
    void aPollEndsWhenSomethingIsTyped() {
        Desk desk = new Desk().type(70, "x");
        assertThat(desk.run(POLL + "print(p.poll(5000))")).containsExactly("[(<io.TextIOWrapper 0>, 1)]");
        assertThat(desk.now()).isEqualTo(70);
    }

    @Test
    void aPollWithoutTimeEndsWhenSomethingIsTyped() {
        Desk desk = new Desk().type(12_345, "x");
        assertThat(desk.run(POLL + "print(len(p.poll()), len(p.poll(-1)), list(p.ipoll(0)))"))
                .containsExactly("1 1 [(<io.TextIOWrapper 0>, 1)]");
        assertThat(desk.now()).isEqualTo(12_345);
    }

    @Test
    void ctrlCEndsAPollAndIsRaisedAfterIt() {
        Desk desk = new Desk().interrupt(50);
        assertThat(desk.run(POLL + """
                try:
                    print(p.poll(5000))
                    while True:
                        pass
                except KeyboardInterrupt:
                    print("interrupted")
                """)).contains("interrupted");
        assertThat(desk.now()).isEqualTo(50);
    }

    @Test
    void aWaitThatNothingCanEndIsAnError() {
        assertThat(new Desk().run(POLL + "p.poll()")).containsExactly("OSError: 35");
    }

    @Test
    void anObjectIsReportedOnceIfAskedForOnce() {
        assertThat(new Desk().type(1, "x").run(POLL + """
                p.poll(5)
                print([(mask) for _, mask in p.ipoll(0, 1)])
                print([(mask) for _, mask in p.ipoll(0)])
                p.modify(sys.stdin, 1)
                print([(mask) for _, mask in p.ipoll(0)])
                p.unregister(sys.stdin)
                print(p.poll(0))
                """)).containsExactly("[1]", "[]", "[1]", "[]");
    }

    @Test
    void selectSortsTheStreamsByWhatTheyAreReadyFor() {
        assertThat(new Desk().type(30, "x").run("""
                import select, sys
                print(select.select([sys.stdin], [sys.stdout], [], 0.01))
                print(select.select([sys.stdin], [sys.stdout], [], None))
                """)).containsExactly("([], [], [])", "([<io.TextIOWrapper 0>], [], [])");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            abc\\r           -> 'abc'
            abc\\n           -> 'abc'
            abx\\bc\\r       -> 'abc'
            ab\\177c\\r      -> 'ac'
            é\\b\\r          -> ''
            abc\\25d\\r      -> 'd'
            """)
    void inputReadsALine(String typed, String line) {
        List<String> printed = new Desk().type(10, typed.translateEscapes())
                .run("print(repr(input('? ')))");
        assertThat(printed.getLast()).isEqualTo(line);
        assertThat(printed.getFirst()).startsWith("? ");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            3 -> KeyboardInterrupt
            4 -> EOFError
            """)
    void inputEndsByAKey(char key, String error) {
        assertThat(new Desk().type(10, String.valueOf((char) (key - '0'))).run("input()").getLast()).startsWith(error);
    }

    @Test
    void inputWithNobodyThereEnds() {
        assertThat(new Desk().run("input()")).containsExactly("EOFError:");
    }

    @Test
    void readingStdinWaitsForAllBytes() {
        Desk desk = new Desk().type(10, "ab").type(20, "c\rd");
        assertThat(desk.run("import sys\nprint(repr(sys.stdin.read(3)), repr(sys.stdin.readline()), repr(sys.stdin.read(1)))"))
                .containsExactly("'abc' '\\n' 'd'");
        assertThat(desk.now()).isEqualTo(20);
    }
}
