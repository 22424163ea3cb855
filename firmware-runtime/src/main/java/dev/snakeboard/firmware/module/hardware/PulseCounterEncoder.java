package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.EdgeListener;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.peripheral.EdgeCounter;
import dev.snakeboard.emulator.peripheral.EdgeCounters;
import dev.snakeboard.emulator.peripheral.EdgeKind;
import dev.snakeboard.emulator.peripheral.RefusedException;

/** ESP: a pulse counter unit counts every edge of both pads by itself, up or down by the level of the other. */
final class PulseCounterEncoder implements Encoder {
    private final Pads pads;
    private final Pin a;
    private final Pin b;
    /** The unit, taken so that others cannot have it; its own count of edges is not what is wanted here. */
    private final EdgeCounter unit;
    private final EdgeListener onA = (level, time) -> countA(level);
    private final EdgeListener onB = (level, time) -> countB(level);
    private int count;
    private int offset;
    private byte divisor;

    /** @throws RefusedException if no unit is left */
    PulseCounterEncoder(EdgeCounters units, Pads pads, Pin a, Pin b) {
        this.pads = pads;
        this.a = a;
        this.b = b;
        try {
            unit = units.open(a, EdgeKind.RISE_AND_FALL, Pull.UP);
        } catch (RefusedException refused) {
            pads.free(a);
            throw refused;
        }
        pads.claim(b, "rotaryio");
        b.peripheralInput(Pull.UP);
        a.connect(onA);
        b.connect(onB);
    }

    private void countA(Level level) {
        count += level == b.level() ? -1 : 1;
    }

    private void countB(Level level) {
        count += level == a.level() ? 1 : -1;
    }

    @Override
    public int position() {
        return divisor == 0 ? 0 : (count + offset) / divisor;
    }

    @Override
    public void setPosition(int position) {
        offset = position * divisor;
        count = 0;
    }

    @Override
    public int divisor() {
        return divisor;
    }

    @Override
    public void setDivisor(int newDivisor) {
        divisor = (byte) newDivisor;
    }

    @Override
    public void close() {
        a.disconnect(onA);
        b.disconnect(onB);
        unit.close();
        pads.free(b);
    }
}
