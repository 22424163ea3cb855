package dev.snakeboard.ui;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.PadFunction;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.firmware.supervisor.Activity;
import dev.snakeboard.harness.History;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.LongTurns;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.TimeUse;
import dev.snakeboard.harness.Snapshot.Place;
import dev.snakeboard.harness.Snapshot.TaskView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A board that does what a test says and remembers what the panel asked of it. */
final class ScriptedBoard implements SnapshotSource {
    final BoardDefinition board;
    final List<String> commands = new ArrayList<>();
    final List<TraceEvent> events = new ArrayList<>();
    final Map<String, Double> held = new HashMap<>();
    final List<Note> notes = new ArrayList<>();
    /** How many of the first events are no longer kept. */
    long lost;
    long time = TimeBase.ms(12_482);
    int heapUsed = 60_000;
    double busy = 0.08;
    String console = "";
    Optional<Snapshot.ErrorView> error = Optional.empty();
    Optional<String> refusal = Optional.empty();
    Optional<MemoryProfile> memory = Optional.empty();
    int memoryAsked;
    private boolean running;
    private double speed = 1;
    private Snapshot latest;

    ScriptedBoard(String id) {
        board = Boards.find(id);
        latest = make();
    }

    /** What {@link #snapshot} shows from now on. */
    void happen() {
        latest = make();
    }

    private Snapshot make() {
        List<Snapshot.PinView> pins = board.namedPads().stream().map(this::pin).toList();
        List<Snapshot.LedView> leds = board.leds().stream().map(led -> new Snapshot.LedView(led.name(), led.pad(), led.color(), 0.7)).toList();
        List<Snapshot.ButtonView> buttons = new ArrayList<>();
        board.buttons().forEach(button -> buttons.add(new Snapshot.ButtonView(button.name(), button.pad(), false)));
        board.pin("D5").ifPresent(pin -> buttons.add(new Snapshot.ButtonView("D5", Optional.of(pin.pad()), false)));
        Place place = new Place("blink", "code.py", 7);
        List<TaskView> tasks = List.of(
                new TaskView(1, "blink", place, Optional.of(place), TaskState.WAITING, "sleep", OptionalLong.of(time + TimeBase.ms(200)),
                        40, TimeBase.us(100), TimeBase.us(140), Optional.of(place), 0, TimeBase.ms(14), TimeBase.ms(1), use(TimeBase.ms(4))),
                new TaskView(2, "hog", place, Optional.of(place), TaskState.READY, "", OptionalLong.of(time - TimeBase.ms(5)),
                        3, TimeBase.ms(24), TimeBase.ms(24),
                        Optional.of(new Place("hog", "code.py", 31)), TimeBase.ms(1), TimeBase.ms(1), TimeBase.ms(1), use(TimeBase.ms(60))));
        LongTurns tooLong = new LongTurns(2, "hog", Optional.of(new Place("dig", "code.py", 29)), 1,
                new LongTurns.Turn(0, use(TimeBase.ms(24)), Optional.of(new Place("hog", "code.py", 31)), LongTurns.End.GAVE_AWAY), List.of(0L),
                List.of(new LongTurns.Late(1, "blink", 1, TimeBase.ms(14))));
        Snapshot.Turns turns = new Snapshot.Turns(TimeBase.ms(20), use(TimeBase.ms(64)), List.of(tooLong), List.of());
        return new Snapshot(time, board, "my_project", Activity.CODE_PY, "code.py runs", 1, board.clockHz(), pins, leds, List.of(),
                new Snapshot.StatusLight(0, ""), buttons, tasks, turns,
                new Snapshot.Load(100, 41_200, 310_000, busy, 1, 1, 0, use(0), use(0)),
                new Snapshot.HeapView(160_000, heapUsed, heapUsed, 9_000, 2), List.of(new Snapshot.HeapSample(time, heapUsed, 2)),
                new Events(lost, List.copyOf(events)), new Snapshot.Console(console, console.length(), ""), error, notes);
    }

    private static TimeUse use(long busy) {
        return new TimeUse(busy, 0, 0, 0, 0, 0);
    }

    private Snapshot.PinView pin(String pad) {
        boolean analog = board.names(pad).contains("A0");
        OptionalDouble hand = held.containsKey(pad) ? OptionalDouble.of(held.get(pad)) : OptionalDouble.empty();
        Level level = hand.orElse(0) > 1.6 ? Level.HIGH : Level.LOW;
        boolean output = board.names(pad).contains("D13");
        return new Snapshot.PinView(pad, board.names(pad), level, hand.orElse(0), hand.isEmpty() && !output, false,
                analog ? PadFunction.ANALOG : output ? PadFunction.GPIO : PadFunction.NONE, output ? Drive.PUSH_PULL : Drive.OFF, Pull.NONE,
                Optional.empty(), analog ? Optional.of("analogio") : Optional.empty(), hand, OptionalLong.empty());
    }

    private record Events(long lost, List<TraceEvent> all) implements History {
        @Override
        public long start() {
            return lost;
        }

        @Override
        public long end() {
            return all.size();
        }

        @Override
        public TraceEvent get(long position) {
            return all.get((int) position);
        }

        @Override
        public List<TraceEvent> since(long position) {
            return all.subList((int) Math.min(Math.max(position, lost), all.size()), all.size());
        }

        @Override
        public long positionAt(long time) {
            return all.stream().filter(event -> event.time() < time).count();
        }
    }

    @Override
    public Snapshot snapshot() {
        return latest;
    }

    @Override
    public void tryOtherImports(MemoryProfile profile, long failedAt, Consumer<Optional<String>> advice) {
        commands.add("try other imports");
        advice.accept(Optional.of("it was tried"));
    }

    @Override
    public Optional<MemoryProfile> memory() {
        memoryAsked++;
        return memory;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void play() {
        running = true;
        commands.add("play");
    }

    @Override
    public void pause() {
        running = false;
        commands.add("pause");
    }

    @Override
    public void step() {
        running = false;
        commands.add("step");
    }

    @Override
    public void reset() {
        commands.add("reset");
    }

    @Override
    public double speed() {
        return speed;
    }

    @Override
    public void setSpeed(double factor) {
        speed = factor;
    }

    @Override
    public void press(String button) {
        commands.add("press " + button);
    }

    @Override
    public void release(String button) {
        commands.add("release " + button);
    }

    @Override
    public void hold(String pin, Level level) {
        held.put(pin, level == Level.HIGH ? 3.3 : 0.0);
        commands.add("hold " + board.firstName(pin) + " " + level);
        happen();
    }

    @Override
    public void setAnalog(String pin, double volts) {
        held.put(pin, volts);
        commands.add("set " + board.firstName(pin) + " " + volts);
        happen();
    }

    @Override
    public void letGo(String pin) {
        held.remove(pin);
        commands.add("let go " + board.firstName(pin));
        happen();
    }

    @Override
    public void type(String text) {
        commands.add("type " + text);
    }

    @Override
    public Optional<String> takeRefusal() {
        Optional<String> taken = refusal;
        refusal = Optional.empty();
        return taken;
    }

    @Override
    public void close() {
        commands.add("close");
    }
}
