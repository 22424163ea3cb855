package dev.snakeboard.harness;

import dev.snakeboard.emulator.time.TimeBase;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A simulation that runs on a thread of its own against the wall clock, for people: the front panel and {@code --realtime}.
 *
 * <p>All methods may be called from any thread and return at once. Whoever draws calls {@link #snapshot()} once per frame; a click is a command for
 * {@link #submit}. The wall clock is used here and nowhere below: it decides when virtual time may go on, never what happens at which virtual time.
 */
public final class LiveSimulation implements AutoCloseable {

    /** What the simulation's thread does. */
    public enum Mode { RUNNING, PAUSED, CLOSED }

    public static final double SLOWEST = 0.01;

    /** A speed without limit: as fast as the host can. */
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private static final long FRAME_NANOS = 1_000_000_000L / 60;

    private static final long LEAST_BETWEEN_PROFILES = 500_000_000L;

    /** Looking at what holds the memory takes one part in so many of the time: a large heap is looked at less often. */
    private static final long PROFILE_SHARE = 20;

    private final Simulation simulation;
    private final Queue<Consumer<Simulation>> commands = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    private volatile Mode mode = Mode.PAUSED;
    private volatile double speed = 1;
    private volatile boolean stepping;
    private volatile boolean wanted = true;
    private volatile Snapshot latest;
    private volatile boolean memoryWanted;
    private volatile Optional<MemoryProfile> latestMemory = Optional.empty();
    private long nextMemory = System.nanoTime();
    private volatile RuntimeException failure;

    /** @param simulation from now on used by nobody else */
    LiveSimulation(Simulation simulation) {
        this.simulation = simulation;
        this.latest = simulation.snapshot();
        this.thread = new Thread(this::work, "simulation");
        thread.setDaemon(true);
        thread.start();
    }

    // ---- what a person does

    /** Lets time go on. */
    public void play() {
        mode = Mode.RUNNING;
        wake();
    }

    /** Stops time, wherever the program is; within 100 ms of wall time. */
    public void pause() {
        mode = Mode.PAUSED;
        interruptRun();
    }

    /** Runs until a task gets its turn, or for at most a second of virtual time, and pauses there. */
    public void step() {
        stepping = true;
        mode = Mode.PAUSED;
        interruptRun();
    }

    /** @param factor virtual seconds per second of wall time: {@link #SLOWEST} … {@link #UNLIMITED} */
    public void setSpeed(double factor) {
        speed = Math.max(SLOWEST, factor);
        interruptRun();
    }

    public double speed() {
        return speed;
    }

    public Mode mode() {
        return mode;
    }

    /**
     * Has something done on the simulation's thread, between two steps of the board: {@code submit(s -> s.press("D5"))}. What it throws is kept for
     * {@link #takeFailure()}.
     */
    public void submit(Consumer<Simulation> command) {
        commands.add(command);
        interruptRun();
    }

    /** The newest snapshot; asking for it has the next one made. */
    public Snapshot snapshot() {
        wanted = true;
        return latest;
    }

    /**
     * What held the program's memory lately; asking for it has it looked at anew, at most twice a second. Empty until it was, and if memory is not
     * profiled.
     */
    public Optional<MemoryProfile> memory() {
        memoryWanted = true;
        return latestMemory;
    }

    /** What a command threw, once; {@code null} if all went well. */
    public RuntimeException takeFailure() {
        RuntimeException taken = failure;
        failure = null;
        return taken;
    }

    /** Ends the simulation and its thread. */
    @Override
    public void close() {
        mode = Mode.CLOSED;
        interruptRun();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void interruptRun() {
        simulation.pause();
        wake();
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    // ---- the simulation's thread

    private void work() {
        Pace pace = new Pace(simulation.now(), speed);
        long nextSnapshot = System.nanoTime();
        while (mode != Mode.CLOSED) {
            boolean changed = runCommands() | simulation.lookForSavedFiles();
            boolean step = stepping;
            stepping = false;
            pace = mode == Mode.RUNNING ? pace.at(speed, simulation.now()) : new Pace(simulation.now(), speed);
            changed |= advance(pace, step);
            long now = System.nanoTime();
            if (wanted && (changed || mode == Mode.PAUSED || now >= nextSnapshot)) {
                wanted = false;
                latest = simulation.snapshot();
                nextSnapshot = now + FRAME_NANOS / 2;
            }
            if (memoryWanted && now >= nextMemory) {
                lookAtMemory();
            }
            if (mode == Mode.PAUSED && commands.isEmpty() && !stepping) {
                LockSupport.parkNanos(FRAME_NANOS);
            }
        }
        simulation.close();
    }

    private void lookAtMemory() {
        memoryWanted = false;
        long before = System.nanoTime();
        latestMemory = simulation.memory();
        long after = System.nanoTime();
        nextMemory = after + Math.max(LEAST_BETWEEN_PROFILES, (after - before) * PROFILE_SHARE);
    }

    /** Lets the board run for about a frame, or to the next task switch; returns whether there is something new to see at once. */
    private boolean advance(Pace pace, boolean step) {
        try {
            if (step) {
                simulation.stepToTaskSwitch(TimeBase.UNITS_PER_SECOND);
            } else if (mode == Mode.RUNNING) {
                simulation.runUntil(pace.target(simulation.now(), FRAME_NANOS));
                pace.waitFor(simulation.now());
            }
            return step;
        } catch (EmulatorFault fault) {
            failure = fault;
            mode = Mode.PAUSED;
            return true;
        }
    }

    private boolean runCommands() {
        Queue<Consumer<Simulation>> taken = new ArrayDeque<>();
        for (Consumer<Simulation> command = commands.poll(); command != null; command = commands.poll()) {
            taken.add(command);
        }
        for (Consumer<Simulation> command : taken) {
            try {
                command.accept(simulation);
            } catch (RuntimeException refused) {
                failure = refused;
            }
        }
        return !taken.isEmpty();
    }
}
