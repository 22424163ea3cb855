package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;

/** Notices when a task gets its turn and gives it away, and when a coroutine begins, while somebody watches tasks. */
final class TaskTurns {
    private final Vm vm;

    /** The coroutine of the task that was taken out of a queue last. */
    @Word int awaited;

    /** The coroutine of the task that has its turn. */
    @Word int running;

    private @Word int awaitedTask;
    private @Word int runningTask;
    private boolean watched;

    TaskTurns(Vm vm) {
        this.vm = vm;
    }

    /** Whether somebody is to be told that coroutines begin. */
    void watch(boolean tell) {
        watched = tell;
    }

    /** A task was taken out of a queue. */
    void await(@Word int task, @Word int coroutine) {
        awaitedTask = task;
        awaited = coroutine;
    }

    /** The coroutine that was awaited is resumed. */
    void begins() {
        runningTask = awaitedTask;
        running = awaited;
        awaited = NULL;
        vm.taskObserver().turnBegins(runningTask);
    }

    /** The coroutine that runs is suspended, or has ended. */
    void ends() {
        running = NULL;
        vm.taskObserver().turnEnds(runningTask);
    }

    /** Whether somebody is to be told that a generator goes on. */
    boolean isToldOf(@Word int generator) {
        return generator == awaited || watched && isNewCoroutine(generator);
    }

    private boolean isNewCoroutine(@Word int generator) {
        int[] w = vm.words;
        int frame = (generator >> 2) + GeneratorObject.FRAME;
        return w[frame + Frame.SP] >> 2 == frame + Frame.STATE - 1 && w[generator >> 2] == Types.COROUTINE;
    }
}
