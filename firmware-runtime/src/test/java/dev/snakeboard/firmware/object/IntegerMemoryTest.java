package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The RAM that integer operations take, results and what they leave behind included: {@code gc.mem_alloc()} before and after, recorded from
 * the firmware built for a 32-bit host with the boards' settings.
 */
class IntegerMemoryTest {
    private static final String NAMES = """
            import gc
            before = 0
            a = 1 << 40; b = 10 ** 30; c = -(1 << 40); s = 1 << 29; d = 10 ** 100; m = 3
            def operation():
                return %s
            operation()
            gc.collect()
            before = gc.mem_alloc()
            operation()
            print(gc.mem_alloc() - before)
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s + s              | 32
            s * 4              | 64
            m << 31            | 64
            m << 100           | 64
            m ** 30            | 64
            m ** 200           | 96
            a + 1              | 32
            a + b              | 32
            a - a              | 32
            a * b              | 48
            d * d              | 112
            b // a             | 32
            c // 7             | 48
            b // c             | 48
            b % a              | 32
            c % 7              | 48
            divmod(b, a)       | 80
            divmod(c, 7)       | 96
            a & 255            | 32
            b ^ c              | 32
            c >> 39            | 32
            d >> 1             | 64
            ~a                 | 32
            abs(c)             | 32
            b ** 3             | 64
            int(1e20)          | 32
            int('12345678901234567890') | 48
            a < b              | 0
            a * 1.0            | 0
            complex(1, 2)      | 16
            a.to_bytes(8, 'big') | 96
            """)
    void anOperationTakes(String expression, String bytes) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, NAMES.formatted(expression))).isEqualTo(List.of(bytes));
    }
}
