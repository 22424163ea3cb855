package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.parse.Expression.Argument;
import dev.snakeboard.firmware.parse.Expression.ArgumentKind;
import dev.snakeboard.firmware.parse.Expression.Attribute;
import dev.snakeboard.firmware.parse.Expression.Await;
import dev.snakeboard.firmware.parse.Expression.Call;
import dev.snakeboard.firmware.parse.Expression.Comparison;
import dev.snakeboard.firmware.parse.Expression.ComprehensionKind;
import dev.snakeboard.firmware.parse.Expression.Conditional;
import dev.snakeboard.firmware.parse.Expression.Lambda;
import dev.snakeboard.firmware.parse.Expression.LogicKind;
import dev.snakeboard.firmware.parse.Expression.NamedExpression;
import dev.snakeboard.firmware.parse.Expression.Parameter;
import dev.snakeboard.firmware.parse.Expression.Primary;
import dev.snakeboard.firmware.parse.Expression.Slice;
import dev.snakeboard.firmware.parse.Expression.Star;
import dev.snakeboard.firmware.parse.Expression.Subscript;
import dev.snakeboard.firmware.parse.Expression.Trailer;
import dev.snakeboard.firmware.parse.Expression.Tuple;
import dev.snakeboard.firmware.parse.Expression.Binary;
import dev.snakeboard.firmware.parse.Expression.Logic;
import dev.snakeboard.firmware.parse.Expression.Not;
import dev.snakeboard.firmware.parse.Expression.Power;
import dev.snakeboard.firmware.parse.Expression.Unary;
import dev.snakeboard.firmware.parse.Expression.Yield;
import dev.snakeboard.firmware.parse.Expression.YieldFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses expressions, from lists of them down to atoms with their trailers ({@code py/grammar.h}); what comes to a constant is folded at once. */
final class ExpressionParser {
    private static final int TIGHTEST_LEVEL = 5;

    private final TokenStream tokens;
    private final ConstantFolder folder;
    private final AtomParser atoms;
    private final ParameterParser parameters;

    private final ParserStacks stacks;

    ExpressionParser(TokenStream tokens, ConstantFolder folder, LiteralParser literals, ParserStacks stacks) {
        this.tokens = tokens;
        this.folder = folder;
        this.stacks = stacks;
        parameters = new ParameterParser(tokens, this, literals, stacks);
        atoms = new AtomParser(tokens, folder, literals, this, stacks);
    }

    ParameterParser parameters() {
        return parameters;
    }

    /** An annotation, which nothing is made of. */
    void annotation() {
        expression();
    }

    /** One expression, or a tuple of several separated by commas; {@code testlist}. */
    Expression list() {
        return tupleOf(false);
    }

    /** As {@link #list}, or nothing. */
    Optional<Expression> listIfAny() {
        if (tokens.kind().startsExpression()) {
            return Optional.of(list());
        }
        stacks.noExpression(1);
        return Optional.empty();
    }

    /** As {@link #list}, with {@code *item} let through for the compiler to check; {@code testlist_star_expr}. */
    Expression listWithStars() {
        return tupleOf(true);
    }

    private Expression tupleOf(boolean stars) {
        int line = tokens.line();
        int before = stacks.enter(1);
        Expression first = item(stars);
        if (!tokens.at(TokenKind.COMMA)) {
            stacks.leave(before);
            return first;
        }
        List<Expression> items = new ArrayList<>();
        items.add(first);
        while (tokens.accept(TokenKind.COMMA) && startsItem(stars)) {
            items.add(item(stars));
        }
        Expression tuple = tuple(line, items);
        stacks.leave(before);
        return tuple;
    }

    private Expression tuple(int line, List<Expression> items) {
        Expression tuple = folder.tuple(line, line, items, false);
        if (tuple instanceof Tuple) {
            stacks.node(items.size());
        } else {
            folded(items.size());
        }
        return tuple;
    }

    /** A constant has taken the place of what it comes from. */
    private void folded(int results) {
        stacks.drop(results);
        stacks.push();
    }

    private boolean startsItem(boolean stars) {
        return tokens.kind().startsExpression() || stars && tokens.at(TokenKind.STAR);
    }

    private Expression item(boolean stars) {
        return stars && tokens.at(TokenKind.STAR) ? star() : expression();
    }

    private Expression star() {
        int line = tokens.line();
        tokens.expect(TokenKind.STAR);
        int before = stacks.enter(2);
        Expression value = arithmetic();
        stacks.node(1);
        stacks.leave(before);
        return new Star(line, value);
    }

    /** The targets of {@code for} and {@code del}, which are no general expressions because {@code in} ends them; {@code exprlist}. */
    Expression targets() {
        int line = tokens.line();
        int before = stacks.enter(1);
        Expression first = target();
        if (!tokens.at(TokenKind.COMMA)) {
            stacks.leave(before);
            return first;
        }
        List<Expression> items = new ArrayList<>();
        items.add(first);
        while (tokens.accept(TokenKind.COMMA) && startsTarget()) {
            items.add(target());
        }
        stacks.node(items.size());
        stacks.leave(before);
        return new Tuple(line, items, false);
    }

    private boolean startsTarget() {
        return tokens.at(TokenKind.STAR)
                || tokens.kind().startsExpression() && !tokens.at(TokenKind.NOT) && !tokens.at(TokenKind.LAMBDA);
    }

    private Expression target() {
        return tokens.at(TokenKind.STAR) ? star() : arithmetic();
    }

    /** {@code yield} or {@link #listWithStars}. */
    Expression yieldOrList() {
        return tokens.at(TokenKind.YIELD) ? yieldExpression() : listWithStars();
    }

    Expression yieldExpression() {
        int line = tokens.line();
        tokens.expect(TokenKind.YIELD);
        if (tokens.at(TokenKind.FROM)) {
            int fromLine = tokens.line();
            tokens.advance();
            int before = stacks.enter(3);
            Expression value = expression();
            stacks.node(1);
            stacks.node(1);
            stacks.leave(before);
            return new YieldFrom(line, fromLine, value);
        }
        int before = stacks.enter(1);
        Optional<Expression> value = listIfAny();
        stacks.node(1);
        stacks.leave(before);
        return new Yield(line, value);
    }

    /** An expression, or {@code target := value}; {@code namedexpr_test}. */
    Expression named() {
        int line = tokens.line();
        int before = stacks.enter(1);
        Expression result = expression();
        if (tokens.accept(TokenKind.WALRUS)) {
            stacks.enter(1);
            result = new NamedExpression(line, result, expression());
            stacks.node(2);
        } else {
            absent();
        }
        stacks.leave(before);
        return result;
    }

    /** What may follow an expression does not. */
    private void absent() {
        stacks.push();
        stacks.only(2);
    }

    /** An item of a parenthesised or bracketed list. */
    Expression starOrNamed() {
        return tokens.at(TokenKind.STAR) ? star() : named();
    }

    /** {@code test}: anything but a bare tuple, {@code yield} or {@code :=}. */
    Expression expression() {
        tokens.enter();
        boolean lambda = tokens.at(TokenKind.LAMBDA);
        int before = stacks.enter(lambda ? 2 : 1);
        Expression result = lambda ? lambda(false) : conditional();
        stacks.leave(before);
        tokens.leave();
        return result;
    }

    private Expression conditional() {
        int line = tokens.line();
        Expression whenTrue = or();
        if (!tokens.accept(TokenKind.IF)) {
            absent();
            return whenTrue;
        }
        int before = stacks.enter(1);
        Expression condition = or();
        tokens.expect(TokenKind.ELSE);
        Expression whenFalse = expression();
        stacks.node(2);
        stacks.leave(before);
        stacks.node(2);
        return new Conditional(line, whenTrue, condition, whenFalse);
    }

    private Expression lambda(boolean inComprehension) {
        int line = tokens.line();
        tokens.expect(TokenKind.LAMBDA);
        List<Parameter> list = parameters.ofLambda();
        tokens.expect(TokenKind.COLON);
        Expression body = inComprehension ? condition() : expression();
        stacks.push();
        stacks.node(3);
        return new Lambda(line, list, body);
    }

    /** The condition of a comprehension, where an {@code if} begins the next clause; {@code test_nocond}. */
    Expression condition() {
        tokens.enter();
        boolean lambda = tokens.at(TokenKind.LAMBDA);
        int before = stacks.enter(lambda ? 2 : 0);
        Expression result = lambda ? lambda(true) : or();
        stacks.leave(before);
        tokens.leave();
        return result;
    }

    /** {@code or_test}. */
    Expression or() {
        int line = tokens.line();
        int before = stacks.enter(1);
        Expression first = and();
        if (!tokens.at(TokenKind.OR)) {
            stacks.leave(before);
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (tokens.accept(TokenKind.OR)) {
            operands.add(and());
        }
        return logic(before, operands, folder.logic(line, LogicKind.OR, operands));
    }

    private Expression and() {
        int line = tokens.line();
        int before = stacks.enter(1);
        Expression first = not();
        if (!tokens.at(TokenKind.AND)) {
            stacks.leave(before);
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (tokens.accept(TokenKind.AND)) {
            operands.add(not());
        }
        return logic(before, operands, folder.logic(line, LogicKind.AND, operands));
    }

    private Expression logic(int before, List<Expression> operands, Expression folded) {
        boolean isOperand = operands.stream().anyMatch(operand -> operand == folded);
        int kept = !isOperand && folded instanceof Logic logic ? logic.operands().size() : 1;
        stacks.drop(operands.size() - kept);
        if (kept > 1) {
            stacks.node(kept);
        }
        stacks.leave(before);
        return folded;
    }

    private Expression not() {
        if (!tokens.at(TokenKind.NOT)) {
            return comparison();
        }
        int line = tokens.line();
        tokens.advance();
        tokens.enter();
        int before = stacks.enter(2);
        Expression result = folder.not(line, not());
        if (result instanceof Not) {
            stacks.node(1);
        }
        stacks.leave(before);
        tokens.leave();
        return result;
    }

    private Expression comparison() {
        int line = tokens.line();
        int before = stacks.enter(1);
        Expression first = arithmetic();
        if (!startsComparison()) {
            stacks.leave(before);
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        List<BinaryOp> ops = new ArrayList<>();
        operands.add(first);
        do {
            ops.add(comparisonOperator());
            operands.add(arithmetic());
        } while (startsComparison());
        stacks.node(2 * operands.size() - 1);
        stacks.leave(before);
        return new Comparison(line, operands, ops);
    }

    private boolean startsComparison() {
        TokenKind kind = tokens.kind();
        return kind.isRelation() || kind == TokenKind.IN || kind == TokenKind.NOT || kind == TokenKind.IS;
    }

    private BinaryOp comparisonOperator() {
        TokenKind kind = tokens.kind();
        if (kind != TokenKind.NOT && kind != TokenKind.IS) {
            stacks.push();
            tokens.advance();
            return kind.binaryOp();
        }
        tokens.advance();
        if (kind == TokenKind.NOT) {
            tokens.expect(TokenKind.IN);
            stacks.node(0);
            return BinaryOp.NOT_IN;
        }
        boolean not = tokens.accept(TokenKind.NOT);
        if (not) {
            stacks.node(0);
        } else {
            stacks.push();
        }
        stacks.node(1);
        return not ? BinaryOp.IS_NOT : BinaryOp.IS;
    }

    /** {@code expr}: arithmetic and bitwise operators. */
    Expression arithmetic() {
        int before = stacks.enter(TIGHTEST_LEVEL + 1);
        Expression result = level(0);
        stacks.leave(before);
        return result;
    }

    private Expression level(int loosest) {
        int line = tokens.line();
        Expression left = factor();
        for (int level = TIGHTEST_LEVEL; level >= loosest; level--) {
            if (tokens.kind().arithmeticLevel() == level) {
                List<Expression> operands = new ArrayList<>();
                List<BinaryOp> ops = new ArrayList<>();
                operands.add(left);
                do {
                    ops.add(tokens.kind().binaryOp());
                    if (!isImplied(ops.getLast())) {
                        stacks.push();
                    }
                    tokens.advance();
                    operands.add(level(level + 1));
                } while (tokens.kind().arithmeticLevel() == level);
                left = folder.binary(line, operands, ops);
                int results = isImplied(ops.getFirst()) ? operands.size() : 2 * operands.size() - 1;
                if (left instanceof Binary) {
                    stacks.node(results);
                } else {
                    folded(results);
                }
            }
        }
        return left;
    }

    /** An operator that its rule implies is no result. */
    private static boolean isImplied(BinaryOp op) {
        return op == BinaryOp.OR || op == BinaryOp.XOR || op == BinaryOp.AND;
    }

    private Expression factor() {
        int line = tokens.line();
        stacks.factor();
        if (!tokens.kind().isUnaryOperator()) {
            return power(line);
        }
        TokenKind operator = tokens.kind();
        stacks.push();
        tokens.advance();
        tokens.enter();
        int before = stacks.enter(2);
        Expression result = folder.unary(line, operator.unaryOp(), factor());
        if (result instanceof Unary) {
            stacks.node(2);
        } else {
            folded(2);
        }
        stacks.leave(before);
        tokens.leave();
        return result;
    }

    private Expression power(int line) {
        int before = stacks.enter(1);
        Expression result = primary(line);
        if (tokens.accept(TokenKind.DOUBLE_STAR)) {
            tokens.enter();
            int exponent = stacks.enter(1);
            result = folder.power(line, result, factor());
            stacks.leave(exponent);
            if (result instanceof Power) {
                stacks.node(2);
            } else {
                folded(2);
            }
            tokens.leave();
        } else {
            absent();
        }
        stacks.leave(before);
        return result;
    }

    private Expression primary(int line) {
        boolean awaits = tokens.accept(TokenKind.AWAIT);
        int before = stacks.enter(awaits ? 2 : 1);
        Expression subject = atoms.atom();
        List<Trailer> trailers = trailers();
        Expression result = awaits ? new Await(line, subject, trailers) : trailers.isEmpty() ? subject : folder.primary(line, subject, trailers);
        if (trailers.isEmpty()) {
            stacks.push();
        }
        if (awaits || !trailers.isEmpty() && result instanceof Primary) {
            stacks.node(2);
        } else if (trailers.isEmpty()) {
            stacks.only(2);
        } else {
            folded(2);
        }
        stacks.leave(before);
        return result;
    }

    private List<Trailer> trailers() {
        List<Trailer> trailers = List.of();
        while (true) {
            int line = tokens.line();
            stacks.trailer();
            Trailer trailer;
            switch (tokens.kind()) {
                case PAREN_OPEN -> {
                    int before = stacks.enter(2);
                    trailer = call();
                    stacks.leave(before);
                }
                case BRACKET_OPEN -> {
                    int before = stacks.enter(3);
                    tokens.advance();
                    trailer = new Subscript(line, subscripts());
                    tokens.expect(TokenKind.BRACKET_CLOSE);
                    stacks.node(1);
                    stacks.leave(before);
                }
                case PERIOD -> {
                    int before = stacks.enter(2);
                    tokens.advance();
                    trailer = new Attribute(line, parameters.name());
                    stacks.node(1);
                    stacks.leave(before);
                }
                default -> {
                    if (!trailers.isEmpty()) {
                        stacks.list(trailers.size());
                    }
                    return trailers;
                }
            }
            if (trailers.isEmpty()) {
                trailers = new ArrayList<>(2);
            }
            trailers.add(trailer);
        }
    }

    Call call() {
        int line = tokens.line();
        int before = stacks.enter(1);
        Call call = new Call(line, arguments());
        stacks.node(1);
        stacks.leave(before);
        return call;
    }

    /** The arguments of a call or class definition, with their parentheses. */
    List<Argument> arguments() {
        tokens.expect(TokenKind.PAREN_OPEN);
        List<Argument> arguments = new ArrayList<>();
        int before = stacks.enter(1);
        boolean comma = true;
        while (comma && startsArgument()) {
            arguments.add(argument());
            comma = tokens.accept(TokenKind.COMMA);
        }
        if (arguments.isEmpty()) {
            stacks.noExpression(1);
        } else {
            stacks.list(arguments.size(), comma);
        }
        stacks.leave(before);
        tokens.expect(TokenKind.PAREN_CLOSE);
        return arguments;
    }

    private boolean startsArgument() {
        return tokens.at(TokenKind.STAR) || tokens.at(TokenKind.DOUBLE_STAR) || tokens.kind().startsExpression();
    }

    private Argument argument() {
        boolean starred = tokens.at(TokenKind.STAR) || tokens.at(TokenKind.DOUBLE_STAR);
        int before = stacks.enter(starred ? 2 : 1);
        Argument argument = starred ? starredArgument() : plainArgument();
        stacks.leave(before);
        return argument;
    }

    private Argument starredArgument() {
        int line = tokens.line();
        ArgumentKind kind = tokens.at(TokenKind.STAR) ? ArgumentKind.STAR : ArgumentKind.DOUBLE_STAR;
        tokens.advance();
        Expression value = expression();
        stacks.node(1);
        return new Argument(line, kind, Optional.empty(), value);
    }

    private Argument plainArgument() {
        int line = tokens.line();
        Expression first = expression();
        return switch (tokens.kind()) {
            case FOR -> {
                int before = stacks.enter(1);
                Expression generator = atoms.comprehension(0, line, ComprehensionKind.GENERATOR, first);
                stacks.leave(before);
                stacks.node(2);
                yield new Argument(line, ArgumentKind.GENERATOR, Optional.empty(), generator);
            }
            case EQUAL -> {
                tokens.advance();
                yield new Argument(line, ArgumentKind.KEYWORD, Optional.of(first), keywordValue());
            }
            case WALRUS -> {
                tokens.advance();
                int before = stacks.enter(1);
                Expression value = expression();
                stacks.leave(before);
                stacks.node(1);
                stacks.node(2);
                yield new Argument(line, ArgumentKind.NAMED, Optional.of(first), value);
            }
            default -> {
                absent();
                yield new Argument(first.line(), ArgumentKind.POSITIONAL, Optional.empty(), first);
            }
        };
    }

    private Expression keywordValue() {
        int before = stacks.enter(2);
        Expression value = expression();
        stacks.leave(before);
        stacks.node(2);
        return value;
    }

    private Expression subscripts() {
        int line = tokens.line();
        int before = stacks.enter(1);
        Expression first = subscript();
        if (!tokens.at(TokenKind.COMMA)) {
            stacks.leave(before);
            return first;
        }
        List<Expression> items = new ArrayList<>();
        items.add(first);
        while (tokens.accept(TokenKind.COMMA) && (tokens.at(TokenKind.COLON) || tokens.kind().startsExpression())) {
            items.add(subscript());
        }
        Expression tuple = tuple(line, items);
        stacks.leave(before);
        return tuple;
    }

    private Expression subscript() {
        int line = tokens.line();
        int before = stacks.enter(1);
        Optional<Expression> start = Optional.empty();
        if (!tokens.at(TokenKind.COLON)) {
            Expression index = expression();
            if (!tokens.at(TokenKind.COLON)) {
                absent();
                stacks.leave(before);
                return index;
            }
            start = Optional.of(index);
        }
        tokens.expect(TokenKind.COLON);
        int rest = stacks.enter(2);
        Optional<Expression> stop = tokens.at(TokenKind.COLON) ? Optional.empty() : optional();
        Optional<Expression> step = Optional.empty();
        if (tokens.accept(TokenKind.COLON)) {
            int last = stacks.enter(1);
            step = optional();
            // Without a step, too, a second colon is a node.
            stacks.node(1);
            if (stop.isPresent()) {
                stacks.node(2);
            }
            stacks.leave(last);
        } else if (stop.isPresent()) {
            absent();
        }
        stacks.node(1);
        stacks.leave(rest);
        if (start.isPresent()) {
            stacks.node(2);
        }
        stacks.leave(before);
        return new Slice(line, start, stop, step);
    }

    private Optional<Expression> optional() {
        if (tokens.kind().startsExpression()) {
            return Optional.of(expression());
        }
        stacks.noExpression(0);
        return Optional.empty();
    }
}
