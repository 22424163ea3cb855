package dev.snakeboard.emulator.interrupt;

import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes requests from peripherals and runs the firmware's native handlers at safepoints of the VM thread.
 *
 * <p>A handler begins the core's latency after its request, or when the interrupts are unmasked, or when a handler of the same or a more urgent priority
 * has ended. A more urgent one (of a lower number) begins within a less urgent one, which then ends so much later. Of several that wait, the most urgent
 * one begins, then the one declared first; one that comes while another is being entered takes its place, as on the Cortex-M's NVIC. What a handler
 * does, it does at its beginning. Python never runs in an interrupt.
 */
public final class InterruptController {

    /**
     * What the core takes beside the handlers, in cycles.
     *
     * @param entry from a request to the handler's first instruction
     * @param exit  from the handler's end back to what it interrupted
     * @param chain from a handler's end to the next handler's first instruction
     */
    public record Latency(long entry, long exit, long chain) {
        /** A core's own. */
        public static Latency of(TimingDefinition timing) {
            return new Latency(timing.of(Timing.INTERRUPT_ENTRY_CYCLES), timing.of(Timing.INTERRUPT_EXIT_CYCLES),
                    timing.of(Timing.INTERRUPT_CHAIN_CYCLES));
        }
    }

    /** A handler that has begun, and when it will have ended. */
    private static final class Running {
        private final int priority;
        private long end;

        Running(int priority, long end) {
            this.priority = priority;
            this.end = end;
        }
    }

    private final Clock clock;
    private final CoreClock core;
    private final Trace trace;
    private final Latency latency;
    private final Alarm dispatch;
    private final List<InterruptLine> lines = new ArrayList<>();
    /** The handlers of which one interrupts the other, the most urgent last. */
    private final ArrayDeque<Running> running = new ArrayDeque<>();

    private int maskDepth;
    private long unmaskedAt;
    private boolean handling;
    private long handled;

    public InterruptController(Clock clock, CoreClock core, Trace trace, Latency latency) {
        this.clock = clock;
        this.core = core;
        this.trace = trace;
        this.latency = latency;
        this.dispatch = clock.alarm("interrupt", this::dispatch);
    }

    /**
     * A new source, disabled.
     *
     * @param priority lower numbers are more urgent
     * @param cycles   what the handler costs, from its first instruction to its last
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

    void enabled(InterruptLine line) {
        line.enabledAt = clock.instant();
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
        unmaskedAt = clock.instant();
        schedule();
    }

    public boolean isMasked() {
        return maskDepth > 0;
    }

    /** How many handlers have begun so far: a CPU that stands still goes on after each. */
    public long handled() {
        return handled;
    }

    /** Whether a handler is running: what it does must be short and must not wait. */
    public boolean isHandling() {
        return handling;
    }

    /** Forgets all requests and masks, as a reset does; the lines stay, disabled. */
    public void reset() {
        maskDepth = 0;
        unmaskedAt = 0;
        running.clear();
        dispatch.cancel();
        for (InterruptLine line : lines) {
            line.posted = false;
            line.enabled = false;
        }
    }

    void schedule() {
        if (maskDepth > 0 || handling) {
            return;
        }
        InterruptLine first = first();
        if (first != null) {
            long at = Math.max(entry(first), clock.instant());
            if (!dispatch.isScheduled() || dispatch.when() > at) {
                dispatch.schedule(at);
            }
        }
    }

    /** When the handler of a line that waits can begin. */
    private long entry(InterruptLine line) {
        long entry = Math.max(line.postedAt + core.units(latency.entry()), Math.max(line.enabledAt, unmaskedAt));
        for (Running handler : running) {
            if (handler.priority <= line.priority) {
                entry = Math.max(entry, handler.end + core.units(latency.chain()));
            }
        }
        return entry;
    }

    /** Of the lines that wait, the one that can begin first. */
    private InterruptLine first() {
        InterruptLine first = null;
        for (InterruptLine line : lines) {
            if (line.isPending() && (first == null || isBefore(line, first))) {
                first = line;
            }
        }
        return first;
    }

    private boolean isBefore(InterruptLine line, InterruptLine other) {
        long difference = entry(line) - entry(other);
        return difference < 0 || difference == 0 && line.priority < other.priority;
    }

    /** A more urgent line that was posted while another was being entered takes its place. */
    private InterruptLine overtaking(InterruptLine entered, long when) {
        InterruptLine most = entered;
        for (InterruptLine line : lines) {
            if (line.isPending() && line.priority < most.priority && line.postedAt <= when) {
                most = line;
            }
        }
        return most;
    }

    private void dispatch(long when) {
        InterruptLine entered = maskDepth > 0 ? null : first();
        if (entered == null || entry(entered) > when) {
            schedule();
            return;
        }
        InterruptLine line = overtaking(entered, when);
        long overhead = core.units(isChained(when) ? latency.chain() : latency.entry() + latency.exit());
        line.posted = false;
        if (trace.isOn()) {
            trace.record(new TraceEvent.InterruptHandled(when, line.name(), line.postedAt));
        }
        handling = true;
        handled++;
        long before = clock.now();
        try {
            core.chargeInterrupt(line.cycles);
            line.handler.handle(line.postedAt);
        } finally {
            handling = false;
        }
        long took = clock.now() - before;
        clock.chargeInterrupt(overhead);
        while (!running.isEmpty() && running.peekLast().end <= when) {
            running.removeLast();
        }
        for (Running interrupted : running) {
            interrupted.end += took + overhead;
        }
        running.addLast(new Running(line.priority, when + took));
        if (trace.isOn()) {
            trace.record(new TraceEvent.InterruptEnded(when + took, line.name(), when));
        }
        schedule();
    }

    private boolean isChained(long when) {
        return !running.isEmpty() && running.peekLast().end + core.units(latency.chain()) == when;
    }
}
