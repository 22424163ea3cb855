package dev.snakeboard.firmware.object;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The quoted forms of strings: {@code repr} of str and bytes, and JSON. */
final class Quoting {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final Printer to;

    private Quoting(Printer to) {
        this.to = to;
    }

    /** What follows is another piece. */
    private void next() {
        if (to.wantsPieces()) {
            to.print(out.toByteArray());
            out.reset();
        }
    }

    private void end() {
        to.printEach(out.toByteArray());
    }

    /** Prints a str as {@code repr} does, printable Unicode as it is ({@code uni_print_quoted}). */
    static void str(Printer to, byte[] utf8) {
        Quoting text = new Quoting(to);
        int quote = quoteFor(utf8);
        text.out.write(quote);
        text.next();
        for (int at = 0; at < utf8.length; ) {
            int next = Strings.nextChar(utf8, at);
            text.character(codePoint(utf8, at, next), quote, utf8, at, next);
            text.next();
            at = next;
        }
        text.out.write(quote);
        text.end();
    }

    private void character(int c, int quote, byte[] utf8, int at, int next) {
        if (c == '\\') {
            out.write(c);
            out.write(c);
        } else if (c == quote) {
            out.write('\\');
            next();
            out.write(c);
        } else if (c >= 32 && c <= 126) {
            out.write(c);
        } else if (isNamedControl(c)) {
            namedControl(c);
        } else if (c <= 0x1f || c >= 0x7f && c <= 0xa0 || c == 0xad) {
            hex('x', c, 2);
        } else if (c >= 0x2000 && c <= 0x200f || c == 0x2028 || c == 0x2029 || c == 0xffff) {
            hex('u', c, 4);
        } else if (c == 0x1ffff) {
            hex('U', c, 8);
        } else {
            out.write(utf8, at, next - at);
        }
    }

    /** Prints bytes as {@code repr} does, without the {@code b} ({@code mp_str_print_quoted}). */
    static void bytes(Printer to, byte[] bytes) {
        Quoting text = new Quoting(to);
        int quote = quoteFor(bytes);
        text.out.write(quote);
        text.next();
        for (byte signed : bytes) {
            int b = signed & 0xff;
            if (b == '\\') {
                text.out.write(b);
                text.out.write(b);
            } else if (b == quote) {
                text.out.write('\\');
                text.next();
                text.out.write(b);
            } else if (b >= 0x20 && b < 0x7f) {
                text.out.write(b);
            } else if (isNamedControl(b)) {
                text.namedControl(b);
            } else {
                text.hex('x', b, 2);
            }
            text.next();
        }
        text.out.write(quote);
        text.end();
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
        Quoting text = new Quoting(to);
        text.out.write('"');
        text.next();
        for (byte signed : utf8) {
            int b = signed & 0xff;
            if (b == '"' || b == '\\') {
                text.out.write('\\');
                text.next();
                text.out.write(b);
            } else if (b >= 32) {
                text.out.write(b);
            } else if (isNamedControl(b)) {
                text.namedControl(b);
            } else {
                text.hex('u', b, 4);
            }
            text.next();
        }
        text.out.write('"');
        text.end();
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

    /** An escape; the zeros that fill its width are a piece. */
    private void hex(char kind, int value, int width) {
        out.write('\\');
        out.write(kind);
        next();
        byte[] digits = Integer.toHexString(value).getBytes(StandardCharsets.US_ASCII);
        if (digits.length < width) {
            for (int i = digits.length; i < width; i++) {
                out.write('0');
            }
            next();
        }
        out.writeBytes(digits);
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
