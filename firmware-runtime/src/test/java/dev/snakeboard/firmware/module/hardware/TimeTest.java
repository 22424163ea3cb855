package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.time.TimeBase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks as the firmware counts: raw ticks of 1/1024 s, milliseconds rounded down from them, floats of 22 bits. */
class TimeTest {
    /** Uptime in milliseconds, and what the clocks say then. */
    @ParameterizedTest(name = "after {0} ms")
    @CsvSource(delimiter = '|', textBlock = """
            0        | 0.0      | 536805376 |
            1000     | 1.0      | 536806376 |
            65535    | 65.534   | 536870910 |
            65536    | 65.535   | 536870911 | 1/8192 s before the tick
            65537    | 65.536   | 0         | wraps after 65.536 s
            4090001  | 4090.0   | 4024464   | resolution still below a millisecond
            4097001  | 4097.0   | 4031464   |
            4097003  | 4097.002 | 4031466   | steps of 1/512 s from here on
            86400000 | 86400.0  | 86334464  | a day: steps of 1/32 s
            """)
    void clocksByUptime(long uptime, String monotonic, int ticksMs) {
        BoardProgram program = BoardProgram.fastOn(M4);
        program.run("import time, supervisor");
        program.vm.clock.sleepUntil(TimeBase.ms(uptime), () -> false);
        assertThat(program.run("import time, supervisor", "print(supervisor.ticks_ms(), time.monotonic())"))
                .isEqualTo(ticksMs + " " + monotonic + "\n");
    }

    @ParameterizedTest(name = "sleep({0}) ends at {1} µs")
    @CsvSource({"0, 0", "0.0004, 0", "0.0005, 976", "0.001, 976", "0.02, 19958", "0.25, 250000", "1, 1000000", "1.5, 1500000", "3600, 3600000000"})
    void sleepsWholeMillisecondsInSubticks(String seconds, long microseconds) {
        BoardProgram program = BoardProgram.fastOn(NRF);
        program.run("import time", "time.sleep(" + seconds + ")");
        assertThat(TimeBase.toUs(program.vm.clock.now())).isBetween(microseconds, microseconds + 31);
    }

    @Test
    void sleepIsIdleTime() {
        BoardProgram program = BoardProgram.fastOn(M4);
        program.run("import time", "time.sleep(10)");
        assertThat(program.vm.clock.idleTime()).isGreaterThan(TimeBase.ms(9_999));
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void nanosecondsCountTicksAndSubticks(String board) {
        BoardProgram program = BoardProgram.fastOn(board);
        program.run("import time", "time.sleep(1.5)");
        assertThat(program.run("print(time.monotonic_ns() // 1000000)")).isEqualTo("1500\n");
    }

    static final List<Arguments> CALENDAR = List.of(
            Arguments.of(
                    "time.localtime()",
                    "struct_time(tm_year=2000, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=1, tm_isdst=-1)"),
            Arguments.of("time.time()", "946684800"),
            Arguments.of("time.localtime(1700000000)[:6]", "(2023, 11, 14, 22, 13, 20)"),
            Arguments.of("time.localtime(1700000000).tm_wday, time.localtime(1700000000).tm_yday", "1 318"),
            Arguments.of("time.localtime(951782400).tm_mday", "29"),
            Arguments.of("time.mktime((2023, 11, 14, 22, 13, 20, 0, 0, 0))", "1700000000"),
            Arguments.of("time.mktime((2023, 10, 45, 22, 13, 20, 0, 0, 0))", "1700000000"),
            Arguments.of("time.mktime((2023, 11, 14, 22, 12, 80, 0, 0, 0))", "1700000000"),
            Arguments.of("time.mktime((2024, -1, 14, 22, 13, 20, 0, 0, 0))", "1700000000"),
            Arguments.of("time.mktime(time.localtime(1234567890))", "1234567890"),
            Arguments.of("time.struct_time((2001, 2, 3, 4, 5, 6, 7, 8, 9)).tm_hour", "4"),
            Arguments.of("time.struct_time((1, 2))", "ValueError: value length must be 9"),
            Arguments.of("time.struct_time(3)", "TypeError: object 'int' isn't a tuple or list"),
            Arguments.of("time.mktime((1999, 1, 1, 0, 0, 0, 0, 0, 0))", "OverflowError: tm_year out of range"),
            Arguments.of("time.mktime((1, 2))", "TypeError: function takes 9 positional arguments but 2 were given"),
            Arguments.of("time.mktime(3)", "TypeError: value must be of type struct_time, not int"),
            Arguments.of("time.localtime(0)", "OverflowError: timestamp out of range for platform time_t"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("CALENDAR")
    void calendar(String expression, String expected) {
        assertThat(BoardProgram.fastOn(M4).run("import time", "print(" + expression + ")").strip()).isEqualTo(expected);
    }

    @Test
    void theCalendarCanBeSet() {
        assertThat(BoardProgram.fastOn(NRF).run("""
                import rtc, time
                rtc.RTC().datetime = time.struct_time((2024, 2, 28, 23, 59, 58, 0, -1, -1))
                time.sleep(3.1)
                print(time.localtime()[:7], time.time(), rtc.RTC() is rtc.RTC())
                class Source:
                    datetime = (2030, 1, 2, 3, 4, 5, 0, 0, 0)
                rtc.set_time_source(Source())
                print(time.localtime()[:8])
                """)).isEqualTo("(2024, 2, 29, 0, 0, 1, 3) 1709164801 True\n(2030, 1, 2, 3, 4, 5, 2, 2)\n");
    }
}
