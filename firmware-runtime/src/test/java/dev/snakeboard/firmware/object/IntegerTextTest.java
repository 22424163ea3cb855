package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Integers from text and to text. Expected values were recorded from the firmware built for the host. */
class IntegerTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '12'                          | 12
            '  -12  '                     | -12
            '+7'                          | 7
            '1_000'                       | 1000
            '0x1F', 0                     | 31
            '0X1f', 16                    | 31
            '0o17', 0                     | 15
            '0b101', 0                    | 5
            'zz', 36                      | 1295
            '00', 0                       | 0
            '08'                          | 8
            '1073741824'                  | 1073741824
            '-1073741825'                 | -1073741825
            '123456789012345678901234567' | 123456789012345678901234567
            b'12'                         | 12
            ''                            | ValueError: invalid syntax for integer with base 10
            '_'                           | 0
            '12a'                         | ValueError: invalid syntax for integer with base 10
            '1 2'                         | ValueError: invalid syntax for integer with base 10
            '0x'                          | ValueError: invalid syntax for integer with base 10
            'x', 16                       | ValueError: invalid syntax for integer with base 16
            '010', 0                      | ValueError: invalid syntax for integer with base 0
            '1_000_000_000_000'           | ValueError: invalid syntax for integer with base 10
            '12', 1                       | ValueError: base must be 2-36
            '12', 37                      | ValueError: base must be 2-36
            12, 10                        | TypeError: can't convert 'int' object to str implicitly
            []                            | TypeError: can't convert list to int
            None                          | TypeError: can't convert NoneType to int
            2.9                           | 2
            -2.9                          | -2
            1e10                          | 10000001024
            float('inf')                  | OverflowError: can't convert inf to int
            float('nan')                  | ValueError: can't convert NaN to int
            True                          | 1
            """, quoteCharacter = '"')
    void intOf(String arguments, String result) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, "print(int(" + arguments + "))")).containsExactly(result);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '12', '', 12
            'x',  '', ValueError: invalid syntax for integer
            '2000000000', '', OverflowError: No long integer support
            """)
    void intOnASmallBuild(String text, String unused, String result) {
        assertThat(ScriptVm.run(ScriptVm.SMALL, "print(int('" + text + "'))")).containsExactly(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5         | 2 | 0  |     | 0  | 101
            255       | 16| 0  |     | 0  | ff
            -255      | 16| 8  |     | 0  | -0xff
            8         | 8 | 8  |     | 0  | 010
            8         | 8 | 136|     | 0  | 0o10
            42        | 10| 2  |     | 6  | "   +42"
            42        | 10| 1  |     | 6  | "42    "
            42        | 10| 32 | *   | 7  | **42***
            -42       | 10| 16 | 0   | 6  | -00042
            """, quoteCharacter = '"')
    void inAField(int value, int base, int flags, String fill, int width, String text) {
        char filler = fill == null ? ' ' : fill.charAt(0);
        BigInteger number = BigInteger.valueOf(value);
        assertThat(NumberFormatter.formatInt(number, base, 'a', flags, filler, width, NumberFormatter.NO_PRECISION)).isEqualTo(text);
    }

    @Test
    void digitsInGroups() {
        int comma = NumberFormatter.grouping(',');
        int underscore = NumberFormatter.grouping('_');
        assertThat(field(1234567, 10, comma, ' ', 0)).isEqualTo("1,234,567");
        assertThat(field(-1234, 10, comma, ' ', 8)).isEqualTo("  -1,234");
        assertThat(field(0xabcdef, 16, underscore, ' ', 0)).isEqualTo("ab_cdef");
        assertThat(field(1234, 10, comma | NumberFormatter.PAD_AFTER_SIGN, '0', 10)).isEqualTo("00,001,234");
        // A field never begins with a separator: one more zero is added.
        assertThat(field(1234, 10, comma | NumberFormatter.PAD_AFTER_SIGN, '0', 8)).isEqualTo("0,001,234");
    }

    private static String field(int value, int base, int flags, char fill, int width) {
        return NumberFormatter.formatInt(BigInteger.valueOf(value), base, 'a', flags, fill, width, NumberFormatter.NO_PRECISION);
    }

    @Test
    void precisionIsTheLeastNumberOfDigits() {
        BigInteger number = BigInteger.valueOf(-42);
        assertThat(NumberFormatter.formatInt(number, 10, 'a', 0, ' ', 8, 4)).isEqualTo("   -0042");
        assertThat(NumberFormatter.formatInt(number, 10, 'a', NumberFormatter.LEFT_ADJUST, ' ', 8, 4)).isEqualTo("-0042   ");
    }
}
