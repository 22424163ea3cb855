package dev.snakeboard.firmware.parse;

/**
 * The bytes of a source file as the lexer sees them: three in view, line ends made {@code \n}, a newline added at the end if there is none
 * ({@code next_char} in {@code py/lexer.c}). Text can be injected before what is left, which is how f-strings become calls of {@code str.format}.
 */
final class CharacterSource {
    static final int END = -1;

    private static final int TAB = 8;

    private final byte[] bytes;
    private int at;
    private int current;
    private int next;
    private int afterNext;
    private int line = 1;
    private int column = -2;

    private final TokenText injected;
    /** How many bytes have been taken from the injected text; 0 while none is. */
    private int injectedAt;

    private int savedCurrent;
    private int savedNext;
    private int savedAfterNext;

    /**
     * Begins at the start of a file.
     *
     * @param injected where text to inject is put; it may grow while it is being read
     */
    CharacterSource(byte[] bytes, TokenText injected) {
        this.bytes = bytes;
        this.injected = injected;
        advance();
        advance();
        advance();
    }

    /** The byte in view, 0–255, or {@link #END}. */
    int current() {
        return current;
    }

    int next() {
        return next;
    }

    int afterNext() {
        return afterNext;
    }

    /** Counted from 1. A newline inside injected text counts again, as in the firmware. */
    int line() {
        return line;
    }

    /** Counted from 1, tabs every 8. */
    int column() {
        return column;
    }

    boolean atEnd() {
        return current == END;
    }

    boolean is(int c) {
        return current == c;
    }

    boolean isQuote() {
        return isQuote(current);
    }

    static boolean isQuote(int c) {
        return c == '\'' || c == '"';
    }

    boolean injecting() {
        return injectedAt > 0;
    }

    /** Puts the text to inject before the bytes still to be read. */
    void inject() {
        savedCurrent = current;
        savedNext = next;
        savedAfterNext = afterNext;
        injectedAt = 0;
        current = readInjected();
        next = readInjected();
        afterNext = readInjected();
    }

    void advance() {
        if (current == '\n') {
            line++;
            column = 1;
        } else if (current == '\t') {
            column = (column - 1 + TAB) / TAB * TAB + 1;
        } else {
            column++;
        }
        current = next;
        next = afterNext;
        if (injecting()) {
            afterNext = readInjected();
            if (current == 0) {
                current = savedCurrent;
                next = savedNext;
                afterNext = savedAfterNext;
                injected.reset();
                injectedAt = 0;
            }
        } else {
            afterNext = read();
        }
        if (next == '\r') {
            next = '\n';
            if (afterNext == '\n') {
                afterNext = read();
            }
        }
        if (afterNext == END && next != END && next != '\n') {
            afterNext = '\n';
        }
    }

    private int readInjected() {
        return injectedAt < injected.size() ? injected.at(injectedAt++) : 0;
    }

    private int read() {
        return at < bytes.length ? bytes[at++] & 0xff : END;
    }
}
