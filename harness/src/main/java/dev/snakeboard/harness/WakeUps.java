package dev.snakeboard.harness;

import java.util.List;

/**
 * When a task was due and when it had its turn.
 *
 * @param task its id
 * @param turns all its turns
 * @param latest the latest of them, oldest first, at most {@link #KEPT}
 */
public record WakeUps(int task, long turns, List<WakeUp> latest) {

    /** Turns that are kept of each task. */
    public static final int KEPT = 1000;

    public WakeUps {
        latest = List.copyOf(latest);
    }

    /**
     * One of them, in units of the time base since power on.
     *
     * @param due when its sleep ended or what it waited for had come
     * @param ran when it had its turn; the difference is the lateness
     */
    public record WakeUp(long due, long ran) {
    }
}
