package dev.snakeboard.emulator.mcu;

import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;

/** Calls a {@link Pacer} at regular steps of virtual time. It is an event like any other, and changes nothing that a program can see. */
public final class Pacing {

    private final Alarm alarm;
    private final long step;

    /** @param step units of the time base between two calls, above 0 */
    public Pacing(Clock clock, long step, Pacer pacer) {
        this.step = step;
        this.alarm = clock.alarm("pacing", when -> {
            pacer.pace(when);
            next();
        });
    }

    private void next() {
        alarm.scheduleIn(step);
    }

    /** From now on; while the board is parked. */
    public void start() {
        next();
    }

    public void stop() {
        alarm.cancel();
    }
}
