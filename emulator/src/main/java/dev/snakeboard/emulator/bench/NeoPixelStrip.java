package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.WireOrder;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Signal;
import dev.snakeboard.emulator.gpio.SignalReceiver;
import dev.snakeboard.emulator.peripheral.PulseTrain;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;
import java.util.Arrays;

/**
 * NeoPixels (WS2812 and kin). Each pixel keeps the first bytes it gets and hands on the rest; all show what they have when the line has been low
 * for 80 µs (WS2812B data sheet: above 50 µs). Data that follows sooner goes on where the last left off.
 */
public final class NeoPixelStrip implements PixelStrip, SignalReceiver {

    private static final long LATCH = 80 * TimeBase.UNITS_PER_US;
    /** Longer pulses are ones; the data sheets put 0 below 0.55 µs and 1 above 0.6 µs. */
    private static final long ONE = TimeBase.ns(560);
    /** Shorter ones are not seen at all. */
    private static final long PULSE = TimeBase.ns(150);

    private final Clock clock;
    private final WireOrder order;
    private final PixelSupply supply;
    private final byte[] shifted;
    private final byte[] shown;
    private int filled;
    private long latchAt = Long.MAX_VALUE;

    public NeoPixelStrip(Clock clock, Pin data, int count, WireOrder order, PixelSupply supply) {
        this.clock = clock;
        this.order = order;
        this.supply = supply;
        this.shifted = new byte[count * PixelStrip.bytes(order)];
        this.shown = new byte[shifted.length];
        data.connectReceiver(this);
    }

    @Override
    public void receive(Signal signal, long time) {
        if (!(signal instanceof PulseTrain train)) {
            return;
        }
        latch(time);
        if (!supply.isOn().getAsBoolean()) {
            Arrays.fill(shown, (byte) 0);
            return;
        }
        byte[] bytes = train.bytes();
        for (int i = 0; i < bytes.length && filled < shifted.length; i++) {
            shifted[filled++] = seen(bytes[i], train);
        }
        latchAt = train.end() + LATCH;
    }

    /** A byte as the pixels see it, by the lengths of its pulses. */
    private static byte seen(byte sent, PulseTrain train) {
        boolean zeroIsOne = train.timing().zeroHigh() >= ONE;
        boolean oneIsOne = train.timing().oneHigh() >= ONE;
        if (train.timing().zeroHigh() < PULSE) {
            return 0;
        }
        return (byte) ((oneIsOne ? sent : 0) | (zeroIsOne ? ~sent : 0));
    }

    private void latch(long time) {
        if (time >= latchAt) {
            System.arraycopy(shifted, 0, shown, 0, filled);
            filled = 0;
            latchAt = Long.MAX_VALUE;
        }
    }

    @Override
    public int count() {
        return shown.length / PixelStrip.bytes(order);
    }

    @Override
    public WireOrder order() {
        return order;
    }

    @Override
    public int color(int pixel) {
        latch(clock.instant());
        return supply.isOn().getAsBoolean() ? PixelStrip.decode(order, shown, pixel * PixelStrip.bytes(order)) : 0;
    }
}
