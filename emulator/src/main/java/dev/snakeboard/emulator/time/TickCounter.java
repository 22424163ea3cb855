package dev.snakeboard.emulator.time;

/**
 * The firmware's count of 1/1024 s raw ticks since its start ({@code port_get_raw_ticks}), and what is derived from it
 * ({@code supervisor/shared/tick.c}).
 */
public final class TickCounter {

    /** {@code supervisor.ticks_ms()} starts this far in, so that programs meet its wrap 65.536 s after the start. */
    private static final long TICKS_MS_OFFSET = 0x1FFF_0000L;
    private static final long TICKS_MS_MASK = (1L << 29) - 1;

    private final Clock clock;
    private final int subtickStep;
    private long epoch;

    /**
     * @param subtickStep resolution in 1/32768 s: 2 on SAM, whose RTC runs at 16,384 Hz, 1 elsewhere
     */
    public TickCounter(Clock clock, int subtickStep) {
        this.clock = clock;
        this.subtickStep = subtickStep;
        this.epoch = clock.now();
    }

    /** One that counts from the clock's 0, whenever it is made. */
    public static TickCounter ofClock(Clock clock, int subtickStep) {
        TickCounter counter = new TickCounter(clock, subtickStep);
        counter.epoch = 0;
        return counter;
    }

    /** Counts from 0 from now on. SAM and ESP count from reset; nRF keeps its count over resets without power loss. */
    public void restart() {
        epoch = clock.now();
    }

    /** Units of the time base since the count began, at the present instant. */
    public long elapsed() {
        return clock.instant() - epoch;
    }

    /** Whole raw ticks. */
    public long ticks() {
        return TimeBase.toTicks(elapsed());
    }

    /** 1/32768 s within the present raw tick, 0 … 31. */
    public int subticks() {
        long subticks = TimeBase.toSubticks(elapsed() % TimeBase.UNITS_PER_TICK);
        return (int) (subticks - subticks % subtickStep);
    }

    /** {@code supervisor_ticks_ms64}: milliseconds, rounded down from raw ticks, so that some values are skipped. */
    public long ms() {
        return ticks() * 1000 / 1024;
    }

    /** {@code supervisor.ticks_ms()}, 0 … 2^29 - 1. */
    public int ticksMs() {
        return (int) (ms() + TICKS_MS_OFFSET & TICKS_MS_MASK);
    }

    /** {@code time.monotonic_ns()}. */
    public long monotonicNs() {
        long ticks = ticks();
        return 976_562 * ticks + ticks / 2 + 30_518L * subticks();
    }

    /** The clock's time at which the count reaches {@code ticks}. */
    public long timeOfTick(long ticks) {
        return epoch + TimeBase.ticks(ticks);
    }

    /** The clock's time at which the count reaches {@code subticks} of 1/32768 s. */
    public long timeOfSubtick(long subticks) {
        return epoch + TimeBase.subticks(subticks);
    }
}
