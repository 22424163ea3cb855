package dev.snakeboard.firmware.module;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A date and a time of day, without a time zone ({@code shared/timeutils/timeutils.c}). Seconds count from 1970 and wrap at 2<sup>32</sup>, as in the
 * firmware's 32 bits.
 *
 * @param month 1 … 12
 * @param day   1 … 31
 */
public record CalendarTime(int year, int month, int day, int hour, int minute, int second) {
    /** Seconds from 1970 to 2000, where the boards' clocks start. */
    public static final long EPOCH_2000 = 946_684_800L;

    /** From the first of March of year 0 to 1970-01-01. */
    private static final long DAYS_TO_1970 = 719_468;

    /** @param seconds since 1970, 0 … 2<sup>32</sup>−1 */
    public static CalendarTime ofSeconds(long seconds) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        return new CalendarTime(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute(), time.getSecond());
    }

    /** Seconds since 1970. Fields out of their range count on into the next larger ones, as {@code time.mktime} allows. */
    public long seconds() {
        return unwrapped() & 0xffff_ffffL;
    }

    /** As {@link #seconds}, in the 64 bits that the unix build has. */
    long unwrapped() {
        long months = 12L * year + month - 1;
        long days = daysTo(StrictMath.floorDiv(months, 12L), StrictMath.floorMod(months, 12L)) + day - 1;
        return days * 86_400 + hour * 3600L + minute * 60L + second;
    }

    /** Days from 1970 to the first of a month, 0 being January. Years begin in March here, so that a leap day is their last. */
    private static long daysTo(long year, long month) {
        long from = month < 2 ? year - 1 : year;
        long monthsFromMarch = (month + 10) % 12;
        long leapDays = StrictMath.floorDiv(from, 4L) - StrictMath.floorDiv(from, 100L) + StrictMath.floorDiv(from, 400L);
        return 365 * from + leapDays + (153 * monthsFromMarch + 2) / 5 - DAYS_TO_1970;
    }

    /** 0 is Monday. */
    public int weekday() {
        return (int) ((seconds() / 86_400 + 3) % 7);
    }

    /** 1 is the first of January. */
    public int yearDay() {
        return LocalDateTime.ofEpochSecond(seconds(), 0, ZoneOffset.UTC).getDayOfYear();
    }
}
