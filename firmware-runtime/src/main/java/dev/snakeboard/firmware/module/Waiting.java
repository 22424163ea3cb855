package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.vm.Vm;
import java.util.function.BooleanSupplier;

/**
 * How a native function waits: the processor sleeps and wakes at each interrupt, runs the background tasks, and looks whether the wait is
 * over ({@code mp_event_wait_ms}, {@code common_hal_time_delay_ms}).
 */
public final class Waiting {
    /** No time limit. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    /** How a wait ended. */
    public enum Outcome {
        READY,
        TIMED_OUT,
        /** An exception is pending, Ctrl-C for example; {@link Vm#checkPending} raises it. */
        INTERRUPTED,
        /** Nothing can ever happen any more: no event is scheduled, and there is no limit. */
        HOPELESS
    }

    private Waiting() {}

    /**
     * Waits until {@code ready} says so.
     *
     * @param deadline the time on the clock at which to give up, or {@link #FOR_EVER}
     */
    public static Outcome until(Vm vm, long deadline, BooleanSupplier ready) {
        boolean[] isReady = new boolean[1];
        BooleanSupplier wake = () -> {
            vm.host().background();
            isReady[0] = ready.getAsBoolean();
            return isReady[0] || vm.isInterruptPending();
        };
        if (!wake.getAsBoolean()) {
            if (deadline == FOR_EVER && vm.clock.nextEvent() == FOR_EVER && vm.clock.runLimit() == FOR_EVER) {
                return Outcome.HOPELESS;
            }
            try {
                vm.clock.sleepUntil(deadline, wake);
            } catch (IllegalStateException nothingScheduled) {
                return Outcome.HOPELESS;
            }
        }
        if (isReady[0]) {
            return Outcome.READY;
        }
        return vm.isInterruptPending() ? Outcome.INTERRUPTED : Outcome.TIMED_OUT;
    }
}
