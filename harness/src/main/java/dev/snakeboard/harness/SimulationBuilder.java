package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.LoadDefinition;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.HostDrive;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.firmware.supervisor.OverlayDrive;
import dev.snakeboard.firmware.supervisor.Supervisor;
import dev.snakeboard.firmware.vm.Drive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a simulation is made of; see {@link Simulation#builder}. */
public final class SimulationBuilder {

    /** What becomes of a program's writes to a drive that is a folder of the host. */
    public enum Writes {
        /** They are kept in memory, and gone with the simulation: the folder stays as it is. */
        IN_MEMORY,
        /** They go to the folder. */
        TO_FOLDER
    }

    /** Turns of tasks that are longer are pointed out, unless another limit is set: {@code keypad} scans as often. */
    public static final long DEFAULT_TURN_LIMIT = TimeBase.ms(20);

    final BoardDefinition board;
    private Optional<Drive> drive = Optional.empty();
    String project = "";
    /** The project's folder as a person named it; empty if it has none. */
    String folder = "";
    /** Notices what the host does to the folder; empty if the drive is none. */
    Optional<DriveWatch> watch = Optional.empty();
    long seed = 1;
    long uptime;
    Optional<LoadDefinition> load = Optional.empty();
    long turnLimit = DEFAULT_TURN_LIMIT;
    boolean parkAtEverySafepoint;
    boolean stress;
    boolean profilesMemory;
    boolean takesMarks;
    boolean profilesCycles;
    final List<Note> notes = new ArrayList<>();

    SimulationBuilder(BoardDefinition board) {
        this.board = board;
    }

    /** A folder laid out like the CIRCUITPY drive. */
    public SimulationBuilder drive(Path folder, Writes writes) {
        this.folder = folder.toString();
        project = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        HostDrive host = new HostDrive(folder, writes == Writes.TO_FOLDER, board.flash().drive());
        watch = Optional.of(new DriveWatch(folder, host));
        drive = Optional.of(writes == Writes.TO_FOLDER ? host : new OverlayDrive(host));
        return this;
    }

    /** Any drive; without one the board makes itself an empty drive, as one fresh from the shop. */
    public SimulationBuilder drive(Drive newDrive, String newProject) {
        drive = Optional.of(newDrive);
        project = newProject;
        return this;
    }

    /** Something to say about the set-up, in snapshot and report. */
    public SimulationBuilder note(Note note) {
        notes.add(note);
        return this;
    }

    /** Of everything random: random numbers, serial number, bouncing contacts. */
    public SimulationBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** How long the board has been on before it starts, in units of the time base: to try what happens after days. */
    public SimulationBuilder uptime(long units) {
        uptime = units;
        return this;
    }

    /** How long a turn of a task may be before it is pointed out, in units of the time base. */
    public SimulationBuilder turnLimit(long units) {
        turnLimit = units;
        return this;
    }

    /** What the board's radio has to do beside Python. */
    public SimulationBuilder load(LoadDefinition newLoad) {
        load = Optional.of(newLoad);
        return this;
    }

    /** Test mode: the firmware hands over to the caller and back at every safepoint. */
    public SimulationBuilder parkingAtEverySafepoint() {
        parkAtEverySafepoint = true;
        return this;
    }

    /** Test mode: collects at every allocation and overwrites what is freed. */
    public SimulationBuilder collectingAtEveryAllocation() {
        stress = true;
        return this;
    }

    /** Gives programs the module {@code _snakeboard}, which no board has; see {@link Simulation#marks}. */
    public SimulationBuilder takingMarks(boolean wanted) {
        takesMarks = wanted;
        return this;
    }

    /** Has every allocation noted with the line that asked for it; see {@link Simulation#memory}. The run is the same, but slower for the host. */
    public SimulationBuilder profilingMemory() {
        profilesMemory = true;
        return this;
    }

    /** Has the cycles of every line counted; see {@link Simulation#cycles}. The run is the same, but much slower for the host. */
    public SimulationBuilder profilingCycles() {
        profilesCycles = true;
        return this;
    }

    /** Has the program import these modules before anything else, with a collection before each. The drive itself stays as it is. */
    public SimulationBuilder importingFirst(List<String> modules) {
        StringBuilder line = new StringBuilder("import gc");
        modules.forEach(module -> line.append("; gc.collect(); import ").append(module));
        byte[] start = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        Drive base = files();
        OverlayDrive overlay = new OverlayDrive(base);
        for (String file : Supervisor.CODE_FILES) {
            base.read(file).ifPresent(program -> {
                byte[] changed = Arrays.copyOf(start, start.length + program.length);
                System.arraycopy(program, 0, changed, start.length, program.length);
                overlay.write(file, changed);
            });
        }
        drive = Optional.of(overlay);
        return this;
    }

    Drive files() {
        return drive.orElseGet(() -> MemoryDrive.fresh(board.flash().drive()));
    }

    /** Powers the board on; no time has passed yet. */
    public Simulation build() {
        return new Simulation(this);
    }
}
