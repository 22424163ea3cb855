package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;

/** The kinds of token that the grammar speaks of ({@code py/lexer.h}); an operator knows the operation it stands for. */
public enum TokenKind {
    END,
    INVALID,
    /** A line dedents to a column that no enclosing block starts at. */
    DEDENT_MISMATCH,
    /** A string literal without its closing quotes. */
    UNCLOSED_STRING,
    NEWLINE,
    INDENT,
    DEDENT,
    NAME,
    INTEGER,
    FLOAT_OR_IMAGINARY,
    STRING,
    BYTES,
    ELLIPSIS,

    FALSE,
    NONE,
    TRUE,
    AND,
    AS,
    ASSERT,
    ASYNC,
    AWAIT,
    BREAK,
    CLASS,
    CONTINUE,
    DEF,
    DEL,
    ELIF,
    ELSE,
    EXCEPT,
    FINALLY,
    FOR,
    FROM,
    GLOBAL,
    IF,
    IMPORT,
    IN(BinaryOp.IN),
    IS(BinaryOp.IS),
    LAMBDA,
    NONLOCAL,
    NOT,
    OR,
    PASS,
    RAISE,
    RETURN,
    TRY,
    WHILE,
    WITH,
    YIELD,

    WALRUS,
    TILDE,
    LESS(BinaryOp.LESS),
    MORE(BinaryOp.MORE),
    DOUBLE_EQUAL(BinaryOp.EQUAL),
    LESS_EQUAL(BinaryOp.LESS_EQUAL),
    MORE_EQUAL(BinaryOp.MORE_EQUAL),
    NOT_EQUAL(BinaryOp.NOT_EQUAL),

    PIPE(BinaryOp.OR),
    CARET(BinaryOp.XOR),
    AMPERSAND(BinaryOp.AND),
    DOUBLE_LESS(BinaryOp.LSHIFT),
    DOUBLE_MORE(BinaryOp.RSHIFT),
    PLUS(BinaryOp.ADD),
    MINUS(BinaryOp.SUBTRACT),
    STAR(BinaryOp.MULTIPLY),
    AT(BinaryOp.MAT_MULTIPLY),
    DOUBLE_SLASH(BinaryOp.FLOOR_DIVIDE),
    SLASH(BinaryOp.TRUE_DIVIDE),
    PERCENT(BinaryOp.MODULO),
    DOUBLE_STAR(BinaryOp.POWER),

    PIPE_EQUAL(BinaryOp.INPLACE_OR),
    CARET_EQUAL(BinaryOp.INPLACE_XOR),
    AMPERSAND_EQUAL(BinaryOp.INPLACE_AND),
    DOUBLE_LESS_EQUAL(BinaryOp.INPLACE_LSHIFT),
    DOUBLE_MORE_EQUAL(BinaryOp.INPLACE_RSHIFT),
    PLUS_EQUAL(BinaryOp.INPLACE_ADD),
    MINUS_EQUAL(BinaryOp.INPLACE_SUBTRACT),
    STAR_EQUAL(BinaryOp.INPLACE_MULTIPLY),
    AT_EQUAL(BinaryOp.INPLACE_MAT_MULTIPLY),
    DOUBLE_SLASH_EQUAL(BinaryOp.INPLACE_FLOOR_DIVIDE),
    SLASH_EQUAL(BinaryOp.INPLACE_TRUE_DIVIDE),
    PERCENT_EQUAL(BinaryOp.INPLACE_MODULO),
    DOUBLE_STAR_EQUAL(BinaryOp.INPLACE_POWER),

    PAREN_OPEN,
    PAREN_CLOSE,
    BRACKET_OPEN,
    BRACKET_CLOSE,
    BRACE_OPEN,
    BRACE_CLOSE,
    COMMA,
    COLON,
    PERIOD,
    SEMICOLON,
    EQUAL,
    ARROW;

    private final BinaryOp binaryOp;

    TokenKind() {
        this(BinaryOp.OR);
    }

    TokenKind(BinaryOp binaryOp) {
        this.binaryOp = binaryOp;
    }

    /** The operation that an operator token stands for; meaningless for every other kind. */
    BinaryOp binaryOp() {
        return binaryOp;
    }

    /** The operation of {@code +}, {@code -} and {@code ~} before an operand. */
    UnaryOp unaryOp() {
        return switch (this) {
            case PLUS -> UnaryOp.POSITIVE;
            case MINUS -> UnaryOp.NEGATIVE;
            default -> UnaryOp.INVERT;
        };
    }

    boolean isUnaryOperator() {
        return this == PLUS || this == MINUS || this == TILDE;
    }

    boolean isAugmentedAssignment() {
        return compareTo(PIPE_EQUAL) >= 0 && compareTo(DOUBLE_STAR_EQUAL) <= 0;
    }

    boolean isRelation() {
        return compareTo(LESS) >= 0 && compareTo(NOT_EQUAL) <= 0;
    }

    boolean opensBracket() {
        return this == PAREN_OPEN || this == BRACKET_OPEN || this == BRACE_OPEN;
    }

    boolean closesBracket() {
        return this == PAREN_CLOSE || this == BRACKET_CLOSE || this == BRACE_CLOSE;
    }

    /** Whether an expression ({@code test} in {@code py/grammar.h}) can begin with this token. */
    boolean startsExpression() {
        return switch (this) {
            case NAME, INTEGER, FLOAT_OR_IMAGINARY, STRING, BYTES, ELLIPSIS, NONE, TRUE, FALSE, PAREN_OPEN, BRACKET_OPEN,
                    BRACE_OPEN, PLUS, MINUS, TILDE, NOT, LAMBDA, AWAIT -> true;
            default -> false;
        };
    }

    /** How tightly an arithmetic operator binds: 0 for {@code |} to 5 for {@code *}, -1 for tokens that are none. */
    int arithmeticLevel() {
        return switch (this) {
            case PIPE -> 0;
            case CARET -> 1;
            case AMPERSAND -> 2;
            case DOUBLE_LESS, DOUBLE_MORE -> 3;
            case PLUS, MINUS -> 4;
            case STAR, AT, SLASH, PERCENT, DOUBLE_SLASH -> 5;
            default -> -1;
        };
    }

    /** The keyword that is spelt so, or {@link #NAME}; {@code __debug__} is the lexer's business. */
    static TokenKind ofWord(String word, boolean asyncKeywords) {
        return switch (word) {
            case "False" -> FALSE;
            case "None" -> NONE;
            case "True" -> TRUE;
            case "and" -> AND;
            case "as" -> AS;
            case "assert" -> ASSERT;
            case "async" -> asyncKeywords ? ASYNC : NAME;
            case "await" -> asyncKeywords ? AWAIT : NAME;
            case "break" -> BREAK;
            case "class" -> CLASS;
            case "continue" -> CONTINUE;
            case "def" -> DEF;
            case "del" -> DEL;
            case "elif" -> ELIF;
            case "else" -> ELSE;
            case "except" -> EXCEPT;
            case "finally" -> FINALLY;
            case "for" -> FOR;
            case "from" -> FROM;
            case "global" -> GLOBAL;
            case "if" -> IF;
            case "import" -> IMPORT;
            case "in" -> IN;
            case "is" -> IS;
            case "lambda" -> LAMBDA;
            case "nonlocal" -> NONLOCAL;
            case "not" -> NOT;
            case "or" -> OR;
            case "pass" -> PASS;
            case "raise" -> RAISE;
            case "return" -> RETURN;
            case "try" -> TRY;
            case "while" -> WHILE;
            case "with" -> WITH;
            case "yield" -> YIELD;
            default -> NAME;
        };
    }
}
