package dev.snakeboard.harness.report;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.Snapshot;
import java.util.Locale;

/** A run's report for people, a few lines. */
public final class TextReport {

    private TextReport() {
    }

    /** The report as lines of text. */
    public static String write(RunReport report) {
        StringBuilder text = new StringBuilder();
        Snapshot last = report.last();
        add(text, "-- %s on %s, CircuitPython %s", last.project(), last.board().id(), last.board().firmware().version());
        add(text, "%s", end(report));
        Snapshot.Load load = last.load();
        long cycles = load.busyCycles() + load.idleCycles();
        add(text, "CPU    %s %% busy, %,d of %,d cycles", percent(load.busyCycles(), cycles), load.busyCycles(), cycles);
        add(text, "heap   peak %,d of %,d bytes, %d collections", last.heap().peak(), last.heap().total(), last.heap().collections());
        add(text, "work   %s", TurnText.shares(load.use()));
        if (load.passes() > 1) {
            add(text, "pass   %,d times to sleep, at most %,d cycles between two (%s), until %s s", load.passes(), load.worstPassCycles(),
                    TurnText.shares(load.worstPass().awake()), seconds(load.worstPassAt() - report.startedAt()));
        }
        for (Snapshot.TaskView task : last.tasks()) {
            String place = task.longestAt().map(at -> " (" + at + ")").orElse("");
            String turns = task.turns() == 1 ? "1 turn" : task.turns() + " turns";
            add(text, "task   %s: %s, %,d cycles, longest %s ms%s, late %s ms on average, %s ms at most%s", task.name(), turns,
                    report.cycles(task.use().busy()), ms(task.longestTurn()), place, ms(task.meanLateness()), ms(task.worstLateness()),
                    report.isStarved(task) ? " - STARVED" : "");
        }
        report.tooLong().forEach(turns -> text.append(TurnText.describe(turns, report)));
        for (Note note : report.notes()) {
            String mark = switch (note.kind()) {
                case REFUSED, MISSING_LIBRARY, NEVER_AWAITED -> "NOTE   ";
                case FIDELITY, SETUP -> "note   ";
            };
            add(text, "%s%s", mark, note.text());
        }
        return text.toString();
    }

    /** How the run ended, and when: one line. */
    public static String end(RunReport report) {
        return "end    " + inWords(report) + " after " + seconds(report.duration()) + " s";
    }

    private static void add(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String inWords(RunReport report) {
        return switch (report.end()) {
            case TIME_UP -> "time is up, the program still ran,";
            case NOT_RUN -> "no program ran; " + report.reason();
            case PROGRAM_ENDED, EXCEPTION, REFUSED -> report.reason();
        };
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }

    private static String seconds(long units) {
        return TimeBase.format(units);
    }

    static String ms(long units) {
        return String.format(Locale.ROOT, "%.2f", (double) units / TimeBase.UNITS_PER_MS);
    }
}
