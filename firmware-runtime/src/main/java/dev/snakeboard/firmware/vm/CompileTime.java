package dev.snakeboard.firmware.vm;

/** Keeps account of the time that parsing and compiling take, without sleep, interrupt handlers and collections. */
public final class CompileTime {
    private final Vm vm;
    /** More than one, if a finaliser compiles while the memory for another source is taken. */
    private int depth;
    private long since;
    private long time;

    CompileTime(Vm vm) {
        this.vm = vm;
    }

    private long work() {
        return vm.clock.busyTime() - vm.collecting.time();
    }

    void begin() {
        if (depth++ == 0) {
            since = work();
        }
    }

    void end() {
        if (--depth == 0) {
            time += work() - since;
        }
    }

    /** Of all sources so far, in units of the clock. */
    public long time() {
        return depth > 0 ? time + work() - since : time;
    }
}
