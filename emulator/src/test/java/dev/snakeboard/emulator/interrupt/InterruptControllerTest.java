package dev.snakeboard.emulator.interrupt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times are in cycles of a 120 MHz core; the latency is 12 cycles and each handler costs 100. */
class InterruptControllerTest {

    private final Clock clock = new Clock();
    private final CoreClock core = new CoreClock(clock, 120_000_000);
    private final Trace trace = new Trace();
    private final TraceLog log = new TraceLog(event -> true);
    private final InterruptController interrupts = new InterruptController(clock, core, trace, 12);
    private final InterruptLine a = interrupts.line("A", 3, 100, posted -> { });
    private final InterruptLine b = interrupts.line("B", 3, 100, posted -> { });
    private final InterruptLine urgent = interrupts.line("URGENT", 0, 100, posted -> { });

    @BeforeEach
    void enableAll() {
        trace.attach(log);
        a.enable();
        b.enable();
        urgent.enable();
    }

    private void postAt(long cycle, InterruptLine... lines) {
        clock.schedule("post", core.units(cycle), at -> List.of(lines).forEach(InterruptLine::post));
    }

    private List<String> run(long cycles) {
        clock.sleepUntil(core.units(cycles), () -> false);
        return trace();
    }

    private List<String> trace() {
        return log.events().stream().map(event -> switch (event) {
            case TraceEvent.InterruptPosted posted -> posted.time() / core.unitsPerCycle() + " posted " + posted.line();
            case TraceEvent.InterruptHandled handled -> handled.time() / core.unitsPerCycle() + " handled " + handled.line();
            default -> throw new AssertionError(event);
        }).toList();
    }

    @Test
    void aHandlerBeginsTheLatencyAfterItsRequest() {
        postAt(1000, a);
        assertThat(run(2000)).containsExactly("1000 posted A", "1012 handled A");
        assertThat(clock.interruptTime()).isEqualTo(core.units(100));
    }

    @Test
    void handlersDoNotOverlapAndTheUrgentOneGoesFirst() {
        postAt(1000, a, b, urgent);
        assertThat(run(2000)).containsExactly(
                "1000 posted A", "1000 posted B", "1000 posted URGENT",
                "1012 handled URGENT", "1112 handled A", "1212 handled B");
    }

    @Test
    void aRequestDuringAHandlerWaitsForItsEnd() {
        postAt(1000, a);
        postAt(1050, b);
        assertThat(run(2000)).containsExactly("1000 posted A", "1012 handled A", "1050 posted B", "1112 handled B");
    }

    @Test
    void aSecondRequestBeforeTheHandlerIsLost() {
        postAt(1000, a);
        postAt(1005, a);
        assertThat(run(2000)).containsExactly("1000 posted A", "1012 handled A");
    }

    @Test
    void maskedInterruptsWait() {
        interrupts.mask();
        interrupts.mask();
        postAt(1000, a);
        core.charge(1500);
        clock.settle();
        interrupts.unmask();
        assertThat(trace()).containsExactly("1000 posted A");
        interrupts.unmask();
        clock.settle();
        assertThat(trace()).containsExactly("1000 posted A", "1500 handled A");
        assertThatThrownBy(interrupts::unmask).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDisabledLineRemembersItsRequest() {
        a.disable();
        a.post();
        core.charge(500);
        clock.settle();
        assertThat(a.isPosted()).isTrue();
        assertThat(a.isPending()).isFalse();
        a.enable();
        clock.settle();
        assertThat(trace()).containsExactly("0 posted A", "500 handled A");
    }

    @Test
    void anUnpostedRequestIsNotHandled() {
        a.post();
        a.unpost();
        assertThat(run(1000)).containsExactly("0 posted A");
    }

    @Test
    void postingPullsTheDeadlineForward() {
        core.charge(10);
        clock.settle();
        a.post();
        assertThat(clock.deadline()).isEqualTo(core.units(22));
    }

    @Test
    void aHandlerMayPostAnother() {
        InterruptLine chain = interrupts.line("CHAIN", 1, 10, posted -> a.post());
        chain.enable();
        postAt(1000, chain);
        assertThat(run(2000)).containsExactly("1000 posted CHAIN", "1012 handled CHAIN", "1012 posted A", "1024 handled A");
    }

    @Test
    void resetForgetsRequestsAndMasks() {
        interrupts.mask();
        a.post();
        interrupts.reset();
        assertThat(interrupts.isMasked()).isFalse();
        a.enable();
        core.charge(1000);
        clock.settle();
        assertThat(trace()).containsExactly("0 posted A");
    }
}
