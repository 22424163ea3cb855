package dev.snakeboard.emulator.time;

import java.util.function.BooleanSupplier;

/**
 * The one virtual clock of a board, and the only place where time passes and events fire.
 *
 * <p>The VM charges for its work and compares {@code now} with one deadline (at calls, backward jumps and in loops of natives). The deadline is
 * the earliest of the next event, the run limit, and the next look at {@link RunControl}. A native that looks at a pin, a
 * peripheral or a clock calls {@link #settle()} first, so that nothing is seen before its cause. How often safepoints are taken never
 * changes what is seen: only events that are due fire, in order of (time, order of scheduling).
 */
public final class Clock {

    /** Busy virtual time after which the run control is looked at, at the latest. */
    private static final long ATTENTION_PERIOD = TimeBase.UNITS_PER_MS;

    private final EventQueue queue = new EventQueue();
    private RunControl control = RunControl.FREE;
    private long attentionPeriod = Long.MAX_VALUE;

    private long now;
    private long deadline = Long.MAX_VALUE;
    private long runLimit = Long.MAX_VALUE;
    private long attentionAt = Long.MAX_VALUE;

    private boolean attentionWanted;
    private boolean usualRate = true;
    private long rateOver = 1;
    private long rateUnder = 1;
    private long rateRest;

    private boolean firing;
    private long instant;

    private long idleTime;
    private long interruptTime;
    private long stolenTime;

    /** Units of {@link TimeBase} since the clock was made. */
    public long now() {
        return now;
    }

    /**
     * The time of what is happening: while an event is handled, the exact time it was due; otherwise {@link #now()}. Pins stamp their edges with it.
     */
    public long instant() {
        return firing ? instant : now;
    }

    /** Lets time pass for work of the VM, whose costs are those of the CPU's clock after reset: at another clock it takes longer or shorter. */
    public void charge(long units) {
        now += usualRate ? units : atRate(units);
    }

    /** Whether work takes what it takes at the CPU's clock after reset. */
    public boolean isAtUsualRate() {
        return usualRate;
    }

    private long atRate(long units) {
        long whole = units * rateOver + rateRest;
        rateRest = whole % rateUnder;
        return whole / rateUnder;
    }

    /** How much work can be charged for, at the least, until {@link #deadline()} is reached. */
    public long workLeft() {
        long left = deadline - now;
        if (usualRate || left > Long.MAX_VALUE / rateUnder - 1) {
            return left;
        }
        return Math.ceilDiv(left * rateUnder - rateRest, rateOver);
    }

    /** The CPU's clock changes: {@code over / under} units of time pass from now on for each unit of work. */
    void setWorkRate(long over, long under) {
        usualRate = over == under;
        rateOver = over;
        rateUnder = under;
        rateRest = 0;
    }

    /** Lets time pass, whatever the CPU's clock is. */
    public void pass(long units) {
        now += units;
    }

    /** Lets time pass for the work of an interrupt handler, which is accounted for separately. */
    public void chargeInterrupt(long units) {
        now += units;
        interruptTime += units;
    }

    /** Lets time pass for work of others on the same CPU: the protocol stack of a radio. */
    public void chargeStolen(long units) {
        now += units;
        stolenTime += units;
    }

    /** Whether a safepoint must be taken: something is due, the run limit is reached, or attention is wanted. */
    public boolean isDue() {
        return now >= deadline;
    }

    /** Earliest of the next event, the run limit, and the next look at the run control; not after now if attention is wanted. */
    public long deadline() {
        return deadline;
    }

    /** Fires what is due, so that whoever looks next sees every effect of what has happened until now. */
    public void settle() {
        if (now >= deadline) {
            safepoint();
        }
    }

    /**
     * Fires every due event in order, then stops here if it is asked to or if the run limit is reached. Does nothing while an event is being
     * handled, and while it is not the firmware that runs.
     */
    public void safepoint() {
        if (firing || !control.isRunning()) {
            return;
        }
        fireDue();
        if (control.stopRequested()) {
            park();
        }
        while (now >= runLimit) {
            park();
        }
        attentionAt = attentionPeriod == Long.MAX_VALUE ? Long.MAX_VALUE : now + attentionPeriod;
        updateDeadline();
    }

    private void park() {
        control.park();
        fireDue();
    }

    private void fireDue() {
        firing = true;
        try {
            for (Alarm due = queue.takeDue(now); due != null; due = queue.takeDue(now)) {
                instant = due.when;
                due.fire();
            }
        } finally {
            firing = false;
        }
    }

    /**
     * Sleeps: jumps from event to event until {@code when}, or until {@code wake} says so after an event. The jumps count as idle time, the
     * interrupt handlers in between do not.
     *
     * @throws IllegalStateException if nothing can ever end the sleep
     */
    public void sleepUntil(long when, BooleanSupplier wake) {
        safepoint();
        while (now < when && !wake.getAsBoolean()) {
            long before = now;
            jump(when);
            idleTime += now - before;
            safepoint();
        }
    }

    /**
     * Waits with the CPU running, as a loop that looks at a flag does: the same as {@link #sleepUntil}, but the time counts as busy.
     *
     * @throws IllegalStateException if nothing can ever end the wait
     */
    public void spinUntil(long when, BooleanSupplier stop) {
        safepoint();
        while (now < when && !stop.getAsBoolean()) {
            jump(when);
            safepoint();
        }
    }

    private void jump(long when) {
        long next = Math.min(when, Math.min(queue.nextDeadline(), runLimit));
        if (next == Long.MAX_VALUE) {
            throw new IllegalStateException("waiting for ever: no event is scheduled and there is no run limit");
        }
        now = Math.max(now, next);
    }

    /** An alarm of this clock, not yet scheduled. */
    public Alarm alarm(String name, Alarm.Handler handler) {
        return new Alarm(this, name, handler);
    }

    /** Schedules something that happens once, at an absolute time. */
    public Alarm schedule(String name, long when, Alarm.Handler handler) {
        Alarm alarm = alarm(name, handler);
        schedule(alarm, when);
        return alarm;
    }

    void schedule(Alarm alarm, long when) {
        if (when < instant()) {
            throw new IllegalArgumentException("event from the past: " + alarm.name() + " for " + TimeBase.format(when)
                    + ", but it is " + TimeBase.format(instant()));
        }
        queue.schedule(alarm, when);
        if (when < deadline) {
            deadline = when;
        }
    }

    void cancel(Alarm alarm) {
        queue.cancel(alarm);
    }

    /** The time of the next event, or {@link Long#MAX_VALUE} if there is none. */
    public long nextEvent() {
        return queue.nextDeadline();
    }

    /** The time at which the VM thread parks; {@link Long#MAX_VALUE} for never. Set while it is parked, or before it starts. */
    public void setRunLimit(long time) {
        runLimit = time;
        updateDeadline();
    }

    public long runLimit() {
        return runLimit;
    }

    /** Lets someone stop the machine. Without one, a clock runs free: that is the board-less target. */
    public void setRunControl(RunControl newControl) {
        control = newControl;
        attentionPeriod = newControl == RunControl.FREE ? Long.MAX_VALUE : ATTENTION_PERIOD;
        attendNow();
    }

    /** Test mode: every check of {@link #isDue()} says yes, so that the run control is asked at every possible place. */
    public void attendAlways() {
        attentionPeriod = 0;
        attendNow();
    }

    /** Somebody has work for the VM's next safepoint: until it is done, {@link #isDue()} says yes. */
    public void setAttentionWanted(boolean wanted) {
        if (attentionWanted != wanted) {
            attentionWanted = wanted;
            updateDeadline();
        }
    }

    private void attendNow() {
        attentionAt = attentionPeriod == Long.MAX_VALUE ? Long.MAX_VALUE : now;
        updateDeadline();
    }

    private void updateDeadline() {
        deadline = Math.min(queue.nextDeadline(), Math.min(runLimit, attentionWanted ? Math.min(now, attentionAt) : attentionAt));
    }

    /** Time slept through. */
    public long idleTime() {
        return idleTime;
    }

    /** Time spent in interrupt handlers. */
    public long interruptTime() {
        return interruptTime;
    }

    /** Time that a radio's protocol stack has taken. */
    public long stolenTime() {
        return stolenTime;
    }

    /** Time spent running the firmware and its program: all that was neither idle, nor in interrupt handlers, nor taken by others. */
    public long busyTime() {
        return now - idleTime - interruptTime - stolenTime;
    }
}
