package dev.snakeboard.emulator.trace;

import java.util.Arrays;

/** Where everything on a board reports what happened. Nothing listens unless attached; makers of events ask {@link #isOn()} first. */
public final class Trace {

    private TraceListener[] listeners = {};

    public boolean isOn() {
        return listeners.length != 0;
    }

    public void record(TraceEvent event) {
        for (TraceListener listener : listeners) {
            listener.record(event);
        }
    }

    /** Listens from now on; while the board is parked, or before it starts. */
    public void attach(TraceListener listener) {
        listeners = Arrays.copyOf(listeners, listeners.length + 1);
        listeners[listeners.length - 1] = listener;
    }

    public void detach(TraceListener listener) {
        listeners = Arrays.stream(listeners).filter(other -> other != listener).toArray(TraceListener[]::new);
    }
}
