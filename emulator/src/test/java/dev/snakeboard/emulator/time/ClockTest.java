package dev.snakeboard.emulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces are lists of "time event", time in base units. */
class ClockTest {

    private final Clock clock = new Clock();
    private final List<String> trace = new ArrayList<>();

    private Alarm record(String name, long when) {
        return clock.schedule(name, when, at -> trace.add(at + " " + name));
    }

    @Test
    void eventsFireByTimeThenByOrderOfScheduling() {
        record("B", 20);
        record("A", 10);
        record("C", 20);
        record("D", 5);
        record("E", 20);
        clock.charge(20);
        clock.safepoint();
        assertThat(trace).containsExactly("5 D", "10 A", "20 B", "20 C", "20 E");
    }

    @Test
    void anEventInTheFutureWaits() {
        record("A", 10);
        clock.charge(9);
        clock.settle();
        assertThat(trace).isEmpty();
        assertThat(clock.isDue()).isFalse();
        clock.charge(1);
        assertThat(clock.isDue()).isTrue();
        clock.settle();
        assertThat(trace).containsExactly("10 A");
        assertThat(clock.deadline()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aLateEventKnowsItsExactTime() {
        clock.schedule("A", 10, at -> trace.add(at + " instant " + clock.instant() + " now " + clock.now()));
        clock.charge(17);
        clock.settle();
        assertThat(trace).containsExactly("10 instant 10 now 17");
        assertThat(clock.instant()).isEqualTo(17);
    }

    @Test
    void schedulingEarlierPullsTheDeadlineForward() {
        record("A", 100);
        assertThat(clock.deadline()).isEqualTo(100);
        record("B", 40);
        assertThat(clock.deadline()).isEqualTo(40);
        record("C", 60);
        assertThat(clock.deadline()).isEqualTo(40);
    }

    @Test
    void aPeriodicAlarmReschedulesItself() {
        Alarm[] tick = new Alarm[1];
        tick[0] = clock.alarm("tick", at -> {
            trace.add(at + " tick");
            tick[0].scheduleIn(5);
        });
        tick[0].schedule(5);
        clock.charge(25);
        clock.settle();
        assertThat(trace).containsExactly("5 tick", "10 tick", "15 tick", "20 tick", "25 tick");
        assertThat(tick[0].when()).isEqualTo(30);
    }

    @Test
    void aCancelledAlarmDoesNotFireAndCanBeScheduledAgain() {
        Alarm a = record("A", 10);
        record("B", 10);
        a.cancel();
        a.cancel();
        assertThat(a.isScheduled()).isFalse();
        clock.charge(10);
        clock.settle();
        assertThat(trace).containsExactly("10 B");
        a.schedule(12);
        clock.charge(5);
        clock.settle();
        assertThat(trace).containsExactly("10 B", "12 A");
    }

    @Test
    void anAlarmThatMovesGoesBehindTheOthersOfItsNewTime() {
        Alarm a = record("A", 10);
        record("B", 10);
        a.schedule(10);
        clock.charge(10);
        clock.settle();
        assertThat(trace).containsExactly("10 B", "10 A");
    }

    @Test
    void anEventMayCancelAnotherOfTheSameTime() {
        Alarm[] victim = new Alarm[1];
        clock.schedule("killer", 10, at -> victim[0].cancel());
        victim[0] = record("victim", 10);
        clock.charge(10);
        clock.settle();
        assertThat(trace).isEmpty();
    }

    @Test
    void aHandlerThatTakesTimeMakesMoreEventsDue() {
        clock.schedule("interrupt", 10, at -> clock.chargeInterrupt(30));
        record("A", 25);
        record("B", 41);
        clock.charge(10);
        clock.settle();
        assertThat(trace).containsExactly("25 A");
        assertThat(clock.now()).isEqualTo(40);
        assertThat(clock.interruptTime()).isEqualTo(30);
        assertThat(clock.busyTime()).isEqualTo(10);
    }

    @Test
    void thePastIsRefused() {
        clock.charge(10);
        assertThatThrownBy(() -> record("late", 9)).hasMessageContaining("event from the past: late");
    }

    @Test
    void aHandlerMaySettleWithoutNesting() {
        clock.schedule("A", 10, at -> {
            clock.settle();
            trace.add("A");
        });
        record("B", 10);
        clock.charge(10);
        clock.settle();
        assertThat(trace).containsExactly("A", "10 B");
    }

    @Test
    void sleepJumpsFromEventToEvent() {
        record("A", 10);
        record("B", 30);
        clock.sleepUntil(20, () -> false);
        assertThat(trace).containsExactly("10 A");
        assertThat(clock.now()).isEqualTo(20);
        assertThat(clock.idleTime()).isEqualTo(20);
    }

    @Test
    void sleepEndsEarlyWhenWoken() {
        record("A", 10);
        clock.sleepUntil(1000, () -> !trace.isEmpty());
        assertThat(clock.now()).isEqualTo(10);
    }

    @Test
    void spinningIsBusyTime() {
        record("A", 10);
        clock.spinUntil(20, () -> false);
        assertThat(trace).containsExactly("10 A");
        assertThat(clock.now()).isEqualTo(20);
        assertThat(clock.busyTime()).isEqualTo(20);
    }

    @Test
    void interruptsInASleepAreNotIdleTime() {
        clock.schedule("interrupt", 10, at -> clock.chargeInterrupt(3));
        clock.sleepUntil(20, () -> false);
        assertThat(clock.now()).isEqualTo(20);
        assertThat(clock.idleTime()).isEqualTo(17);
        assertThat(clock.interruptTime()).isEqualTo(3);
    }

    @Test
    void aSleepThatNothingCanEndIsAFault() {
        assertThatThrownBy(() -> clock.sleepUntil(Long.MAX_VALUE, () -> false)).hasMessageContaining("waiting for ever");
    }

    /** Parks by running the next command of a script in place of the other side. */
    private static final class ScriptedControl implements RunControl {
        private final Deque<Runnable> script = new ArrayDeque<>();
        private boolean stop;

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public boolean stopRequested() {
            return stop;
        }

        @Override
        public void park() {
            stop = false;
            script.remove().run();
        }
    }

    @Test
    void theRunLimitParksASleepAndDoesNotChangeIt() {
        ScriptedControl control = new ScriptedControl();
        clock.setRunControl(control);
        clock.setRunLimit(15);
        control.script.add(() -> {
            trace.add("parked " + clock.now());
            record("A", 18);
            clock.setRunLimit(1000);
        });
        clock.sleepUntil(20, () -> false);
        assertThat(trace).containsExactly("parked 15", "18 A");
        assertThat(clock.now()).isEqualTo(20);
        assertThat(clock.idleTime()).isEqualTo(20);
    }

    @Test
    void whatIsScheduledForNowWhileParkedFiresBeforeTheProgramGoesOn() {
        ScriptedControl control = new ScriptedControl();
        clock.setRunControl(control);
        clock.setRunLimit(10);
        clock.charge(12);
        control.script.add(() -> {
            record("press", 12);
            clock.setRunLimit(1000);
        });
        clock.settle();
        assertThat(trace).containsExactly("12 press");
    }

    @Test
    void attentionIsPaidAtLeastOncePerBusyMillisecond() {
        ScriptedControl control = new ScriptedControl();
        clock.setRunControl(control);
        clock.settle();
        control.stop = true;
        control.script.add(() -> trace.add("parked"));
        clock.charge(TimeBase.UNITS_PER_MS - 1);
        assertThat(clock.isDue()).isFalse();
        clock.charge(1);
        clock.settle();
        assertThat(trace).containsExactly("parked");
    }

    /** The heap against the definition: sort by (time, order of scheduling). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyMixOfScheduleMoveAndCancelFiresInTheDefinedOrder(long seed) {
        Random random = new Random(seed);
        record Entry(long when, int order, int id) {
        }

        Entry[] expected = new Entry[200];
        Alarm[] alarms = new Alarm[200];
        for (int i = 0; i < alarms.length; i++) {
            int id = i;
            alarms[i] = clock.alarm("a" + i, at -> trace.add(at + " " + id));
        }
        for (int order = 0; order < 2000; order++) {
            int id = random.nextInt(alarms.length);
            if (random.nextInt(4) == 0) {
                alarms[id].cancel();
                expected[id] = null;
            } else {
                long when = random.nextInt(50);
                alarms[id].schedule(when);
                expected[id] = new Entry(when, order, id);
            }
        }
        clock.charge(50);
        clock.settle();
        assertThat(trace).isEqualTo(Arrays.stream(expected).filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Entry::when).thenComparingInt(Entry::order))
                .map(e -> e.when() + " " + e.id()).toList());
    }

    /** Work of 10 units after reset is of as many units of time as the clock's rate says, and never rounded in the long run, however it is cut. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # from MHz, to MHz, work, pieces of, time
            240,        240,    1000, 1000,      1000
            240,        80,     1000, 1000,      3000
            240,        160,    1000, 1,         1500
            240,        160,    1000, 7,         1500
            160,        240,    1000, 1,         666
            160,        240,    1000, 999,       666
            240,        20,     1000, 13,        12000
            160,        20,     1000, 1000,      8000
            """)
    void workTakesLongerAtASlowerClock(long from, long to, long work, long pieces, long time) {
        CoreClock core = new CoreClock(clock, from * 1_000_000);
        core.setFrequency(to * 1_000_000);
        for (long left = work; left > 0; left -= pieces) {
            clock.charge(Math.min(left, pieces));
        }
        assertThat(clock.now()).isEqualTo(time);
        assertThat(core.units(10)).isEqualTo(10 * TimeBase.unitsPerCycle(to * 1_000_000));
    }

    @Test
    void theWorkLeftReachesTheDeadlineAndNoLessDoes() {
        CoreClock core = new CoreClock(clock, 240_000_000);
        core.setFrequency(160_000_000);
        clock.charge(1);
        for (long distance : new long[] {1, 2, 3, 100, 1_000_001}) {
            clock.schedule("event", clock.now() + distance, at -> { });
            long left = clock.workLeft();
            clock.charge(left - 1);
            assertThat(clock.isDue()).as("one unit less than %s", left).isFalse();
            clock.charge(1);
            assertThat(clock.isDue()).isTrue();
            clock.settle();
        }
    }
}
