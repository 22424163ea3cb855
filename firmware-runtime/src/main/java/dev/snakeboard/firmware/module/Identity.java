package dev.snakeboard.firmware.module;

import java.util.Arrays;

/**
 * What a firmware says it is ({@code py/makeversionhdr.py}, {@code mpconfigboard.h}).
 *
 * @param tag the version, as {@code git describe} gives it: {@code 10.3.0-alpha.4-53-gcd3da4a5d8}
 * @param date the day it was built: {@code YYYY-MM-DD}
 * @param board the name of the board
 * @param mcu the name of the chip
 */
public record Identity(String tag, String date, String board, String mcu) {
    /** The board-less target. */
    public static final Identity PLAIN = new Identity("10.3.0-alpha.4-53-gcd3da4a5d8", "2026-08-21", "Snakeboard", "linux");

    /** The version without what comes after the first hyphen. */
    public String release() {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    /** Major, minor and micro version. */
    public int[] numbers() {
        return Arrays.stream(release().split("\\.")).limit(3).mapToInt(Integer::parseInt).toArray();
    }

    public String machine() {
        return board + " with " + mcu;
    }

    /** The version and its date. */
    public String version() {
        return tag + " on " + date;
    }
}
