package dev.snakeboard.emulator.gpio;

import dev.snakeboard.board.Level;

/**
 * A level over time that is known in advance: what a peripheral makes on a pad without the CPU's doing (a PWM wave, a pulse
 * train, a serial frame). Asking is cheap, so that fast signals need no event per edge unless somebody wants the edges.
 */
public interface Signal {

    /** A {@link #nextEdge} that never comes. */
    long NEVER = Long.MAX_VALUE;

    Level levelAt(long time);

    /** The first time after {@code time} at which the level changes, or {@link #NEVER}. */
    long nextEdge(long time);

    /** Units spent high in {@code [from, to)}. */
    long highTime(long from, long to);
}
