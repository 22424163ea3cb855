package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.BinaryOp;
import java.util.List;
import java.util.Optional;

/** A statement. {@link #line()} is the line of its first token, or 0 where the firmware's parse tree keeps none. */
public sealed interface Statement {
    int line();

    void accept(Visitor visitor);

    /** What to do for each kind of statement. */
    interface Visitor {
        void visit(Block block);

        void visit(Blank blank);

        void visit(Pass pass);

        void visit(ExpressionStatement statement);

        void visit(Assign assign);

        void visit(ChainedAssign assign);

        void visit(AugmentedAssign assign);

        void visit(Annotation annotation);

        void visit(Delete delete);

        void visit(LoopExit exit);

        void visit(Return statement);

        void visit(Raise raise);

        void visit(Import statement);

        void visit(ImportFrom statement);

        void visit(Declaration declaration);

        void visit(Assert statement);

        void visit(If statement);

        void visit(While loop);

        void visit(For loop);

        void visit(Try statement);

        void visit(With statement);

        void visit(FunctionDefinition definition);

        void visit(ClassDefinition definition);

        void visit(Decorated decorated);

        void visit(Async statement);
    }

    /** Two or more statements in a row; a single statement stands for itself. */
    record Block(int line, List<Statement> statements) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** An empty line at the top level. */
    record Blank() implements Statement {
        @Override
        public int line() {
            return 0;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code pass}, and what the parser drops: a lonely constant such as a doc string, or the definition of a private constant. */
    record Pass(int line) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record ExpressionStatement(int line, Expression expression) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Assign(int line, Expression target, Expression value) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code a = b = value}. */
    record ChainedAssign(int line, List<Expression> targets, Expression value) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code target += value} and its like; the operation is one of the in-place ones. */
    record AugmentedAssign(int line, Expression target, BinaryOp op, Expression value) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code target: annotation} without a value. */
    record Annotation(int line, Expression target) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Delete(int line, List<Expression> targets) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** Which way out of the round a statement takes. */
    enum ExitKind {
        BREAK,
        CONTINUE
    }

    record LoopExit(int line, ExitKind kind) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Return(int line, Optional<Expression> value) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Raise(int line, Optional<Expression> exception, Optional<Expression> cause) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * A name that an import statement binds.
     *
     * @param path the dotted name, part by part
     * @param alias the name after {@code as}
     */
    record ImportedName(List<String> path, Optional<String> alias) {}

    record Import(int line, List<ImportedName> names) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * {@code from module import names}.
     *
     * @param level the number of dots before the module
     * @param module its dotted name, empty for {@code from . import}
     * @param names empty for {@code import *}
     */
    record ImportFrom(int line, int level, List<String> module, List<ImportedName> names) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** What a declaration says of its names. */
    enum DeclarationKind {
        GLOBAL,
        NONLOCAL
    }

    record Declaration(int line, DeclarationKind kind, List<String> names) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record Assert(int line, Expression condition, Optional<Expression> message) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** The {@code if} or one of the {@code elif}s of an if statement. */
    record Branch(Expression condition, Statement body) {}

    /**
     * An if statement.
     *
     * @param branches the {@code if} and then the {@code elif}s
     */
    record If(int line, List<Branch> branches, Optional<Statement> otherwise) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record While(int line, Expression condition, Statement body, Optional<Statement> otherwise) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record For(int line, Expression target, Expression iterable, Statement body, Optional<Statement> otherwise) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * An {@code except} clause.
     *
     * @param exception empty for one that takes everything
     */
    record Handler(int line, Optional<Expression> exception, Optional<String> name, Statement body) {}

    record Try(int line, Statement body, List<Handler> handlers, Optional<Statement> otherwise, Optional<Statement> cleanup) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record WithItem(Expression manager, Optional<Expression> target) {}

    record With(int line, List<WithItem> items, Statement body) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record FunctionDefinition(int line, String name, List<Expression.Parameter> parameters, Statement body) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    record ClassDefinition(int line, String name, List<Expression.Argument> bases, Statement body) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** A decorator: a dotted name, and the call after it, if any. */
    record Decorator(List<String> path, Optional<Expression.Call> call) {}

    /** A decorated definition: a function, class, or {@link Async} function. */
    record Decorated(int line, List<Decorator> decorators, Statement definition) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** {@code async} before a function definition, {@code for} or {@code with}. */
    record Async(int line, Statement statement) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }
}
