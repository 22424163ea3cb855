package dev.snakeboard.firmware.module;

import java.time.LocalDate;
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

    /** @param seconds since 1970, 0 … 2<sup>32</sup>−1 */
    public static CalendarTime ofSeconds(long seconds) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        return new CalendarTime(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute(), time.getSecond());
    }

    /** Seconds since 1970. Fields out of their range count on into the next larger ones, as {@code time.mktime} allows. */
    public long seconds() {
        long days = LocalDate.of(year, 1, 1).plusMonths(month - 1L).plusDays(day - 1L).toEpochDay();
        return days * 86_400 + hour * 3600L + minute * 60L + second & 0xffff_ffffL;
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
