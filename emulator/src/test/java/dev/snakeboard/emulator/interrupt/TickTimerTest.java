package dev.snakeboard.emulator.interrupt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.NoTime;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TickTimerTest {

    private final Clock clock = new Clock();
    private final TickCounter counter = new TickCounter(clock, 1);
    private final List<String> trace = new ArrayList<>();
    private final BackgroundTasks background = new BackgroundTasks(clock);
    private final BackgroundTask task = new BackgroundTask("tick work", () -> trace.add("work"));

    private TickTimer timer(TickTimer.Source source) {
        CoreClock core = new CoreClock(clock, 120_000_000);
        InterruptController interrupts = new InterruptController(clock, core, new Trace(), InterruptController.Latency.of(NoTime.timing()));
        return new TickTimer(clock, core, counter, source, interrupts, NoTime.timing(), background, task);
    }

    private void sleepUntilTick(long ticks, long extraUnits) {
        clock.sleepUntil(TimeBase.ticks(ticks) + extraUnits, () -> false);
    }

    @Test
    void theTickRunsOnlyWhileSomeoneAsks() {
        TickTimer timer = timer(TickTimer.Source.RTC_EVENT);
        timer.addListener(ticks -> trace.add("tick " + ticks));
        sleepUntilTick(10, 5);
        assertThat(trace).isEmpty();
        assertThat(clock.nextEvent()).isEqualTo(Long.MAX_VALUE);

        timer.request();
        timer.request();
        timer.release();
        sleepUntilTick(13, 0);
        assertThat(trace).containsExactly("tick 11", "tick 12", "tick 13");

        timer.release();
        timer.release();
        assertThat(timer.isRunning()).isFalse();
        sleepUntilTick(20, 0);
        assertThat(trace).hasSize(3);
    }

    @Test
    void eachTickQueuesTheBackgroundTaskOnce() {
        TickTimer timer = timer(TickTimer.Source.RTC_EVENT);
        timer.request();
        sleepUntilTick(3, 1);
        assertThat(background.isPending()).isTrue();
        background.runPending();
        background.runPending();
        assertThat(trace).containsExactly("work");
    }

    @Test
    void theTickOfAnEspIs976MicrosecondsFromTheRequest() {
        TickTimer timer = timer(TickTimer.Source.MICROSECOND_TIMER);
        clock.charge(TimeBase.us(100));
        timer.addListener(ticks -> trace.add(TimeBase.toUs(clock.instant()) + " us"));
        timer.request();
        clock.sleepUntil(TimeBase.us(3100), () -> false);
        assertThat(trace).containsExactly("1076 us", "2052 us", "3028 us");
    }

    @ParameterizedTest
    @EnumSource(TickTimer.Source.class)
    void anHourOfTicksIsAffordable(TickTimer.Source source) {
        TickTimer timer = timer(source);
        long[] count = new long[1];
        timer.addListener(ticks -> count[0]++);
        timer.request();
        clock.sleepUntil(TimeBase.seconds(60), () -> false);
        assertThat(count[0]).isEqualTo(source == TickTimer.Source.MICROSECOND_TIMER ? 60_000_000 / 976 : 60 * 1024);
    }

    @Test
    void backgroundTasksDoNotNestAndWaitWhilePrevented() {
        BackgroundTask[] again = new BackgroundTask[1];
        again[0] = new BackgroundTask("again", () -> {
            trace.add("again");
            background.runPending();
            background.add(again[0]);
        });
        background.add(again[0]);
        background.add(task);
        background.prevent();
        background.runPending();
        assertThat(trace).isEmpty();
        background.allow();
        background.runPending();
        assertThat(trace).containsExactly("again", "work");
        assertThat(background.isPending()).isTrue();
        background.reset();
        assertThat(background.isPending()).isFalse();
    }
}
