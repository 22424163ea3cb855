package dev.snakeboard.harness;

import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Activations;
import dev.snakeboard.firmware.vm.Vm;

/**
 * Whether the loop that gave tasks their turns still goes on: the function that resumed the last of them is among the callers of what runs. When it has
 * returned, the tasks that are left in its queue wait for nothing, and nobody keeps them waiting.
 */
final class LoopWatch {
    private final Vm vm;
    private int depth;
    private @Word int function = Words.NULL;
    private boolean ended;

    LoopWatch(Vm vm) {
        this.vm = vm;
    }

    /** A coroutine has been resumed, and is the innermost activation. */
    void turnBegins() {
        Activations calls = vm.interpreter.activations();
        depth = calls.depth() - 1;
        function = depth > 0 ? calls.functionAt(depth) : Words.NULL;
    }

    /** The program has ended. */
    void end() {
        ended = true;
    }

    /** False also before the first turn. */
    boolean isOver() {
        Activations calls = vm.interpreter.activations();
        return ended || function != Words.NULL && (calls.depth() < depth || calls.functionAt(depth) != function);
    }
}
