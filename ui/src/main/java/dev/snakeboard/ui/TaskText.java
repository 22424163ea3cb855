package dev.snakeboard.ui;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.TaskView;
import java.util.List;
import java.util.stream.Collectors;

/** Tasks in words. */
final class TaskText {

    /** A turn that takes longer is shown as one that makes others late. */
    static final long TURN_BUDGET = 10 * TimeBase.UNITS_PER_MS;

    private TaskText() {
    }

    /** Shape and word: {@code ▮ RUNNING}, {@code ▬ sleep 0.2 s}. */
    static String state(TaskView task, long now) {
        return switch (task.state()) {
            case RUNNING -> "RUNNING";
            case READY -> "ready";
            case WAITING -> task.waiting().isEmpty() ? "waiting"
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
        String turns = task.turns() == 1 ? "1 turn" : task.turns() + " turns, at most " + TimeText.span(task.worstLateness()) + " late";
        String longest = "longest turn " + TimeText.span(task.longestTurn()) + task.longestAt().map(place -> " until " + place).orElse("");
        return task.name() + " " + where + ": " + turns + "\n" + longest + (task.longestTurn() > TURN_BUDGET ? "\n" + victims(task, snapshot) : "");
    }

    /** Whether a task had a turn over budget, and others have been late by as much. */
    static boolean madeOthersLate(TaskView task, Snapshot snapshot) {
        return task.longestTurn() > TURN_BUDGET && !late(task, snapshot).isEmpty();
    }

    private static List<TaskView> late(TaskView hog, Snapshot snapshot) {
        return snapshot.tasks().stream().filter(task -> task.id() != hog.id() && task.worstLateness() > TURN_BUDGET / 2).toList();
    }

    private static String victims(TaskView hog, Snapshot snapshot) {
        List<TaskView> late = late(hog, snapshot);
        return late.isEmpty() ? "nobody was late because of it" : "late: " + late.stream()
                .map(task -> task.name() + " " + TimeText.span(task.worstLateness())).collect(Collectors.joining(", "));
    }
}
