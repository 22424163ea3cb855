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

    ParameterParser(TokenStream tokens, ExpressionParser expressions, LiteralParser literals) {
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
        do {
            list.add(parameter(annotations));
        } while (tokens.accept(TokenKind.COMMA)
                && (tokens.at(TokenKind.NAME) || tokens.at(TokenKind.STAR) || tokens.at(TokenKind.DOUBLE_STAR)));
        return list;
    }

    private Parameter parameter(boolean annotations) {
        int line = tokens.line();
        if (tokens.accept(TokenKind.STAR)) {
            String name = "";
            if (tokens.at(TokenKind.NAME)) {
                name = name();
                annotation(annotations);
            }
            return new Parameter(line, ParameterKind.STAR, name, Optional.empty());
        }
        if (tokens.accept(TokenKind.DOUBLE_STAR)) {
            String name = name();
            annotation(annotations);
            return new Parameter(line, ParameterKind.DOUBLE_STAR, name, Optional.empty());
        }
        String name = name();
        boolean annotated = annotation(annotations);
        if (tokens.accept(TokenKind.EQUAL)) {
            return new Parameter(line, ParameterKind.PLAIN, name, Optional.of(expressions.expression()));
        }
        return new Parameter(annotated ? line : 0, ParameterKind.PLAIN, name, Optional.empty());
    }

    private boolean annotation(boolean allowed) {
        if (!allowed || !tokens.accept(TokenKind.COLON)) {
            return false;
        }
        expressions.annotation();
        return true;
    }
}
