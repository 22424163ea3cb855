package dev.snakeboard.ui;

import java.util.Locale;

/** Positions of the speed slider: 0.01× at −2 to 100× at 2 in equal steps per factor of ten, and beyond that as fast as the host can. */
final class Speed {
    static final double SLOWEST = -2;
    static final double FASTEST = 2.5;
    private static final double LAST_LIMITED = 2.2;
    private static final double[] ROUND = {1, 2, 5, 10};

    private Speed() {
    }

    static double factor(double position) {
        if (position > LAST_LIMITED) {
            return SnapshotSource.UNLIMITED;
        }
        double power = Math.pow(10, Math.floor(position + 1e-9));
        double exact = Math.pow(10, position) / power;
        double nearest = ROUND[0];
        for (double round : ROUND) {
            nearest = Math.abs(Math.log(round / exact)) < Math.abs(Math.log(nearest / exact)) ? round : nearest;
        }
        return Math.clamp(nearest * power, 0.01, 100);
    }

    /** {@code 0.05×}, {@code 1×}, {@code max}. */
    static String text(double factor) {
        if (Double.isInfinite(factor)) {
            return "max";
        }
        return String.format(Locale.ROOT, factor < 0.1 ? "%.2f×" : factor < 1 ? "%.1f×" : "%.0f×", factor);
    }
}
