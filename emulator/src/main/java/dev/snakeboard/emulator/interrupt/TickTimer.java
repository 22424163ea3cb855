package dev.snakeboard.emulator.interrupt;

import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.emulator.time.TimeBase;
import java.util.ArrayList;
import java.util.List;

/**
 * The 1/1024 s tick interrupt, which runs only while someone asks for it ({@code supervisor/shared/tick.c}).
 *
 * <p>In each tick the listeners run in order of their adding; then the background task is queued.
 */
public final class TickTimer {

    /** Where the tick comes from ({@code ports/*}{@code /supervisor/port.c}). */
    public enum Source {
        /** SAM: an event of the RTC at each raw tick. */
        RTC_EVENT,
        /** nRF: the RTC interrupts 32 times as often, and the handler counts. */
        RTC_EVERY_SUBTICK,
        /** ESP: a microsecond timer with a period of 1000000/1024 = 976 µs, begun when the tick is first asked for. */
        MICROSECOND_TIMER
    }

    private static final int EMPTY_PER_TICK = 31;
    private static final long ESP_PERIOD = 976 * TimeBase.UNITS_PER_US;

    private final Clock clock;
    private final CoreClock core;
    private final long dispatchCycles;
    private final long emptyCycles;
    private final TickCounter counter;
    private final Source source;
    private final InterruptLine interrupt;
    private final Alarm alarm;
    private final Alarm arrival;
    private final List<TickListener> listeners = new ArrayList<>();
    private final BackgroundTasks background;
    private final BackgroundTask task;

    private int requests;

    /**
     * @param timing what the interrupt costs, apart from what listeners charge
     * @param task   queued by each tick
     */
    public TickTimer(Clock clock, CoreClock core, TickCounter counter, Source source, InterruptController interrupts, TimingDefinition timing,
            BackgroundTasks background, BackgroundTask task) {
        this.clock = clock;
        this.counter = counter;
        this.source = source;
        this.background = background;
        this.task = task;
        this.core = core;
        this.dispatchCycles = timing.of(Timing.TICK_DISPATCH_CYCLES);
        this.emptyCycles = EMPTY_PER_TICK * timing.of(Timing.TICK_EMPTY_CYCLES);
        this.interrupt = interrupts.line("tick", timing.intOf(Timing.TICK_PRIORITY), timing.of(Timing.TICK_HANDLER_CYCLES), posted -> handle());
        this.alarm = clock.alarm("tick", this::fire);
        this.arrival = clock.alarm("tick's handler", when -> interrupt.post());
    }

    /** One more who needs the tick. */
    public void request() {
        if (requests++ == 0) {
            interrupt.enable();
            alarm.schedule(next(clock.instant()));
        }
    }

    /** One less who needs the tick; more releases than requests are ignored, as in the firmware. */
    public void release() {
        if (requests > 0 && --requests == 0) {
            alarm.cancel();
            arrival.cancel();
            interrupt.disable();
            interrupt.unpost();
        }
    }

    public boolean isRunning() {
        return requests > 0;
    }

    public void addListener(TickListener listener) {
        listeners.add(listener);
    }

    public void removeListener(TickListener listener) {
        listeners.remove(listener);
    }

    /** Nobody asks any more; the listeners stay. */
    public void reset() {
        requests = 0;
        alarm.cancel();
        arrival.cancel();
        interrupt.disable();
        interrupt.unpost();
    }

    private long next(long time) {
        return switch (source) {
            case RTC_EVENT, RTC_EVERY_SUBTICK -> counter.timeOfTick(counter.ticks() + 1);
            case MICROSECOND_TIMER -> time + ESP_PERIOD;
        };
    }

    private void fire(long when) {
        if (dispatchCycles == 0) {
            interrupt.post();
        } else {
            arrival.schedule(when + core.units(dispatchCycles));
        }
        alarm.schedule(next(when));
    }

    private void handle() {
        long ticks = counter.ticks();
        // The interrupts in between cost too: they are charged together, here.
        core.chargeInterrupt(emptyCycles);
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).tick(ticks);
        }
        background.add(task);
    }
}
