package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompileException;

/** The tokens as the parser takes them, one in view, with the errors it raises at the one in view. */
final class TokenStream {
    /**
     * How deep brackets, operators and blocks may nest. The firmware parses without recursion and then recurses while compiling, until the C stack
     * of the board ends and the safe mode begins; here it ends in an exception, well before the Java stack does.
     */
    private static final int MAX_DEPTH = 160;

    private final Lexer lexer;
    private int depth;

    TokenStream(Lexer lexer) {
        this.lexer = lexer;
    }

    TokenKind kind() {
        return lexer.kind();
    }

    int line() {
        return lexer.line();
    }

    boolean at(TokenKind kind) {
        return lexer.kind() == kind;
    }

    void advance() {
        lexer.advance();
    }

    /** Takes the token in view if it is of {@code kind}. */
    boolean accept(TokenKind kind) {
        if (lexer.kind() != kind) {
            return false;
        }
        lexer.advance();
        return true;
    }

    void expect(TokenKind kind) {
        if (!accept(kind)) {
            throw error();
        }
    }

    String text() {
        return lexer.text();
    }

    /** How many bytes a name, number or string has. */
    int length() {
        return lexer.length();
    }

    byte[] bytes() {
        return lexer.bytes();
    }

    /** What is wrong with the token in view: it fits nowhere. */
    CompileException error() {
        return switch (lexer.kind()) {
            case INDENT -> new CompileException("IndentationError", "unexpected indent", lexer.line());
            case DEDENT_MISMATCH -> new CompileException("IndentationError", "unindent doesn't match any outer indent level", lexer.line());
            default -> new CompileException("SyntaxError", "invalid syntax", lexer.line());
        };
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new CompileException("RuntimeError", "maximum recursion depth exceeded", lexer.line());
        }
    }

    void leave() {
        depth--;
    }
}
