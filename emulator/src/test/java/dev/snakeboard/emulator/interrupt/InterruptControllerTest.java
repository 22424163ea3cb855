package dev.snakeboard.emulator.interrupt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snakeboard.emulator.interrupt.InterruptController.Latency;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are in cycles of a 120 MHz core; entry takes 12 cycles, exit 10, the next handler begins 6 after the one before, and each handler costs 100. */
class InterruptControllerTest {

    private final Clock clock = new Clock();
    private final CoreClock core = new CoreClock(clock, 120_000_000);
    private final Trace trace = new Trace();
    private final TraceLog log = new TraceLog(event -> true);
    private final InterruptController interrupts = new InterruptController(clock, core, trace, new Latency(12, 10, 6));
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
        return log.events().stream().filter(event -> !(event instanceof TraceEvent.InterruptEnded)).map(event -> switch (event) {
            case TraceEvent.InterruptPosted posted -> posted.time() / core.unitsPerCycle() + " posted " + posted.line();
            case TraceEvent.InterruptHandled handled -> handled.time() / core.unitsPerCycle() + " handled " + handled.line();
            default -> throw new AssertionError(event);
        }).toList();
    }

    @Test
    void aHandlerBeginsTheLatencyAfterItsRequest() {
        postAt(1000, a);
        assertThat(run(2000)).containsExactly("1000 posted A", "1012 handled A");
        assertThat(clock.interruptTime()).isEqualTo(core.units(12 + 100 + 10));
    }

    @Test
    void handlersDoNotOverlapAndTheUrgentOneGoesFirst() {
        postAt(1000, a, b, urgent);
        assertThat(run(2000)).containsExactly(
                "1000 posted A", "1000 posted B", "1000 posted URGENT",
                "1012 handled URGENT", "1118 handled A", "1224 handled B");
    }

    /** Line and cycle of each request, and what is handled when: B is declared after A and as urgent, URGENT is more urgent than both. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            within a handler            | A@1000 URGENT@1050        | A@1012 URGENT@1062
            and it ends later           | A@1000 URGENT@1050 B@1060 | A@1012 URGENT@1062 B@1240
            while one is entered        | A@1000 URGENT@1005        | URGENT@1012 A@1118
            while one waits             | A@1000 B@1010 URGENT@1100 | A@1012 URGENT@1112 B@1218
            as urgent ones wait         | A@1000 B@1050             | A@1012 B@1118
            also an urgent one          | URGENT@1000 URGENT@1050   | URGENT@1012 URGENT@1118
            less urgent ones wait       | URGENT@1000 A@1050        | URGENT@1012 A@1118
            at the very end             | A@1000 URGENT@1105        | A@1012 URGENT@1117
            after the end               | A@1000 URGENT@1120        | A@1012 URGENT@1132
            """)
    void anUrgentHandlerBeginsWithinALessUrgentOne(String what, String posted, String handled) {
        Map<String, InterruptLine> lines = Map.of("A", a, "B", b, "URGENT", urgent);
        for (String request : posted.split(" ")) {
            String[] parts = request.split("@");
            postAt(Long.parseLong(parts[1]), lines.get(parts[0]));
        }
        List<String> wanted = List.of(handled.split(" "));
        assertThat(run(3000).stream().filter(line -> line.contains(" handled ")).map(line -> line.split(" ")).map(line -> line[2] + "@" + line[0]).toList())
                .as(what).isEqualTo(wanted);
    }

    @Test
    void aRequestDuringAHandlerWaitsForItsEnd() {
        postAt(1000, a);
        postAt(1050, b);
        assertThat(run(2000)).containsExactly("1000 posted A", "1012 handled A", "1050 posted B", "1118 handled B");
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
        assertThat(run(2000)).containsExactly("1000 posted A", "1500 handled A");
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
        assertThat(run(1000)).containsExactly("0 posted A", "500 handled A");
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
        assertThat(run(2000)).containsExactly("1000 posted CHAIN", "1012 handled CHAIN", "1012 posted A", "1028 handled A");
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
