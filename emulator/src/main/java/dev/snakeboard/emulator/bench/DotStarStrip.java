package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.Level;
import dev.snakeboard.board.WireOrder;
import dev.snakeboard.emulator.gpio.EdgeListener;
import dev.snakeboard.emulator.gpio.Pin;

/**
 * DotStars (APA102). A frame begins with 32 zero bits; then each pixel takes 32 bits: three ones, 5 bits of brightness, three colours.
 */
public final class DotStarStrip implements PixelStrip, EdgeListener {

    private static final int MAXIMUM_BRIGHTNESS = 31;

    private final Pin data;
    private final WireOrder order;
    private final PixelSupply supply;
    private final int[] shown;
    private int word;
    private int bits;
    private int zeros;
    private int next;

    public DotStarStrip(Pin data, Pin clockPin, int count, WireOrder order, PixelSupply supply) {
        this.data = data;
        this.order = order;
        this.supply = supply;
        this.shown = new int[count];
        this.next = count;
        clockPin.connect(this);
    }

    /** At each rising edge of the clock a bit is taken. */
    @Override
    public void edge(Level level, long time) {
        if (level == Level.LOW) {
            return;
        }
        int bit = data.level() == Level.HIGH ? 1 : 0;
        zeros = bit == 0 ? zeros + 1 : 0;
        word = word << 1 | bit;
        bits++;
        if (zeros == 32) {
            next = 0;
            bits = 0;
            zeros = 0;
        } else if (bits == 32) {
            bits = 0;
            if (next < shown.length && word >>> 29 == 7) {
                shown[next++] = word;
            }
        }
    }

    @Override
    public int count() {
        return shown.length;
    }

    @Override
    public WireOrder order() {
        return order;
    }

    @Override
    public int color(int pixel) {
        if (!supply.isOn().getAsBoolean()) {
            return 0;
        }
        int pixelWord = shown[pixel];
        int brightness = pixelWord >>> 24 & MAXIMUM_BRIGHTNESS;
        byte[] wire = new byte[3];
        for (int i = 0; i < 3; i++) {
            wire[i] = (byte) ((pixelWord >>> (16 - 8 * i) & 0xFF) * brightness / MAXIMUM_BRIGHTNESS);
        }
        return PixelStrip.decode(order, wire, 0);
    }
}
