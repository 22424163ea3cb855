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
        stacks.word();
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
        List<Parameter> list = new ArrayList<>();
        long before = stacks.enter(1);
        boolean comma;
        do {
            long item = stacks.enter(2);
            list.add(parameter(annotations));
            stacks.leave(item);
            comma = tokens.accept(TokenKind.COMMA);
        } while (comma && (tokens.at(TokenKind.NAME) || tokens.at(TokenKind.STAR) || tokens.at(TokenKind.DOUBLE_STAR)));
        stacks.list(list.size(), comma);
        stacks.leave(before);
        return list;
    }

    private Parameter parameter(boolean annotations) {
        int line = tokens.line();
        if (tokens.accept(TokenKind.STAR)) {
            String name = "";
            if (tokens.at(TokenKind.NAME)) {
                name = name();
                annotation(annotations);
                if (annotations) {
                    stacks.node(2);
                }
            }
            stacks.node(1);
            return new Parameter(line, ParameterKind.STAR, name, Optional.empty());
        }
        if (tokens.accept(TokenKind.DOUBLE_STAR)) {
            String name = name();
            annotation(annotations);
            stacks.node(annotations ? 2 : 1);
            return new Parameter(line, ParameterKind.DOUBLE_STAR, name, Optional.empty());
        }
        String name = name();
        boolean annotated = annotation(annotations);
        if (tokens.accept(TokenKind.EQUAL)) {
            long before = stacks.enter(1);
            Expression value = expressions.expression();
            stacks.leave(before);
            stacks.node(annotations ? 3 : 2);
            return new Parameter(line, ParameterKind.PLAIN, name, Optional.of(value));
        }
        if (annotated) {
            stacks.node(3);
        }
        return new Parameter(annotated ? line : 0, ParameterKind.PLAIN, name, Optional.empty());
    }

    private boolean annotation(boolean allowed) {
        if (!allowed || !tokens.accept(TokenKind.COLON)) {
            return false;
        }
        long before = stacks.enter(1);
        expressions.annotation();
        stacks.leave(before);
        return true;
    }
}
