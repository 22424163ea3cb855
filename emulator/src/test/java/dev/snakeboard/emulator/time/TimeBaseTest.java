package dev.snakeboard.emulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBaseTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 32, 40, 48, 64, 80, 96, 120, 160, 240, 360})
    void everyCpuClockOfTheFamiliesDividesTheBase(int mhz) {
        long hz = mhz * 1_000_000L;
        assertThat(TimeBase.unitsPerCycle(hz) * hz).isEqualTo(TimeBase.UNITS_PER_SECOND);
        assertThat(TimeBase.cycles(hz, hz)).isEqualTo(TimeBase.seconds(1));
    }

    @Test
    void ticksAndSubticksAreExact() {
        assertThat(TimeBase.UNITS_PER_TICK * 1024).isEqualTo(TimeBase.UNITS_PER_SECOND);
        assertThat(TimeBase.UNITS_PER_SUBTICK * 32).isEqualTo(TimeBase.UNITS_PER_TICK);
        assertThat(TimeBase.unitsPerCycle(32_768)).isEqualTo(TimeBase.UNITS_PER_SUBTICK);
    }

    @Test
    void aClockThatDoesNotDivideTheBaseIsRefused() {
        assertThatThrownBy(() -> TimeBase.unitsPerCycle(133_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("133000000 Hz");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ns        units
            0,          0
            1,          115
            10,         1152
            999,        115084
            1000,       115200
            1250,       144000
            """)
    void nanosecondsRoundDown(long ns, long units) {
        assertThat(TimeBase.ns(ns)).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # units,         ticks, us,      ns
            112499999,       0,     976,     976562
            112500000,       1,     976,     976562
            115200000000,    1024,  1000000, 1000000000
            """)
    void conversionsRoundDown(long units, long ticks, long us, long ns) {
        assertThat(TimeBase.toTicks(units)).isEqualTo(ticks);
        assertThat(TimeBase.toUs(units)).isEqualTo(us);
        assertThat(TimeBase.toNs(units)).isEqualTo(ns);
    }

    @Test
    void twoAndAHalfYearsFitAndConvert() {
        long years = TimeBase.seconds(2L * 365 * 86_400);
        assertThat(TimeBase.toNs(years)).isEqualTo(2L * 365 * 86_400 * 1_000_000_000L);
    }

    @Test
    void timeForPeople() {
        assertThat(TimeBase.format(TimeBase.ms(12_482))).isEqualTo("12.482000");
    }
}
