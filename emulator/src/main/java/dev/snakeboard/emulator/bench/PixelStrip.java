package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.WireOrder;

/** A chain of addressable pixels. */
public sealed interface PixelStrip permits NeoPixelStrip, DotStarStrip {

    int count();

    WireOrder order();

    /** What a pixel shows at this instant, {@code 0xWWRRGGBB}; 0 for one without supply. */
    int color(int pixel);

    /** All pixels, {@code 0xWWRRGGBB}. */
    default int[] colors() {
        int[] colors = new int[count()];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = color(i);
        }
        return colors;
    }

    /** Colour of the bytes of one pixel as they came over the wire. */
    static int decode(WireOrder order, byte[] data, int at) {
        int first = data[at] & 0xFF;
        int second = data[at + 1] & 0xFF;
        int third = data[at + 2] & 0xFF;
        return switch (order) {
            case RGB -> rgb(first, second, third);
            case GRB -> rgb(second, first, third);
            case BGR -> rgb(third, second, first);
            case RGBW -> (data[at + 3] & 0xFF) << 24 | rgb(first, second, third);
            case GRBW -> (data[at + 3] & 0xFF) << 24 | rgb(second, first, third);
        };
    }

    /** Bytes per pixel. */
    static int bytes(WireOrder order) {
        return switch (order) {
            case RGB, GRB, BGR -> 3;
            case RGBW, GRBW -> 4;
        };
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
