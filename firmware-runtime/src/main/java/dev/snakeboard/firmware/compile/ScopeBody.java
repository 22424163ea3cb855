package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.parse.Expression;
import dev.snakeboard.firmware.parse.Statement;
import java.util.List;

/** The source that a scope is made of. */
sealed interface ScopeBody {
    /** The line that an error without a line of its own is put to. */
    int line();

    record Module(Statement statements) implements ScopeBody {
        @Override
        public int line() {
            return statements.line();
        }
    }

    /** The expression that {@code eval} got. */
    record Eval(int line, Expression expression) implements ScopeBody {}

    record ClassBody(Statement.ClassDefinition definition) implements ScopeBody {
        @Override
        public int line() {
            return definition.line();
        }
    }

    record Function(Statement.FunctionDefinition definition) implements ScopeBody {
        @Override
        public int line() {
            return definition.line();
        }
    }

    record Lambda(Expression.Lambda lambda) implements ScopeBody {
        @Override
        public int line() {
            return lambda.line();
        }
    }

    record Comprehension(Expression.Comprehension comprehension) implements ScopeBody {
        @Override
        public int line() {
            return comprehension.elementLine();
        }
    }

    /** The parameters of a function or lambda. */
    static List<Expression.Parameter> parameters(ScopeBody body) {
        if (body instanceof Function function) {
            return function.definition().parameters();
        }
        return body instanceof Lambda lambda ? lambda.lambda().parameters() : List.of();
    }
}
