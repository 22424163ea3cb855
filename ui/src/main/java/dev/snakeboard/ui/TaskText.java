package dev.snakeboard.ui;

import dev.snakeboard.harness.LongTurns;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.TaskView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tasks in words. */
final class TaskText {

    private TaskText() {
    }

    /** Shape and word: {@code ▮ RUNNING}, {@code ▬ sleep 0.2 s}. */
    static String state(TaskView task, long now) {
        return switch (task.state()) {
            case RUNNING -> "RUNNING";
            case READY -> "ready";
            case WAITING -> task.waiting().isEmpty() ? "waiting"
                    : task.waiting().equals(TaskView.LOOP_ENDED) ? "loop ended"
                    : task.waiting().equals("sleep") ? "sleep" + left(task, now) : "waits on " + task.waiting() + left(task, now);
            case DONE -> "done";
        };
    }

    private static String left(TaskView task, long now) {
        return task.due().isPresent() && task.due().getAsLong() > now ? " " + TimeText.span(task.due().getAsLong() - now) : "";
    }

    /** What to say about the selected task, or else about the one whose turn was over budget; several lines. */
    static String details(TaskView task, Snapshot snapshot) {
        String where = task.place().map(place -> "at " + place).orElse("from " + task.function());
        String turns = (task.turns() == 1 ? "1 turn, " : task.turns() + " turns, ")
                + TimeText.span(task.meanLateness()) + " late on average, " + TimeText.span(task.worstLateness()) + " at most";
        Optional<LongTurns> worst = tooLong(task, snapshot).stream().max(Comparator.comparingLong(too -> too.longest().use().length()));
        String longest = "longest turn " + TimeText.span(task.longestTurn())
                + worst.flatMap(LongTurns::worked).map(place -> ", most of it at " + place + " in " + place.function()).orElse("")
                + task.longestAt().map(place -> ", until " + place).orElse("");
        return task.name() + " " + where + ": " + turns + "\n" + longest + (worst.isPresent() ? "\n" + victims(task, snapshot) : "");
    }

    /** Which task keeps others waiting where, and whom: words that stay the same while it goes on. */
    static String breach(LongTurns turns) {
        String where = turns.worked().map(place -> " at " + place + " in " + place.function()).orElse("");
        String late = turns.late().isEmpty() ? "" : "; late because of it: "
                + turns.late().stream().map(LongTurns.Late::name).sorted().distinct().collect(Collectors.joining(", "));
        return turns.name() + where + late + ". The list of tasks says by how much.";
    }

    private static List<LongTurns> tooLong(TaskView task, Snapshot snapshot) {
        return snapshot.turns().tooLong().stream().filter(turns -> turns.task() == task.id()).toList();
    }

    /** Whether a task had a turn over budget, and others have been late because of it. */
    static boolean madeOthersLate(TaskView task, Snapshot snapshot) {
        return !late(task, snapshot).isEmpty();
    }

    /** The name of a task and the most that it had to wait for turns of another that were too long. */
    private static Map<String, Long> late(TaskView hog, Snapshot snapshot) {
        Map<String, Long> late = new LinkedHashMap<>();
        tooLong(hog, snapshot).forEach(turns -> turns.late().forEach(one -> late.merge(one.name(), one.worst(), Math::max)));
        return late;
    }

    private static String victims(TaskView hog, Snapshot snapshot) {
        Map<String, Long> late = late(hog, snapshot);
        return late.isEmpty() ? "nobody was late because of it" : "late because of it: " + late.entrySet().stream()
                .map(one -> one.getKey() + " " + TimeText.span(one.getValue())).collect(Collectors.joining(", "));
    }
}
