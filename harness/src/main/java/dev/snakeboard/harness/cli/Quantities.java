package dev.snakeboard.harness.cli;

import dev.snakeboard.emulator.time.TimeBase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations, sizes and voltages as people write them. */
public final class Quantities {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(us|ms|s|min|h|d)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([kKmM]?)");
    private static final Pattern VOLTS = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?)[vV]?");

    private Quantities() {
    }

    /**
     * A duration in units of the time base: {@code 5s}, {@code 1.5s}, {@code 200ms}, {@code 10us}, {@code 2min}, {@code 1h}, {@code 6.2d}.
     *
     * @throws UsageException if it is none, or longer than two years
     */
    public static long duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException("\"" + text + "\" is no duration; write it like 5s, 1.5s, 200ms, 10us, 2min, 1h or 6.2d");
        }
        long unit = switch (matcher.group(2)) {
            case "us" -> TimeBase.UNITS_PER_US;
            case "ms" -> TimeBase.UNITS_PER_MS;
            case "s" -> TimeBase.UNITS_PER_SECOND;
            case "min" -> 60 * TimeBase.UNITS_PER_SECOND;
            case "d" -> 24 * 3600 * TimeBase.UNITS_PER_SECOND;
            default -> 3600 * TimeBase.UNITS_PER_SECOND;
        };
        BigDecimal units = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit)).setScale(0, RoundingMode.HALF_UP);
        if (units.compareTo(BigDecimal.valueOf(TimeBase.seconds(2L * 365 * 24 * 3600))) > 0) {
            throw new UsageException("\"" + text + "\" is too long; two years are the most");
        }
        return units.longValueExact();
    }

    /** How long a turn of a task may be. */
    static long turnLimit(String text) {
        long limit = duration(text);
        if (limit == 0) {
            throw new UsageException("every turn is longer than a budget of " + text);
        }
        return limit;
    }

    /**
     * A size in bytes: {@code 8m}, {@code 64k}, {@code 4096}.
     *
     * @throws UsageException if it is none, or not within the limits
     */
    public static int size(String text, int least, int most) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException("\"" + text + "\" is no size; write it like 8m, 64k or 4096");
        }
        long bytes = Long.parseLong(matcher.group(1)) * switch (matcher.group(2)) {
            case "k", "K" -> 1024;
            case "m", "M" -> 1024 * 1024;
            default -> 1;
        };
        if (bytes < least || bytes > most) {
            throw new UsageException("a size of " + text + " is not possible; it must be between " + least + " and " + most + " bytes");
        }
        return (int) bytes;
    }

    /**
     * A voltage: {@code 1.65}, {@code 3.3V}.
     *
     * @throws UsageException if it is none
     */
    public static double volts(String text) {
        Matcher matcher = VOLTS.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException("\"" + text + "\" is no voltage; write it like 1.65, or high, low or float");
        }
        return Double.parseDouble(matcher.group(1));
    }
}
