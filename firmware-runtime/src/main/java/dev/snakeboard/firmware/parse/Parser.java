package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompilerMemory;
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
    private final ParserStacks stacks;

    /**
     * @param source UTF-8
     * @param fileName the name that the compiled code will carry; it is interned before parsing starts
     * @throws CompileException if the first token is malformed
     */
    public Parser(byte[] source, String fileName, SourceMode mode, CompilerOptions options, CompilerMemory memory) {
        tokens = new TokenStream(new Lexer(source, options.dialect().asyncKeywords(), options.optimisation() == 0, memory), memory);
        memory.begun();
        stacks = new ParserStacks(memory);
        ConstantFolder folder = new ConstantFolder(options, memory);
        LiteralParser literals = new LiteralParser(tokens, folder, options, fileName, stacks);
        expressions = new ExpressionParser(tokens, folder, literals, stacks);
        statements = new StatementParser(tokens, expressions, literals, mode, stacks);
    }

    /**
     * Parses a module.
     *
     * @throws CompileException SyntaxError, IndentationError; RuntimeError if it nests too deep
     */
    public Statement module() {
        int line = tokens.line();
        List<Statement> list = new ArrayList<>();
        int before = stacks.enter(2);
        while (tokens.at(TokenKind.NEWLINE) || statements.startsStatement()) {
            if (tokens.at(TokenKind.NEWLINE)) {
                stacks.push();
                tokens.advance();
                list.add(new Blank());
            } else {
                list.add(statements.statement());
            }
        }
        if (list.isEmpty()) {
            stacks.push();
            stacks.node(1);
        } else {
            stacks.list(list.size());
        }
        stacks.leave(before);
        stacks.memory().completed();
        if (!tokens.at(TokenKind.END)) {
            throw tokens.error();
        }
        return list.size() == 1 ? list.get(0) : new Block(line, list);
    }

    /** Parses one statement typed at the REPL; throws as {@link #module}. */
    public Statement single() {
        Statement statement = tokens.accept(TokenKind.NEWLINE) ? new Blank() : statements.statement();
        stacks.memory().completed();
        tokens.expect(TokenKind.END);
        return statement;
    }

    /** Parses an expression; throws as {@link #module}. */
    public Expression expression() {
        stacks.enter(1);
        Expression expression = expressions.list();
        if (tokens.accept(TokenKind.NEWLINE)) {
            stacks.node(0);
            stacks.node(2);
        }
        stacks.memory().completed();
        tokens.expect(TokenKind.END);
        return expression;
    }
}
