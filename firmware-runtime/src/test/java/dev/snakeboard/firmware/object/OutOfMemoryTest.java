package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.Target;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one expression asks for in vain in a heap of 48 KiB, scratch memory of numbers and pieces of padding included: recorded on a 32-bit build of
 * CircuitPython with that heap.
 */
class OutOfMemoryTest {
    private static final int HEAP = 48 * 1024;
    private static final Target EXEC = Target.PLAIN.withFloats(FloatFormat.SINGLE30).withHeap(HEAP);
    private static final Pattern MESSAGE = Pattern.compile("memory allocation failed, allocating (\\d+) bytes");

    private static final String PROGRAM = """
            n = 3
            try:
                r = %s
                print('fits')
            except MemoryError as error:
                print(error)
            """;

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            n**50000                               -> fits
            n**100000                              -> 19816
            n**n**11                               -> 25972
            (n**3000)**40                          -> 19020
            pow(n**5000, n**5000, n**9000)         -> fits
            str(n**30000)                          -> 14336
            str(n**60000)                          -> 31704
            '%d' % n**50000                        -> 26424
            '{:,}'.format(n**50000)                -> 35231
            hex(n**120000)                         -> 23778
            bin(n**20000)                          -> 31720
            '{:30000}'.format(n)                   -> fits
            '{:60000}'.format(n)                   -> 46616
            '{:*^40000}'.format('x')               -> fits
            '%.100000000d' % n                     -> 46232
            '%1000000000s' % 'x'                   -> 46232
            '{:1000000000}'.format(1.5)            -> 46232
            '{:01000000000,}'.format(n)            -> 46232
            '%.1000000000s' % 'x'                  -> fits
            '%.1000000000f' % 1.5                  -> fits
            '{:.1000000000}'.format('x')           -> fits
            'x' * 10**9                            -> 1000000001
            [n] * 10**7                            -> 40000000
            bytearray(10**9)                       -> 1000000000
            list(range(10**6))                     -> 65536
            sorted(range(n**9))                    -> 65536
            dict.fromkeys(range(10000))            -> 80000
            set(range(10000))                      -> 28972
            ','.join('x' for i in range(100000))   -> 65536
            n << 10**9                             -> 125000004
            int('9' * 40000)                       -> 40001
            'x'.center(10**6)                      -> 1000001
            """)
    void isWhatTheFirmwareSays(String expression, String asked) {
        List<String> lines = ScriptVm.run(EXEC, PROGRAM.formatted(expression));
        assertThat(lines).hasSize(1);
        Matcher message = MESSAGE.matcher(lines.getFirst());
        if (!message.matches()) {
            assertThat(lines.getFirst()).isEqualTo(asked);
            return;
        }
        int expected = Integer.parseInt(asked);
        assertThat(Integer.parseInt(message.group(1))).isBetween(expected - HEAP / 100, expected + HEAP / 100);
    }

    /** What cannot be folded for want of memory is left to the program, and takes nothing from what is compiled after it. */
    @ParameterizedTest
    @CsvSource({"3**30000", "7**12000", "1 << 60000"})
    void aConstantThatDoesNotFitIsLeftToTheProgram(String constant) {
        String functions = "def f():\n    return %s\n".formatted(constant).repeat(12);
        assertThat(ScriptVm.run(Target.PLAIN.withHeap(24 * 1024), functions + "print('compiled')\n")).containsExactly("compiled");
    }
}
