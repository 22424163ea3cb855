package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompilerMemory;
import dev.snakeboard.firmware.compile.CompilerMemory.Work;

/** The tokens as the parser takes them, one in view, with the errors it raises at the one in view. */
final class TokenStream {
    /**
     * How deep brackets, operators and blocks may nest. The firmware parses without recursion and then recurses while compiling, until the C stack
     * of the board ends and the safe mode begins; here it ends in an exception, well before the Java stack does.
     */
    private static final int MAX_DEPTH = 160;

    private final Lexer lexer;
    private final CompilerMemory memory;
    private int depth;

    TokenStream(Lexer lexer, CompilerMemory memory) {
        this.lexer = lexer;
        this.memory = memory;
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
        memory.work(switch (lexer.kind()) {
            case NEWLINE, INDENT, DEDENT -> Work.LINE_END;
            default -> Work.TOKEN;
        }, 1);
    }

    /** Takes the token in view if it is of {@code kind}. */
    boolean accept(TokenKind kind) {
        if (lexer.kind() != kind) {
            return false;
        }
        advance();
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
