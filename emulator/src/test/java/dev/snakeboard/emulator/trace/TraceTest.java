package dev.snakeboard.emulator.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snakeboard.board.Level;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final Trace trace = new Trace();

    private static TraceEvent event(long time) {
        return new TraceEvent.PinEdge(time, "A", Level.HIGH);
    }

    @Test
    void aRingKeepsTheNewestAndTellsWhereToReadOn() {
        TraceRing ring = new TraceRing(3);
        trace.attach(ring);
        for (int time = 0; time < 5; time++) {
            trace.record(event(time));
        }
        assertThat(ring.recorded()).isEqualTo(5);
        assertThat(ring.since(0)).containsExactly(event(2), event(3), event(4));
        assertThat(ring.since(4)).containsExactly(event(4));
        assertThat(ring.since(5)).isEmpty();
        assertThatThrownBy(() -> new TraceRing(0)).hasMessageContaining("at least 1");
    }

    @Test
    void aLogKeepsTheChosenKinds() {
        TraceLog log = TraceLog.of(TraceEvent.Reset.class);
        trace.attach(log);
        trace.record(event(1));
        trace.record(new TraceEvent.Reset(2, "RESET_PIN"));
        assertThat(log.events()).containsExactly(new TraceEvent.Reset(2, "RESET_PIN"));
        assertThat(log.events(TraceEvent.PinEdge.class)).isEmpty();
    }

    @Test
    void nobodyListensUnlessAttached() {
        TraceLog log = new TraceLog(event -> true);
        assertThat(trace.isOn()).isFalse();
        trace.attach(log);
        assertThat(trace.isOn()).isTrue();
        trace.record(event(1));
        trace.detach(log);
        trace.record(event(2));
        assertThat(trace.isOn()).isFalse();
        assertThat(log.events()).containsExactly(event(1));
    }
}
