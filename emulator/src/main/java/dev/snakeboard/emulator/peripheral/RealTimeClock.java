package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;

/** The calendar clock: counts seconds from 2000-01-01 00:00:00 at power on, until somebody sets it. */
public final class RealTimeClock {

    private final Clock clock;
    private long epoch;
    /** What it was set to at {@code epoch}: seconds, because a date of today does not fit into the clock's units. */
    private long atEpoch;

    public RealTimeClock(Clock clock) {
        this.clock = clock;
        this.epoch = clock.now();
    }

    /** Seconds since 2000-01-01 00:00:00. */
    public long seconds() {
        clock.settle();
        return atEpoch + Math.floorDiv(clock.instant() - epoch, TimeBase.UNITS_PER_SECOND);
    }

    /** Sets it. @param seconds since 2000-01-01 00:00:00 */
    public void set(long seconds) {
        clock.settle();
        epoch = clock.instant();
        atEpoch = seconds;
    }

    /** Back to 2000-01-01 00:00:00: power on. */
    public void reset() {
        epoch = clock.now();
        atEpoch = 0;
    }
}
