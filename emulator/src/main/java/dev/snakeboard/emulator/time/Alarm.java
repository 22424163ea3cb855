package dev.snakeboard.emulator.time;

/**
 * One thing that can be due at one time. A peripheral makes its alarms once and schedules them again and again, so that
 * a periodic event leaves no garbage.
 */
public final class Alarm {

    /** What happens when an alarm is due. Runs on the VM thread at a safepoint. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Handles the event.
         *
         * @param when the exact time it was scheduled for; the clock may already be past it, because the VM
         *     stops only between operations
         */
        void fire(long when);
    }

    private final Clock clock;
    private final Handler handler;
    private final String name;

    /** The order key (when, sequence) and the place in the heap are the queue's. */
    long when;
    long sequence;
    int slot = EventQueue.NOT_QUEUED;

    Alarm(Clock clock, String name, Handler handler) {
        this.clock = clock;
        this.name = name;
        this.handler = handler;
    }

    /**
     * Schedules for an absolute time; an alarm already scheduled moves, and takes its place behind others of the same time.
     *
     * @throws IllegalArgumentException if the time is in the past
     */
    public void schedule(long time) {
        clock.schedule(this, time);
    }

    /** Schedules for {@code units} after the instant that is being handled. */
    public void scheduleIn(long units) {
        clock.schedule(this, Math.addExact(clock.instant(), units));
    }

    /** Takes it back; does nothing if it is not scheduled. */
    public void cancel() {
        clock.cancel(this);
    }

    public boolean isScheduled() {
        return slot != EventQueue.NOT_QUEUED;
    }

    /** When it is due; meaningful only while scheduled. */
    public long when() {
        return when;
    }

    public String name() {
        return name;
    }

    void fire() {
        handler.fire(when);
    }

    @Override
    public String toString() {
        return isScheduled() ? name + " at " + TimeBase.format(when) : name + " (idle)";
    }
}
