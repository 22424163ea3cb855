package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Button;
import dev.snakeboard.board.DeviceDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.PixelChain;
import dev.snakeboard.board.WireOrder;
import dev.snakeboard.emulator.bench.PinProbe;
import dev.snakeboard.emulator.bench.PixelStrip;
import dev.snakeboard.emulator.bench.PushButton;
import dev.snakeboard.emulator.bench.RegisterDevice;
import dev.snakeboard.emulator.bench.Workbench;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.mcu.FirmwareThread;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.mcu.ResetReason;
import dev.snakeboard.emulator.mcu.RunOutcome;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.module.MarksModule;
import dev.snakeboard.firmware.profile.CycleCount;
import dev.snakeboard.firmware.supervisor.Activity;
import dev.snakeboard.firmware.supervisor.Supervisor;
import dev.snakeboard.firmware.vm.Vm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * A board that runs a project: the one door for tests, the command line and the front panel.
 *
 * <p>Belongs to one thread, but for {@link #pause()}: each call of {@code run…} lets the board run and returns when it stands still again, at a
 * virtual time
 * that does not depend on the host. Between two runs everything may be looked at and changed. {@link #live()} hands it to a thread of its own that
 * follows the wall clock.
 *
 * <p>Times are in units of {@link TimeBase} since power on. Pins are named as in {@code board}, or by the chip's pad.
 */
public final class Simulation implements AutoCloseable {

    /** How often a condition is looked at. */
    private static final long CONDITION_STEP = TimeBase.UNITS_PER_MS;

    private final Mcu mcu;
    private final Workbench bench;
    private final FirmwareThread thread;
    private final Supervisor supervisor;
    private final Transcript serial;
    private final Observation observation;
    private final String project;
    private final String folder;
    private final Optional<DriveWatch> watch;
    private final boolean profilesMemory;
    private final Optional<List<MarksModule.Mark>> marks;
    private final boolean profilesCycles;
    private final long turnLimit;
    private final Map<Pin, PinProbe> probes = new LinkedHashMap<>();
    private final List<String> wiredStripPads = new ArrayList<>();
    private boolean awaitingProgram;
    /** From when on a wait of the firmware ends a run; below 0 once one did. */
    private long endCountsFrom = Long.MAX_VALUE;

    /** A board to set up. */
    public static SimulationBuilder builder(BoardDefinition board) {
        return new SimulationBuilder(board);
    }

    Simulation(SimulationBuilder setup) {
        mcu = new Mcu(setup.board, setup.seed);
        mcu.clock().pass(setup.uptime);
        setup.load.ifPresent(mcu::carry);
        bench = new Workbench(mcu, setup.seed);
        thread = setup.parkAtEverySafepoint
                ? FirmwareThread.parkingAtEverySafepoint(mcu.clock(), "firmware")
                : new FirmwareThread(mcu.clock(), "firmware");
        serial = new Transcript();
        bench.console().addOutput(serial::written);
        bench.console().setConnected(true);
        project = setup.project;
        folder = setup.folder;
        watch = setup.watch;
        profilesMemory = setup.profilesMemory;
        marks = setup.takesMarks ? Optional.of(new ArrayList<>()) : Optional.empty();
        profilesCycles = setup.profilesCycles;
        turnLimit = setup.turnLimit;
        supervisor = new Supervisor(mcu, bench.console(), setup.files(), setup.stress);
        observation = new Observation(this);
        setup.notes.forEach(observation::note);
        supervisor.setListener(observation);
        thread.start(supervisor);
    }

    // ---- running

    /** Lets the board run until the virtual clock shows {@code time}. */
    public Stop runUntil(long time) {
        return switch (thread.runUntil(time)) {
            case RunOutcome.LimitReached _ -> Stop.TIME_UP;
            case RunOutcome.Paused _ -> observation.takeTaskSwitch() ? Stop.TASK_SWITCH : Stop.PAUSED;
            case RunOutcome.Finished _ -> throw new IllegalStateException("the firmware never ends");
            case RunOutcome.Failed(Throwable cause) -> throw new EmulatorFault(cause);
        };
    }

    /** Lets the board run for {@code units} more. */
    public Stop runFor(long units) {
        return runUntil(now() + units);
    }

    /**
     * Lets the board run until a condition holds, which is looked at once per virtual millisecond.
     *
     * @param deadline the time at which to give up
     */
    public Stop runUntil(BooleanSupplier condition, long deadline) {
        while (!condition.getAsBoolean()) {
            if (now() >= deadline) {
                return Stop.TIME_UP;
            }
            if (runUntil(Math.min(deadline, now() + CONDITION_STEP)) == Stop.PAUSED) {
                return Stop.PAUSED;
            }
        }
        return Stop.CONDITION_MET;
    }

    /** Lets the board run until a text has appeared on the console after the call. */
    public Stop runUntilSerial(String text, long deadline) {
        long from = serial.length();
        return runUntil(() -> serial.text(from).contains(text), deadline);
    }

    /**
     * Lets the board run until {@code code.py} is about to start: exactly there the clock stops, and what is scheduled relative to
     * {@link #now()} is relative to the program's start.
     */
    public Stop runToProgram(long deadline) {
        awaitingProgram = true;
        Stop stop = runUntil(deadline);
        boolean reached = !awaitingProgram;
        awaitingProgram = false;
        return reached ? Stop.CONDITION_MET : stop;
    }

    /**
     * Lets the board run until its program has ended and the firmware waits for somebody, or until the deadline.
     *
     * @param notBefore waits of the firmware before this time do not count: something is still going to happen to the board
     */
    public Stop runToEnd(long notBefore, long deadline) {
        if (now() < notBefore) {
            // A board that waits does so in one sleep, which would go on past that time.
            Stop stop = runUntil(Math.min(notBefore, deadline));
            if (now() < notBefore) {
                return stop;
            }
        }
        if (supervisor.isIdle()) {
            return Stop.CONDITION_MET;
        }
        endCountsFrom = notBefore;
        Stop stop = runUntil(deadline);
        boolean reached = endCountsFrom < 0;
        endCountsFrom = Long.MAX_VALUE;
        return reached ? Stop.CONDITION_MET : stop;
    }

    /** Lets the board run until another task gets its turn, and stops right there; for {@code limit} units at most. */
    public Stop stepToTaskSwitch(long limit) {
        observation.stopAtTaskSwitch(true);
        try {
            return runUntil(now() + limit);
        } finally {
            observation.stopAtTaskSwitch(false);
        }
    }

    /** Asks a run in progress to stop soon; from any thread. Without a run in progress, the next one returns at once. */
    public void pause() {
        thread.requestPause();
    }

    /** Hands this simulation to a thread of its own; use only what comes back from then on. */
    public LiveSimulation live() {
        return new LiveSimulation(this);
    }

    /** Ends the board. */
    @Override
    public void close() {
        thread.close();
    }

    // ---- what a person does to the board

    /** Presses and releases the reset button. */
    public void reset() {
        thread.reset();
        supervisor.resetPressed();
        observation.chipReset();
        mcu.reset(ResetReason.RESET_PIN);
        thread.start(supervisor);
    }

    /** What arrives from the host's terminal now. */
    public void typeSerial(byte[] bytes) {
        bench.console().send(bytes);
    }

    /** What arrives from the host's terminal now, in UTF-8. */
    public void typeSerial(String text) {
        typeSerial(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ctrl-C on the console. */
    public void ctrlC() {
        typeSerial(new byte[] {3});
    }

    /** Ctrl-D on the console. */
    public void ctrlD() {
        typeSerial(new byte[] {4});
    }

    /** Says that the host wrote to the drive: the board reloads the program, as after saving a file. */
    public void driveChanged() {
        supervisor.driveChanged();
    }

    /** Tells the board if somebody has saved a file in the project's folder; returns whether that was so. */
    boolean lookForSavedFiles() {
        boolean saved = watch.isPresent() && watch.get().hasChanged();
        if (saved) {
            driveChanged();
        }
        return saved;
    }

    /** Runs {@code code.py} again, as after saving a file. */
    public void reload() {
        driveChanged();
    }

    /**
     * Presses a button by its name, or a button to ground at a pin: wired there if there was none.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public void press(String name) {
        if (isResetButton(name)) {
            reset();
        } else {
            button(name).press();
        }
    }

    /** Releases what {@link #press} pressed. */
    public void release(String name) {
        if (!isResetButton(name)) {
            button(name).release();
        }
    }

    /** Presses at one time from now on and releases at another. */
    public void pressBetween(String name, long from, long until) {
        button(name).pressBetween(from, until);
    }

    private boolean isResetButton(String name) {
        return board().buttons().stream().anyMatch(button -> button.kind() == Button.Kind.RESET && button.name().equals(name));
    }

    /** The button of a name, or at a pin. */
    public PushButton button(String name) {
        return bench.buttons().stream().filter(button -> button.name().equals(name)).findFirst().orElseGet(() -> bench.buttonAt(name));
    }

    /** Holds a pin high or low by hand. */
    public void hold(String pin, Level level) {
        probe(pin).hold(level);
    }

    /** Puts a voltage on a pin: 0 … the supply. */
    public void setAnalog(String pin, double volts) {
        probe(pin).hold(volts);
    }

    /** Puts a voltage on a pin at a time from now on. */
    public void setAnalogAt(long time, String pin, double volts) {
        probe(pin).holdAt(time, volts);
    }

    /** Lets go of a pin. */
    public void letGo(String pin) {
        probe(pin).release();
    }

    private PinProbe probe(String pin) {
        PinProbe probe = bench.probe(pin);
        probes.put(probe.pin(), probe);
        return probe;
    }

    /** Volts that a hand puts on a pad. */
    OptionalDouble held(Pin pin) {
        PinProbe probe = probes.get(pin);
        return probe != null && probe.isHolding() ? OptionalDouble.of(probe.volts()) : OptionalDouble.empty();
    }

    /** Wires a strip of NeoPixels to a pin. */
    public PixelStrip wireNeoPixels(String pin, int count, WireOrder order) {
        wiredStripPads.add(mcu.pin(pin).pad());
        return bench.addNeoPixels(mcu.pin(pin), count, order);
    }

    /**
     * Wires a device to an I2C bus, with pull-up resistors.
     *
     * @throws IllegalArgumentException if the board lacks the pins, or the bus has a device of that address
     */
    public RegisterDevice attach(DeviceDefinition device) {
        return bench.addI2cDevice(device);
    }

    /** The pad of a chain's data line. */
    String padOf(PixelStrip strip) {
        int index = bench.strips().indexOf(strip);
        List<PixelChain> soldered = board().pixels();
        if (index >= soldered.size()) {
            return wiredStripPads.get(index - soldered.size());
        }
        return switch (soldered.get(index)) {
            case PixelChain.NeoPixel neo -> neo.pad();
            case PixelChain.DotStar star -> star.data();
        };
    }

    /** Has something done to the board at a time from now on, on the firmware's thread. */
    public void at(long time, Runnable change) {
        mcu.clock().schedule("scenario", time, when -> change.run());
    }

    // ---- what there is to see

    /** What the virtual clock shows. */
    public long now() {
        return mcu.clock().now();
    }

    public BoardDefinition board() {
        return mcu.board();
    }

    public Activity activity() {
        return supervisor.activity();
    }

    /** Everything that the board wrote to the console, with times. */
    public Transcript serial() {
        return serial;
    }

    /** Everything there is to see, at this time. */
    public Snapshot snapshot() {
        return observation.snapshot();
    }

    /** What is soldered and wired to the board; change it only between two runs. */
    public Workbench bench() {
        return bench;
    }

    /** The chip; for tests and tools. */
    public Mcu mcu() {
        return mcu;
    }

    /** The firmware; for tests and tools. */
    public Supervisor supervisor() {
        return supervisor;
    }

    /** What Snakeboard has to say outside the serial stream, so far. */
    public List<Note> notes() {
        return List.copyOf(observation.notes());
    }

    /** What the memory of the program that runs, or ran last, is used for; empty if memory is not profiled. */
    public Optional<MemoryProfile> memory() {
        return observation.memory().map(MemoryWatch::profile);
    }

    /** The heap of that program, a letter per block, as {@code micropython.mem_info(1)} prints it; empty if memory is not profiled. */
    public Optional<String> memoryMap() {
        return observation.memory().map(MemoryWatch::map);
    }

    long turnLimit() {
        return turnLimit;
    }

    /** When the tasks of the program that runs, or ran last, were due, and when they had their turns. */
    public List<WakeUps> wakeUps() {
        return observation.wakeUps();
    }

    /** What the lines of the program that runs, or ran last, have cost; empty if cycles are not profiled. */
    public Optional<CycleCount> cycles() {
        return observation.cycles().map(CycleWatch::count);
    }

    /** Everything that happened since the program started; empty if cycles are not profiled. */
    public Optional<Recording> recording() {
        return observation.cycles().map(CycleWatch::recording);
    }

    boolean profilesCycles() {
        return profilesCycles;
    }

    /** Where the programs were that have run so far, by their calls of {@code _snakeboard.mark}; empty if there is no such module. */
    public Optional<List<MarksModule.Mark>> marks() {
        return marks.map(List::copyOf);
    }

    void offerMarks(Vm vm) {
        marks.ifPresent(list -> vm.modules.add(new MarksModule(list::add)));
    }

    boolean profilesMemory() {
        return profilesMemory;
    }

    String folder() {
        return folder;
    }

    String project() {
        return project;
    }

    /** Stops the firmware's thread right where it calls this. */
    void stopHere() {
        thread.requestPause();
        mcu.clock().safepoint();
    }

    /** Called on the firmware's thread when it waits for somebody. */
    void firmwareIdles() {
        if (endCountsFrom >= 0 && now() >= endCountsFrom && supervisor.isIdle()) {
            endCountsFrom = -1;
            stopHere();
        }
    }

    /** Called on the firmware's thread when {@code code.py} is about to start. */
    void programStarts() {
        if (awaitingProgram) {
            awaitingProgram = false;
            stopHere();
        }
    }
}
