package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompilerMemory;
import java.util.Arrays;

/**
 * Cuts source bytes into tokens ({@code py/lexer.c}). One token is in view at a time: its kind, its text and the line it starts on. Adjacent string
 * literals are one token; an f-string is the token of its format text, followed by the tokens of {@code .format(…)} with the replaced expressions.
 */
final class Lexer {
    /** Indentation that a line may have and still be compared exactly: the firmware keeps 16 bits of it. */
    private static final int INDENT_MASK = 0xffff;

    /** How many levels of indentation there is room for, and how many more at a time. */
    private static final int INDENTS = 10;

    private static final int MORE_INDENTS = 8;

    /** The room for a token at first, and that for what an f-string is called with. */
    private static final int TEXT = 32;

    private static final int ARGUMENTS = 1;

    private final CharacterSource source;
    private final boolean asyncKeywords;
    private final boolean debug;
    private final StringLiterals strings;
    private final CompilerMemory memory;
    private final TokenText text;

    private TokenKind kind = TokenKind.END;
    private int line;
    private int column;

    private int[] indents = new int[INDENTS];
    private int indentCount = 1;
    /** INDENT tokens still to be given if positive, DEDENT tokens if negative. */
    private int pendingDents;
    private int openBrackets;

    /**
     * @param asyncKeywords whether {@code async} and {@code await} are keywords, as in full builds of the firmware
     * @param debug what {@code __debug__} stands for
     * @param memory told of the room that tokens, the arguments of f-strings and indents need
     */
    Lexer(byte[] bytes, boolean asyncKeywords, boolean debug, CompilerMemory memory) {
        this.memory = memory;
        text = new TokenText(TEXT, memory::token);
        TokenText formatArguments = new TokenText(ARGUMENTS, memory::arguments);
        source = new CharacterSource(bytes, formatArguments);
        this.asyncKeywords = asyncKeywords;
        this.debug = debug;
        strings = new StringLiterals(source, text, formatArguments);
        advance();
        // Nothing but a blank line may be indented at the start: the parser then finds an INDENT and says so.
        if (column != 1 && kind != TokenKind.NEWLINE) {
            kind = TokenKind.INDENT;
        }
    }

    TokenKind kind() {
        return kind;
    }

    /** The line that the token starts on, from 1; of a NEWLINE the line that it ends. */
    int line() {
        return line;
    }

    /** How many bytes a name, number or string has. */
    int length() {
        return text.size();
    }

    /** The bytes of a name, number or string. */
    byte[] bytes() {
        return text.toByteArray();
    }

    /** The text of a name, number or string. */
    String text() {
        return text.toString();
    }

    /** Moves to the next token. */
    void advance() {
        strings.injectArguments();
        text.reset();
        boolean crossedNewline = skipBlanks(true);
        line = source.line();
        column = source.column();
        if (pendingDents < 0) {
            kind = TokenKind.DEDENT;
            pendingDents++;
        } else if (pendingDents > 0) {
            kind = TokenKind.INDENT;
            pendingDents--;
        } else if (crossedNewline) {
            newline();
        } else if (source.atEnd()) {
            kind = TokenKind.END;
        } else if (strings.startsHere()) {
            stringOrBytes();
        } else if (startsName(source.current())) {
            name();
        } else if (isDigit(source.current()) || source.is('.') && isDigit(source.next())) {
            number();
        } else {
            operator();
        }
    }

    /** Skips blanks and comments; returns whether it stopped at the end of a logical line. */
    private boolean skipBlanks(boolean stopAtNewline) {
        while (!source.atEnd()) {
            if (source.is('\n')) {
                if (stopAtNewline && openBrackets == 0) {
                    return true;
                }
                source.advance();
            } else if (isSpace(source.current())) {
                source.advance();
            } else if (source.is('#')) {
                while (!source.atEnd() && !source.is('\n')) {
                    source.advance();
                }
            } else if (source.is('\\') && source.next() == '\n') {
                source.advance();
                source.advance();
            } else {
                break;
            }
        }
        return false;
    }

    private void newline() {
        skipBlanks(false);
        kind = TokenKind.NEWLINE;
        int indent = source.column() - 1;
        if (indent > indents[indentCount - 1]) {
            if (indentCount == indents.length) {
                indents = Arrays.copyOf(indents, indentCount + MORE_INDENTS);
                memory.indents(indents.length);
            }
            indents[indentCount++] = indent & INDENT_MASK;
            pendingDents++;
            return;
        }
        while (indent < indents[indentCount - 1]) {
            indentCount--;
            pendingDents--;
        }
        if (indent != indents[indentCount - 1]) {
            kind = TokenKind.DEDENT_MISMATCH;
        }
    }

    private void stringOrBytes() {
        kind = TokenKind.END;
        do {
            StringLiterals.Prefix prefix = strings.prefix();
            TokenKind literal = prefix.bytes() ? TokenKind.BYTES : TokenKind.STRING;
            if (kind == TokenKind.END) {
                kind = literal;
            } else if (kind != literal) {
                break;
            }
            switch (strings.read(prefix, kind == TokenKind.BYTES)) {
                case UNCLOSED -> kind = TokenKind.UNCLOSED_STRING;
                case MALFORMED -> kind = TokenKind.INVALID;
                case WHOLE -> {}
            }
            skipBlanks(true);
        } while (strings.startsHere());
    }

    private void name() {
        while (!source.atEnd() && (startsName(source.current()) || isDigit(source.current()))) {
            take();
        }
        text.terminate();
        String word = text();
        kind = word.equals("__debug__") ? debug ? TokenKind.TRUE : TokenKind.FALSE : TokenKind.ofWord(word, asyncKeywords);
    }

    private void number() {
        kind = source.is('.') ? TokenKind.FLOAT_OR_IMAGINARY : TokenKind.INTEGER;
        int base = source.next() | 0x20;
        boolean prefixed = source.is('0') && (base == 'b' || base == 'o' || base == 'x');
        take();
        while (!source.atEnd()) {
            int c = source.current();
            if (!prefixed && (c == 'e' || c == 'E')) {
                kind = TokenKind.FLOAT_OR_IMAGINARY;
                text.put('e');
                source.advance();
                if (source.is('+') || source.is('-')) {
                    take();
                }
            } else if (isLetter(c) || isDigit(c) || c == '.') {
                if (c == '.' || c == 'j' || c == 'J') {
                    kind = TokenKind.FLOAT_OR_IMAGINARY;
                }
                take();
            } else if (c == '_') {
                source.advance();
            } else {
                break;
            }
        }
    }

    private void take() {
        text.put(source.current());
        source.advance();
    }

    private void operator() {
        int c = source.current();
        source.advance();
        kind = switch (c) {
            case '(' -> TokenKind.PAREN_OPEN;
            case ')' -> TokenKind.PAREN_CLOSE;
            case '[' -> TokenKind.BRACKET_OPEN;
            case ']' -> TokenKind.BRACKET_CLOSE;
            case '{' -> TokenKind.BRACE_OPEN;
            case '}' -> TokenKind.BRACE_CLOSE;
            case ',' -> TokenKind.COMMA;
            case ';' -> TokenKind.SEMICOLON;
            case '~' -> TokenKind.TILDE;
            case ':' -> follow('=') ? TokenKind.WALRUS : TokenKind.COLON;
            case '<' -> follow('=')
                    ? TokenKind.LESS_EQUAL
                    : follow('<') ? withEqual(TokenKind.DOUBLE_LESS, TokenKind.DOUBLE_LESS_EQUAL) : TokenKind.LESS;
            case '>' -> follow('=')
                    ? TokenKind.MORE_EQUAL
                    : follow('>') ? withEqual(TokenKind.DOUBLE_MORE, TokenKind.DOUBLE_MORE_EQUAL) : TokenKind.MORE;
            case '*' -> follow('*')
                    ? withEqual(TokenKind.DOUBLE_STAR, TokenKind.DOUBLE_STAR_EQUAL)
                    : withEqual(TokenKind.STAR, TokenKind.STAR_EQUAL);
            case '/' -> follow('/')
                    ? withEqual(TokenKind.DOUBLE_SLASH, TokenKind.DOUBLE_SLASH_EQUAL)
                    : withEqual(TokenKind.SLASH, TokenKind.SLASH_EQUAL);
            case '+' -> withEqual(TokenKind.PLUS, TokenKind.PLUS_EQUAL);
            case '-' -> follow('>') ? TokenKind.ARROW : withEqual(TokenKind.MINUS, TokenKind.MINUS_EQUAL);
            case '&' -> withEqual(TokenKind.AMPERSAND, TokenKind.AMPERSAND_EQUAL);
            case '|' -> withEqual(TokenKind.PIPE, TokenKind.PIPE_EQUAL);
            case '%' -> withEqual(TokenKind.PERCENT, TokenKind.PERCENT_EQUAL);
            case '^' -> withEqual(TokenKind.CARET, TokenKind.CARET_EQUAL);
            case '@' -> withEqual(TokenKind.AT, TokenKind.AT_EQUAL);
            case '=' -> withEqual(TokenKind.EQUAL, TokenKind.DOUBLE_EQUAL);
            case '!' -> withEqual(TokenKind.INVALID, TokenKind.NOT_EQUAL);
            case '.' -> periods();
            default -> TokenKind.INVALID;
        };
        if (kind.opensBracket()) {
            openBrackets++;
        } else if (kind.closesBracket()) {
            openBrackets--;
        }
    }

    private TokenKind withEqual(TokenKind alone, TokenKind equal) {
        return follow('=') ? equal : alone;
    }

    private TokenKind periods() {
        if (source.is('.') && source.next() == '.') {
            source.advance();
            source.advance();
            return TokenKind.ELLIPSIS;
        }
        return TokenKind.PERIOD;
    }

    private boolean follow(int c) {
        if (source.is(c)) {
            source.advance();
            return true;
        }
        return false;
    }

    /** Any byte with the high bit set may stand in a name, which lets all of UTF-8 through. */
    private static boolean startsName(int c) {
        return isLetter(c) || c == '_' || c >= 0x80;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
