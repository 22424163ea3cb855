package dev.snakeboard.harness.cli;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.Ending;
import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.Stop;
import dev.snakeboard.harness.report.PinLog;
import dev.snakeboard.harness.report.RunReport;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A program run from its start to its end or for a time, with what happens to the board meanwhile. */
final class HeadlessRun {

    /** What comes before {@code code.py} takes two seconds; a {@code boot.py} that takes longer than this never ends. */
    private static final long LONGEST_START = TimeBase.seconds(60);
    private static final long REALTIME_STEP = TimeBase.ms(10);
    private static final double NANOS_PER_UNIT = 1e9 / TimeBase.UNITS_PER_SECOND;

    private final Simulation simulation;
    private final Scenario scenario;
    private final long limit;
    private final long seed;
    private final boolean realtime;
    private long wallOrigin;
    private long virtualOrigin;

    /** @param limit how long after the program's start */
    HeadlessRun(Simulation simulation, Scenario scenario, long limit, long seed, boolean realtime) {
        this.simulation = simulation;
        this.scenario = scenario;
        this.limit = limit;
        this.seed = seed;
        this.realtime = realtime;
    }

    RunReport run() {
        Stop start = simulation.runToProgram(simulation.now() + LONGEST_START);
        long origin = simulation.now();
        PinLog pins = new PinLog(simulation.mcu());
        if (start != Stop.CONDITION_MET) {
            return RunReport.of(simulation, RunReport.End.NOT_RUN, seed, pins);
        }
        virtualOrigin = origin;
        wallOrigin = System.nanoTime();
        scenario.schedule(simulation, origin);
        long deadline = origin + limit;
        for (long reset : scenario.resets()) {
            if (reset < limit) {
                runUntil(origin + reset, Long.MAX_VALUE);
                simulation.reset();
            }
        }
        Stop stop = runUntil(deadline, origin + scenario.end());
        return RunReport.of(simulation, end(stop), seed, pins);
    }

    private Stop runUntil(long time, long endCountsFrom) {
        if (!realtime) {
            return simulation.runToEnd(endCountsFrom, time);
        }
        while (simulation.now() < time) {
            if (simulation.runToEnd(endCountsFrom, Math.min(time, simulation.now() + REALTIME_STEP)) == Stop.CONDITION_MET) {
                return Stop.CONDITION_MET;
            }
            long wall = wallOrigin + (long) ((simulation.now() - virtualOrigin) * NANOS_PER_UNIT);
            for (long ahead = wall - System.nanoTime(); ahead > 0; ahead = wall - System.nanoTime()) {
                LockSupport.parkNanos(ahead);
            }
        }
        return Stop.TIME_UP;
    }

    private RunReport.End end(Stop stop) {
        Optional<Ending> ending = simulation.supervisor().lastEnding();
        if (ending.isPresent() && ending.get().kind() == Ending.Kind.EXCEPTION) {
            // Running out of memory is as often the program's fault as the board's.
            boolean memory = ending.get().error().orElseThrow().type().equals("MemoryError");
            boolean refused = !memory && simulation.notes().stream().anyMatch(note -> note.kind() == Note.Kind.REFUSED);
            return refused ? RunReport.End.REFUSED : RunReport.End.EXCEPTION;
        }
        return stop == Stop.CONDITION_MET || ending.isPresent() ? RunReport.End.PROGRAM_ENDED : RunReport.End.TIME_UP;
    }
}
