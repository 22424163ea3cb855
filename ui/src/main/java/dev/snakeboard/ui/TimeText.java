package dev.snakeboard.ui;

import dev.snakeboard.emulator.time.TimeBase;
import java.util.Locale;

/** Virtual times in words for people. */
final class TimeText {
    private TimeText() {
    }

    /** {@code 00:00:12.482}. */
    static String clock(long units) {
        long ms = TimeBase.toMs(units);
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60, ms % 1_000);
    }

    /** A point in time to the microsecond: {@code 12.482531 s}. */
    static String exact(long units) {
        return TimeBase.format(units) + " s";
    }

    /** A length of time with three figures at most: {@code 24 µs}, {@code 4.8 ms}, {@code 1.25 s}. */
    static String span(long units) {
        double us = (double) units / TimeBase.UNITS_PER_US;
        if (us < 0.05) {
            return "0";
        }
        if (us < 1_000) {
            return figures(us) + " µs";
        }
        if (us < 999_500) {
            return figures(us / 1_000) + " ms";
        }
        return figures(us / 1_000_000) + " s";
    }

    private static String figures(double value) {
        String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f";
        String text = String.format(Locale.ROOT, format, value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
