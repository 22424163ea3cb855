package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Button;
import dev.snakeboard.emulator.bench.Led;
import dev.snakeboard.emulator.bench.LightMeter;
import dev.snakeboard.emulator.bench.PixelStrip;
import dev.snakeboard.emulator.bench.PushButton;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.SquareWave;
import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.firmware.supervisor.Activity;
import dev.snakeboard.firmware.supervisor.Ending;
import dev.snakeboard.firmware.supervisor.SupervisorListener;
import dev.snakeboard.firmware.vm.TaskObserver;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Watches a simulation, and makes snapshots of it. Its methods run on the firmware's thread, or while that stands still. */
final class Observation implements SupervisorListener {

    private final Simulation simulation;
    private final Mcu mcu;
    private final EventHistory history = new EventHistory();
    private final Map<String, Long> lastEdges = new LinkedHashMap<>();
    private final Map<Led, LightMeter> meters = new LinkedHashMap<>();
    private final Set<Note> notes = new LinkedHashSet<>();

    private Optional<Vm> vm = Optional.empty();
    private Optional<TaskWatch> tasks = Optional.empty();
    private Optional<LoadMeter> load = Optional.empty();
    private Optional<MemoryWatch> memory = Optional.empty();
    private Optional<CycleWatch> cycles = Optional.empty();
    private Optional<Snapshot.ErrorView> error = Optional.empty();
    private String reason = "the board starts";
    private String program = "";
    private int runs;
    private boolean stopAtSwitch;
    private boolean stoppedAtSwitch;

    Observation(Simulation simulation) {
        this.simulation = simulation;
        this.mcu = simulation.mcu();
        mcu.trace().attach(this::record);
    }

    private void record(TraceEvent event) {
        history.record(event);
        switch (event) {
            case TraceEvent.PinEdge edge -> lastEdges.put(edge.pad(), edge.time());
            case TraceEvent.Slept _ -> load.ifPresent(LoadMeter::look);
            default -> { }
        }
    }

    // ---- what the firmware does

    @Override
    public void sessionStarts(Vm newVm, Activity activity) {
        vm = Optional.of(newVm);
        simulation.offerMarks(newVm);
        LoadMeter meter = new LoadMeter(mcu, newVm);
        load = Optional.of(meter);
        TaskWatch watch = new TaskWatch(newVm, mcu, simulation.turnLimit(), () -> {
            meter.look();
            taskSwitch();
        });
        tasks = Optional.of(watch);
        newVm.setTaskObserver(watch);
        if (simulation.profilesMemory()) {
            memory = Optional.of(new MemoryWatch(newVm, mcu, watch));
        }
        error = Optional.empty();
        program = "";
        reason = switch (activity) {
            case BOOT_PY -> "boot.py runs, if there is one";
            case REPL -> "the prompt waits for a line";
            default -> "";
        };
    }

    @Override
    public void programStarts(String file) {
        runs++;
        reason = file + " runs";
        program = file;
        if (simulation.profilesCycles()) {
            cycles.ifPresent(CycleWatch::end);
            cycles = Optional.of(new CycleWatch(vm.orElseThrow(), mcu));
        }
        simulation.programStarts();
    }

    @Override
    public void sessionEnds(Vm ended, Activity activity, Ending ending) {
        ended.setTaskObserver(TaskObserver.NONE);
        tasks.ifPresent(TaskWatch::end);
        memory.ifPresent(MemoryWatch::end);
        cycles.ifPresent(CycleWatch::end);
        if (activity == Activity.CODE_PY && program.isEmpty()) {
            reason = "there is no code.py on the drive";
            return;
        }
        String file = switch (activity) {
            case BOOT_PY -> "boot.py";
            case REPL -> "the prompt";
            default -> program;
        };
        reason = file + switch (ending.kind()) {
            case NORMAL -> " ran to its end";
            case EXIT -> " ended by sys.exit()";
            case RELOAD -> " was stopped to be run again";
            case EXCEPTION -> " ended with " + ending.error().orElseThrow().type();
        };
        if (ending.kind() == Ending.Kind.EXCEPTION) {
            ending.error().ifPresent(by -> {
                Optional<Snapshot.Place> place =
                        by.line() == 0 ? Optional.empty() : Optional.of(new Snapshot.Place(by.block(), by.file(), by.line()));
                Optional<OutOfMemory> failure = memory.filter(_ -> by.type().equals("MemoryError")).flatMap(watched -> watched.profile().failure());
                error = Optional.of(new Snapshot.ErrorView(mcu.clock().now(), by.type(), by.message(), place, by.traceback(), failure));
                notes.addAll(Refusals.of(mcu.board(), simulation.supervisor().drive(), simulation.folder(), by));
            });
        }
    }

    @Override
    public void idles(Activity activity) {
        simulation.firmwareIdles();
    }

    @Override
    public void refused(String why) {
        notes.add(new Note(Note.Kind.REFUSED, why));
    }

    @Override
    public void chipReset() {
        tasks.ifPresent(TaskWatch::abandon);
        cycles.ifPresent(CycleWatch::end);
        vm = Optional.empty();
        tasks = Optional.empty();
        load = Optional.empty();
        error = Optional.empty();
        reason = "the board starts";
    }

    void note(Note note) {
        notes.add(note);
    }

    private void taskSwitch() {
        if (stopAtSwitch) {
            stopAtSwitch = false;
            stoppedAtSwitch = true;
            simulation.stopHere();
        }
    }

    void stopAtTaskSwitch(boolean stop) {
        stopAtSwitch = stop;
        stoppedAtSwitch = false;
    }

    boolean takeTaskSwitch() {
        boolean taken = stoppedAtSwitch;
        stoppedAtSwitch = false;
        return taken;
    }

    // ---- what there is to see

    List<Snapshot.TaskView> tasks() {
        return tasks.map(TaskWatch::views).orElse(List.of());
    }

    Optional<CycleWatch> cycles() {
        return cycles;
    }

    List<WakeUps> wakeUps() {
        return tasks.map(TaskWatch::wakeUps).orElse(List.of());
    }

    Optional<MemoryWatch> memory() {
        return memory;
    }

    Set<Note> notes() {
        return notes;
    }

    Snapshot snapshot() {
        Snapshot.Turns turns = tasks.map(TaskWatch::turns).orElse(Snapshot.Turns.NONE);
        List<Note> said = new ArrayList<>(notes);
        turns.neverAwaited().forEach(forgotten -> said.add(new Note(Note.Kind.NEVER_AWAITED, forgotten.sentence())));
        return new Snapshot(
                mcu.clock().now(),
                mcu.board(),
                simulation.project(),
                simulation.activity(),
                reason,
                runs,
                mcu.core().frequency(),
                pins(),
                leds(),
                simulation.bench().strips().stream().map(this::strip).toList(),
                statusLight(),
                buttons(),
                tasks(),
                turns,
                load.map(LoadMeter::load).orElse(new Snapshot.Load(0, 0, 0, 0, 0, 0, 0, TimeUse.NONE, TimeUse.NONE)),
                vm.map(Observation::heap).orElse(new Snapshot.HeapView(0, 0, 0, 0, 0)),
                load.map(LoadMeter::samples).orElse(List.of()),
                history.view(),
                simulation.serial().console(),
                error,
                said);
    }

    private List<Snapshot.PinView> pins() {
        BoardDefinition board = mcu.board();
        List<Snapshot.PinView> views = new ArrayList<>();
        for (String pad : board.namedPads()) {
            views.add(pin(mcu.pads().pin(pad), board.names(pad)));
        }
        return views;
    }

    private Snapshot.PinView pin(Pin pin, List<String> names) {
        Optional<Snapshot.Wave> wave = pin.signal() instanceof SquareWave square
                ? Optional.of(new Snapshot.Wave((double) TimeBase.UNITS_PER_SECOND / square.period(), (double) square.high() / square.period()))
                : Optional.empty();
        OptionalDouble held = simulation.held(pin);
        Long edge = lastEdges.get(pin.pad());
        return new Snapshot.PinView(
                pin.pad(), names, pin.level(), pin.volts(), pin.isFloating(), pin.isContended(), pin.function(), pin.drive(), pin.pull(), wave,
                mcu.pads().owner(pin), held, edge == null ? OptionalLong.empty() : OptionalLong.of(edge));
    }

    private List<Snapshot.LedView> leds() {
        List<Snapshot.LedView> views = new ArrayList<>();
        for (Led led : simulation.bench().leds()) {
            double brightness = meters.computeIfAbsent(led, lamp -> new LightMeter(mcu.clock(), lamp)).read();
            views.add(new Snapshot.LedView(led.name(), led.pin().pad(), led.color(), brightness));
        }
        return views;
    }

    private Snapshot.StripView strip(PixelStrip strip) {
        List<Integer> colors = new ArrayList<>();
        for (int color : strip.colors()) {
            colors.add(color);
        }
        return new Snapshot.StripView(simulation.padOf(strip), colors);
    }

    private Snapshot.StatusLight statusLight() {
        int color = simulation.supervisor().statusColor();
        String meaning = switch (color) {
            case 0x003000 -> "the program ended";
            case 0x300000 -> "the program ended with an exception";
            case 0x303000 -> "safe mode, or a press of reset now leads there";
            case 0x303030 -> "the prompt is ready";
            default -> "";
        };
        return new Snapshot.StatusLight(color, meaning);
    }

    private List<Snapshot.ButtonView> buttons() {
        List<Snapshot.ButtonView> views = new ArrayList<>();
        for (Button button : mcu.board().buttons()) {
            if (button.pad().isEmpty()) {
                views.add(new Snapshot.ButtonView(button.name(), Optional.empty(), false));
            }
        }
        for (PushButton button : simulation.bench().buttons()) {
            views.add(new Snapshot.ButtonView(button.name(), Optional.of(button.pin().pad()), button.isPressed()));
        }
        return views;
    }

    private static Snapshot.HeapView heap(Vm vm) {
        Heap heap = vm.heap;
        // In pieces, the firmware's heap can give less than it gave when the heap was fullest.
        int peak = heap.peakBytes();
        return new Snapshot.HeapView(Math.max(heap.capacityBytes(), peak), heap.usedBytes(), peak, heap.largestFreeBytes(), heap.collections());
    }
}
