package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.object.Word;

/**
 * Measures the work of native functions that Python code calls: what passes from such a call to its end, without sleep, interrupt handlers,
 * collections, what it compiles, and Python code that it calls back.
 */
final class NativeTime {
    private final Vm vm;
    private ExecutionObserver observer = ExecutionObserver.NONE;
    private @Word int running = NULL;
    private @Word int last = NULL;
    private long since;
    private long total;

    NativeTime(Vm vm) {
        this.vm = vm;
    }

    /** Tells somebody when native code calls back. */
    void observe(ExecutionObserver by) {
        observer = by;
    }

    private long work() {
        return vm.clock.busyTime() - vm.collecting.time() - vm.compiling.time();
    }

    /** A native function, or a native type that is called, begins. */
    void enter(@Word int function) {
        since = work();
        running = function;
    }

    /** The native function has ended, if one ran: an exception may have been what ended it. */
    void leave() {
        if (running != NULL) {
            total += work() - since;
            last = running;
            running = NULL;
        }
    }

    /** Something that is no call, and long: it counts as its object's, unless a native function asked for it. */
    void run(@Word int object, Runnable work) {
        if (running != NULL) {
            work.run();
            return;
        }
        enter(object);
        work.run();
        leave();
    }

    /** A native function has run whose work is still to be charged. */
    void passed(@Word int function, int cost) {
        total += cost;
        last = function;
    }

    /** Time has passed for Python code that native code called. */
    void leaveOut(long units) {
        since += units;
    }

    /** Native code calls Python code; returns the native function that runs, if one does. */
    @Word int pause() {
        @Word int was = running;
        leave();
        observer.callsBack();
        return was;
    }

    /** Back in the native code that called. @param was what {@link #pause} returned */
    void resume(@Word int was) {
        leave();
        observer.backInNative();
        if (was != NULL) {
            enter(was);
        }
    }

    /** The native function that ran last, or runs. */
    @Word int last() {
        return running == NULL ? last : running;
    }

    /** Units of the time base since the start. */
    long total() {
        return running == NULL ? total : total + work() - since;
    }
}
