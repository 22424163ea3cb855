package dev.snakeboard.emulator.gpio;

import dev.snakeboard.board.Level;

/**
 * A periodic wave: high for the first {@code high} units of each period.
 *
 * @param start  when a period begins
 * @param period above 0
 * @param high   0 … period: at both ends the level is constant
 */
public record SquareWave(long start, long period, long high) implements Signal {

    public SquareWave {
        if (period <= 0 || high < 0 || high > period) {
            throw new IllegalArgumentException("no such wave: high for " + high + " of " + period);
        }
    }

    @Override
    public Level levelAt(long time) {
        return Math.floorMod(time - start, period) < high ? Level.HIGH : Level.LOW;
    }

    @Override
    public long nextEdge(long time) {
        if (high == 0 || high == period) {
            return NEVER;
        }
        long phase = Math.floorMod(time - start, period);
        return time - phase + (phase < high ? high : period);
    }

    @Override
    public long highTime(long from, long to) {
        return highUntil(to) - highUntil(from);
    }

    private long highUntil(long time) {
        long elapsed = time - start;
        return Math.floorDiv(elapsed, period) * high + Math.min(Math.floorMod(elapsed, period), high);
    }
}
