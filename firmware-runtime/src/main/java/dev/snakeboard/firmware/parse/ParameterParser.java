package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.parse.Expression.Parameter;
import dev.snakeboard.firmware.parse.Expression.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses the parameters of functions and lambdas, letting through more than is right: the compiler checks their order. */
final class ParameterParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final LiteralParser literals;
    private final ParserStacks stacks;

    ParameterParser(TokenStream tokens, ExpressionParser expressions, LiteralParser literals, ParserStacks stacks) {
        this.stacks = stacks;
        this.tokens = tokens;
        this.expressions = expressions;
        this.literals = literals;
    }

    /** A name, which from then on is an interned string. */
    String name() {
        if (!tokens.at(TokenKind.NAME)) {
            throw tokens.error();
        }
        String name = literals.intern(tokens.text());
        stacks.push();
        tokens.advance();
        return name;
    }

    List<Parameter> ofFunction() {
        return list(true);
    }

    List<Parameter> ofLambda() {
        return list(false);
    }

    private List<Parameter> list(boolean annotations) {
        if (!startsParameter()) {
            stacks.push();
            return List.of();
        }
        List<Parameter> list = new ArrayList<>();
        int before = stacks.enter(1);
        boolean comma;
        do {
            int item = stacks.enter(2);
            list.add(parameter(annotations));
            stacks.leave(item);
            comma = tokens.accept(TokenKind.COMMA);
        } while (comma && startsParameter());
        stacks.list(list.size(), comma);
        stacks.leave(before);
        return list;
    }

    private boolean startsParameter() {
        return tokens.at(TokenKind.NAME) || tokens.at(TokenKind.STAR) || tokens.at(TokenKind.DOUBLE_STAR);
    }

    private Parameter parameter(boolean annotations) {
        int line = tokens.line();
        if (tokens.accept(TokenKind.STAR)) {
            String name = "";
            if (tokens.at(TokenKind.NAME)) {
                name = name();
                if (annotations) {
                    annotation(2);
                    stacks.node(2);
                }
            } else {
                stacks.push();
            }
            stacks.node(1);
            return new Parameter(line, ParameterKind.STAR, name, Optional.empty());
        }
        if (tokens.accept(TokenKind.DOUBLE_STAR)) {
            String name = name();
            if (annotations) {
                // The last of the alternatives.
                annotation(0);
            }
            stacks.node(annotations ? 2 : 1);
            return new Parameter(line, ParameterKind.DOUBLE_STAR, name, Optional.empty());
        }
        String name = name();
        boolean annotated = annotations && annotation(1);
        if (tokens.accept(TokenKind.EQUAL)) {
            int before = stacks.enter(1);
            Expression value = expressions.expression();
            stacks.leave(before);
            stacks.node(annotations ? 3 : 2);
            return new Parameter(line, ParameterKind.PLAIN, name, Optional.of(value));
        }
        stacks.push();
        if (annotated) {
            stacks.node(3);
        } else {
            stacks.only(annotations ? 3 : 2);
        }
        return new Parameter(annotated ? line : 0, ParameterKind.PLAIN, name, Optional.empty());
    }

    private boolean annotation(int rules) {
        if (!tokens.accept(TokenKind.COLON)) {
            stacks.push();
            return false;
        }
        int before = stacks.enter(rules);
        expressions.annotation();
        stacks.leave(before);
        return true;
    }
}
