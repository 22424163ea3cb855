package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.firmware.module.Settings;
import dev.snakeboard.firmware.vm.Drive;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of {@code settings.toml} that are numbers ({@code settings_get_int}, {@code settings_get_float} in {@code
 * supervisor/shared/settings.c}).
 */
final class SettingNumbers {

    /** Longer texts do not fit the firmware's buffers. */
    private static final int LONGEST_INTEGER = 15;
    private static final int LONGEST_FLOAT = 47;

    /** A whole number as C's {@code strtol} reads it with base 0. */
    private static final Pattern INTEGER = Pattern.compile("([+-]?)(?:0[xX]([0-9a-fA-F]+)|0([0-7]*)|([1-9][0-9]*))\\s*");
    private static final Pattern FLOAT = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private SettingNumbers() {}

    /** The whole number of a key; what is wrong with the file is told, and counts as no value. */
    static OptionalLong integer(Drive drive, String key, Consumer<String> complaints) {
        Settings.Value value = Settings.get(drive, key);
        OptionalLong number = integer(value);
        complain(key, value, number.isPresent(), complaints);
        return number;
    }

    /** The number of a key, with or without fraction. */
    static OptionalDouble number(Drive drive, String key, Consumer<String> complaints) {
        Settings.Value value = Settings.get(drive, key);
        OptionalDouble number = number(value);
        complain(key, value, number.isPresent(), complaints);
        return number;
    }

    private static void complain(String key, Settings.Value value, boolean read, Consumer<String> complaints) {
        boolean absent = value.status() == Settings.Status.NO_FILE || value.status() == Settings.Status.NO_KEY;
        if (!read && !absent) {
            String why = value.status() == Settings.Status.BAD_UNICODE ? "Invalid unicode escape" : "Invalid format";
            complaints.accept("An error occurred while retrieving '" + key + "':\n" + why + "\n");
        }
    }

    private static boolean isBare(Settings.Value value, int longest) {
        return value.status() == Settings.Status.FOUND && !value.quoted() && value.text().length <= longest;
    }

    static String text(Settings.Value value) {
        return new String(value.text(), StandardCharsets.UTF_8);
    }

    static OptionalLong integer(Settings.Value value) {
        Matcher number = INTEGER.matcher(text(value));
        if (!isBare(value, LONGEST_INTEGER) || !number.matches()) {
            return OptionalLong.empty();
        }
        BigInteger magnitude = number.group(2) != null ? new BigInteger(number.group(2), 16)
                : number.group(3) != null ? new BigInteger("0" + number.group(3), 8)
                : new BigInteger(number.group(4));
        long clamped = magnitude.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue();
        return OptionalLong.of(number.group(1).equals("-") ? -clamped : clamped);
    }

    static OptionalDouble number(Settings.Value value) {
        String text = text(value);
        return isBare(value, LONGEST_FLOAT) && FLOAT.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
