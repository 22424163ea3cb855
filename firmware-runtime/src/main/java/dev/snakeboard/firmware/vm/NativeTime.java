package dev.snakeboard.firmware.vm;

/**
 * Measures the work of native functions that Python code calls: what passes from such a call to its end, without sleep, interrupt handlers,
 * collections, and Python code that the function calls back.
 */
final class NativeTime {
    private final Vm vm;
    private boolean inside;
    private long since;
    private long total;

    NativeTime(Vm vm) {
        this.vm = vm;
    }

    private long work() {
        return vm.clock.busyTime() - vm.collectionTime();
    }

    /** A native function begins. */
    void enter() {
        since = work();
        inside = true;
    }

    /** The native function has ended, if one ran: an exception may have been what ended it. */
    void leave() {
        if (inside) {
            total += work() - since;
            inside = false;
        }
    }

    /** The native function calls Python code; returns whether there was one. */
    boolean pause() {
        boolean was = inside;
        leave();
        return was;
    }

    /** Back in the native function that called. @param was what {@link #pause} returned */
    void resume(boolean was) {
        if (was) {
            enter();
        }
    }

    /** Units of the time base since the start. */
    long total() {
        return inside ? total + work() - since : total;
    }
}
