package dev.snakeboard.emulator.mcu;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.RunControl;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a firmware on a thread of its own, so that it can stop at any safepoint however deep, and be reset from there.
 *
 * <p>Exactly one side runs at a time: the caller of {@link #runUntil} waits while the firmware runs, and the firmware's thread is
 * parked otherwise. So all state of the board may be plain fields; the handover orders memory. Only {@link #requestPause()} may be called while the
 * firmware runs; a pause takes effect within 1 ms of busy virtual time or at the next jump of a sleep.
 */
public final class FirmwareThread implements AutoCloseable {

    /** Deep recursion in natives is bounded by the device's own limits; this leaves the Java stack far behind them. */
    private static final long STACK_BYTES = 256L << 20;
    /** Turns of waiting in place before the thread gives up its processor: a handover back within microseconds is common in tests. */
    private static final int SPINS = 200;

    private enum Turn { CALLER, FIRMWARE }

    private enum State { IDLE, PARKED, FINISHED, FAILED }

    private final Clock clock;
    private final String name;
    private final boolean parkAtEverySafepoint;

    private volatile Turn turn = Turn.CALLER;
    private volatile boolean pauseRequested;

    // Written by the side whose turn it is.
    private State state = State.IDLE;
    private Runnable firmware;
    private Thread thread;
    private Thread caller;
    private Throwable failure;
    private boolean unwinding;
    private boolean closing;

    /** @param name of the Java thread */
    public FirmwareThread(Clock clock, String name) {
        this(clock, name, false);
    }

    private FirmwareThread(Clock clock, String name, boolean parkAtEverySafepoint) {
        this.clock = clock;
        this.name = name;
        this.parkAtEverySafepoint = parkAtEverySafepoint;
        clock.setRunControl(new Control());
        if (parkAtEverySafepoint) {
            clock.attendAlways();
        }
    }

    /** Test mode: hands over to the caller's thread and back at every safepoint, to prove that stopping changes nothing. */
    public static FirmwareThread parkingAtEverySafepoint(Clock clock, String name) {
        return new FirmwareThread(clock, name, true);
    }

    private final class Control implements RunControl {
        @Override
        public boolean isRunning() {
            return turn == Turn.FIRMWARE;
        }

        @Override
        public boolean stopRequested() {
            return parkAtEverySafepoint || pauseRequested;
        }

        @Override
        public void park() {
            handOver(State.PARKED);
            if (unwinding) {
                throw new FirmwareReset();
            }
        }
    }

    /**
     * Sets what runs next. The firmware starts at the next {@link #runUntil}.
     *
     * @throws IllegalStateException if one is running: reset first
     */
    public void start(Runnable newFirmware) {
        if (state == State.PARKED) {
            throw new IllegalStateException("a firmware is running already: reset first");
        }
        firmware = newFirmware;
        state = State.IDLE;
        failure = null;
    }

    /**
     * Lets the firmware run until the clock reaches {@code time}, it ends, or a pause is asked for. The clock may end a little later than
     * {@code time}: an operation is not divided.
     */
    public RunOutcome runUntil(long time) {
        if (firmware == null) {
            throw new IllegalStateException("there is no firmware to run");
        }
        if (state == State.FINISHED || state == State.FAILED) {
            return ended();
        }
        clock.setRunLimit(time);
        do {
            if (clock.now() >= time) {
                return new RunOutcome.LimitReached();
            }
            if (pauseRequested) {
                pauseRequested = false;
                return new RunOutcome.Paused();
            }
            resume();
        } while (state == State.PARKED);
        return ended();
    }

    private RunOutcome ended() {
        return state == State.FINISHED ? new RunOutcome.Finished() : new RunOutcome.Failed(failure);
    }

    /** Asks the firmware to stop soon; from any thread. Without a run in progress, the next one returns at once. */
    public void requestPause() {
        pauseRequested = true;
    }

    /** Ends the firmware where it is parked. The clock goes on from the same time; events stay scheduled. */
    public void reset() {
        if (state == State.PARKED) {
            unwinding = true;
            resume();
            unwinding = false;
        }
        state = State.IDLE;
        failure = null;
    }

    /** Whether the firmware is in the middle of its run. */
    public boolean isParked() {
        return state == State.PARKED;
    }

    /** Ends the firmware and its thread. */
    @Override
    public void close() {
        reset();
        if (thread != null) {
            closing = true;
            turn = Turn.FIRMWARE;
            LockSupport.unpark(thread);
            thread = null;
        }
    }

    // ---- the handover

    private void resume() {
        caller = Thread.currentThread();
        if (thread == null) {
            closing = false;
            thread = new Thread(null, this::work, name, STACK_BYTES);
            thread.setDaemon(true);
            turn = Turn.FIRMWARE;
            thread.start();
        } else {
            turn = Turn.FIRMWARE;
            LockSupport.unpark(thread);
        }
        await(Turn.CALLER);
    }

    private void handOver(State newState) {
        state = newState;
        Thread waiting = caller;
        turn = Turn.CALLER;
        LockSupport.unpark(waiting);
        await(Turn.FIRMWARE);
    }

    private void await(Turn mine) {
        for (int i = 0; i < SPINS && turn != mine; i++) {
            Thread.onSpinWait();
        }
        // An interrupt of this thread must not end the wait, nor make it a busy one: it is put off until after.
        boolean interrupted = false;
        while (turn != mine) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!closing) {
            State end;
            try {
                firmware.run();
                end = State.FINISHED;
            } catch (FirmwareReset reset) {
                end = State.IDLE;
            } catch (Throwable fault) {
                failure = fault;
                end = State.FAILED;
            }
            handOver(end);
        }
    }
}
