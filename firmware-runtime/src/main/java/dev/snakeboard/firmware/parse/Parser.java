package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.parse.Statement.Blank;
import dev.snakeboard.firmware.parse.Statement.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses source by recursive descent ({@code py/grammar.h}): the grammar needs one token of lookahead, so the errors come at the same token as from
 * the firmware's table-driven parser.
 */
public final class Parser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final StatementParser statements;

    /**
     * @param source UTF-8
     * @param fileName the name that the compiled code will carry; it is interned before parsing starts
     * @throws CompileException if the first token is malformed
     */
    public Parser(byte[] source, String fileName, SourceMode mode, CompilerOptions options) {
        tokens = new TokenStream(new Lexer(source, options.dialect().asyncKeywords(), options.optimisation() == 0));
        ConstantFolder folder = new ConstantFolder(options);
        LiteralParser literals = new LiteralParser(tokens, folder, options, fileName);
        expressions = new ExpressionParser(tokens, folder, literals);
        statements = new StatementParser(tokens, expressions, literals, mode);
    }

    /**
     * Parses a module.
     *
     * @throws CompileException SyntaxError, IndentationError; RuntimeError if it nests too deep
     */
    public Statement module() {
        int line = tokens.line();
        List<Statement> list = new ArrayList<>();
        while (!tokens.at(TokenKind.END)) {
            if (tokens.accept(TokenKind.NEWLINE)) {
                list.add(new Blank());
            } else {
                list.add(statements.statement());
            }
        }
        return list.size() == 1 ? list.get(0) : new Block(line, list);
    }

    /** The size of the firmware's parse tree: of annotations and doc strings, which ours does not have. What it has can be added. */
    public ParseTreeSize treeSize() {
        return expressions.treeSize();
    }

    /** Parses one statement typed at the REPL; throws as {@link #module}. */
    public Statement single() {
        Statement statement = tokens.accept(TokenKind.NEWLINE) ? new Blank() : statements.statement();
        tokens.expect(TokenKind.END);
        return statement;
    }

    /** Parses an expression; throws as {@link #module}. */
    public Expression expression() {
        Expression expression = expressions.list();
        tokens.accept(TokenKind.NEWLINE);
        tokens.expect(TokenKind.END);
        return expression;
    }
}
