package dev.snakeboard.firmware.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Disassembler;
import dev.snakeboard.firmware.compile.SourceMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Literals and constant expressions, by the instructions they become; each as mpy-cross 10.3 compiles it. */
class LiteralTest {
    private static String instructions(String expression) {
        String listing = Disassembler.print(Compiler.compile(expression, "x", SourceMode.EVAL, CompilerOptions.mpyCross()));
        StringBuilder result = new StringBuilder();
        listing.lines().filter(line -> Character.isDigit(line.charAt(0)) && !line.endsWith("RETURN_VALUE")).forEach(line -> result
                .append(result.isEmpty() ? "" : "; ")
                .append(line.substring(line.indexOf(' ') + 1)));
        return result.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "0                  ¦ LOAD_CONST_SMALL_INT 0",
                "-16                ¦ LOAD_CONST_SMALL_INT -16",
                "1_000              ¦ LOAD_CONST_SMALL_INT 1000",
                "0xFf               ¦ LOAD_CONST_SMALL_INT 255",
                "0o17               ¦ LOAD_CONST_SMALL_INT 15",
                "0B1_01             ¦ LOAD_CONST_SMALL_INT 5",
                "00                 ¦ LOAD_CONST_SMALL_INT 0",
                "1073741823         ¦ LOAD_CONST_SMALL_INT 1073741823",
                "1073741824         ¦ LOAD_CONST_OBJ 1073741824",
                "-1073741824        ¦ LOAD_CONST_SMALL_INT -1073741824",
                "1E5                ¦ LOAD_CONST_OBJ 100000.0",
                ".5                 ¦ LOAD_CONST_OBJ 0.5",
                "5.                 ¦ LOAD_CONST_OBJ 5.0",
                "1e400              ¦ LOAD_CONST_OBJ inf",
                "2J                 ¦ LOAD_CONST_OBJ 2j",
                "'a' \"b\" r'\\n'   ¦ LOAD_CONST_STRING 'ab\\n'",
                "'0123456789'       ¦ LOAD_CONST_STRING '0123456789'",
                "'0123456789a'      ¦ LOAD_CONST_OBJ '0123456789a'",
                "'''a'b'''          ¦ LOAD_CONST_STRING 'a'b'",
                "u'\\x41\\u00e9\\103' ¦ LOAD_CONST_STRING 'AéC'",
                "'\\q\\''           ¦ LOAD_CONST_STRING '\\q''",
                "b'\\x00\\u\\377'   ¦ LOAD_CONST_OBJ b'\\x00\\\\u\\xff'",
                "rb'\\x'            ¦ LOAD_CONST_OBJ b'\\\\x'",
                "...                ¦ LOAD_CONST_OBJ Ellipsis"
            })
    void literals(String source, String expected) {
        assertThat(instructions(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3 - 4         ¦ LOAD_CONST_SMALL_INT 3",
                "1 + 2 + x             ¦ LOAD_CONST_SMALL_INT 1; LOAD_CONST_SMALL_INT 2; BINARY_OP 27 __add__; LOAD_NAME x; BINARY_OP 27 __add__",
                "-7 // 2               ¦ LOAD_CONST_SMALL_INT -4",
                "-7 % 3                ¦ LOAD_CONST_SMALL_INT 2",
                "7 % -3                ¦ LOAD_CONST_SMALL_INT -2",
                "-7.5 // 2             ¦ LOAD_CONST_OBJ -4.0",
                "-7.5 % 2              ¦ LOAD_CONST_OBJ 0.5",
                "3 / 2                 ¦ LOAD_CONST_OBJ 1.5",
                "2 ** -1               ¦ LOAD_CONST_OBJ 0.5",
                "2 ** 3 ** 2           ¦ LOAD_CONST_SMALL_INT 512",
                "-5 ** 2               ¦ LOAD_CONST_SMALL_INT -25",
                "1 << 40 >> 38         ¦ LOAD_CONST_SMALL_INT 4",
                "6 & 3 | 8 ^ 1         ¦ LOAD_CONST_SMALL_INT 11",
                "~5                    ¦ LOAD_CONST_SMALL_INT -6",
                "~1.5                  ¦ LOAD_CONST_OBJ 1.5; UNARY_OP 2 __invert__",
                "-True                 ¦ LOAD_CONST_TRUE; UNARY_OP 1 __neg__",
                "1 // 0                ¦ LOAD_CONST_SMALL_INT 1; LOAD_CONST_SMALL_INT 0; BINARY_OP 31 __floordiv__",
                "1 << -1               ¦ LOAD_CONST_SMALL_INT 1; LOAD_CONST_SMALL_INT -1; BINARY_OP 25 __lshift__",
                "(-8) ** 0.5           ¦ LOAD_CONST_SMALL_INT -8; LOAD_CONST_OBJ 0.5; BINARY_OP 34 __pow__",
                "'a' + 'b'             ¦ LOAD_CONST_STRING 'a'; LOAD_CONST_STRING 'b'; BINARY_OP 27 __add__",
                "not ''                ¦ LOAD_CONST_TRUE",
                "not (0, 1)            ¦ LOAD_CONST_FALSE",
                "0 or '' or x          ¦ LOAD_NAME x",
                "x or 1 or y           ¦ LOAD_NAME x; JUMP_IF_TRUE_OR_POP 5; LOAD_CONST_SMALL_INT 1",
                "x and 0               ¦ LOAD_NAME x; JUMP_IF_FALSE_OR_POP 5; LOAD_CONST_SMALL_INT 0",
                "(1, ('a', None), ())  ¦ LOAD_CONST_OBJ (1, ('a', None), ())",
                "[1, 2]                ¦ LOAD_CONST_SMALL_INT 1; LOAD_CONST_SMALL_INT 2; BUILD_LIST 2",
                "math.inf              ¦ LOAD_CONST_OBJ inf",
                "math.inf.real         ¦ LOAD_NAME math; LOAD_ATTR inf; LOAD_ATTR real"
            })
    void folding(String source, String expected) {
        assertThat(instructions(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "f'{x}'                ¦ LOAD_CONST_STRING '{}'; LOAD_METHOD format; LOAD_NAME x; CALL_METHOD n=1 nkw=0",
                "f'{x!r:>{4}}{{}}'     ¦ LOAD_CONST_OBJ '{!r:>{}}{{}}'; LOAD_METHOD format; LOAD_NAME x; LOAD_CONST_SMALL_INT 4; "
                        + "CALL_METHOD n=2 nkw=0",
                "f'{x=}' 'b{c}'        ¦ LOAD_CONST_STRING 'x={}b{c}'; LOAD_METHOD format; LOAD_NAME x; CALL_METHOD n=1 nkw=0",
                "f'{a, b}'             ¦ LOAD_CONST_STRING '{}'; LOAD_METHOD format; LOAD_NAME a; LOAD_NAME b; BUILD_TUPLE 2; CALL_METHOD n=1 nkw=0",
                "f'{}'                 ¦ LOAD_CONST_STRING '{}'; LOAD_METHOD format; BUILD_TUPLE 0; CALL_METHOD n=1 nkw=0"
            })
    void formatStringsAreCallsOfFormat(String source, String expected) {
        assertThat(instructions(source)).isEqualTo(expected);
    }

    @Test
    void anFStringInAReplacementFieldCallsTheResult() {
        assertThat(instructions("f'{f\"{x}\"}'")).endsWith("CALL_METHOD n=1 nkw=0; LOAD_NAME x; CALL_FUNCTION n=1 nkw=0; BUILD_TUPLE 1");
    }
}
