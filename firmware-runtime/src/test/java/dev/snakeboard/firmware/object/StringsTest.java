package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results and messages are those of CircuitPython 10.3 built for 32 bits with the boards' settings. */
class StringsTest {
    @Test
    void methodsAndOperators() {
        CallTable.check(ScriptVm.BOARD, "", """
            'a,b,,c'.split(',')                | ['a', 'b', '', 'c']
            ' a  b '.split()                   | ['a', 'b']
            'a,b,c'.split(',', 1)              | ['a', 'b,c']
            'a,b,c'.rsplit(',', 1)             | ['a,b', 'c']
            'one\\ntwo\\r\\nthree'.splitlines()   | ['one', 'two', 'three']
            'one\\ntwo'.splitlines(True)        | ['one\\n', 'two']
            ', '.join(['a', 'b'])              | 'a, b'
            b'-'.join([b'a', bytearray(b'b')]) | b'a-b'
            'abcabc'.find('c', 3)              | 5
            'é€x'.find('x')                    | 2
            'abcabc'.rfind('b')                | 4
            'abc'.find('z')                    | -1
            'abc'.index('z')                   | ValueError: substring not found
            'aaa'.count('aa')                  | 1
            'abc'.count('')                    | 4
            'abc'.replace('', '-')             | '-a-b-c-'
            'aXbX'.replace('X', 'yy', 1)       | 'ayybX'
            'xxaxx'.strip('x')                 | 'a'
            ' a '.lstrip()                     | 'a '
            'k=v=w'.partition('=')             | ('k', '=', 'v=w')
            'k=v=w'.rpartition('=')            | ('k=v', '=', 'w')
            'abcd'.startswith(('x', 'bc'), 1)  | True
            'abcd'.endswith('bc', 0, 3)        | True
            'ab'.center(5)                     | ' ab  '
            'Äb'.upper()                       | 'ÄB'
            'Ab1'.isalpha()                    | False
            'AB1'.isupper()                    | True
            b'\\xab\\x01'.hex(':')               | 'ab:01'
            bytes.fromhex('ab 01')             | b'\\xab\\x01'
            bytes.fromhex('a')                 | ValueError: non-hex digit
            'é'.encode()                       | b'\\xc3\\xa9'
            b'\\xff'.decode()                   | UnicodeError:
            bytes('abc')                       | TypeError: string argument without an encoding
            bytes([256])                       | ValueError: bytes value out of range
            'abc'.find(b'a')                   | TypeError: can't convert 'bytes' object to str implicitly
            'a'.join([1])                      | TypeError: join expects a list of str/bytes objects consistent with self object
            'a'.split('')                      | ValueError: empty separator
            'a b'.rsplit(None, 1)              | NotImplementedError: rsplit(None,n)
            5 in 'abc'                         | TypeError: can't convert 'int' object to str implicitly
            'abc'[3]                           | IndexError: string index out of range
            'abc'['a']                         | TypeError: string indices must be integers, not str
            'abc'[::2]                         | NotImplementedError: only slices with step=1 (aka None) are supported
            'é€😀'[1]                           | '€'
            'é€😀'[-2:]                         | '€😀'
            b'abc'[1]                          | 98
            b'a' == bytearray(b'a')            | True
            b'abc' + 'd'                       | b'abcd'
            'a' + b'b'                         | TypeError: unsupported types for __add__: 'str', 'bytes'
            'a' * 1000000000                   | MemoryError: memory allocation failed, allocating 1000000001 bytes
            'a' * 1000000                      | MemoryError: memory allocation failed, allocating 1000001 bytes
            "it's"                             | "it's"
            "it's \\"so\\""                      | 'it\\'s "so"'
            '\\x00\\x7f\\xa0\\u2028é'              | '\\x00\\x7f\\xa0\\u2028é'
            b'\\n\\'"\\xff'                       | b'\\n\\'"\\xff'
            str(b'abc', encoding='utf8')       | NotImplementedError: keyword argument(s) not implemented - use normal args instead
            """);
    }

    @Test
    void formatting() {
        CallTable.check(ScriptVm.BOARD, "", """
            '{} {}'.format(1, 'x')                           | '1 x'
            '{1}{0}'.format('a', 'b')                        | 'ba'
            '{a}'.format(a=1)                                | '1'
            '{!r:>5}'.format('a')                            | "  'a'"
            '{:{}}|'.format('x', 3)                          | 'x  |'
            '{{}}'.format()                                  | '{}'
            '{:<5}|{:^5}|{:>5}|{:*>5}'.format(1, 2, 3, 4)    | '1    |  2  |    3|****4'
            '{:05d} {:+d} {: d}'.format(-42, 1, 1)           | '-0042 +1  1'
            '{:x} {:X} {:#x} {:#o} {:b}'.format(255, 255, 255, 8, 5) | 'ff FF 0xff 0o10 101'
            '{:,} {:_} {:_x}'.format(1234567, 1234567, 1234567) | '1,234,567 1_234_567 12_d687'
            '{:08,}'.format(1234)                            | '0,001,234'
            '{:.2f} {:e} {:g} {:%}'.format(3.14159, 12345.678, 0.0001, 0.25) | '3.14 1.234568e+04 0.0001 25.000000%'
            '{} {:d}'.format(True, True)                     | 'True 1'
            '{:c}'.format(65)                                | 'A'
            '{:.2}|{:5.1s}|'.format('abc', 'abc')            | 'ab|a    |'
            '{:d}'.format('a')                               | ValueError: unknown format code 'd' for object of type 'str'
            '{:d}'.format(1.5)                               | ValueError: unknown format code 'd' for object of type 'float'
            '{:=5}'.format('a')                              | ValueError: '=' alignment not allowed in string format specifier
            '{:+s}'.format('a')                              | ValueError: sign not allowed in string format specifier
            '{:5x5}'.format(1)                               | ValueError: invalid format specifier
            '{0}{}'.format(1, 2)                             | ValueError: can't switch from manual field specification to automatic field numbering
            '{}{0}'.format(1, 2)                             | ValueError: can't switch from automatic field numbering to manual field specification
            '{}'.format()                                    | IndexError: tuple index out of range
            '{a}'.format()                                   | KeyError: a
            '{a.b}'.format(a=1)                              | NotImplementedError: attributes not supported
            '{'.format()                                     | ValueError: unmatched '{' in format
            '}'.format()                                     | ValueError: unmatched '}' in format
            '{!x}'.format(1)                                 | ValueError: bad conversion specifier
            '%s %d %5.1f|%x %X %o' % ('a', 3, 2.25, 255, 255, 8) | 'a 3   2.3|ff FF 10'
            '%-5d|%05d|%+d|% d' % (1, 2, 3, 4)               | '1    |00002|+3| 4'
            '%#x %#o' % (255, 8)                             | '0xff 0o10'
            '%c%c' % ('a', 66)                               | 'aB'
            '%r %%' % 'a'                                    | "'a' %"
            '%(k)s' % {'k': 1}                               | '1'
            '%*d|%.*f' % (4, 1, 1, 2.5)                      | '   1|2.5'
            '%.2s|' % 'abc'                                  | 'ab|'
            '%5.3d|' % 7                                     | '  007|'
            b'%s' % b'a'                                     | b'a'
            '%s' % b'a'                                      | "b'a'"
            '%d' % 3.7                                       | '3'
            '%d' % float('inf')                              | OverflowError: can't convert inf to int
            '%d' % 'x'                                       | TypeError: can't convert str to int
            '%c' % 'ab'                                      | TypeError: %c needs int or char
            '%s %s' % 1                                      | TypeError: format string needs more arguments
            '%s' % (1, 2)                                    | TypeError: format string didn't convert all arguments
            '%(k)s' % 1                                      | TypeError: format needs a dict
            '%(k)s' % {}                                     | KeyError: k
            '%z' % 1                                         | ValueError: unsupported format character 'z' (0x7a) at index 1
            '%' % 1                                          | ValueError: incomplete format
            """);
    }

    @Test
    void smallBuildsLackMethodsAndHaveShortMessages() {
        CallTable.check(ScriptVm.SMALL, "", """
            hasattr('', 'center')       | False
            hasattr('', 'partition')    | False
            hasattr('', 'splitlines')   | False
            hasattr('', 'encode')       | False
            hasattr(b'', 'decode')      | False
            hasattr(b'', 'hex')         | False
            hasattr(bytearray(), 'hex') | True
            hasattr('', 'format')       | True
            str(b'a', 'utf8')           | 'a'
            'a'['b']                    | TypeError: string indices must be integers, not str
            b'a'['b']                   | TypeError: indices must be integers
            '%d %d' % 1                | TypeError: format string needs more arguments
            '{'.format()                | ValueError: bad format string
            '{:y}'.format(1)            | ValueError: bad format string
            5 in 'a'                    | TypeError: can't convert to str implicitly
            """);
    }

    /** A field too wide for the board asks for its memory before anything is built. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            '{:1000000000}'.format(1)
            '{:.1000000000f}'.format(1.0).center(2000000000)
            '%1000000000d' % 1
            '%*s' % (1000000000, '')
            'a' * 1000000000
            'a'.center(1000000000)
            ('a' * 1000).replace('a', 'b' * 1000)
            bytes(1000000000)
            bytearray(1000000000)
            bytearray(1000) * 1000000
            """)
    void tooLargeForTheBoard(String call) {
        String program = "try: print(len(" + call + "))\nexcept MemoryError as e: print(str(e)[:36])";
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).containsExactly("memory allocation failed, allocating");
    }

    /** Bytes of RAM held, measured on a 32-bit build: an object of 16, and the data with its final zero in blocks of 16. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'x' * 1                 |   0
            'x' * 15                |  32
            'x' * 17                |  48
            'x' * 255               | 272
            'é' * 16                |  64
            'abcdefghij'[2:7]       |  32
            'ab' + str(n)           |  32
            '{}'.format(n)          |  32
            '%d' % n                |  32
            f'{n}'                  |  32
            str(n)                  |  32
            'word one two'.split()  | 128
            b'x' * 8                |  32
            bytearray(0)            |  16
            bytearray(15)           |  32
            bytearray(17)           |  48
            grown(40)               |  64
            memoryview(b'abc')      |  16
            array('H', range(100))  | 224
            array('f', [1.0] * 4)   |  32
            StringIO()              |  48
            StringIO('x' * 50)      | 112
            """)
    void takesTheMemoryOfTheDevice(String call, int bytes) {
        String program = """
                import gc
                from array import array
                from io import StringIO
                n = 12345
                def grown(n):
                    b = bytearray()
                    for i in range(n):
                        b.append(i)
                    return b
                make = lambda: CALL
                def held():
                    gc.collect()
                    before = gc.mem_alloc()
                    keep = make()
                    gc.collect()
                    return gc.mem_alloc() - before
                held()
                print(held())
                """.replace("CALL", call);
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).containsExactly(String.valueOf(bytes));
    }

    /** A str made at run time is a name's word if the name exists; a character taken out of a str always is. */
    @Test
    void textThatIsANameIsInterned() {
        String program = """
                def interned(): pass
                print('x'.join(['inte', '']).replace('x', 'rned') is 'interned')
                text = 'zy' + str(1)
                print(text[0] is 'z', text is 'zy' + str(1))
                """;
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).containsExactly("True", "True False");
    }
}
