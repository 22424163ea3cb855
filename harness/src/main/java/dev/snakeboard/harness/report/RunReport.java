package dev.snakeboard.harness.report;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.CoreDefinition;
import dev.snakeboard.emulator.mcu.RadioLoad;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.firmware.module.MarksModule.Mark;
import dev.snakeboard.firmware.module.NativeModule.Fidelity;
import dev.snakeboard.harness.LongTurns;
import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.WakeUps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run of a program came to. Equal inputs make equal reports: nothing in it comes from the host.
 *
 * @param end how the program ended
 * @param reason the same in plain words
 * @param duration from the program's start to the end of the run, in units of the time base
 * @param startedAt when the program started, after power on
 * @param last the board at the end of the run
 * @param tooLong turns of tasks that were longer than was asked for; empty if no limit was asked for
 * @param wakeUps when tasks were due and had their turns
 * @param modules the firmware's modules that the program imported, by name
 * @param marks what the program marked, if it could
 * @param radio what the radio had to do, if it was given something
 * @param notes refusals, what is estimated or not modelled, how the drive was made
 */
public record RunReport(
        End end,
        String reason,
        long seed,
        long startedAt,
        long duration,
        Snapshot last,
        PinLog pins,
        List<LongTurns> tooLong,
        List<WakeUps> wakeUps,
        Map<String, Fidelity> modules,
        Optional<List<Mark>> marks,
        Optional<Radio> radio,
        List<Note> notes) {

    /** A ready task that had no turn for longer than this has starved. */
    private static final long STARVED = TimeBase.ms(250);

    /** How a run ended, and the status that the process ends with. */
    public enum End {
        /** The program ran to its end, or ended itself. */
        PROGRAM_ENDED(0),
        /** The time given was over while the program ran. */
        TIME_UP(0),
        /** An exception that nobody caught. */
        EXCEPTION(1),
        /** The board cannot do what the program asked for, and neither can the real one. */
        REFUSED(3),
        /** There was no program to run, or the firmware did not get as far as to run it. */
        NOT_RUN(4);

        private final int status;

        End(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * What the radio had to do beside Python.
     *
     * @param load its name
     * @param place the core that does it
     * @param share of that core's time, 0 … 1: an estimate
     */
    public record Radio(String load, RadioLoad.Place place, double share) {
        private static Radio of(RadioLoad radio) {
            return new Radio(radio.load().id(), radio.place(), radio.share());
        }
    }

    public RunReport {
        notes = List.copyOf(notes);
        tooLong = List.copyOf(tooLong);
        wakeUps = List.copyOf(wakeUps);
        modules = Collections.unmodifiableMap(new TreeMap<>(modules));
    }

    /** The report of a simulation that stands still. */
    public static RunReport of(Simulation simulation, End end, long seed, PinLog pins) {
        Snapshot last = simulation.snapshot();
        List<Note> notes = new ArrayList<>(last.notes());
        notes.addAll(fidelity(simulation.board()));
        simulation.mcu().radio().ifPresent(radio -> notes.add(new Note(Note.Kind.SETUP, inWords(radio))));
        Map<String, Fidelity> modules = simulation.supervisor().vm().map(vm -> vm.modules.used()).orElse(Map.of());
        modules.forEach((name, fidelity) -> {
            if (fidelity == Fidelity.NAMES_ONLY) {
                notes.add(new Note(Note.Kind.FIDELITY, name + " is not modelled: it can be imported, and any use of it is a NotImplementedError"));
            }
        });
        return new RunReport(end, last.reason(), seed, pins.origin(), last.time() - pins.origin(), last, pins, last.turns().tooLong(), simulation.wakeUps(),
                modules,
                simulation.marks(), simulation.mcu().radio().map(Radio::of), notes);
    }

    /** The same without the turns that were too long: nobody set a limit. */
    public RunReport withoutTurnLimit() {
        return new RunReport(end, reason, seed, startedAt, duration, last, pins, List.of(), wakeUps, modules, marks, radio, notes);
    }

    /** Whether a turn was too long, or a coroutine was made and never ran. */
    public boolean isImpolite() {
        return !tooLong.isEmpty() || !last.turns().neverAwaited().isEmpty();
    }

    /** Cycles of the CPU's present clock. */
    public long cycles(long units) {
        return TimeBase.toCycles(units, last.cpuHz());
    }

    private static String inWords(RadioLoad radio) {
        return String.format(Locale.ROOT, "the load %s takes %.2f %% of %s (an estimate)", radio.load().id(), 100 * radio.share(),
                radio.place() == RadioLoad.Place.SAME_CORE ? "the CPU, away from Python" : "the other core, nothing of Python's");
    }

    private static List<Note> fidelity(BoardDefinition board) {
        List<Note> notes = new ArrayList<>();
        CoreDefinition core = board.chip().core();
        notes.add(new Note(Note.Kind.FIDELITY, "cycles are computed from a table of costs per operation for " + core.name()
                + ", counted on the firmware or estimated from that, and not calibrated against a device"));
        notes.add(new Note(Note.Kind.FIDELITY, RamFigures.freeAtStart(board.ram())));
        return notes;
    }

    /** Whether a task was ready for long without getting a turn. */
    public boolean isStarved(Snapshot.TaskView task) {
        boolean waitsNow = task.state() == TaskState.READY && task.due().isPresent() && last.time() - task.due().getAsLong() > STARVED;
        return waitsNow || task.worstLateness() > STARVED;
    }
}
