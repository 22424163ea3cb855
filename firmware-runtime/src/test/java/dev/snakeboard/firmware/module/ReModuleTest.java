package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.CallTable;
import dev.snakeboard.firmware.object.ScriptVm;
import org.junit.jupiter.api.Test;

class ReModuleTest {
    @Test
    void expressions() {
        CallTable.check(ScriptVm.BOARD, "from re import *", """
            match('(a+)(b)?', 'aaac').groups()            | ('aaa', None)
            match('b', 'ab')                              | None
            search('b+', 'abbc').span()                   | (1, 3)
            search('[0-9]', 'é1').start()                 | 1
            match('(a)(b)?', 'a').span(2)                 | (-1, -1)
            sub('a(.)', '<\\\\1>', 'abac')                  | '<b><c>'
            sub('a', '\\\\g<0>\\\\g<0>', 'ab')                | 'aab'
            sub('b', lambda m: m.group(0).upper(), 'abc') | 'aBc'
            sub('a', 'b', 'aaa', 2)                       | 'bba'
            sub('(a)', '\\\\2', 'a')                        | IndexError: 2
            compile('[,;]').split('a,b;c')                | ['a', 'b', 'c']
            compile('x').split('axbxc', 1)                | ['a', 'bxc']
            compile('(a)').split('ba')                    | NotImplementedError: splitting with sub-captures
            compile('a').match('ba', 1).span()            | (1, 2)
            search('a*?b', 'aab').group(0)                | 'aab'
            search('x|y|z', 'z').group(0)                 | 'z'
            search('^b', 'ab')                            | None
            search('\\\\d+\\\\s\\\\w', '12 a').group(0)         | '12 a'
            search('[^a-c]+', 'abxy').group(0)            | 'xy'
            match('a', 'a')                               | <match num=1>
            match('a', 'a').group(1)                      | IndexError: 1
            compile('(')                                  | ValueError: regex too complex
            compile(')')                                  | ValueError: Error in regex
            compile('*')                                  | ValueError: regex too complex
            compile('a**')                                | ValueError: regex too complex
            compile('(' + 'a' * 70 + ')*')                | ValueError: regex too complex
            match('(a*)*b', 'aaaa')                       | RuntimeError: maximum recursion depth exceeded
            match('.*b', 'a' * 5000)                      | RuntimeError: maximum recursion depth exceeded
            """);
    }
}
