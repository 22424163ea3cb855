package dev.snakeboard.firmware.object;

import java.io.ByteArrayOutputStream;

/** The quoted forms of strings: {@code repr} of str and bytes, and JSON. */
final class Quoting {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Quoting() {}

    /** Prints a str as {@code repr} does, printable Unicode as it is ({@code uni_print_quoted}). */
    static void str(Printer to, byte[] utf8) {
        Quoting text = new Quoting();
        int quote = quoteFor(utf8);
        text.out.write(quote);
        for (int at = 0; at < utf8.length; ) {
            int next = Strings.nextChar(utf8, at);
            text.character(codePoint(utf8, at, next), quote, utf8, at, next);
            at = next;
        }
        text.out.write(quote);
        to.print(text.out.toByteArray());
    }

    private void character(int c, int quote, byte[] utf8, int at, int next) {
        if (c == quote || c == '\\') {
            out.write('\\');
            out.write(c);
        } else if (c >= 32 && c <= 126) {
            out.write(c);
        } else if (isNamedControl(c)) {
            namedControl(c);
        } else if (c <= 0x1f || c >= 0x7f && c <= 0xa0 || c == 0xad) {
            ascii("\\x%02x".formatted(c));
        } else if (c >= 0x2000 && c <= 0x200f || c == 0x2028 || c == 0x2029 || c == 0xffff) {
            ascii("\\u%04x".formatted(c));
        } else if (c == 0x1ffff) {
            ascii("\\U%08x".formatted(c));
        } else {
            out.write(utf8, at, next - at);
        }
    }

    /** Prints bytes as {@code repr} does, without the {@code b} ({@code mp_str_print_quoted}). */
    static void bytes(Printer to, byte[] bytes) {
        Quoting text = new Quoting();
        int quote = quoteFor(bytes);
        text.out.write(quote);
        for (byte signed : bytes) {
            int b = signed & 0xff;
            if (b == quote || b == '\\') {
                text.out.write('\\');
                text.out.write(b);
            } else if (b >= 0x20 && b < 0x7f) {
                text.out.write(b);
            } else if (isNamedControl(b)) {
                text.namedControl(b);
            } else {
                text.ascii("\\x%02x".formatted(b));
            }
        }
        text.out.write(quote);
        to.print(text.out.toByteArray());
    }

    /** How often the firmware prints for it: each character alone, one as digits thrice. */
    static long pieces(byte[] bytes) {
        long pieces = 2L + bytes.length;
        for (byte b : bytes) {
            pieces += b >= 0 && b < 0x20 && !isNamedControl(b) ? 2 : 0;
        }
        return pieces;
    }

    /** Prints a JSON string ({@code mp_str_print_json}). */
    static void json(Printer to, byte[] utf8) {
        Quoting text = new Quoting();
        text.out.write('"');
        for (byte signed : utf8) {
            int b = signed & 0xff;
            if (b == '"' || b == '\\') {
                text.out.write('\\');
                text.out.write(b);
            } else if (b >= 32) {
                text.out.write(b);
            } else if (isNamedControl(b)) {
                text.namedControl(b);
            } else {
                text.ascii("\\u%04x".formatted(b));
            }
        }
        text.out.write('"');
        to.print(text.out.toByteArray());
    }

    private static int quoteFor(byte[] text) {
        boolean hasSingle = false;
        for (byte b : text) {
            if (b == '"') {
                return '\'';
            }
            hasSingle |= b == '\'';
        }
        return hasSingle ? '"' : '\'';
    }

    private static boolean isNamedControl(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private void namedControl(int c) {
        out.write('\\');
        out.write(c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            out.write(text.charAt(i));
        }
    }

    private static int codePoint(byte[] utf8, int at, int next) {
        int lead = utf8[at] & 0xff;
        if (lead < 0x80) {
            return lead;
        }
        int c = lead & 0x7f;
        for (int mask = 0x40; (c & mask) != 0; mask >>= 1) {
            c &= ~mask;
        }
        for (int i = at + 1; i < next; i++) {
            c = c << 6 | utf8[i] & 0x3f;
        }
        return c;
    }
}
