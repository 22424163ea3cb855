package dev.snakeboard.firmware.object;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an exception as the firmware prints it: the format, and the runs of literal text and the values that are added one by one. The room
 * that the text takes on the heap follows from both ({@code py/objexcept.c}), not from its length.
 *
 * @param format as in the firmware, {@code %s} where that has {@code %q}
 * @param pieces what is printed at a time, in UTF-8
 */
public record Message(String format, List<byte[]> pieces) {
    /** How much a buffer that is full grows by, besides what did not fit. */
    private static final int SPARE = 16;

    /** A text without values. */
    public static Message of(String text) {
        return new Message(text, List.of(Strings.encode(text)));
    }

    /** A format with conversions of one letter, those of {@link String#format}, and its values. */
    public static Message of(String format, Object... values) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        int next = 0;
        for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
            if (at > from) {
                pieces.add(Strings.encode(format.substring(from, at)));
            }
            from = at + 2;
            pieces.add(Strings.encode(switch (format.charAt(at + 1)) {
                case '%' -> "%";
                case 's', 'd' -> String.valueOf(values[next++]);
                default -> format.substring(at, from).formatted(values[next++]);
            }));
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
