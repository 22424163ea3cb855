package dev.snakeboard.firmware.object;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an exception as the firmware prints it: the format, and the runs of literal text and the values that are added one by one. The room
 * that the text takes on the heap follows from both ({@code py/objexcept.c}), not from its length.
 *
 * @param format as in the firmware, {@code %s} where that has {@code %q}
 * @param pieces what is printed at a time, in UTF-8
 */
public record Message(String format, List<byte[]> pieces) {
    private static final Pattern VALUE = Pattern.compile("%[-#0-9.]*[a-z%]");

    /** How much a buffer that is full grows by, besides what did not fit. */
    private static final int SPARE = 16;

    /** A text without values. */
    public static Message of(String text) {
        return new Message(text, List.of(Strings.encode(text)));
    }

    /** A format of {@link String#format} and its values. */
    public static Message of(String format, Object... values) {
        List<byte[]> pieces = new ArrayList<>();
        Matcher value = VALUE.matcher(format);
        int from = 0;
        int next = 0;
        while (value.find()) {
            if (value.start() > from) {
                pieces.add(Strings.encode(format.substring(from, value.start())));
            }
            from = value.end();
            pieces.add(Strings.encode(value.group().equals("%%") ? "%" : value.group().formatted(values[next++])));
        }
        if (from < format.length()) {
            pieces.add(Strings.encode(format.substring(from)));
        }
        return new Message(format, pieces);
    }

    /** Bytes of the buffer at first. */
    int firstRoom() {
        return Strings.encode(format).length + 1;
    }

    /** Bytes of a buffer that a piece did not fit in, once it has grown. */
    static int grown(int room, int piece) {
        return room + piece + SPARE;
    }
}
