package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.Utf8;

/** Reads string, bytes and f-string literals from the source into the token's text ({@code parse_string_literal} in {@code py/lexer.c}). */
final class StringLiterals {
    /** The letters before the quotes. */
    record Prefix(int length, boolean raw, boolean bytes, boolean format) {}

    enum Outcome {
        WHOLE,
        /** The line or the file ended before the quotes. */
        UNCLOSED,
        /** An escape with too few digits, or a character out of range. */
        MALFORMED
    }

    /**
     * Bytes of arguments. A field left open in an f-string inside another reads the text that it is itself put into, without end: the
     * firmware goes on until its memory is full.
     */
    private static final int MOST_ARGUMENTS = 1 << 17;

    private static final byte[] CALL = Utf8.encode(".format(");

    private static final int LAST_CODE_POINT = 0x10ffff;

    private final CharacterSource source;
    private final TokenText text;
    private final TokenText arguments;

    /**
     * Reads from {@code source}.
     *
     * @param text where the text of the token goes
     * @param arguments where <code>.format((a),(b),</code> is put together for the f-strings of the token, for the source to inject. As on the
     *     device, an
     *     f-string inside a replacement field adds its arguments to the text that is being injected, so that they become arguments of a call of its
     * result
     */
    StringLiterals(CharacterSource source, TokenText text, TokenText arguments) {
        this.source = source;
        this.text = text;
        this.arguments = arguments;
    }

    boolean startsHere() {
        int c = source.current();
        int next = source.next();
        if (CharacterSource.isQuote(c)) {
            return true;
        }
        if (CharacterSource.isQuote(next)) {
            return c == 'r' || c == 'u' || c == 'b' || c == 'f';
        }
        boolean twoLetters = c == 'r' && (next == 'b' || next == 'f') || (c == 'b' || c == 'f') && next == 'r';
        return twoLetters && CharacterSource.isQuote(source.afterNext());
    }

    Prefix prefix() {
        int c = source.current();
        if (CharacterSource.isQuote(c)) {
            return new Prefix(0, false, false, false);
        }
        int next = source.next();
        boolean two = !CharacterSource.isQuote(next);
        return new Prefix(two ? 2 : 1, c == 'r' || next == 'r', c == 'b' || next == 'b', c == 'f' || next == 'f');
    }

    /** Hands the arguments of the f-strings just read to the source, to be read as the next tokens. */
    void injectArguments() {
        if (arguments.size() > 0 && !source.injecting()) {
            arguments.put(')');
            source.inject();
        }
    }

    Outcome read(Prefix prefix, boolean bytes) {
        for (int i = 0; i < prefix.length; i++) {
            source.advance();
        }
        int quote = source.current();
        source.advance();
        int quotes = 1;
        if (source.is(quote) && source.next() == quote) {
            source.advance();
            source.advance();
            quotes = 3;
        }
        if (prefix.format && arguments.size() == 0) {
            arguments.put(CALL);
        }
        Outcome outcome = Outcome.WHOLE;
        int closing = 0;
        while (!source.atEnd() && (quotes > 1 || !source.is('\n')) && closing < quotes) {
            if (source.is(quote)) {
                closing++;
                text.put(quote);
            } else {
                closing = 0;
                while (prefix.format && source.is('{')) {
                    replacement();
                }
                if (source.is('\\')) {
                    source.advance();
                    if (!escape(prefix.raw, bytes)) {
                        outcome = Outcome.MALFORMED;
                    }
                } else {
                    // As a byte, so that text comes through whether or not it is UTF-8.
                    text.put(source.current());
                }
            }
            source.advance();
        }
        text.truncate(closing);
        return closing < quotes ? Outcome.UNCLOSED : outcome;
    }

    /**
     * Moves the expression of a replacement field to the arguments. As on the device it knows no Python syntax but brackets and braces: the field
     * ends at the first {@code :}, <code>}</code> or conversion outside of them, wherever that stands.
     */
    private void replacement() {
        source.advance();
        if (source.is('{')) {
            text.put('{');
            source.advance();
        } else {
            arguments.put('(');
            int start = arguments.size();
            int nested = 0;
            while (!source.atEnd() && (nested != 0 || !endsReplacement())) {
                int c = source.current();
                if (c == '[' || c == '{') {
                    nested++;
                } else if (c == ']' || c == '}') {
                    nested--;
                }
                arguments.put(c);
                source.advance();
                if (arguments.size() > MOST_ARGUMENTS) {
                    throw new CompileException("MemoryError", "memory allocation failed, allocating " + arguments.size() + " bytes", 0);
                }
            }
            if (arguments.last() == '=') {
                text.put(arguments, start, arguments.size() - start);
                arguments.truncate(1);
            }
            arguments.put(')');
            arguments.put(',');
        }
        text.put('{');
    }

    private boolean endsReplacement() {
        return source.is(':')
                || source.is('}')
                || source.is('!')
                        && (source.next() == 'r' || source.next() == 's')
                        && (source.afterNext() == ':' || source.afterNext() == '}');
    }

    /** Reads what follows a backslash, up to its last character; returns whether it is well formed. */
    private boolean escape(boolean raw, boolean bytes) {
        int c = source.current();
        if (raw) {
            text.put('\\');
            return put(c, bytes);
        }
        switch (c) {
            case '\n' -> {
                return true;
            }
            case '\\', '\'', '"' -> {}
            case 'a' -> c = 0x07;
            case 'b' -> c = 0x08;
            case 't' -> c = 0x09;
            case 'n' -> c = 0x0a;
            case 'v' -> c = 0x0b;
            case 'f' -> c = 0x0c;
            case 'r' -> c = 0x0d;
            case 'x' -> {
                return hexadecimal(2, bytes);
            }
            case 'u', 'U' -> {
                if (!bytes) {
                    return hexadecimal(c == 'u' ? 4 : 8, false);
                }
                text.put('\\');
            }
            case 'N' -> throw new CompileException("NotImplementedError", "unicode name escapes", 0);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> c = octal();
            default -> text.put('\\');
        }
        return put(c, bytes);
    }

    private int octal() {
        int value = source.current() - '0';
        for (int digits = 1; digits < 3 && source.next() >= '0' && source.next() <= '7'; digits++) {
            source.advance();
            value = value * 8 + source.current() - '0';
        }
        return value;
    }

    private boolean hexadecimal(int digits, boolean bytes) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            source.advance();
            int digit = source.current() < 0x80 ? Character.digit(source.current(), 16) : -1;
            if (digit < 0) {
                put(0, bytes);
                return false;
            }
            value = value << 4 | digit;
        }
        return value <= LAST_CODE_POINT && put((int) value, bytes);
    }

    private boolean put(int c, boolean bytes) {
        if (bytes) {
            text.put(c);
            return c < 0x100;
        }
        text.putCodePoint(c);
        return true;
    }
}
