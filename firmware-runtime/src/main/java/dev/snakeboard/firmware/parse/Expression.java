package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.UnaryOp;
import java.util.List;
import java.util.Optional;

/**
 * An expression. {@link #line()} is the line of its first token where the firmware's parse tree keeps one, and 0 where it keeps none (names, small
 * ints, short strings, folded constants): the line table of the bytecode and the line of an error both hang on the difference.
 */
public sealed interface Expression {
    int line();

    /** Visits this expression: a visitor costs nothing at start-up, where a pattern switch would generate code. */
    void accept(Visitor visitor);

    /** What to do for each kind of expression. */
    interface Visitor {
        void visit(Name name);

        void visit(SmallInt number);

        void visit(Text text);

        void visit(Word word);

        void visit(ConstantObject object);

        void visit(Tuple tuple);

        void visit(ListDisplay list);

        void visit(Braces braces);

        void visit(KeyValue item);

        void visit(Comprehension comprehension);

        void visit(Primary primary);

        void visit(Await await);

        void visit(Power power);

        void visit(Unary unary);

        void visit(Binary binary);

        void visit(Comparison comparison);

        void visit(Not not);

        void visit(Logic logic);

        void visit(Conditional conditional);

        void visit(Lambda lambda);

        void visit(NamedExpression named);

        void visit(Star star);

        void visit(Yield yield);

        void visit(YieldFrom yield);

        void visit(Slice slice);
    }

    record Name(String id) implements Expression {
        @Override
        public int line() {
            return 0;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** An integer that fits the target's small int. */
    record SmallInt(long value) implements Expression {
        @Override
        public int line() {
            return 0;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** A string literal that is interned: at most 10 bytes long, or already a name. */
    record Text(String value) implements Expression {
        @Override
        public int line() {
            return 0;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code None}, {@code True}, {@code False} or {@code ...}. */
    record Word(Constant.Singleton value) implements Expression {
        @Override
        public int line() {
            return 0;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * Any other constant, which becomes an entry of the object table.
     *
     * @param piece the piece of the tree that the firmware has it in
     */
    record ConstantObject(int line, Constant value, int piece) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** A tuple that is no constant; also the bare list of targets of a {@code for}, {@code del} or assignment. */
    record Tuple(int line, List<Expression> items, boolean parenthesised) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record ListDisplay(int line, List<Expression> items) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * A dict or set display; which of the two the first item decides, and the compiler checks that the others agree.
     *
     * @param itemsLine the line of the first item, which errors name
     */
    record Braces(int line, int itemsLine, List<Expression> items) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** An item of a dict display or dict comprehension. */
    record KeyValue(int line, Expression key, Expression value) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** What a comprehension makes. */
    enum ComprehensionKind {
        LIST,
        DICT,
        SET,
        GENERATOR
    }

    /**
     * A comprehension or generator expression.
     *
     * @param line the line of its bracket; 0 for a generator that is a call's argument without brackets of its own
     * @param elementLine the line where the code of the comprehension itself begins
     * @param clauses the first is a {@link ForClause}
     */
    record Comprehension(int line, int elementLine, ComprehensionKind kind, Expression element, List<Clause> clauses) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }

        public ForClause first() {
            return (ForClause) clauses.get(0);
        }
    }

    /** A {@code for} or {@code if} of a comprehension. */
    sealed interface Clause {}

    record ForClause(Expression target, Expression iterable) implements Clause {}

    record IfClause(Expression condition) implements Clause {}

    /** An atom with the calls, subscripts and attributes that follow it; kept flat, because each sets the line on its own. */
    record Primary(int line, Expression subject, List<Trailer> trailers) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code await} of an atom with its trailers, if any. */
    record Await(int line, Expression subject, List<Trailer> trailers) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** What can follow an atom. */
    sealed interface Trailer {
        int line();
    }

    record Call(int line, List<Argument> arguments) implements Trailer {}

    record Subscript(int line, Expression index) implements Trailer {}

    record Attribute(int line, String name) implements Trailer {}

    /** How an argument is passed. */
    enum ArgumentKind {
        POSITIONAL,
        /** {@code *value}. */
        STAR,
        /** {@code **value}. */
        DOUBLE_STAR,
        /** {@code name=value}. */
        KEYWORD,
        /** {@code name := value}. */
        NAMED,
        /** A generator expression without parentheses of its own. */
        GENERATOR
    }

    /**
     * An argument of a call or class definition.
     *
     * @param line 0 for a positional argument, which has the line of its expression
     * @param name what stands left of {@code =} or {@code :=}; the compiler checks that it is a name
     */
    record Argument(int line, ArgumentKind kind, Optional<Expression> name, Expression value) {}

    record Power(int line, Expression base, Expression exponent) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Unary(int line, UnaryOp op, Expression operand) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** Operators of one precedence, applied from left to right: operand {@code i + 1} joins by operator {@code i}. */
    record Binary(int line, List<Expression> operands, List<BinaryOp> ops) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** A chain of comparisons, with {@link BinaryOp#NOT_IN} and {@link BinaryOp#IS_NOT} among its operators. */
    record Comparison(int line, List<Expression> operands, List<BinaryOp> ops) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Not(int line, Expression operand) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** Which of the two logical operators joins operands. */
    enum LogicKind {
        AND,
        OR
    }

    record Logic(int line, LogicKind kind, List<Expression> operands) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Conditional(int line, Expression whenTrue, Expression condition, Expression whenFalse) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Lambda(int line, List<Parameter> parameters, Expression body) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code target := value}; the compiler checks that the target is a name. */
    record NamedExpression(int line, Expression target, Expression value) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code *value}, right only in a list of assignment targets. */
    record Star(int line, Expression value) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Yield(int line, Optional<Expression> value) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * {@code yield from}.
     *
     * @param fromLine the line of {@code from}, which errors name
     */
    record YieldFrom(int line, int fromLine, Expression value) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Slice(int line, Optional<Expression> start, Optional<Expression> stop, Optional<Expression> step) implements Expression {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** How a parameter takes arguments. */
    enum ParameterKind {
        PLAIN,
        /** {@code *name}, or {@code *} alone. */
        STAR,
        /** {@code **name}. */
        DOUBLE_STAR
    }

    /**
     * A parameter of a function or lambda; annotations are parsed and forgotten.
     *
     * @param line 0 for a bare name
     * @param name "" for a {@code *} alone
     */
    record Parameter(int line, ParameterKind kind, String name, Optional<Expression> defaultValue) {}
}
