package dev.snakeboard.emulator.trace;

/** Takes trace events as they happen, on the VM thread; must not change the board. */
@FunctionalInterface
public interface TraceListener {
    void record(TraceEvent event);
}
