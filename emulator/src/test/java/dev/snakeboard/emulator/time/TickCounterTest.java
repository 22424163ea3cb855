package dev.snakeboard.emulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickCounterTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # subticks since start, step, ticks, subticks, ms,    ticks_ms,  monotonic_ns
            0,                      1,    0,     0,        0,     536805376, 0
            31,                     1,    0,     31,       0,     536805376, 946058
            31,                     2,    0,     30,       0,     536805376, 915540
            32,                     1,    1,     0,        0,     536805376, 976562
            64,                     1,    2,     0,        1,     536805377, 1953125
            32768,                  1,    1024,  0,        1000,  536806376, 1000000000
            # the first wrap of ticks_ms, 65.536 s after the start
            2147483,                1,    67108, 27,       65535, 536870911, 65535980236
            2147520,                1,    67110, 0,        65537, 1,         65537109375
            """)
    void countsOfTheFirmware(long subticks, int step, long ticks, int subtick, long ms, int ticksMs, long ns) {
        Clock clock = new Clock();
        clock.charge(12_345);
        TickCounter counter = new TickCounter(clock, step);
        clock.charge(TimeBase.subticks(subticks));
        assertThat(counter.ticks()).isEqualTo(ticks);
        assertThat(counter.subticks()).isEqualTo(subtick);
        assertThat(counter.ms()).isEqualTo(ms);
        assertThat(counter.ticksMs()).isEqualTo(ticksMs);
        assertThat(counter.monotonicNs()).isEqualTo(ns);
    }
}
