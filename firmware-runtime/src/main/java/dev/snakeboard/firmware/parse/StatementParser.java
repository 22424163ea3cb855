package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.parse.Expression.Argument;
import dev.snakeboard.firmware.parse.Expression.ArgumentKind;
import dev.snakeboard.firmware.parse.Expression.Call;
import dev.snakeboard.firmware.parse.Expression.Name;
import dev.snakeboard.firmware.parse.Expression.Primary;
import dev.snakeboard.firmware.parse.Expression.Tuple;
import dev.snakeboard.firmware.parse.Statement.Annotation;
import dev.snakeboard.firmware.parse.Statement.Assert;
import dev.snakeboard.firmware.parse.Statement.Assign;
import dev.snakeboard.firmware.parse.Statement.AugmentedAssign;
import dev.snakeboard.firmware.parse.Statement.Block;
import dev.snakeboard.firmware.parse.Statement.ChainedAssign;
import dev.snakeboard.firmware.parse.Statement.Declaration;
import dev.snakeboard.firmware.parse.Statement.DeclarationKind;
import dev.snakeboard.firmware.parse.Statement.Delete;
import dev.snakeboard.firmware.parse.Statement.ExitKind;
import dev.snakeboard.firmware.parse.Statement.ExpressionStatement;
import dev.snakeboard.firmware.parse.Statement.LoopExit;
import dev.snakeboard.firmware.parse.Statement.Pass;
import dev.snakeboard.firmware.parse.Statement.Raise;
import dev.snakeboard.firmware.parse.Statement.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses statements that fit on a line; {@link CompoundParser} takes those with blocks. */
final class StatementParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final LiteralParser literals;
    private final SourceMode mode;
    private final ImportParser imports;
    private final CompoundParser compounds;

    StatementParser(TokenStream tokens, ExpressionParser expressions, LiteralParser literals, SourceMode mode) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.literals = literals;
        this.mode = mode;
        imports = new ImportParser(tokens, expressions.parameters());
        compounds = new CompoundParser(tokens, expressions, imports, this);
    }

    Statement statement() {
        return compounds.startsHere() ? compounds.statement() : simple();
    }

    boolean startsStatement() {
        return switch (tokens.kind()) {
            case DEL, PASS, BREAK, CONTINUE, RETURN, RAISE, YIELD, IMPORT, FROM, GLOBAL, NONLOCAL, ASSERT, STAR -> true;
            default -> compounds.startsHere() || tokens.kind().startsExpression();
        };
    }

    /** One or more statements on a line, separated by semicolons. */
    Statement simple() {
        int line = tokens.line();
        Statement first = small();
        if (!tokens.at(TokenKind.SEMICOLON)) {
            tokens.expect(TokenKind.NEWLINE);
            return first;
        }
        List<Statement> list = new ArrayList<>();
        list.add(first);
        while (tokens.accept(TokenKind.SEMICOLON) && !tokens.at(TokenKind.NEWLINE)) {
            list.add(small());
        }
        tokens.expect(TokenKind.NEWLINE);
        return new Block(line, list);
    }

    private Statement small() {
        int line = tokens.line();
        return switch (tokens.kind()) {
            case DEL -> delete(line);
            case PASS -> {
                tokens.advance();
                yield new Pass(line);
            }
            case BREAK -> exit(line, ExitKind.BREAK);
            case CONTINUE -> exit(line, ExitKind.CONTINUE);
            case RETURN -> {
                tokens.advance();
                yield new Return(line, tokens.kind().startsExpression() ? Optional.of(expressions.list()) : Optional.empty());
            }
            case RAISE -> raise(line);
            case YIELD -> new ExpressionStatement(line, expressions.yieldExpression());
            case IMPORT -> imports.importNames(line);
            case FROM -> imports.importFrom(line);
            case GLOBAL -> declaration(line, DeclarationKind.GLOBAL);
            case NONLOCAL -> declaration(line, DeclarationKind.NONLOCAL);
            case ASSERT -> {
                tokens.advance();
                Expression condition = expressions.expression();
                yield new Assert(line, condition, tokens.accept(TokenKind.COMMA) ? Optional.of(expressions.expression()) : Optional.empty());
            }
            default -> expressionOrAssignment(line);
        };
    }

    private Statement exit(int line, ExitKind kind) {
        tokens.advance();
        return new LoopExit(line, kind);
    }

    private Statement delete(int line) {
        tokens.advance();
        Expression targets = expressions.targets();
        return new Delete(line, targets instanceof Tuple tuple && !tuple.parenthesised() ? tuple.items() : List.of(targets));
    }

    private Statement raise(int line) {
        tokens.advance();
        if (!tokens.kind().startsExpression()) {
            return new Raise(line, Optional.empty(), Optional.empty());
        }
        Expression exception = expressions.expression();
        return new Raise(line, Optional.of(exception), tokens.accept(TokenKind.FROM) ? Optional.of(expressions.expression()) : Optional.empty());
    }

    private Statement declaration(int line, DeclarationKind kind) {
        tokens.advance();
        List<String> names = new ArrayList<>();
        do {
            names.add(expressions.parameters().name());
        } while (tokens.accept(TokenKind.COMMA));
        return new Declaration(line, kind, names);
    }

    private Statement expressionOrAssignment(int line) {
        Expression first = expressions.listWithStars();
        if (tokens.kind().isAugmentedAssignment()) {
            TokenKind operator = tokens.kind();
            tokens.advance();
            return new AugmentedAssign(line, first, operator.binaryOp(), expressions.yieldOrList());
        }
        if (tokens.at(TokenKind.EQUAL)) {
            return assignment(line, first);
        }
        if (tokens.accept(TokenKind.COLON)) {
            expressions.annotation();
            return tokens.accept(TokenKind.EQUAL) ? new Assign(line, first, expressions.yieldOrList()) : new Annotation(line, first);
        }
        // A doc string, say. At the REPL it is a value to print.
        boolean idle = mode != SourceMode.SINGLE && Constants.isIdle(first);
        if (idle) {
            expressions.treeSize().drop(first);
            return new Pass(line);
        }
        return new ExpressionStatement(line, first);
    }

    private Statement assignment(int line, Expression first) {
        List<Expression> list = new ArrayList<>(2);
        list.add(first);
        while (tokens.accept(TokenKind.EQUAL)) {
            list.add(expressions.yieldOrList());
        }
        Expression value = list.removeLast();
        if (list.size() > 1) {
            return new ChainedAssign(line, list, value);
        }
        if (first instanceof Name(String name) && value instanceof Primary primary && isConst(primary)) {
            return constant(line, name, primary);
        }
        return new Assign(line, first, value);
    }

    /** Whether an expression is {@code const(…)} and nothing more. */
    private static boolean isConst(Primary primary) {
        return primary.subject() instanceof Name(String function)
                && function.equals("const")
                && primary.trailers().size() == 1
                && primary.trailers().get(0) instanceof Call;
    }

    /** {@code name = const(value)}: the name stands for the value from here on, and one that begins with {@code _} is never stored. */
    private Statement constant(int line, String name, Primary call) {
        List<Argument> arguments = ((Call) call.trailers().get(0)).arguments();
        Optional<Constant> value = arguments.size() == 1 && arguments.get(0).kind() == ArgumentKind.POSITIONAL
                ? Constants.valueOf(arguments.get(0).value())
                : Optional.empty();
        if (value.isEmpty()) {
            throw new CompileException("SyntaxError", "not a constant", call.line());
        }
        literals.define(name, value.get());
        return name.startsWith("_") ? new Pass(0) : new Assign(line, new Name(name), arguments.get(0).value());
    }
}
