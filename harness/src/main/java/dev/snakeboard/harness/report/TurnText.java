package dev.snakeboard.harness.report;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.LongTurns;
import dev.snakeboard.harness.TimeUse;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns of tasks in plain words. */
final class TurnText {

    /** Late tasks that are named; of more, the number is told. */
    private static final int NAMED = 5;

    private TurnText() {
    }

    /** A task that kept others waiting: two or three lines. */
    static String describe(LongTurns turns, RunReport report) {
        LongTurns.Turn longest = turns.longest();
        String length = String.format(Locale.ROOT, "%s ms (%,d cycles)", TextReport.ms(longest.use().length()), report.cycles(longest.use().busy()));
        String where = turns.worked().map(place -> ", most of it at " + place + " in " + place.function()).orElse("");
        String end = switch (longest.end()) {
            case GAVE_AWAY -> longest.gaveAway().map(place -> ", until the await at " + place).orElse("");
            case TASK_ENDED -> ", until the task ended";
            case GOES_ON -> " and still going on";
        };
        String limit = TextReport.ms(report.last().turns().limit());
        String first = turns.count() == 1
                ? String.format(Locale.ROOT, "a turn of %s from %s s on%s%s; %s ms are allowed", length, began(longest, report), where, end, limit)
                : String.format(Locale.ROOT, "%,d turns longer than %s ms, the longest %s from %s s on%s%s", turns.count(), limit, length,
                        began(longest, report), where, end);
        String slept = longest.use().idle() > longest.use().length() / 2 ? "; time.sleep() stops all tasks, 'await asyncio.sleep()' does not" : "";
        return "TURN   " + turns.name() + ": " + first + "\n       it went into " + shares(longest.use()) + slept + "\n       " + late(turns) + "\n";
    }

    private static String began(LongTurns.Turn turn, RunReport report) {
        return TimeBase.format(turn.began() - report.startedAt());
    }

    private static String late(LongTurns turns) {
        if (turns.late().isEmpty()) {
            return "nobody was late because of it";
        }
        String named = turns.late().stream().limit(NAMED).map(late -> late.name() + " by " + (late.times() == 1
                ? TextReport.ms(late.worst()) + " ms"
                : "up to " + TextReport.ms(late.worst()) + " ms (" + String.format(Locale.ROOT, "%,d", late.times()) + " times)"))
                .collect(Collectors.joining(", "));
        int more = turns.late().size() - NAMED;
        return "late because of it: " + named + (more > 0 ? ", and " + more + " more" : "");
    }

    /** What a span of time went into: {@code bytecode 81.0 %, native calls 12.0 %, ...}; what is nothing is left out. */
    static String shares(TimeUse use) {
        long bytecode = use.length() - use.idle() - use.interrupts() - use.collections() - use.compiling() - use.natives();
        StringBuilder text = new StringBuilder("bytecode " + TextReport.percent(bytecode, use.length()) + " %");
        add(text, "native calls", use.natives(), use);
        add(text, "compiling", use.compiling(), use);
        add(text, "collecting garbage", use.collections(), use);
        add(text, "interrupts", use.interrupts(), use);
        add(text, "sleep", use.idle(), use);
        return text.toString();
    }

    private static void add(StringBuilder text, String what, long part, TimeUse use) {
        if (part > 0) {
            text.append(", ").append(what).append(' ').append(TextReport.percent(part, use.length())).append(" %");
        }
    }
}
