package dev.snakeboard.emulator.mcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FirmwareThreadTest {

    private static final RunOutcome LIMIT = new RunOutcome.LimitReached();
    private static final RunOutcome FINISHED = new RunOutcome.Finished();
    private static final RunOutcome PAUSED = new RunOutcome.Paused();

    private final Clock clock = new Clock();
    private final FirmwareThread thread = new FirmwareThread(clock, "firmware under test");
    private final List<String> trace = new ArrayList<>();

    @AfterEach
    void close() {
        thread.close();
    }

    /** Work of 100 units at a time with the check that a VM makes. */
    private static void work(Clock clock, long until) {
        while (clock.now() < until) {
            clock.charge(100);
            if (clock.isDue()) {
                clock.safepoint();
            }
        }
    }

    @Test
    void runsToItsEnd() {
        thread.start(() -> work(clock, 1000));
        assertThat(thread.runUntil(5000)).isEqualTo(FINISHED);
        assertThat(clock.now()).isEqualTo(1000);
        assertThat(thread.runUntil(6000)).isEqualTo(FINISHED);
    }

    @Test
    void parksAtTheLimitAndGoesOn() {
        thread.start(() -> work(clock, 1000));
        assertThat(thread.runUntil(350)).isEqualTo(LIMIT);
        assertThat(clock.now()).isEqualTo(400);
        assertThat(thread.isParked()).isTrue();
        assertThat(thread.runUntil(400)).isEqualTo(LIMIT);
        assertThat(clock.now()).isEqualTo(400);
        assertThat(thread.runUntil(2000)).isEqualTo(FINISHED);
    }

    @Test
    void aSleepIsCutExactlyAtTheLimit() {
        thread.start(() -> clock.sleepUntil(1_000_000, () -> false));
        assertThat(thread.runUntil(350)).isEqualTo(LIMIT);
        assertThat(clock.now()).isEqualTo(350);
        assertThat(thread.runUntil(2_000_000)).isEqualTo(FINISHED);
        assertThat(clock.now()).isEqualTo(1_000_000);
    }

    @Test
    void whatTheCallerSchedulesWhileParkedHappens() {
        thread.start(() -> work(clock, 1000));
        thread.runUntil(300);
        clock.schedule("press", 450, at -> trace.add("press " + at));
        thread.runUntil(2000);
        assertThat(trace).containsExactly("press 450");
    }

    @Test
    void theOtherSideMaySettleAndNothingHappens() {
        thread.start(() -> work(clock, 1000));
        thread.runUntil(300);
        clock.schedule("press", 300, at -> trace.add("press " + at));
        clock.settle();
        assertThat(trace).isEmpty();
        thread.runUntil(2000);
        assertThat(trace).containsExactly("press 300");
    }

    /** Nanoseconds of wall time from the request to the standstill: the least of some tries, because the host may be busy with something else. */
    private long quickestPause() throws Exception {
        long quickest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            CompletableFuture<RunOutcome> run = CompletableFuture.supplyAsync(() -> thread.runUntil(Long.MAX_VALUE));
            Thread.sleep(30);
            long asked = System.nanoTime();
            thread.requestPause();
            assertThat(run.get()).isEqualTo(PAUSED);
            quickest = Math.min(quickest, System.nanoTime() - asked);
        }
        return quickest;
    }

    @Test
    void aPauseStopsAnEndlessProgramQuickly() throws Exception {
        thread.start(() -> work(clock, Long.MAX_VALUE));
        assertThat(quickestPause()).isLessThan(100_000_000L);
        assertThat(thread.runUntil(clock.now() + 1000)).isEqualTo(LIMIT);
    }

    @Test
    void aPauseStopsALongSleepWithManyEvents() throws Exception {
        Alarm[] tick = new Alarm[1];
        tick[0] = clock.alarm("tick", at -> tick[0].scheduleIn(TimeBase.UNITS_PER_TICK));
        tick[0].schedule(0);
        thread.start(() -> clock.sleepUntil(Long.MAX_VALUE, () -> false));
        assertThat(quickestPause()).isLessThan(100_000_000L);
    }

    @Test
    void aPauseAskedForBeforehandIsNotLost() {
        thread.start(() -> work(clock, 1000));
        thread.requestPause();
        assertThat(thread.runUntil(500)).isEqualTo(PAUSED);
        assertThat(clock.now()).isZero();
        assertThat(thread.runUntil(500)).isEqualTo(LIMIT);
    }

    private void recurse(int depth) {
        try {
            if (depth == 0) {
                work(clock, Long.MAX_VALUE);
            } else {
                recurse(depth - 1);
            }
        } catch (RuntimeException swallowed) {
            trace.add("caught " + swallowed);
        } finally {
            if (depth == 0) {
                trace.add("unwound");
            }
        }
    }

    @Test
    void resetUnwindsFromAnyDepthAndTheNextFirmwareRuns() {
        thread.start(() -> {
            recurse(10_000);
            trace.add("never");
        });
        assertThat(thread.runUntil(1000)).isEqualTo(LIMIT);
        assertThatThrownBy(() -> thread.start(() -> { })).hasMessageContaining("reset first");
        thread.reset();
        assertThat(trace).containsExactly("unwound");
        assertThat(thread.isParked()).isFalse();
        long now = clock.now();
        thread.start(() -> work(clock, now + 500));
        assertThat(thread.runUntil(now + 1000)).isEqualTo(FINISHED);
    }

    @Test
    void resetBeforeTheFirstRunAndTwiceIsHarmless() {
        thread.reset();
        thread.start(() -> work(clock, 100));
        thread.reset();
        thread.reset();
        assertThat(thread.runUntil(1000)).isEqualTo(FINISHED);
    }

    @Test
    void anExceptionIsReportedNotLost() {
        thread.start(() -> {
            throw new IllegalStateException("broken emulator");
        });
        assertThat(thread.runUntil(1000)).isInstanceOfSatisfying(RunOutcome.Failed.class,
                failed -> assertThat(failed.cause()).hasMessage("broken emulator"));
    }

    @Test
    void runningNothingIsRefused() {
        assertThatThrownBy(() -> thread.runUntil(1)).hasMessage("there is no firmware to run");
    }

    /** One program in three ways of running: at once, in slices of every length, and parked at every safepoint. */
    @Test
    void howItIsSlicedChangesNothing() {
        List<String> whole = transcript(own -> new FirmwareThread(own, "whole"), Long.MAX_VALUE);
        assertThat(whole).hasSizeGreaterThan(50);
        for (long slice : new long[] {1, 7, 1000, 123_456}) {
            assertThat(transcript(own -> new FirmwareThread(own, "sliced"), slice)).isEqualTo(whole);
        }
        List<String> parking = transcript(own -> FirmwareThread.parkingAtEverySafepoint(own, "parking"), Long.MAX_VALUE);
        assertThat(parking).isEqualTo(whole);
    }

    private static List<String> transcript(Function<Clock, FirmwareThread> maker, long slice) {
        Clock own = new Clock();
        List<String> events = new ArrayList<>();
        try (FirmwareThread runner = maker.apply(own)) {
            Alarm[] tick = new Alarm[1];
            tick[0] = own.alarm("tick", at -> {
                events.add("tick " + at);
                own.chargeInterrupt(13);
                tick[0].scheduleIn(777);
            });
            tick[0].schedule(5);
            runner.start(() -> {
                for (int i = 0; i < 20; i++) {
                    work(own, own.now() + 950);
                    events.add("worked " + own.now());
                    own.sleepUntil(own.now() + 1234, () -> false);
                    events.add("slept " + own.now() + " idle " + own.idleTime() + " busy " + own.busyTime());
                }
            });
            RunOutcome outcome = LIMIT;
            for (long limit = slice; outcome.equals(LIMIT); limit = slice == Long.MAX_VALUE ? slice : own.now() + slice) {
                outcome = runner.runUntil(limit);
            }
            assertThat(outcome).isEqualTo(FINISHED);
        }
        return events;
    }

    @Test
    void anHourWithAKilohertzTickTakesSeconds() {
        long[] ticks = new long[1];
        Alarm[] tick = new Alarm[1];
        tick[0] = clock.alarm("tick", at -> {
            ticks[0]++;
            clock.chargeInterrupt(TimeBase.us(5));
            tick[0].scheduleIn(TimeBase.UNITS_PER_TICK);
        });
        tick[0].schedule(0);
        thread.start(() -> clock.sleepUntil(TimeBase.seconds(3600), () -> false));
        assertThat(thread.runUntil(TimeBase.seconds(3601))).isEqualTo(FINISHED);
        assertThat(ticks[0]).isEqualTo(3600 * 1024 + 1);
    }
}
