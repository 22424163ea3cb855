package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.vm.Drive;
import java.io.ByteArrayOutputStream;

/**
 * {@code /settings.toml} as the firmware reads it ({@code supervisor/shared/settings.c}): a key per line, up to the first table; a value is a
 * quoted string or the bare text up to the end of the line or a {@code #}.
 */
public final class Settings {
    /** Where the settings are. */
    public static final String PATH = "/settings.toml";

    private static final int END = 0;
    private static final int END_OF_UNICODE = 0x110000;

    private final byte[] bytes;
    private int at;

    private Settings(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How the search for a key ended. */
    public enum Status {
        FOUND,
        NO_FILE,
        NO_KEY,
        BAD_VALUE,
        /** An escape for no code point. */
        BAD_UNICODE
    }

    /**
     * The text of a value.
     *
     * @param text UTF-8, escapes replaced; empty unless found
     * @param quoted whether it was a string
     */
    public record Value(Status status, byte[] text, boolean quoted) {
        private static Value none(Status status) {
            return new Value(status, new byte[0], false);
        }
    }

    /** Looks a key up; the file is read each time. */
    public static Value get(Drive drive, String key) {
        return drive.read(PATH).map(file -> new Settings(file).find(key)).orElseGet(() -> Value.none(Status.NO_FILE));
    }

    private int next() {
        return at < bytes.length ? bytes[at++] & 0xff : END;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The next byte that is no blank; a line feed counts as one that is not. */
    private int nextVisible() {
        int c = next();
        while (c != '\n' && isSpace(c)) {
            c = next();
        }
        return c;
    }

    private void skipLine() {
        int c = next();
        while (c != END && c != '\n') {
            c = next();
        }
    }

    private Value find(String key) {
        while (at < bytes.length) {
            if (isKey(key)) {
                return value();
            }
        }
        return Value.none(Status.NO_KEY);
    }

    /** Whether the line starts with the key and an equals sign, which are then read; if not, the line is skipped. */
    private boolean isKey(String key) {
        int c = nextVisible();
        if (c == '[' || c == END) {
            at = bytes.length;
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (c != key.charAt(i)) {
                return skipFrom(c);
            }
            c = next();
        }
        if (isSpace(c)) {
            c = nextVisible();
        }
        return c == '=' || skipFrom(c);
    }

    private boolean skipFrom(int c) {
        if (c != '\n') {
            skipLine();
        }
        return false;
    }

    private Value value() {
        int c = nextVisible();
        if (c == '"') {
            return quoted();
        }
        return c == '\n' || c == END ? Value.none(Status.BAD_VALUE) : bare(c);
    }

    private Value bare(int first) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int length = 0;
        for (int c = first; c != END && c != '\n'; c = next()) {
            if (c == '#') {
                skipLine();
                break;
            }
            text.write(c);
            if (c != ' ' && c != '\t' && c != '\r') {
                length = text.size();
            }
        }
        return new Value(Status.FOUND, java.util.Arrays.copyOf(text.toByteArray(), length), false);
    }

    private Value quoted() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int c = next(); c != '"'; c = next()) {
            if (c == '\\') {
                c = next();
                if (c == 'u' || c == 'U') {
                    Status status = codePoint(c == 'u' ? 4 : 8, text);
                    if (status != Status.FOUND) {
                        return Value.none(status);
                    }
                    continue;
                }
                c = escape(c);
            } else if (c == '\n') {
                c = END;
            }
            if (c == END) {
                return Value.none(Status.BAD_VALUE);
            }
            text.write(c);
        }
        int after = nextVisible();
        if (after != '#' && after != '\n' && after != END) {
            return Value.none(Status.BAD_VALUE);
        }
        return new Value(Status.FOUND, text.toByteArray(), true);
    }

    /** What an escaped character stands for; a line must not end in a string. */
    private static int escape(int c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case 'f' -> '\f';
            case '\n' -> END;
            default -> c;
        };
    }

    private Status codePoint(int digits, ByteArrayOutputStream text) {
        long code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                return Status.BAD_VALUE;
            }
            code = code << 4 | digit;
        }
        if (code >= END_OF_UNICODE) {
            return Status.BAD_UNICODE;
        }
        text.writeBytes(dev.snakeboard.firmware.object.Strings.encode(Character.toString((int) code)));
        return Status.FOUND;
    }
}
