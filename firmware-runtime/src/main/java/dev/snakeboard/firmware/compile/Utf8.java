package dev.snakeboard.firmware.compile;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8 as the firmware has it: anything goes. A surrogate is encoded like any other character ({@code "\ud800"} is three bytes), and bytes that
 * are no UTF-8 survive a round trip as U+DC80–DCFF, as in CPython's {@code surrogateescape}. The one thing that Java's strings cannot keep is a
 * high surrogate followed by a low one, each encoded on its own: they come back as the one character they stand for.
 */
public final class Utf8 {
    private static final int ESCAPE = 0xdc00;

    private Utf8() {}

    public static String decode(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && bytes[i] >= 0) {
            i++;
        }
        if (i == end) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(end - start);
        i = start;
        while (i < end) {
            int lead = bytes[i] & 0xff;
            int length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
            int c = decodeOne(bytes, i, end, lead, length);
            if (c < 0) {
                text.append((char) (ESCAPE | lead));
                i++;
            } else {
                text.appendCodePoint(c);
                i += length;
            }
        }
        return text.toString();
    }

    /** Whether a text is as many bytes as it has characters. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int decodeOne(byte[] bytes, int at, int end, int lead, int length) {
        if (length == 0 || at + length > end) {
            return -1;
        }
        int c = length == 1 ? lead : lead & 0x7f >> length;
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return -1;
            }
            c = c << 6 | bytes[at + i] & 0x3f;
        }
        boolean shortest = length < 3 || c >= (length == 3 ? 0x800 : 0x10000);
        return shortest && c <= 0x10ffff ? c : -1;
    }

    public static byte[] encode(String text) {
        if (isAscii(text)) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        ByteWriter out = new ByteWriter(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c > 0xffff) {
                i++;
            }
            if ((c & ~0x7f) == (ESCAPE | 0x80)) {
                out.put(c);
            } else {
                out.putCodePoint(c);
            }
        }
        return out.toByteArray();
    }
}
