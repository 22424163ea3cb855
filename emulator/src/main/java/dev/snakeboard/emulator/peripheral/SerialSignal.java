package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Signal;

/** Frames sent one after the other on a serial line, which is high before and after. */
public final class SerialSignal implements Signal {

    private final long start;
    private final FrameFormat format;
    private final int[] frames;
    private final long bitUnits;

    /** @param start when the first start bit begins */
    public SerialSignal(long start, FrameFormat format, byte[] bytes) {
        this.start = start;
        this.format = format;
        this.bitUnits = format.bitUnits();
        this.frames = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            frames[i] = format.encode(bytes[i] & 0xFF);
        }
    }

    /** When the last stop bit ends. */
    public long end() {
        return start + frames.length * format.frameUnits();
    }

    @Override
    public Level levelAt(long time) {
        if (time < start || time >= end()) {
            return Level.HIGH;
        }
        return bit((time - start) / bitUnits);
    }

    private Level bit(long index) {
        int perFrame = format.frameBits();
        return (frames[(int) (index / perFrame)] >> (int) (index % perFrame) & 1) == 0 ? Level.LOW : Level.HIGH;
    }

    @Override
    public long nextEdge(long time) {
        if (time >= end()) {
            return NEVER;
        }
        Level now = levelAt(time);
        long bits = (long) frames.length * format.frameBits();
        for (long index = time < start ? 0 : (time - start) / bitUnits + 1; index < bits; index++) {
            if (bit(index) != now) {
                return start + index * bitUnits;
            }
        }
        return NEVER;
    }

    @Override
    public long highTime(long from, long to) {
        long high = 0;
        long at = from;
        while (at < to) {
            long edge = Math.min(nextEdge(at), to);
            if (levelAt(at) == Level.HIGH) {
                high += edge - at;
            }
            at = edge;
        }
        return high;
    }
}
