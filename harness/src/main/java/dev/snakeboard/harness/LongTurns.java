package dev.snakeboard.harness;

import java.util.List;
import java.util.Optional;

/**
 * The turns of one task that were longer than the limit, and spent most of their time past it at the same line.
 *
 * @param task the task's id
 * @param name the task's name
 * @param worked where the turns were seen past their limit, most of the time; empty if no Python code ran
 * @param count how many there were
 * @param longest the longest of them
 * @param began when those of the turns began that came first; at most {@link #KEPT}
 * @param late who was late because of them, the worst first
 */
public record LongTurns(
        int task, String name, Optional<Snapshot.Place> worked, long count, Turn longest, List<Long> began, List<Late> late) {

    /** Beginnings of turns that are kept. */
    public static final int KEPT = 100;

    public LongTurns {
        began = List.copyOf(began);
        late = List.copyOf(late);
    }

    /**
     * One turn.
     *
     * @param began in units of the time base since power on
     * @param use what its time went into
     * @param gaveAway where the task gave the turn away; empty if it goes on, or if the task ended
     * @param end how it ended
     */
    public record Turn(long began, TimeUse use, Optional<Snapshot.Place> gaveAway, End end) {
    }

    /** How a turn ended. */
    public enum End {
        /** The task waits for something. */
        GAVE_AWAY,
        /** The task ended with it. */
        TASK_ENDED,
        /** It goes on. */
        GOES_ON
    }

    /**
     * A task that was due and had to wait for such a turn to end.
     *
     * @param times in how many turns
     * @param worst how long it waited at most for one of them, in units of the time base
     */
    public record Late(int task, String name, long times, long worst) {
    }
}
