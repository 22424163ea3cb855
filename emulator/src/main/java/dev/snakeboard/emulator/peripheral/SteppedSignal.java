package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Signal;
import java.util.BitSet;

/** A line of a clocked bus during a transfer: a level for each of a number of steps of equal length, and the last one from then on. */
public final class SteppedSignal implements Signal {

    private final long start;
    private final long step;
    private final int steps;
    private final BitSet high;

    /**
     * @param start when the first step begins
     * @param step length of a step, in units of the time base
     * @param steps above 0
     * @param high the steps in which the line is high
     */
    public SteppedSignal(long start, long step, int steps, BitSet high) {
        this.start = start;
        this.step = step;
        this.steps = steps;
        this.high = (BitSet) high.clone();
    }

    private int at(long time) {
        return (int) Math.clamp((time - start) / step, 0, steps - 1L);
    }

    @Override
    public Level levelAt(long time) {
        return high.get(at(time)) ? Level.HIGH : Level.LOW;
    }

    @Override
    public long nextEdge(long time) {
        int now = at(time);
        int change = high.get(now) ? high.nextClearBit(now) : high.nextSetBit(now);
        return change < 0 || change >= steps ? NEVER : start + change * step;
    }

    @Override
    public long highTime(long from, long to) {
        long sum = 0;
        long at = from;
        while (at < to) {
            long edge = Math.min(nextEdge(at), to);
            if (levelAt(at) == Level.HIGH) {
                sum += edge - at;
            }
            at = edge;
        }
        return sum;
    }
}
