package dev.snakeboard.emulator.interrupt;

import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes requests from peripherals and runs the firmware's native handlers at safepoints of the VM thread.
 *
 * <p>A handler begins the core's latency after its request, or when the handler before it has ended, or when interrupts are unmasked;
 * of several that wait, the one of the lowest priority number begins, then the one declared first (as the Cortex-M's NVIC). A handler runs to
 * its end: nested preemption is not modelled. Python never runs in an interrupt.
 */
public final class InterruptController {

    private final Clock clock;
    private final CoreClock core;
    private final Trace trace;
    private final long latencyCycles;
    private final Alarm dispatch;
    private final List<InterruptLine> lines = new ArrayList<>();

    private int maskDepth;
    private boolean handling;
    private long freeAt;

    /** @param latencyCycles from the request to the handler's first instruction */
    public InterruptController(Clock clock, CoreClock core, Trace trace, long latencyCycles) {
        this.clock = clock;
        this.core = core;
        this.trace = trace;
        this.latencyCycles = latencyCycles;
        this.dispatch = clock.alarm("interrupt", this::dispatch);
    }

    /**
     * A new source, disabled.
     *
     * @param priority lower numbers go first
     * @param cycles   what the handler costs, entry and exit included
     */
    public InterruptLine line(String name, int priority, long cycles, InterruptLine.Handler handler) {
        InterruptLine line = new InterruptLine(this, name, priority, lines.size(), cycles, handler);
        lines.add(line);
        return line;
    }

    void post(InterruptLine line) {
        if (!line.posted) {
            line.posted = true;
            line.postedAt = clock.instant();
            if (trace.isOn()) {
                trace.record(new TraceEvent.InterruptPosted(line.postedAt, line.name()));
            }
        }
        schedule();
    }

    /** Keeps handlers from running until {@link #unmask()}; nests. */
    public void mask() {
        maskDepth++;
    }

    /**
     * Undoes one {@link #mask()}.
     *
     * @throws IllegalStateException if nothing is masked
     */
    public void unmask() {
        if (maskDepth == 0) {
            throw new IllegalStateException("interrupts are not masked");
        }
        maskDepth--;
        schedule();
    }

    public boolean isMasked() {
        return maskDepth > 0;
    }

    /** Whether a handler is running: what it does must be short and must not wait. */
    public boolean isHandling() {
        return handling;
    }

    /** Forgets all requests and masks, as a reset does; the lines stay, disabled. */
    public void reset() {
        maskDepth = 0;
        freeAt = 0;
        dispatch.cancel();
        for (InterruptLine line : lines) {
            line.posted = false;
            line.enabled = false;
        }
    }

    void schedule() {
        if (maskDepth > 0 || handling || dispatch.isScheduled()) {
            return;
        }
        InterruptLine next = next();
        if (next != null) {
            long entry = Math.max(next.postedAt + core.units(latencyCycles), freeAt);
            dispatch.schedule(Math.max(entry, clock.instant()));
        }
    }

    private InterruptLine next() {
        InterruptLine best = null;
        for (InterruptLine line : lines) {
            if (line.isPending() && (best == null || line.priority < best.priority)) {
                best = line;
            }
        }
        return best;
    }

    private void dispatch(long when) {
        InterruptLine line = maskDepth > 0 ? null : next();
        if (line == null) {
            return;
        }
        line.posted = false;
        if (trace.isOn()) {
            trace.record(new TraceEvent.InterruptHandled(when, line.name(), line.postedAt));
        }
        handling = true;
        long before = clock.interruptTime();
        try {
            core.chargeInterrupt(line.cycles);
            line.handler.handle(line.postedAt);
        } finally {
            handling = false;
        }
        freeAt = when + (clock.interruptTime() - before);
        if (trace.isOn()) {
            trace.record(new TraceEvent.InterruptEnded(freeAt, line.name(), when));
        }
        schedule();
    }
}
