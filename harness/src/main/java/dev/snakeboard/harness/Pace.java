package dev.snakeboard.harness;

import dev.snakeboard.emulator.time.TimeBase;
import java.util.concurrent.locks.LockSupport;

/** Ties virtual time to the wall clock from one moment on, at one speed. */
final class Pace {

    /** A host that cannot keep up may lag this far behind; more is forgiven, so that a later quiet moment is not rushed through. */
    private static final long FORGIVEN_NANOS = 100_000_000;
    private static final double UNITS_PER_NANO = TimeBase.UNITS_PER_SECOND / 1e9;
    /** Without a limit, virtual time goes on in steps that take about a frame of wall time. */
    private static final long FIRST_STEP = TimeBase.UNITS_PER_MS;

    private final double speed;
    private final long startVirtual;
    private final long startWall = System.nanoTime();
    private long step = FIRST_STEP;
    private long stepBegan;

    Pace(long virtual, double speed) {
        this.startVirtual = virtual;
        this.speed = speed;
    }

    /** This one, or a new one from now on if the speed is another or the host has fallen behind. */
    Pace at(double wantedSpeed, long virtual) {
        boolean behind = speed != LiveSimulation.UNLIMITED && wallOf(virtual) < System.nanoTime() - FORGIVEN_NANOS;
        return wantedSpeed != speed || behind ? new Pace(virtual, wantedSpeed) : this;
    }

    /** How far virtual time may go in the next {@code nanos} of wall time. */
    long target(long virtual, long nanos) {
        long now = System.nanoTime();
        if (speed == LiveSimulation.UNLIMITED) {
            adapt(now, nanos);
            stepBegan = now;
            return virtual + step;
        }
        return Math.max(virtual, startVirtual + (long) ((now + nanos - startWall) * speed * UNITS_PER_NANO));
    }

    private void adapt(long now, long nanos) {
        if (stepBegan == 0) {
            return;
        }
        long took = now - stepBegan;
        if (took < nanos / 2) {
            step = Math.min(step * 2, 3600 * TimeBase.UNITS_PER_SECOND);
        } else if (took > nanos) {
            step = Math.max(step / 2, FIRST_STEP / 16);
        }
    }

    /** Sleeps until the wall clock has caught up with virtual time, or somebody unparks the thread. */
    void waitFor(long virtual) {
        if (speed == LiveSimulation.UNLIMITED) {
            return;
        }
        long ahead = wallOf(virtual) - System.nanoTime();
        if (ahead > 0) {
            LockSupport.parkNanos(ahead);
        }
    }

    private long wallOf(long virtual) {
        return startWall + (long) ((virtual - startVirtual) / (speed * UNITS_PER_NANO));
    }
}
