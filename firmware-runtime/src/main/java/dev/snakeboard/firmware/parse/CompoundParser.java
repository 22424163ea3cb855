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
    private final ParserStacks stacks;

    CompoundParser(TokenStream tokens, ExpressionParser expressions, ImportParser names, StatementParser statements, ParserStacks stacks) {
        this.stacks = stacks;
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
        int before = stacks.enter(3);
        int line = tokens.line();
        Statement first = statements.statement();
        Statement result = first;
        if (statements.startsStatement()) {
            List<Statement> list = new ArrayList<>();
            list.add(first);
            do {
                list.add(statements.statement());
            } while (statements.startsStatement());
            stacks.node(list.size());
            result = new Block(line, list);
        }
        stacks.leave(before);
        tokens.leave();
        tokens.expect(TokenKind.DEDENT);
        return result;
    }

    private Optional<Statement> elseSuite() {
        if (!tokens.accept(TokenKind.ELSE)) {
            stacks.push();
            return Optional.empty();
        }
        int before = stacks.enter(1);
        Statement suite = suite();
        stacks.leave(before);
        return Optional.of(suite);
    }

    private Statement ifStatement(int line) {
        List<Branch> branches = new ArrayList<>(2);
        do {
            tokens.advance();
            int before = stacks.enter(branches.isEmpty() ? 0 : 2);
            Expression condition = expressions.named();
            branches.add(new Branch(condition, suite()));
            if (branches.size() > 1) {
                stacks.node(2);
                stacks.leave(before);
            }
        } while (tokens.at(TokenKind.ELIF));
        if (branches.size() == 1) {
            stacks.push();
        } else {
            stacks.list(branches.size() - 1);
        }
        Optional<Statement> otherwise = elseSuite();
        stacks.node(4);
        return new If(line, branches, otherwise);
    }

    private Statement whileStatement(int line) {
        tokens.expect(TokenKind.WHILE);
        Expression condition = expressions.named();
        Statement body = suite();
        Optional<Statement> otherwise = elseSuite();
        stacks.node(3);
        return new While(line, condition, body, otherwise);
    }

    private Statement forStatement(int line) {
        tokens.expect(TokenKind.FOR);
        Expression target = expressions.targets();
        tokens.expect(TokenKind.IN);
        Expression iterable = expressions.list();
        Statement body = suite();
        Optional<Statement> otherwise = elseSuite();
        stacks.node(4);
        return new For(line, target, iterable, body, otherwise);
    }

    private Statement tryStatement(int line) {
        tokens.expect(TokenKind.TRY);
        Statement body = suite();
        List<Handler> handlers = new ArrayList<>(1);
        int before = stacks.enter(2);
        while (tokens.at(TokenKind.EXCEPT)) {
            handlers.add(handler());
        }
        if (!handlers.isEmpty()) {
            stacks.list(handlers.size());
        }
        Optional<Statement> otherwise = handlers.isEmpty() ? Optional.empty() : elseSuite();
        Optional<Statement> cleanup = Optional.empty();
        if (tokens.accept(TokenKind.FINALLY)) {
            if (handlers.isEmpty()) {
                stacks.leave(before);
            }
            stacks.enter(1);
            cleanup = Optional.of(suite());
            stacks.node(1);
        } else if (handlers.isEmpty()) {
            throw tokens.error();
        } else {
            stacks.push();
        }
        if (!handlers.isEmpty() && (otherwise.isPresent() || cleanup.isPresent())) {
            stacks.node(3);
        } else if (!handlers.isEmpty()) {
            stacks.only(3);
        }
        stacks.leave(before);
        stacks.node(2);
        return new Try(line, body, handlers, otherwise, cleanup);
    }

    private Handler handler() {
        int line = tokens.line();
        tokens.expect(TokenKind.EXCEPT);
        Optional<Expression> exception = Optional.empty();
        Optional<String> name = Optional.empty();
        int before = stacks.enter(2);
        if (tokens.at(TokenKind.COLON)) {
            stacks.noExpression(1);
        } else {
            int as = stacks.enter(1);
            exception = Optional.of(expressions.expression());
            if (tokens.accept(TokenKind.AS)) {
                name = Optional.of(expressions.parameters().name());
                stacks.node(2);
            } else {
                stacks.push();
                stacks.only(2);
            }
            stacks.leave(as);
        }
        Statement body = suite();
        stacks.node(2);
        stacks.leave(before);
        return new Handler(line, exception, name, body);
    }

    private Statement withStatement(int line) {
        tokens.expect(TokenKind.WITH);
        List<WithItem> items = new ArrayList<>(1);
        int before = stacks.enter(1);
        do {
            tokens.enter();
            int item = stacks.enter(1);
            Expression manager = expressions.expression();
            Optional<Expression> target = Optional.empty();
            if (tokens.accept(TokenKind.AS)) {
                stacks.enter(1);
                target = Optional.of(expressions.arithmetic());
                stacks.node(2);
            } else {
                stacks.push();
                stacks.only(2);
            }
            stacks.leave(item);
            items.add(new WithItem(manager, target));
        } while (tokens.accept(TokenKind.COMMA));
        stacks.list(items.size());
        stacks.leave(before);
        Statement body = suite();
        stacks.node(2);
        for (int i = 0; i < items.size(); i++) {
            tokens.leave();
        }
        return new With(line, items, body);
    }

    private Statement function(int line) {
        tokens.expect(TokenKind.DEF);
        String name = expressions.parameters().name();
        tokens.expect(TokenKind.PAREN_OPEN);
        List<Parameter> parameters = expressions.parameters().ofFunction();
        tokens.expect(TokenKind.PAREN_CLOSE);
        if (tokens.accept(TokenKind.ARROW)) {
            int before = stacks.enter(1);
            expressions.annotation();
            stacks.leave(before);
        } else {
            stacks.push();
        }
        Statement body = suite();
        stacks.push();
        stacks.node(5);
        return new FunctionDefinition(line, name, parameters, body);
    }

    private Statement classDefinition(int line) {
        tokens.expect(TokenKind.CLASS);
        String name = expressions.parameters().name();
        int before = stacks.enter(1);
        boolean parentheses = tokens.at(TokenKind.PAREN_OPEN);
        List<Argument> bases = parentheses ? expressions.arguments() : List.of();
        if (!parentheses) {
            stacks.push();
        } else if (bases.isEmpty()) {
            stacks.node(1);
        }
        stacks.leave(before);
        Statement body = suite();
        stacks.push();
        stacks.node(4);
        return new ClassDefinition(line, name, bases, body);
    }

    private Statement decorated(int line) {
        List<Decorator> decorators = new ArrayList<>(1);
        while (tokens.accept(TokenKind.AT)) {
            List<String> path = names.dottedName();
            int before = stacks.enter(2);
            Optional<Call> call = Optional.empty();
            if (tokens.at(TokenKind.PAREN_OPEN)) {
                call = Optional.of(expressions.call());
            } else {
                stacks.push();
            }
            stacks.leave(before);
            tokens.expect(TokenKind.NEWLINE);
            stacks.node(2);
            decorators.add(new Decorator(path, call));
        }
        stacks.list(decorators.size());
        stacks.enter(2);
        int definitionLine = tokens.line();
        Statement definition = switch (tokens.kind()) {
            case CLASS -> classDefinition(definitionLine);
            case DEF -> function(definitionLine);
            case ASYNC -> {
                tokens.advance();
                Statement function = function(tokens.line());
                stacks.node(1);
                yield new Async(definitionLine, function);
            }
            default -> throw tokens.error();
        };
        stacks.node(2);
        return new Decorated(line, decorators, definition);
    }

    private Statement async(int line) {
        tokens.expect(TokenKind.ASYNC);
        // A loop is the last of the alternatives.
        stacks.enter(tokens.at(TokenKind.FOR) ? 0 : 1);
        int innerLine = tokens.line();
        Statement statement = switch (tokens.kind()) {
            case DEF -> function(innerLine);
            case WITH -> withStatement(innerLine);
            case FOR -> forStatement(innerLine);
            default -> throw tokens.error();
        };
        stacks.node(1);
        return new Async(line, statement);
    }
}
