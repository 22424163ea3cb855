package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of RAM that the firmware's parse tree takes while it compiles ({@code py/parse.c}): a node with a line, a kind and its children, a word each.
 * Names, small ints, short strings, operators and what is absent are words in the node above; a rule with one child is not a node, unless it says so
 * ({@code py/grammar.h}). Not counted is what our tree does not keep: a comma after the last item, the annotation node of a name that is assigned to; annotations
 * and doc strings are counted as they are parsed.
 */
public final class ParseTreeSize implements Statement.Visitor, Expression.Visitor {
    private static final int WORD = 4;
    private static final int HEADER = 2 * WORD;

    private int bytes;
    private int width;
    private int objects;
    private final List<Integer> droppedTexts = new ArrayList<>();

    /** Counts a module. */
    public void add(Statement statement) {
        statement.accept(this);
    }

    /** Counts an expression. */
    public void add(Expression expression) {
        expression.accept(this);
    }

    /** Counts an expression that is not going to be in our tree: an annotation, or a doc string. */
    void drop(Expression expression) {
        add(expression);
        if (expression instanceof Expression.ConstantObject(int line, Constant.Str(String text))) {
            droppedTexts.add(Utf8.encode(text).length);
        }
    }

    /** The sum of the nodes. */
    public int bytes() {
        return bytes;
    }

    /** The most children of a node. */
    public int width() {
        return width;
    }

    /** How many constants are objects. */
    public int objects() {
        return objects;
    }

    /** The bytes of each doc string that is an object. */
    public List<Integer> droppedTexts() {
        return List.copyOf(droppedTexts);
    }

    private void node(int children) {
        bytes += HEADER + WORD * children;
        width = StrictMath.max(width, children);
    }

    /** A rule that is a node only for two children or more. */
    private void list(int children) {
        if (children > 1) {
            node(children);
        }
    }

    private void addAll(List<Expression> expressions) {
        for (Expression expression : expressions) {
            expression.accept(this);
        }
    }

    private void add(Optional<Expression> expression) {
        expression.ifPresent(this::add);
    }

    // ---- statements ----

    @Override
    public void visit(Statement.Block block) {
        list(block.statements().size());
        for (Statement statement : block.statements()) {
            add(statement);
        }
    }

    @Override
    public void visit(Statement.Blank blank) {}

    @Override
    public void visit(Statement.Pass pass) {
        node(0);
    }

    @Override
    public void visit(Statement.ExpressionStatement statement) {
        node(2);
        add(statement.expression());
    }

    @Override
    public void visit(Statement.Assign assign) {
        node(2);
        add(assign.target());
        add(assign.value());
    }

    @Override
    public void visit(Statement.ChainedAssign assign) {
        node(2);
        list(assign.targets().size());
        addAll(assign.targets());
        add(assign.value());
    }

    @Override
    public void visit(Statement.AugmentedAssign assign) {
        node(2);
        node(2);
        add(assign.target());
        add(assign.value());
    }

    @Override
    public void visit(Statement.Annotation annotation) {
        node(2);
        node(2);
        add(annotation.target());
    }

    @Override
    public void visit(Statement.Delete delete) {
        node(1);
        list(delete.targets().size());
        addAll(delete.targets());
    }

    @Override
    public void visit(Statement.LoopExit exit) {
        node(0);
    }

    @Override
    public void visit(Statement.Return statement) {
        node(1);
        add(statement.value());
    }

    @Override
    public void visit(Statement.Raise raise) {
        node(1);
        if (raise.cause().isPresent()) {
            node(2);
        }
        add(raise.exception());
        add(raise.cause());
    }

    @Override
    public void visit(Statement.Import statement) {
        node(1);
        list(statement.names().size());
        for (Statement.ImportedName name : statement.names()) {
            list(name.path().size());
            if (name.alias().isPresent()) {
                node(2);
            }
        }
    }

    @Override
    public void visit(Statement.ImportFrom statement) {
        node(2);
        list(statement.module().size());
        list(statement.level());
        if (statement.level() > 0 && !statement.module().isEmpty()) {
            node(2);
        }
        list(statement.names().size());
        for (int i = 0; i < statement.names().size(); i++) {
            node(2);
        }
    }

    @Override
    public void visit(Statement.Declaration declaration) {
        node(1);
        list(declaration.names().size());
    }

    @Override
    public void visit(Statement.Assert statement) {
        node(2);
        add(statement.condition());
        add(statement.message());
    }

    @Override
    public void visit(Statement.If statement) {
        node(4);
        list(statement.branches().size() - 1);
        for (Statement.Branch branch : statement.branches()) {
            add(branch.condition());
            add(branch.body());
        }
        for (int i = 1; i < statement.branches().size(); i++) {
            node(2);
        }
        statement.otherwise().ifPresent(this::add);
    }

    @Override
    public void visit(Statement.While loop) {
        node(3);
        add(loop.condition());
        add(loop.body());
        loop.otherwise().ifPresent(this::add);
    }

    @Override
    public void visit(Statement.For loop) {
        node(4);
        add(loop.target());
        add(loop.iterable());
        add(loop.body());
        loop.otherwise().ifPresent(this::add);
    }

    @Override
    public void visit(Statement.Try statement) {
        node(2);
        add(statement.body());
        list(statement.handlers().size());
        for (Statement.Handler handler : statement.handlers()) {
            node(2);
            if (handler.name().isPresent()) {
                node(2);
            }
            add(handler.exception());
            add(handler.body());
        }
        if (!statement.handlers().isEmpty() && (statement.otherwise().isPresent() || statement.cleanup().isPresent())) {
            node(3);
        }
        statement.otherwise().ifPresent(this::add);
        statement.cleanup().ifPresent(cleanup -> {
            node(1);
            add(cleanup);
        });
    }

    @Override
    public void visit(Statement.With statement) {
        node(2);
        list(statement.items().size());
        for (Statement.WithItem item : statement.items()) {
            if (item.target().isPresent()) {
                node(2);
            }
            add(item.manager());
            add(item.target());
        }
        add(statement.body());
    }

    @Override
    public void visit(Statement.FunctionDefinition definition) {
        node(5);
        list(definition.parameters().size());
        for (Expression.Parameter parameter : definition.parameters()) {
            switch (parameter.kind()) {
                case PLAIN -> {
                    // An annotated parameter has a line too.
                    if (parameter.line() != 0) {
                        node(3);
                    }
                }
                case STAR -> {
                    node(1);
                    if (!parameter.name().isEmpty()) {
                        node(2);
                    }
                }
                case DOUBLE_STAR -> node(2);
            }
            add(parameter.defaultValue());
        }
        add(definition.body());
    }

    @Override
    public void visit(Statement.ClassDefinition definition) {
        node(4);
        arguments(definition.bases());
        add(definition.body());
    }

    @Override
    public void visit(Statement.Decorated decorated) {
        node(2);
        list(decorated.decorators().size());
        for (Statement.Decorator decorator : decorated.decorators()) {
            node(2);
            list(decorator.path().size());
            decorator.call().ifPresent(this::trailer);
        }
        add(decorated.definition());
    }

    @Override
    public void visit(Statement.Async statement) {
        node(1);
        add(statement.statement());
    }

    // ---- expressions ----

    @Override
    public void visit(Expression.Name name) {}

    @Override
    public void visit(Expression.SmallInt number) {}

    @Override
    public void visit(Expression.Text text) {}

    @Override
    public void visit(Expression.Word word) {}

    @Override
    public void visit(Expression.ConstantObject object) {
        node(1);
        objects++;
    }

    @Override
    public void visit(Expression.Tuple tuple) {
        int items = tuple.items().size();
        if (tuple.parenthesised()) {
            node(1);
            if (items == 1) {
                node(1);
            }
        }
        if (items > 0) {
            node(items);
        }
        addAll(tuple.items());
    }

    @Override
    public void visit(Expression.ListDisplay list) {
        node(1);
        list(list.items().size());
        addAll(list.items());
    }

    @Override
    public void visit(Expression.Braces braces) {
        node(1);
        int more = braces.items().size() - 1;
        if (more > 0) {
            node(2);
            node(1);
            list(more);
        }
        addAll(braces.items());
    }

    @Override
    public void visit(Expression.KeyValue item) {
        node(2);
        add(item.key());
        add(item.value());
    }

    @Override
    public void visit(Expression.Comprehension comprehension) {
        if (comprehension.line() != 0) {
            node(1);
        }
        node(2);
        add(comprehension.element());
        for (Expression.Clause clause : comprehension.clauses()) {
            switch (clause) {
                case Expression.ForClause loop -> {
                    node(4);
                    add(loop.target());
                    add(loop.iterable());
                }
                case Expression.IfClause filter -> {
                    node(2);
                    add(filter.condition());
                }
            }
        }
    }

    @Override
    public void visit(Expression.Primary primary) {
        node(2);
        add(primary.subject());
        trailers(primary.trailers());
    }

    @Override
    public void visit(Expression.Await await) {
        node(2);
        add(await.subject());
        trailers(await.trailers());
    }

    private void trailers(List<Expression.Trailer> trailers) {
        list(trailers.size());
        for (Expression.Trailer trailer : trailers) {
            trailer(trailer);
        }
    }

    private void trailer(Expression.Trailer trailer) {
        node(1);
        switch (trailer) {
            case Expression.Call call -> arguments(call.arguments());
            case Expression.Subscript subscript -> add(subscript.index());
            case Expression.Attribute attribute -> {}
        }
    }

    private void arguments(List<Expression.Argument> arguments) {
        list(arguments.size());
        for (Expression.Argument argument : arguments) {
            switch (argument.kind()) {
                case POSITIONAL, GENERATOR -> {}
                case STAR, DOUBLE_STAR -> node(1);
                case KEYWORD -> node(2);
                case NAMED -> {
                    node(2);
                    node(1);
                }
            }
            add(argument.name());
            add(argument.value());
        }
    }

    @Override
    public void visit(Expression.Power power) {
        node(2);
        add(power.base());
        add(power.exponent());
    }

    @Override
    public void visit(Expression.Unary unary) {
        node(2);
        add(unary.operand());
    }

    @Override
    public void visit(Expression.Binary binary) {
        int operands = binary.operands().size();
        BinaryOp op = binary.ops().getFirst();
        // An operator that its rule implies is no child.
        node(op == BinaryOp.OR || op == BinaryOp.XOR || op == BinaryOp.AND ? operands : 2 * operands - 1);
        addAll(binary.operands());
    }

    @Override
    public void visit(Expression.Comparison comparison) {
        node(2 * comparison.operands().size() - 1);
        for (BinaryOp op : comparison.ops()) {
            switch (op) {
                case NOT_IN -> node(0);
                case IS -> node(1);
                case IS_NOT -> {
                    node(1);
                    node(0);
                }
                default -> {}
            }
        }
        addAll(comparison.operands());
    }

    @Override
    public void visit(Expression.Not not) {
        node(1);
        add(not.operand());
    }

    @Override
    public void visit(Expression.Logic logic) {
        node(logic.operands().size());
        addAll(logic.operands());
    }

    @Override
    public void visit(Expression.Conditional conditional) {
        node(2);
        node(2);
        add(conditional.whenTrue());
        add(conditional.condition());
        add(conditional.whenFalse());
    }

    @Override
    public void visit(Expression.Lambda lambda) {
        node(3);
        list(lambda.parameters().size());
        for (Expression.Parameter parameter : lambda.parameters()) {
            switch (parameter.kind()) {
                case PLAIN -> {
                    if (parameter.defaultValue().isPresent()) {
                        node(2);
                    }
                }
                case STAR, DOUBLE_STAR -> node(1);
            }
            add(parameter.defaultValue());
        }
        add(lambda.body());
    }

    @Override
    public void visit(Expression.NamedExpression named) {
        node(2);
        add(named.target());
        add(named.value());
    }

    @Override
    public void visit(Expression.Star star) {
        node(1);
        add(star.value());
    }

    @Override
    public void visit(Expression.Yield yield) {
        node(1);
        add(yield.value());
    }

    @Override
    public void visit(Expression.YieldFrom yield) {
        node(1);
        node(1);
        add(yield.value());
    }

    @Override
    public void visit(Expression.Slice slice) {
        if (slice.start().isPresent()) {
            node(2);
        }
        node(1);
        if (slice.step().isPresent()) {
            node(slice.stop().isPresent() ? 2 : 1);
            if (slice.stop().isPresent()) {
                node(1);
            }
        }
        add(slice.start());
        add(slice.stop());
        add(slice.step());
    }
}
