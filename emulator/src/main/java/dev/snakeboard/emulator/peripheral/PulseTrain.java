package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Signal;

/**
 * Bytes sent to NeoPixels: each bit, highest first, is a high pulse whose length tells 0 from 1.
 */
public final class PulseTrain implements Signal {

    private final long start;
    private final PixelTiming timing;
    private final byte[] bytes;

    public PulseTrain(long start, PixelTiming timing, byte[] bytes) {
        this.start = start;
        this.timing = timing;
        this.bytes = bytes.clone();
    }

    public long start() {
        return start;
    }

    public PixelTiming timing() {
        return timing;
    }

    /** As sent. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private int bits() {
        return bytes.length * 8;
    }

    private long pulse(int bit) {
        return (bytes[bit >> 3] >> (7 - (bit & 7)) & 1) == 0 ? timing.zeroHigh() : timing.oneHigh();
    }

    /** When the last bit's low time ends. */
    public long end() {
        return start + bits() * timing.period();
    }

    @Override
    public Level levelAt(long time) {
        if (time < start || time >= end()) {
            return Level.LOW;
        }
        long elapsed = time - start;
        return elapsed % timing.period() < pulse((int) (elapsed / timing.period())) ? Level.HIGH : Level.LOW;
    }

    @Override
    public long nextEdge(long time) {
        if (time < start) {
            return bytes.length == 0 ? NEVER : start;
        }
        if (time >= end()) {
            return NEVER;
        }
        long bit = (time - start) / timing.period();
        long bitStart = start + bit * timing.period();
        long fall = bitStart + pulse((int) bit);
        if (time < fall) {
            return fall;
        }
        return bit + 1 < bits() ? bitStart + timing.period() : NEVER;
    }

    @Override
    public long highTime(long from, long to) {
        return highUntil(to) - highUntil(from);
    }

    private long highUntil(long time) {
        if (time <= start) {
            return 0;
        }
        long elapsed = Math.min(time, end()) - start;
        int whole = (int) (elapsed / timing.period());
        long high = 0;
        for (int bit = 0; bit < whole; bit++) {
            high += pulse(bit);
        }
        return whole == bits() ? high : high + Math.min(elapsed % timing.period(), pulse(whole));
    }
}
