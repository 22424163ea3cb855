package dev.snakeboard.firmware.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the firmware takes a word for an object of some type without a look, and damages its memory if it is none, there is an error here. */
class UncheckedOperandsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            OrderedDict = lambda: 5; OrderedDict({1: 2})                                   -> TypeError: 'int' object isn't a dict
            import sys; sys.modules['x'] = 5; exec('from x import *')                      -> TypeError: 'int' object isn't a module
            __build_class__(lambda: 5, 'A'); print('made')                                 -> made
            exec('def f(x):\\n __class__ = 5\\n def g(x): super().h()\\n g(x)\\nf(1)')      -> TypeError: first argument to super() must be type
            exec('def f(*a): print(a)\\nf(**{}, x := 2)')                                  -> SyntaxError: positional arg after **
            exec('print(' + '1,' * 256 + ')')                                              -> SyntaxError: too many args
            exec('def f(*a): print(len(a))\\nf(' + '1,' * 255 + ')')                       -> 255
            """)
    void areErrors(String program, String output) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).containsExactly(output);
    }
}
