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
    private final ParserStacks stacks;
    private final ImportParser imports;
    private final CompoundParser compounds;

    StatementParser(TokenStream tokens, ExpressionParser expressions, LiteralParser literals, SourceMode mode, ParserStacks stacks) {
        this.stacks = stacks;
        this.tokens = tokens;
        this.expressions = expressions;
        this.literals = literals;
        this.mode = mode;
        imports = new ImportParser(tokens, expressions.parameters(), stacks);
        compounds = new CompoundParser(tokens, expressions, imports, this, stacks);
    }

    Statement statement() {
        boolean compound = compounds.startsHere();
        stacks.statement();
        int before = stacks.enter(compound ? 3 : 0);
        Statement statement = compound ? compounds.statement() : simple();
        stacks.leave(before);
        return statement;
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
        int before = stacks.enter(2);
        Statement first = small();
        if (!tokens.at(TokenKind.SEMICOLON)) {
            stacks.leave(before);
            tokens.expect(TokenKind.NEWLINE);
            return first;
        }
        List<Statement> list = new ArrayList<>();
        list.add(first);
        // A semicolon in the end makes a list of one statement, too.
        while (tokens.accept(TokenKind.SEMICOLON) && !tokens.at(TokenKind.NEWLINE)) {
            list.add(small());
        }
        stacks.node(list.size());
        stacks.leave(before);
        tokens.expect(TokenKind.NEWLINE);
        return new Block(line, list);
    }

    private Statement small() {
        // The rule of an expression is the last alternative.
        boolean expression = tokens.at(TokenKind.STAR) || tokens.kind().startsExpression();
        int before = stacks.enter(expression ? 1 : 2);
        Statement statement = smallStatement();
        stacks.leave(before);
        return statement;
    }

    private Statement smallStatement() {
        int line = tokens.line();
        return switch (tokens.kind()) {
            case DEL -> delete(line);
            case PASS -> {
                tokens.advance();
                stacks.node(0);
                yield new Pass(line);
            }
            case BREAK -> exit(line, ExitKind.BREAK);
            case CONTINUE -> exit(line, ExitKind.CONTINUE);
            case RETURN -> {
                tokens.advance();
                stacks.enter(1);
                Optional<Expression> value = expressions.listIfAny();
                stacks.node(1);
                yield new Return(line, value);
            }
            case RAISE -> raise(line);
            case YIELD -> {
                Expression value = expressions.yieldExpression();
                stacks.node(1);
                yield new ExpressionStatement(line, value);
            }
            case IMPORT -> imports.importNames(line);
            case FROM -> imports.importFrom(line);
            case GLOBAL -> declaration(line, DeclarationKind.GLOBAL);
            case NONLOCAL -> declaration(line, DeclarationKind.NONLOCAL);
            case ASSERT -> {
                tokens.advance();
                Expression condition = expressions.expression();
                Optional<Expression> message = Optional.empty();
                if (tokens.accept(TokenKind.COMMA)) {
                    stacks.enter(1);
                    message = Optional.of(expressions.expression());
                } else {
                    stacks.push();
                }
                stacks.node(2);
                yield new Assert(line, condition, message);
            }
            default -> expressionOrAssignment(line);
        };
    }

    private Statement exit(int line, ExitKind kind) {
        tokens.advance();
        stacks.node(0);
        return new LoopExit(line, kind);
    }

    private Statement delete(int line) {
        tokens.advance();
        Expression targets = expressions.targets();
        stacks.node(1);
        return new Delete(line, targets instanceof Tuple tuple && !tuple.parenthesised() ? tuple.items() : List.of(targets));
    }

    private Statement raise(int line) {
        tokens.advance();
        stacks.enter(2);
        if (!tokens.kind().startsExpression()) {
            stacks.noExpression(0);
            stacks.node(1);
            return new Raise(line, Optional.empty(), Optional.empty());
        }
        Expression exception = expressions.expression();
        Optional<Expression> cause = Optional.empty();
        if (tokens.accept(TokenKind.FROM)) {
            stacks.enter(1);
            cause = Optional.of(expressions.expression());
            stacks.node(2);
        } else {
            stacks.push();
            stacks.only(2);
        }
        stacks.node(1);
        return new Raise(line, Optional.of(exception), cause);
    }

    private Statement declaration(int line, DeclarationKind kind) {
        tokens.advance();
        List<String> names = new ArrayList<>();
        do {
            names.add(expressions.parameters().name());
        } while (tokens.accept(TokenKind.COMMA));
        stacks.list(names.size());
        stacks.node(1);
        return new Declaration(line, kind, names);
    }

    private Statement expressionOrAssignment(int line) {
        Expression first = expressions.listWithStars();
        stacks.enter(2);
        if (tokens.kind().isAugmentedAssignment()) {
            TokenKind operator = tokens.kind();
            stacks.push();
            tokens.advance();
            Expression value = expressions.yieldOrList();
            stacks.node(2);
            stacks.node(2);
            return new AugmentedAssign(line, first, operator.binaryOp(), value);
        }
        if (tokens.at(TokenKind.EQUAL)) {
            return assignment(line, first);
        }
        if (tokens.accept(TokenKind.COLON)) {
            return annotated(line, first);
        }
        // A doc string, say. At the REPL it is a value to print.
        boolean idle = mode != SourceMode.SINGLE && Constants.isIdle(first);
        stacks.push();
        nodeOrPass(idle);
        return idle ? new Pass(line) : new ExpressionStatement(line, first);
    }

    private Statement annotated(int line, Expression first) {
        expressions.annotation();
        Optional<Expression> value = Optional.empty();
        if (tokens.accept(TokenKind.EQUAL)) {
            stacks.enter(1);
            value = Optional.of(expressions.yieldOrList());
        } else {
            stacks.push();
        }
        stacks.node(2);
        stacks.node(2);
        return value.isPresent() ? new Assign(line, first, value.get()) : new Annotation(line, first);
    }

    private Statement assignment(int line, Expression first) {
        List<Expression> list = new ArrayList<>(2);
        list.add(first);
        while (tokens.accept(TokenKind.EQUAL)) {
            list.add(expressions.yieldOrList());
        }
        Expression value = list.removeLast();
        if (list.size() > 1) {
            stacks.node(list.size());
            stacks.node(2);
            return new ChainedAssign(line, list, value);
        }
        if (first instanceof Name(String name) && value instanceof Primary primary && isConst(primary)) {
            return constant(line, name, primary);
        }
        stacks.node(2);
        return new Assign(line, first, value);
    }

    /** The node of a statement with two parts, or of one that does nothing in its place. */
    private void nodeOrPass(boolean pass) {
        if (pass) {
            stacks.drop(2);
        }
        stacks.node(pass ? 0 : 2);
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
        nodeOrPass(name.startsWith("_"));
        return name.startsWith("_") ? new Pass(0) : new Assign(line, new Name(name), arguments.get(0).value());
    }
}
