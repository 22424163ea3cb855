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
import dev.snakeboard.firmware.parse.Expression.Slice;
import dev.snakeboard.firmware.parse.Expression.Star;
import dev.snakeboard.firmware.parse.Expression.Subscript;
import dev.snakeboard.firmware.parse.Expression.Trailer;
import dev.snakeboard.firmware.parse.Expression.Tuple;
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

    private final ParseTreeSize treeSize = new ParseTreeSize();

    ExpressionParser(TokenStream tokens, ConstantFolder folder, LiteralParser literals) {
        this.tokens = tokens;
        this.folder = folder;
        parameters = new ParameterParser(tokens, this, literals);
        atoms = new AtomParser(tokens, folder, literals, this);
    }

    ParameterParser parameters() {
        return parameters;
    }

    /** An annotation, which nothing is made of. */
    void annotation() {
        treeSize.drop(expression());
    }

    /** The size of the firmware's tree, as far as it is of what our tree does not have. */
    ParseTreeSize treeSize() {
        return treeSize;
    }

    /** One expression, or a tuple of several separated by commas; {@code testlist}. */
    Expression list() {
        return tupleOf(false);
    }

    /** As {@link #list}, with {@code *item} let through for the compiler to check; {@code testlist_star_expr}. */
    Expression listWithStars() {
        return tupleOf(true);
    }

    private Expression tupleOf(boolean stars) {
        int line = tokens.line();
        Expression first = item(stars);
        if (!tokens.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expression> items = new ArrayList<>();
        items.add(first);
        while (tokens.accept(TokenKind.COMMA) && startsItem(stars)) {
            items.add(item(stars));
        }
        return folder.tuple(line, line, items, false);
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
        return new Star(line, arithmetic());
    }

    /** The targets of {@code for} and {@code del}, which are no general expressions because {@code in} ends them; {@code exprlist}. */
    Expression targets() {
        int line = tokens.line();
        Expression first = target();
        if (!tokens.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expression> items = new ArrayList<>();
        items.add(first);
        while (tokens.accept(TokenKind.COMMA) && startsTarget()) {
            items.add(target());
        }
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
            return new YieldFrom(line, fromLine, expression());
        }
        return new Yield(line, tokens.kind().startsExpression() ? Optional.of(list()) : Optional.empty());
    }

    /** An expression, or {@code target := value}; {@code namedexpr_test}. */
    Expression named() {
        int line = tokens.line();
        Expression first = expression();
        return tokens.accept(TokenKind.WALRUS) ? new NamedExpression(line, first, expression()) : first;
    }

    /** An item of a parenthesised or bracketed list. */
    Expression starOrNamed() {
        return tokens.at(TokenKind.STAR) ? star() : named();
    }

    /** {@code test}: anything but a bare tuple, {@code yield} or {@code :=}. */
    Expression expression() {
        tokens.enter();
        Expression result = tokens.at(TokenKind.LAMBDA) ? lambda(false) : conditional();
        tokens.leave();
        return result;
    }

    private Expression conditional() {
        int line = tokens.line();
        Expression whenTrue = or();
        if (!tokens.accept(TokenKind.IF)) {
            return whenTrue;
        }
        Expression condition = or();
        tokens.expect(TokenKind.ELSE);
        return new Conditional(line, whenTrue, condition, expression());
    }

    private Expression lambda(boolean inComprehension) {
        int line = tokens.line();
        tokens.expect(TokenKind.LAMBDA);
        List<Parameter> list = tokens.at(TokenKind.COLON) ? List.of() : parameters.ofLambda();
        tokens.expect(TokenKind.COLON);
        return new Lambda(line, list, inComprehension ? condition() : expression());
    }

    /** The condition of a comprehension, where an {@code if} begins the next clause; {@code test_nocond}. */
    Expression condition() {
        tokens.enter();
        Expression result = tokens.at(TokenKind.LAMBDA) ? lambda(true) : or();
        tokens.leave();
        return result;
    }

    /** {@code or_test}. */
    Expression or() {
        int line = tokens.line();
        Expression first = and();
        if (!tokens.at(TokenKind.OR)) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (tokens.accept(TokenKind.OR)) {
            operands.add(and());
        }
        return folder.logic(line, LogicKind.OR, operands);
    }

    private Expression and() {
        int line = tokens.line();
        Expression first = not();
        if (!tokens.at(TokenKind.AND)) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (tokens.accept(TokenKind.AND)) {
            operands.add(not());
        }
        return folder.logic(line, LogicKind.AND, operands);
    }

    private Expression not() {
        if (!tokens.at(TokenKind.NOT)) {
            return comparison();
        }
        int line = tokens.line();
        tokens.advance();
        tokens.enter();
        Expression operand = not();
        tokens.leave();
        return folder.not(line, operand);
    }

    private Expression comparison() {
        int line = tokens.line();
        Expression first = arithmetic();
        if (!startsComparison()) {
            return first;
        }
        List<Expression> operands = new ArrayList<>();
        List<BinaryOp> ops = new ArrayList<>();
        operands.add(first);
        do {
            ops.add(comparisonOperator());
            operands.add(arithmetic());
        } while (startsComparison());
        return new Comparison(line, operands, ops);
    }

    private boolean startsComparison() {
        TokenKind kind = tokens.kind();
        return kind.isRelation() || kind == TokenKind.IN || kind == TokenKind.NOT || kind == TokenKind.IS;
    }

    private BinaryOp comparisonOperator() {
        TokenKind kind = tokens.kind();
        tokens.advance();
        if (kind == TokenKind.NOT) {
            tokens.expect(TokenKind.IN);
            return BinaryOp.NOT_IN;
        }
        return kind == TokenKind.IS && tokens.accept(TokenKind.NOT) ? BinaryOp.IS_NOT : kind.binaryOp();
    }

    /** {@code expr}: arithmetic and bitwise operators. */
    Expression arithmetic() {
        return level(0);
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
                    tokens.advance();
                    operands.add(level(level + 1));
                } while (tokens.kind().arithmeticLevel() == level);
                left = folder.binary(line, operands, ops);
            }
        }
        return left;
    }

    private Expression factor() {
        int line = tokens.line();
        if (!tokens.kind().isUnaryOperator()) {
            return power(line);
        }
        TokenKind operator = tokens.kind();
        tokens.advance();
        tokens.enter();
        Expression operand = factor();
        tokens.leave();
        return folder.unary(line, operator.unaryOp(), operand);
    }

    private Expression power(int line) {
        Expression base = primary(line);
        if (!tokens.accept(TokenKind.DOUBLE_STAR)) {
            return base;
        }
        tokens.enter();
        Expression exponent = factor();
        tokens.leave();
        return folder.power(line, base, exponent);
    }

    private Expression primary(int line) {
        if (tokens.accept(TokenKind.AWAIT)) {
            return new Await(line, atoms.atom(), trailers());
        }
        Expression subject = atoms.atom();
        List<Trailer> trailers = trailers();
        return trailers.isEmpty() ? subject : folder.primary(line, subject, trailers);
    }

    private List<Trailer> trailers() {
        List<Trailer> trailers = List.of();
        while (true) {
            int line = tokens.line();
            Trailer trailer;
            switch (tokens.kind()) {
                case PAREN_OPEN -> trailer = call();
                case BRACKET_OPEN -> {
                    tokens.advance();
                    trailer = new Subscript(line, subscripts());
                    tokens.expect(TokenKind.BRACKET_CLOSE);
                }
                case PERIOD -> {
                    tokens.advance();
                    trailer = new Attribute(line, parameters.name());
                }
                default -> {
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
        return new Call(line, arguments());
    }

    /** The arguments of a call or class definition, with their parentheses. */
    List<Argument> arguments() {
        tokens.expect(TokenKind.PAREN_OPEN);
        List<Argument> arguments = new ArrayList<>();
        while (startsArgument()) {
            arguments.add(argument());
            if (!tokens.accept(TokenKind.COMMA)) {
                break;
            }
        }
        tokens.expect(TokenKind.PAREN_CLOSE);
        return arguments;
    }

    private boolean startsArgument() {
        return tokens.at(TokenKind.STAR) || tokens.at(TokenKind.DOUBLE_STAR) || tokens.kind().startsExpression();
    }

    private Argument argument() {
        int line = tokens.line();
        if (tokens.accept(TokenKind.STAR)) {
            return new Argument(line, ArgumentKind.STAR, Optional.empty(), expression());
        }
        if (tokens.accept(TokenKind.DOUBLE_STAR)) {
            return new Argument(line, ArgumentKind.DOUBLE_STAR, Optional.empty(), expression());
        }
        Expression first = expression();
        return switch (tokens.kind()) {
            case FOR -> new Argument(
                    line, ArgumentKind.GENERATOR, Optional.empty(), atoms.comprehension(0, line, ComprehensionKind.GENERATOR, first));
            case EQUAL -> {
                tokens.advance();
                yield new Argument(line, ArgumentKind.KEYWORD, Optional.of(first), expression());
            }
            case WALRUS -> {
                tokens.advance();
                yield new Argument(line, ArgumentKind.NAMED, Optional.of(first), expression());
            }
            default -> new Argument(first.line(), ArgumentKind.POSITIONAL, Optional.empty(), first);
        };
    }

    private Expression subscripts() {
        int line = tokens.line();
        Expression first = subscript();
        if (!tokens.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expression> items = new ArrayList<>();
        items.add(first);
        while (tokens.accept(TokenKind.COMMA) && (tokens.at(TokenKind.COLON) || tokens.kind().startsExpression())) {
            items.add(subscript());
        }
        return folder.tuple(line, line, items, false);
    }

    private Expression subscript() {
        int line = tokens.line();
        Optional<Expression> start = Optional.empty();
        if (!tokens.at(TokenKind.COLON)) {
            Expression index = expression();
            if (!tokens.at(TokenKind.COLON)) {
                return index;
            }
            start = Optional.of(index);
        }
        tokens.expect(TokenKind.COLON);
        Optional<Expression> stop = optional();
        Optional<Expression> step = tokens.accept(TokenKind.COLON) ? optional() : Optional.empty();
        return new Slice(line, start, stop, step);
    }

    private Optional<Expression> optional() {
        return tokens.kind().startsExpression() ? Optional.of(expression()) : Optional.empty();
    }
}
