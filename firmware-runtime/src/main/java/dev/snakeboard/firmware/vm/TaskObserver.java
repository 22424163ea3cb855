package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.object.Word;

/**
 * Watches the tasks of asyncio: {@code _asyncio} and the interpreter report, and a tool listens. Whoever listens must not change the VM, but may park
 * the thread in {@link #turnBegins}.
 */
public interface TaskObserver {
    /** Nobody listens. */
    TaskObserver NONE = new TaskObserver() {};

    /** A task object was made. */
    default void made(@Word int task) {}

    /** A task was put into a queue: the loop's, or that of those who wait for something. */
    default void queued(@Word int queue, @Word int task) {}

    /** A task was taken out of a queue. */
    default void taken(@Word int queue, @Word int task) {}

    /** A task that was taken out of a queue last is resumed: its coroutine is the innermost activation. */
    default void turnBegins(@Word int task) {}

    /** An {@code async def} function was called: the coroutine is made, and has not begun. */
    default void coroutineMade(@Word int coroutine) {}

    /** A coroutine begins to run, or is closed before it ever did. */
    default void coroutineStarts(@Word int coroutine) {}

    /** The task that had its turn is suspended, or has ended. */
    default void turnEnds(@Word int task) {}
}
