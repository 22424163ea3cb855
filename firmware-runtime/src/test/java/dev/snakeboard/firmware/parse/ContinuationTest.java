package dev.snakeboard.firmware.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "``           ¦ false",
                "x = 1        ¦ false",
                "if x:        ¦ true",
                "if x: y~     ¦ false",
                "iffy         ¦ false",
                "with a:~ b   ¦ true",
                "with a:~ b~  ¦ false",
                "@decorator~  ¦ false",
                "@decorator   ¦ true",
                "async def f  ¦ true",
                "f(           ¦ true",
                "f(')'        ¦ true",
                "f('(')       ¦ false",
                "'(           ¦ false",
                "x = [1,      ¦ true",
                "}{           ¦ false",
                "'''a         ¦ true",
                "'''a'        ¦ true",
                "'''a'''      ¦ false",
                "\"\"\"a'''   ¦ true",
                "'\\'(        ¦ false",
                "x = \\       ¦ true"
            })
    void theReplAsksForMore(String typed, boolean more) {
        assertThat(Continuation.needsMore(typed.replace('~', '\n'), true)).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"async def f():, false", "for x in y:, true"})
    void asyncBeginsNothingWhereItIsNoKeyword(String typed, boolean more) {
        assertThat(Continuation.needsMore(typed, false)).isEqualTo(more);
    }
}
