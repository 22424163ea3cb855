package dev.snakeboard.ui;

import dev.snakeboard.emulator.time.TimeBase;
import java.util.Locale;

/**
 * Which stretch of virtual time a timeline shows, and where.
 *
 * @param from the time at the left end
 * @param span length of the stretch
 * @param left in pixels
 * @param width in pixels
 */
record TimeAxis(long from, long span, double left, double width) {
    static final long SHORTEST = 20 * TimeBase.UNITS_PER_US;
    static final long LONGEST = 600 * TimeBase.UNITS_PER_SECOND;
    private static final double TICK_DISTANCE = 110;

    long to() {
        return from + span;
    }

    double x(long time) {
        return left + (double) (time - from) / span * width;
    }

    long time(double x) {
        return from + Math.round((x - left) / width * span);
    }

    long perPixel() {
        return Math.max(1, (long) (span / width));
    }

    TimeAxis movedTo(long newFrom) {
        return new TimeAxis(Math.max(0, newFrom), span, left, width);
    }

    /** Longer or shorter, with the time at {@code x} staying where it is. */
    TimeAxis zoomed(double factor, double x) {
        long wanted = Math.clamp((long) (span * factor), SHORTEST, LONGEST);
        long fixed = time(x);
        return new TimeAxis(Math.max(0, fixed - Math.round((x - left) / width * wanted)), wanted, left, width);
    }

    /** Distance of two marks: 1, 2 or 5 times a power of ten, in microseconds or more. */
    long tick() {
        double wanted = (double) span / TimeBase.UNITS_PER_US * TICK_DISTANCE / Math.max(1, width);
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, wanted))));
        double step = wanted / power <= 1 ? 1 : wanted / power <= 2 ? 2 : wanted / power <= 5 ? 5 : 10;
        return (long) (Math.max(1, step * power) * TimeBase.UNITS_PER_US);
    }

    /** A mark's time in seconds, with as many decimals as neighbouring marks need to differ. */
    String mark(long time) {
        long tick = tick();
        int decimals = 0;
        for (long unit = TimeBase.UNITS_PER_SECOND; unit > tick && decimals < 6; unit /= 10) {
            decimals++;
        }
        return String.format(Locale.ROOT, "%." + decimals + "f s", (double) time / TimeBase.UNITS_PER_SECOND);
    }
}
