package dev.snakeboard.firmware.object;

/** Kinds of characters as the firmware knows them: ASCII alone ({@code py/unicode.c}). */
public final class Ascii {
    private Ascii() {}

    public static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isAlpha(int c) {
        return isUpper(c) || isLower(c);
    }

    public static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether the character is a letter, a digit or an underscore. */
    public static boolean isWord(int c) {
        return isAlpha(c) || isDigit(c) || c == '_';
    }

    public static int toLower(int c) {
        return isUpper(c) ? c + 0x20 : c;
    }

    public static int toUpper(int c) {
        return isLower(c) ? c - 0x20 : c;
    }

    /** The value of a digit of a base up to 36, or −1. */
    public static int digit(int c, int base) {
        int value = isDigit(c) ? c - '0' : isAlpha(c) ? toLower(c) - 'a' + 10 : -1;
        return value < base ? value : -1;
    }
}
