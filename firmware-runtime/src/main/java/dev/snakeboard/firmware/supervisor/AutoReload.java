package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.emulator.time.TickCounter;

/** Runs the program again after the host has written to the drive ({@code supervisor/shared/reload.c}). */
final class AutoReload {

    /** {@code CIRCUITPY_AUTORELOAD_DELAY_MS}. */
    private static final long DELAY_MS = 750;

    private final TickCounter ticks;
    private boolean enabled;
    private boolean suspended;
    private boolean pending;
    private long triggeredMs;

    AutoReload(TickCounter ticks) {
        this.ticks = ticks;
    }

    /** As after a reset of the chip. */
    void reset() {
        enabled = false;
        suspended = false;
        pending = false;
    }

    boolean isEnabled() {
        return enabled;
    }

    void setEnabled(boolean on) {
        enabled = on;
        if (on) {
            pending = false;
        }
    }

    /** While the REPL runs, writes are ignored. */
    void setSuspended(boolean on) {
        suspended = on;
    }

    /**
     * The host wrote something.
     *
     * @return whether a running program is to be stopped for it
     */
    boolean trigger() {
        if (!enabled || suspended) {
            return false;
        }
        boolean first = !pending;
        pending = true;
        triggeredMs = ticks.ms();
        return first;
    }

    boolean isPending() {
        return pending;
    }

    /** Whether the last write is long enough ago. */
    boolean isReady() {
        return pending && !suspended && ticks.ms() - triggeredMs > DELAY_MS;
    }

    /** When {@link #isReady} will hold if nothing more is written; for ever if nothing was. */
    long readyAt() {
        return pending ? ticks.timeOfTick(((triggeredMs + DELAY_MS + 1) * 1024 + 999) / 1000) : Long.MAX_VALUE;
    }

    void clear() {
        pending = false;
    }
}
