package dev.snakeboard.emulator.interrupt;

/**
 * One source of interrupts. Like the flag in the chip it is one bit: posting it again before its handler began is lost, which is how a
 * counter loses edges while interrupts are masked.
 */
public final class InterruptLine {

    /** The firmware's native handler. */
    @FunctionalInterface
    public interface Handler {
        /** @param postedAt when the peripheral asked; the clock's instant is when the handler begins */
        void handle(long postedAt);
    }

    private final InterruptController controller;
    private final String name;
    final int priority;
    final int order;
    final Handler handler;
    final long cycles;

    boolean enabled;
    boolean posted;
    long postedAt;
    long enabledAt;

    InterruptLine(InterruptController controller, String name, int priority, int order, long cycles, Handler handler) {
        this.controller = controller;
        this.name = name;
        this.priority = priority;
        this.order = order;
        this.cycles = cycles;
        this.handler = handler;
    }

    /** Asks for attention; remembered while disabled. */
    public void post() {
        controller.post(this);
    }

    /** Forgets a request that was not handled yet. */
    public void unpost() {
        posted = false;
    }

    public void enable() {
        if (!enabled) {
            enabled = true;
            controller.enabled(this);
        }
    }

    public void disable() {
        enabled = false;
    }

    public boolean isPosted() {
        return posted;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Whether it waits for its handler to run. */
    public boolean isPending() {
        return posted && enabled;
    }

    public String name() {
        return name;
    }
}
