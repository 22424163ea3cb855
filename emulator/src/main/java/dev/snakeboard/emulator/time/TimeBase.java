package dev.snakeboard.emulator.time;

/**
 * The unit of all virtual time: 1/115.2 GHz.
 *
 * <p>Every CPU clock of the three families (20 … 360 MHz) and the 32,768 Hz crystal divide it, so nothing is ever rounded
 * while a board runs: an ESP32 may change its clock at run time, and two wired boards may run at different clocks. A
 * {@code long} of these units lasts 2.5 years.
 */
public final class TimeBase {

    public static final long UNITS_PER_SECOND = 115_200_000_000L;
    public static final long UNITS_PER_MS = UNITS_PER_SECOND / 1_000;
    public static final long UNITS_PER_US = UNITS_PER_SECOND / 1_000_000;
    /** CircuitPython's raw tick, 1/1024 s ({@code supervisor/port.h}). */
    public static final long UNITS_PER_TICK = UNITS_PER_SECOND / 1_024;
    /** One period of the 32,768 Hz crystal, 1/32 of a raw tick. */
    public static final long UNITS_PER_SUBTICK = UNITS_PER_SECOND / 32_768;

    private TimeBase() {
    }

    public static long seconds(long seconds) {
        return Math.multiplyExact(seconds, UNITS_PER_SECOND);
    }

    public static long ms(long milliseconds) {
        return Math.multiplyExact(milliseconds, UNITS_PER_MS);
    }

    public static long us(long microseconds) {
        return Math.multiplyExact(microseconds, UNITS_PER_US);
    }

    /** Nanoseconds, rounded down: the only unit here that does not divide the base (one is 115.2 units). */
    public static long ns(long nanoseconds) {
        return Math.addExact(us(nanoseconds / 1_000), nanoseconds % 1_000 * UNITS_PER_US / 1_000);
    }

    public static long ticks(long rawTicks) {
        return Math.multiplyExact(rawTicks, UNITS_PER_TICK);
    }

    public static long subticks(long subticks) {
        return Math.multiplyExact(subticks, UNITS_PER_SUBTICK);
    }

    /**
     * Units in one cycle of a clock.
     *
     * @throws IllegalArgumentException if the clock does not divide the base
     */
    public static long unitsPerCycle(long hz) {
        if (hz <= 0 || UNITS_PER_SECOND % hz != 0) {
            throw new IllegalArgumentException("a clock of " + hz + " Hz does not divide the time base of " + UNITS_PER_SECOND + " Hz");
        }
        return UNITS_PER_SECOND / hz;
    }

    /** Units in {@code cycles} cycles of a clock that divides the base. */
    public static long cycles(long cycles, long hz) {
        return Math.multiplyExact(cycles, unitsPerCycle(hz));
    }

    /** Units in one period of a rate that need not divide the base (a baud rate, a PWM frequency), rounded to nearest. */
    public static long period(long hz) {
        if (hz <= 0) {
            throw new IllegalArgumentException("a rate must be above 0 Hz, not " + hz);
        }
        return (UNITS_PER_SECOND + hz / 2) / hz;
    }

    /** Whole microseconds, rounded down. */
    public static long toUs(long units) {
        return Math.floorDiv(units, UNITS_PER_US);
    }

    /** Whole milliseconds, rounded down. */
    public static long toMs(long units) {
        return Math.floorDiv(units, UNITS_PER_MS);
    }

    /** Nanoseconds, rounded down, exact over the whole range of a {@code long}. */
    public static long toNs(long units) {
        long us = Math.floorDiv(units, UNITS_PER_US);
        return us * 1_000 + Math.floorMod(units, UNITS_PER_US) * 1_000 / UNITS_PER_US;
    }

    /** Whole raw ticks, rounded down. */
    public static long toTicks(long units) {
        return Math.floorDiv(units, UNITS_PER_TICK);
    }

    /** Whole periods of 32,768 Hz, rounded down. */
    public static long toSubticks(long units) {
        return Math.floorDiv(units, UNITS_PER_SUBTICK);
    }

    /** Whole cycles of a clock, rounded down. */
    public static long toCycles(long units, long hz) {
        return Math.floorDiv(units, unitsPerCycle(hz));
    }

    /** Seconds with six decimals, for people: {@code 12.482000}. */
    public static String format(long units) {
        long us = toUs(units);
        return String.format("%d.%06d", us / 1_000_000, us % 1_000_000);
    }
}
