package dev.snakeboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the timeline makes of events. */
class TimelineModelTest {
    private final ScriptedBoard board = new ScriptedBoard("feather_m4_express");
    private final TimelineModel model = new TimelineModel();

    @Test
    void lanesAreTasksThenPinsInTheBoardsOrderThenTheHeap() {
        edge(1_000, "D5", Level.LOW);
        edge(2_000, "D13", Level.HIGH);
        edge(3_000, "A0", Level.HIGH);
        assertThat(names()).containsExactly("blink", "hog", "A0", "D5", "LED", "heap");
    }

    @Test
    void eventsAreReadOnce() {
        edge(1_000, "D5", Level.LOW);
        read();
        read();
        edge(2_000, "D5", Level.HIGH);
        read();
        assertThat(pin("D5").track().size()).isEqualTo(2);
        assertThat(pin("D5").at(TimeBase.ms(1_500), model.now())).startsWith("low for 1 s");
        assertThat(pin("D5").at(TimeBase.ms(2_000), model.now())).startsWith("high for 10.5 s");
    }

    @Test
    void nothingIsMadeUpWhereEventsWereLost() {
        edge(1_000, "D5", Level.HIGH);
        board.events.add(new TraceEvent.TaskChanged(TimeBase.ms(12_400), 1, "blink", TaskState.RUNNING, ""));
        read();
        edge(12_600, "D5", Level.LOW);
        edge(13_600, "D5", Level.HIGH);
        board.lost = 3;
        board.time = TimeBase.ms(14_000);
        read();
        assertThat(pin("D5").at(TimeBase.ms(12_000), model.now())).startsWith("high for 11.5 s");
        assertThat(pin("D5").at(TimeBase.ms(12_800), model.now())).isEqualTo("too fast to be recorded");
        assertThat(pin("D5").at(TimeBase.ms(13_700), model.now())).startsWith("high for 400 ms");
        assertThat(task("blink").at(TimeBase.ms(13_000), model.now())).isEqualTo("too fast to be recorded");
    }

    @Test
    void aClickNearAnEdgeMeansIt() {
        edge(1_000, "D5", Level.LOW);
        edge(2_000, "D5", Level.HIGH);
        read();
        assertThat(pin("D5").edgeNear(TimeBase.ms(1_990), TimeBase.ms(50))).contains(TimeBase.ms(2_000));
        assertThat(pin("D5").edgeNear(TimeBase.ms(1_040), TimeBase.ms(50))).contains(TimeBase.ms(1_000));
        assertThat(pin("D5").edgeNear(TimeBase.ms(1_500), TimeBase.ms(50))).isEmpty();
    }

    @Test
    void anEdgeLeadsToItsCounterAndToTheNextTurn() {
        String pad = board.board.pin("D5").orElseThrow().pad();
        edge(1_000, "D5", Level.LOW);
        board.events.add(new TraceEvent.CounterChanged(TimeBase.us(1_000_003), pad, 1));
        board.events.add(new TraceEvent.TaskChanged(TimeBase.us(1_000_500), 1, "blink", TaskState.RUNNING, ""));
        read();
        CauseTrail trail = CauseTrail.of(board.snapshot(), PanelModel.pin(board.snapshot(), pad).orElseThrow(), TimeBase.ms(1_000));
        assertThat(trail.words()).isEqualTo("1.000000 s ↓ → counter +3 µs → next turn: blink +497 µs");
        assertThat(trail.taskId()).contains(1);
    }

    @Test
    void aTaskThatOversleptIsReadySinceItWasDue() {
        board.events.add(new TraceEvent.TaskChanged(TimeBase.ms(12_000), 2, "hog", TaskState.WAITING, "sleep"));
        read();
        // In the script it was due five milliseconds before the snapshot.
        assertThat(task("hog").at(TimeBase.ms(12_480), model.now())).startsWith("ready for 5 ms").endsWith("at code.py:7 in blink");
        assertThat(task("hog").at(TimeBase.ms(12_470), model.now())).startsWith("waiting for 477 ms").contains("sleep");
    }

    @Test
    void lateTurnsWereReadyBeforeTheyRan() {
        board.events.add(new TraceEvent.TaskChanged(TimeBase.ms(12_000), 2, "hog", TaskState.WAITING, "sleep"));
        board.events.add(new TraceEvent.TaskChanged(TimeBase.ms(12_400), 2, "hog", TaskState.RUNNING, ""));
        read();
        // Its lateness is one millisecond.
        assertThat(task("hog").at(TimeBase.us(12_399_500), model.now())).startsWith("ready for 1 ms");
        assertThat(task("hog").at(TimeBase.us(12_398_500), model.now())).startsWith("waiting for 399 ms");
        assertThat(task("hog").at(TimeBase.ms(12_401), model.now())).startsWith("RUNNING");
    }

    private void edge(long ms, String pin, Level level) {
        board.events.add(new TraceEvent.PinEdge(TimeBase.ms(ms), board.board.pin(pin).orElseThrow().pad(), level));
    }

    private void read() {
        board.happen();
        model.read(board.snapshot());
    }

    private List<String> names() {
        read();
        return model.lanes(board.snapshot()).stream().map(Lane::name).toList();
    }

    private Lane.Pin pin(String name) {
        return (Lane.Pin) model.lanes(board.snapshot()).stream().filter(lane -> lane.name().equals(name)).findFirst().orElseThrow();
    }

    private Lane.Task task(String name) {
        return (Lane.Task) model.lanes(board.snapshot()).stream().filter(lane -> lane.name().equals(name)).findFirst().orElseThrow();
    }
}
