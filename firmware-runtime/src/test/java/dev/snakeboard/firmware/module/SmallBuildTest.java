package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the builds for small chips lack or word more shortly ({@code CIRCUITPY_FULL_BUILD} 0; the texts are in {@code py/*.c}). */
class SmallBuildTest {
    private static final String PROGRAM = """
            import collections, os, sys
            try:
                print(%s)
            except Exception as error:
                print((str(type(error))[8:-2] + ': ' + str(error)).strip())
            """;

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            len(5)                              -> TypeError: object has no len
            iter(5)                             -> TypeError: object not iterable
            next(5)                             -> TypeError: object not an iterator
            [1]['a']                            -> TypeError: indices must be integers
            len(1, 2)                           -> TypeError: argument num/types mismatch
            hash([])                            -> TypeError: unsupported type for operator
            {1} | [2]                           -> TypeError: unsupported type for operator
            {} | {}                             -> TypeError: unsupported type for operator
            [][:] + ()                          -> TypeError: unsupported type for operator
            ord('ab')                           -> TypeError: ord expects a character
            pow(2, 3, 5)                        -> NotImplementedError: 3-arg pow() not supported
            frozenset                           -> NameError: name not defined
            delattr                             -> NameError: name not defined
            Warning                             -> NameError: name not defined
            collections.deque                   -> AttributeError: no such attribute
            collections.OrderedDict             -> AttributeError: no such attribute
            collections.namedtuple('P', 'x y')  -> TypeError: expected tuple/list
            collections.namedtuple('P', ['x'])()  -> TypeError: argument num/types mismatch
            collections.namedtuple('P', ['x'])(1) -> P(x=1)
            sys.maxsize                         -> 1073741823
            os.getenv('NAME')                   -> NotImplementedError:
            """)
    void anExpressionGives(String expression, String result) {
        assertThat(ScriptVm.run(ScriptVm.SMALL, PROGRAM.formatted(expression))).containsExactly(result);
    }
}
