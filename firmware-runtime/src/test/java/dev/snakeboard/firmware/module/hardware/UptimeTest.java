package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.time.TimeBase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The clocks of programs after hours and days equal the firmware's own arithmetic, which is written down here once more, in integers of any size
 * ({@code supervisor/shared/tick.c}, {@code shared-bindings/supervisor/__init__.c}, {@code shared-bindings/time/__init__.c}).
 */
class UptimeTest {
    private static final long TICKS_PERIOD = 1L << 29;

    /** Before and after each wrap of {@code ticks_ms} and each step of {@code monotonic}, and far away from them. */
    private static final String[] UPTIMES = {
        "0.25", "1", "64", "65.5", "65.5355", "65.54", "1023.9", "1024.1", "2048.5", "4090", "4095.99", "4096.01", "8191.9", "8192.3", "16384.7", "64800",
        "131072.1", "262143.9", "262144.9", "535680", "536870.9", "536936.4", "536936.5", "1073807.35", "1073807.4", "2097151", "2097153", "4320000",
        "5183999.123", "5184009.982"
    };

    static Stream<Arguments> uptimes() {
        return Stream.of(M4, NRF, S3).flatMap(board -> Stream.of(UPTIMES).map(uptime -> Arguments.of(board, uptime)));
    }

    private static BoardProgram after(String board, BigDecimal seconds) {
        BoardProgram program = BoardProgram.fastOn(board);
        program.run("import array, binascii, supervisor, time");
        // In the middle of a count of 1/16384 s, the coarsest of all: the few microseconds of the program stay in it.
        BigInteger counts = seconds.multiply(BigDecimal.valueOf(16_384)).toBigInteger();
        long middle = counts.longValueExact() * 2 * TimeBase.UNITS_PER_SUBTICK + TimeBase.UNITS_PER_SUBTICK / 4;
        program.vm.clock.charge(middle - program.vm.clock.now());
        return program;
    }

    @ParameterizedTest(name = "{0} after {1} s")
    @MethodSource("uptimes")
    void clocksEqualTheFirmwaresArithmetic(String board, BigDecimal uptime) {
        BoardProgram program = after(board, uptime);
        long counted = TimeBase.toSubticks(program.vm.clock.now());
        String said = program.run("print(supervisor.ticks_ms(), time.monotonic_ns(), binascii.hexlify(bytes(array.array('f', [time.monotonic()]))).decode())");
        long ticks = counted / 32;
        long subticks = counted % 32;
        long ms = BigInteger.valueOf(ticks).multiply(BigInteger.valueOf(1000)).divide(BigInteger.valueOf(1024)).longValueExact();
        long ticksMs = (ms + 0x1fff_0000L) % TICKS_PERIOD;
        long ns = 976_562 * ticks + ticks / 2 + 30_518 * (board.equals(M4) ? subticks & ~1 : subticks);
        assertThat(said).isEqualTo("%d %d %s\n".formatted(ticksMs, ns, hex(stored(floatOf(ms) / 1000f))));
    }

    /** As {@code uint64_to_float} in {@code py/objfloat.c}: by halves, each rounded, and then their sum. */
    private static float floatOf(long ms) {
        return (ms >>> 32) * 4_294_967_296f + (float) (ms & 0xffff_ffffL);
    }

    /** What is left of a float in an object of 30 bits, read back: the two lowest bits are those above them again. */
    private static float stored(float value) {
        int bits = Float.floatToRawIntBits(value) & ~3;
        return Float.intBitsToFloat(bits | bits >> 2 & 3);
    }

    private static String hex(float value) {
        return String.format(Locale.ROOT, "%08x", Integer.reverseBytes(Float.floatToRawIntBits(value)));
    }

    @ParameterizedTest(name = "at {0} s, 2,000 successive milliseconds give {1} values of time.monotonic()")
    @CsvSource({"100, 2000", "4090, 2000", "4097, 1024", "8193, 513", "16385, 257", "64800, 128", "535680, 8", "2097153, 2", "4320000, 1"})
    void monotonicGetsCoarser(BigDecimal uptime, int values) {
        assertThat(after(M4, uptime).run("""
                start = supervisor.ticks_ms()
                seen = set()
                while (supervisor.ticks_ms() - start) % (1 << 29) < 2000:
                    seen.add(time.monotonic())
                    time.sleep(0.0005)
                print(len(seen))
                """)).satisfies(said -> assertThat(Integer.parseInt(said.strip())).isBetween(values - Math.max(1, values / 40), values + 1));
    }

    @ParameterizedTest(name = "sleep({2}) after {1} s on {0}")
    @MethodSource("sleeps")
    void sleepIsAsLongAfterDays(String board, BigDecimal uptime, String seconds, long ms) {
        BoardProgram program = after(board, uptime);
        long before = TimeBase.toSubticks(program.vm.clock.now());
        program.run("time.sleep(" + seconds + ")");
        long wait = ms * 32_768 / 1000;
        // A counter in steps of 2 (SAM) shows an odd end one subtick late.
        assertThat(TimeBase.toSubticks(program.vm.clock.now()) - before).isBetween(wait, wait + 1);
    }

    static Stream<Arguments> sleeps() {
        return Stream.of(M4, NRF, S3).flatMap(board -> Stream.of("65.5", "4096.01", "536936.4", "4320000", "5183999").flatMap(uptime -> Stream.of(
                Arguments.of(board, uptime, "0.001", 1),
                Arguments.of(board, uptime, "0.02", 20),
                Arguments.of(board, uptime, "0.3333", 333),
                Arguments.of(board, uptime, "60", 60_000))));
    }
}
