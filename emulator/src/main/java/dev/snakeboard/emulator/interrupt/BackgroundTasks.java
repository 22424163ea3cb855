package dev.snakeboard.emulator.interrupt;

import dev.snakeboard.emulator.time.Clock;
import java.util.ArrayDeque;

/**
 * Work left by interrupt handlers, run by the firmware at its pump points: backward jumps, returns, sleeps and waits
 * ({@code supervisor/shared/background_callback.c}). Bounded, because each task is queued at most once.
 */
public final class BackgroundTasks {

    private final Clock clock;
    private final ArrayDeque<BackgroundTask> queue = new ArrayDeque<>();
    private int preventionDepth;
    private boolean pending;

    public BackgroundTasks(Clock clock) {
        this.clock = clock;
    }

    /** Queues a task, unless it is queued already. */
    public void add(BackgroundTask task) {
        if (!task.queued) {
            task.queued = true;
            queue.add(task);
            setPending(true);
        }
    }

    /** Whether there is anything to run; cheap enough for every backward jump. */
    public boolean isPending() {
        return pending;
    }

    /** Runs what is queued now, in order; what is added meanwhile waits for the next time. Does not nest, and does nothing while prevented. */
    public void runPending() {
        if (!pending || preventionDepth > 0) {
            return;
        }
        preventionDepth++;
        try {
            for (int left = queue.size(); left > 0; left--) {
                BackgroundTask task = queue.remove();
                task.queued = false;
                task.run();
            }
        } finally {
            preventionDepth--;
            setPending(!queue.isEmpty());
        }
    }

    /** Keeps tasks from running until {@link #allow()}; nests. */
    public void prevent() {
        preventionDepth++;
    }

    /** Undoes one {@link #prevent()}. */
    public void allow() {
        if (preventionDepth == 0) {
            throw new IllegalStateException("background tasks are not prevented");
        }
        preventionDepth--;
    }

    /** Drops everything, as a reset does. */
    public void reset() {
        queue.forEach(task -> task.queued = false);
        queue.clear();
        setPending(false);
        preventionDepth = 0;
    }

    /** The VM looks at every backward jump: what waits must not wait until something else is due. */
    private void setPending(boolean now) {
        pending = now;
        clock.setAttentionWanted(now);
    }
}
