package dev.snakeboard.firmware.vm;

/**
 * Sees every opcode before it is executed, and every return from Python code to a native function that called it. Between two such moments the time
 * that passes belongs to the place of the first. Whoever observes must not change the VM.
 */
public interface ExecutionObserver {
    /** Nobody observes, and the loop does not leave for it. */
    ExecutionObserver NONE = new ExecutionObserver() {};

    /** The innermost activation is about to execute an opcode: the one that its instruction pointer is at. */
    default void steps() {}

    /** Native code, called by the opcode before the innermost activation's instruction pointer, is about to call Python code. */
    default void callsBack() {}

    /** That Python code has ended, by an exception maybe. */
    default void backInNative() {}
}
