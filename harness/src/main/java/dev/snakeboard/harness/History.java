package dev.snakeboard.harness;

import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.List;

/**
 * What happened lately on a board: edges, waves, key events, interrupts (but for the tick's), tasks changing their state, pixels, resets. Immutable,
 * cheap to take: complete chunks are shared between snapshots.
 *
 * <p>Events are counted from power on. A reader remembers {@link #end()} and asks the next snapshot for {@link #since} that position.
 */
public interface History {

    /** The position of the oldest event kept. */
    long start();

    /** The position after the newest event. */
    long end();

    /** The event at a position from {@link #start()} to before {@link #end()}. */
    TraceEvent get(long position);

    /** Events from a position on, oldest first; those no longer kept are left out. */
    List<TraceEvent> since(long position);

    /** The first position whose event is at {@code time} or later: where to begin to draw a timeline. */
    long positionAt(long time);
}
