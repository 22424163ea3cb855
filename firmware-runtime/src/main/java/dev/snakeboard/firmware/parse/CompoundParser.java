package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.parse.Expression.Argument;
import dev.snakeboard.firmware.parse.Expression.Call;
import dev.snakeboard.firmware.parse.Expression.Parameter;
import dev.snakeboard.firmware.parse.Statement.Async;
import dev.snakeboard.firmware.parse.Statement.Block;
import dev.snakeboard.firmware.parse.Statement.Branch;
import dev.snakeboard.firmware.parse.Statement.ClassDefinition;
import dev.snakeboard.firmware.parse.Statement.Decorated;
import dev.snakeboard.firmware.parse.Statement.Decorator;
import dev.snakeboard.firmware.parse.Statement.For;
import dev.snakeboard.firmware.parse.Statement.FunctionDefinition;
import dev.snakeboard.firmware.parse.Statement.Handler;
import dev.snakeboard.firmware.parse.Statement.If;
import dev.snakeboard.firmware.parse.Statement.Try;
import dev.snakeboard.firmware.parse.Statement.While;
import dev.snakeboard.firmware.parse.Statement.With;
import dev.snakeboard.firmware.parse.Statement.WithItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses statements that have blocks. */
final class CompoundParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final ImportParser names;
    private final StatementParser statements;

    CompoundParser(TokenStream tokens, ExpressionParser expressions, ImportParser names, StatementParser statements) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.names = names;
        this.statements = statements;
    }

    boolean startsHere() {
        return switch (tokens.kind()) {
            case IF, WHILE, FOR, TRY, WITH, DEF, CLASS, AT, ASYNC -> true;
            default -> false;
        };
    }

    Statement statement() {
        int line = tokens.line();
        return switch (tokens.kind()) {
            case IF -> ifStatement(line);
            case WHILE -> whileStatement(line);
            case FOR -> forStatement(line);
            case TRY -> tryStatement(line);
            case WITH -> withStatement(line);
            case DEF -> function(line);
            case CLASS -> classDefinition(line);
            case AT -> decorated(line);
            default -> async(line);
        };
    }

    /** The statements after a colon: on the same line, or indented. */
    private Statement suite() {
        tokens.expect(TokenKind.COLON);
        if (!tokens.accept(TokenKind.NEWLINE)) {
            return statements.simple();
        }
        tokens.expect(TokenKind.INDENT);
        tokens.enter();
        int line = tokens.line();
        Statement first = statements.statement();
        Statement result = first;
        if (statements.startsStatement()) {
            List<Statement> list = new ArrayList<>();
            list.add(first);
            do {
                list.add(statements.statement());
            } while (statements.startsStatement());
            result = new Block(line, list);
        }
        tokens.leave();
        tokens.expect(TokenKind.DEDENT);
        return result;
    }

    private Optional<Statement> elseSuite() {
        return tokens.accept(TokenKind.ELSE) ? Optional.of(suite()) : Optional.empty();
    }

    private Statement ifStatement(int line) {
        List<Branch> branches = new ArrayList<>(2);
        do {
            tokens.advance();
            Expression condition = expressions.named();
            branches.add(new Branch(condition, suite()));
        } while (tokens.at(TokenKind.ELIF));
        return new If(line, branches, elseSuite());
    }

    private Statement whileStatement(int line) {
        tokens.expect(TokenKind.WHILE);
        Expression condition = expressions.named();
        Statement body = suite();
        return new While(line, condition, body, elseSuite());
    }

    private Statement forStatement(int line) {
        tokens.expect(TokenKind.FOR);
        Expression target = expressions.targets();
        tokens.expect(TokenKind.IN);
        Expression iterable = expressions.list();
        Statement body = suite();
        return new For(line, target, iterable, body, elseSuite());
    }

    private Statement tryStatement(int line) {
        tokens.expect(TokenKind.TRY);
        Statement body = suite();
        List<Handler> handlers = new ArrayList<>(1);
        while (tokens.at(TokenKind.EXCEPT)) {
            handlers.add(handler());
        }
        Optional<Statement> otherwise = handlers.isEmpty() ? Optional.empty() : elseSuite();
        if (tokens.accept(TokenKind.FINALLY)) {
            return new Try(line, body, handlers, otherwise, Optional.of(suite()));
        }
        if (handlers.isEmpty()) {
            throw tokens.error();
        }
        return new Try(line, body, handlers, otherwise, Optional.empty());
    }

    private Handler handler() {
        int line = tokens.line();
        tokens.expect(TokenKind.EXCEPT);
        Optional<Expression> exception = Optional.empty();
        Optional<String> name = Optional.empty();
        if (!tokens.at(TokenKind.COLON)) {
            exception = Optional.of(expressions.expression());
            if (tokens.accept(TokenKind.AS)) {
                name = Optional.of(expressions.parameters().name());
            }
        }
        return new Handler(line, exception, name, suite());
    }

    private Statement withStatement(int line) {
        tokens.expect(TokenKind.WITH);
        List<WithItem> items = new ArrayList<>(1);
        do {
            tokens.enter();
            Expression manager = expressions.expression();
            items.add(new WithItem(manager, tokens.accept(TokenKind.AS) ? Optional.of(expressions.arithmetic()) : Optional.empty()));
        } while (tokens.accept(TokenKind.COMMA));
        Statement body = suite();
        for (int i = 0; i < items.size(); i++) {
            tokens.leave();
        }
        return new With(line, items, body);
    }

    private Statement function(int line) {
        tokens.expect(TokenKind.DEF);
        String name = expressions.parameters().name();
        tokens.expect(TokenKind.PAREN_OPEN);
        List<Parameter> parameters = tokens.at(TokenKind.PAREN_CLOSE) ? List.of() : expressions.parameters().ofFunction();
        tokens.expect(TokenKind.PAREN_CLOSE);
        if (tokens.accept(TokenKind.ARROW)) {
            expressions.annotation();
        }
        return new FunctionDefinition(line, name, parameters, suite());
    }

    private Statement classDefinition(int line) {
        tokens.expect(TokenKind.CLASS);
        String name = expressions.parameters().name();
        List<Argument> bases = tokens.at(TokenKind.PAREN_OPEN) ? expressions.arguments() : List.of();
        return new ClassDefinition(line, name, bases, suite());
    }

    private Statement decorated(int line) {
        List<Decorator> decorators = new ArrayList<>(1);
        while (tokens.accept(TokenKind.AT)) {
            List<String> path = names.dottedName();
            Optional<Call> call = tokens.at(TokenKind.PAREN_OPEN) ? Optional.of(expressions.call()) : Optional.empty();
            tokens.expect(TokenKind.NEWLINE);
            decorators.add(new Decorator(path, call));
        }
        int definitionLine = tokens.line();
        Statement definition = switch (tokens.kind()) {
            case CLASS -> classDefinition(definitionLine);
            case DEF -> function(definitionLine);
            case ASYNC -> {
                tokens.advance();
                yield new Async(definitionLine, function(tokens.line()));
            }
            default -> throw tokens.error();
        };
        return new Decorated(line, decorators, definition);
    }

    private Statement async(int line) {
        tokens.expect(TokenKind.ASYNC);
        int innerLine = tokens.line();
        Statement statement = switch (tokens.kind()) {
            case DEF -> function(innerLine);
            case WITH -> withStatement(innerLine);
            case FOR -> forStatement(innerLine);
            default -> throw tokens.error();
        };
        return new Async(line, statement);
    }
}
