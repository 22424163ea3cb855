package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.parse.Constants;
import dev.snakeboard.firmware.parse.Expression;
import dev.snakeboard.firmware.parse.Expression.Await;
import dev.snakeboard.firmware.parse.Expression.Binary;
import dev.snakeboard.firmware.parse.Expression.Braces;
import dev.snakeboard.firmware.parse.Expression.Comparison;
import dev.snakeboard.firmware.parse.Expression.Comprehension;
import dev.snakeboard.firmware.parse.Expression.Conditional;
import dev.snakeboard.firmware.parse.Expression.ConstantObject;
import dev.snakeboard.firmware.parse.Expression.KeyValue;
import dev.snakeboard.firmware.parse.Expression.Lambda;
import dev.snakeboard.firmware.parse.Expression.ListDisplay;
import dev.snakeboard.firmware.parse.Expression.Logic;
import dev.snakeboard.firmware.parse.Expression.LogicKind;
import dev.snakeboard.firmware.parse.Expression.Name;
import dev.snakeboard.firmware.parse.Expression.NamedExpression;
import dev.snakeboard.firmware.parse.Expression.Not;
import dev.snakeboard.firmware.parse.Expression.Power;
import dev.snakeboard.firmware.parse.Expression.Primary;
import dev.snakeboard.firmware.parse.Expression.Slice;
import dev.snakeboard.firmware.parse.Expression.SmallInt;
import dev.snakeboard.firmware.parse.Expression.Star;
import dev.snakeboard.firmware.parse.Expression.Text;
import dev.snakeboard.firmware.parse.Expression.Tuple;
import dev.snakeboard.firmware.parse.Expression.Unary;
import dev.snakeboard.firmware.parse.Expression.Word;
import dev.snakeboard.firmware.parse.Expression.Yield;
import dev.snakeboard.firmware.parse.Expression.YieldFrom;
import java.util.List;

/** Emits code that leaves an expression's value on the stack; calls and functions have compilers of their own. */
final class ExpressionCompiler implements Expression.Visitor {
    private final Compilation state;
    private final Emitter emitter;

    ExpressionCompiler(Compilation state) {
        this.state = state;
        emitter = state.emitter;
    }

    void compile(Expression expression) {
        emitter.line(expression.line());
        expression.accept(this);
    }

    /** Compiles a list of which every item can say which line an error is on. */
    private void compileLocated(List<Expression> items) {
        for (Expression item : items) {
            compile(item);
            if (state.failed()) {
                state.locate(item.line());
                return;
            }
        }
    }

    /**
     * Jumps to {@code label} if a condition comes out as {@code wanted}, and never puts the outcome of {@code and}, {@code or} and {@code not} on
     * the stack.
     */
    void jumpIf(Expression condition, boolean wanted, int label) {
        if (Constants.isFalse(condition) || Constants.isTrue(condition)) {
            if (Constants.isTrue(condition) == wanted) {
                emitter.jump(Opcode.JUMP, label);
            }
        } else if (condition instanceof Logic logic) {
            jumpIfLogic(logic, wanted, label);
        } else if (condition instanceof Not not) {
            jumpIf(not.operand(), !wanted, label);
        } else {
            compile(condition);
            emitter.jump(wanted ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, label);
        }
    }

    private void jumpIfLogic(Logic logic, boolean wanted, int label) {
        List<Expression> operands = logic.operands();
        if (wanted == (logic.kind() == LogicKind.OR)) {
            for (Expression operand : operands) {
                jumpIf(operand, wanted, label);
            }
            return;
        }
        int past = state.newLabel();
        for (Expression operand : operands.subList(0, operands.size() - 1)) {
            jumpIf(operand, !wanted, past);
        }
        jumpIf(operands.getLast(), wanted, label);
        emitter.label(past);
    }

    @Override
    public void visit(Name name) {
        state.load(name.id());
    }

    @Override
    public void visit(SmallInt number) {
        emitter.smallInt(number.value());
    }

    @Override
    public void visit(Text text) {
        emitter.name(Opcode.LOAD_CONST_STRING, text.value());
    }

    @Override
    public void visit(Word word) {
        emitter.word(word.value());
    }

    @Override
    public void visit(ConstantObject object) {
        emitter.constant(object.value());
    }

    @Override
    public void visit(Tuple tuple) {
        for (Expression item : tuple.items()) {
            compile(item);
        }
        emitter.op(Opcode.BUILD_TUPLE, tuple.items().size());
    }

    @Override
    public void visit(ListDisplay list) {
        if (list.items().size() == 1) {
            compile(list.items().get(0));
        } else {
            compileLocated(list.items());
        }
        emitter.op(Opcode.BUILD_LIST, list.items().size());
    }

    @Override
    public void visit(Braces braces) {
        display(braces, true);
    }

    /**
     * Compiles a dict or set display.
     *
     * @param createMap false to add the items of a dict to one that is on the stack already
     */
    void display(Braces braces, boolean createMap) {
        List<Expression> items = braces.items();
        boolean dict = items.isEmpty() || items.get(0) instanceof KeyValue;
        if (dict && createMap) {
            emitter.op(Opcode.BUILD_MAP, items.size());
        }
        for (Expression item : items) {
            compile(item);
            boolean keyValue = item instanceof KeyValue;
            if (keyValue != dict) {
                boolean terse = state.options.dialect().errorReporting() == Dialect.ErrorReporting.TERSE;
                state.fail(
                        braces.itemsLine(),
                        terse ? "invalid syntax" : dict ? "expecting key:value for dict" : "expecting just a value for set");
                return;
            }
            if (dict) {
                emitter.op(Opcode.STORE_MAP);
            }
        }
        if (!dict) {
            emitter.op(Opcode.BUILD_SET, items.size());
        }
    }

    @Override
    public void visit(KeyValue item) {
        compile(item.value());
        compile(item.key());
    }

    @Override
    public void visit(Comprehension comprehension) {
        state.functions.comprehension(comprehension);
    }

    @Override
    public void visit(Primary primary) {
        state.calls.primary(primary.subject(), primary.trailers());
    }

    @Override
    public void visit(Await await) {
        if (!state.scope.kind.canYield()) {
            state.fail(await.line(), "'await' outside function");
            return;
        }
        state.calls.primary(await.subject(), await.trailers());
        // CircuitPython asks any awaitable for its iterator, a coroutine included, which answers with itself.
        emitter.name(Opcode.LOAD_METHOD, "__await__");
        emitter.call(Opcode.CALL_METHOD, 0, 0);
        emitter.none();
        emitter.yieldTo(Opcode.YIELD_FROM);
    }

    @Override
    public void visit(Power power) {
        compileLocated(List.of(power.base(), power.exponent()));
        emitter.binary(BinaryOp.POWER);
    }

    @Override
    public void visit(Unary unary) {
        compile(unary.operand());
        emitter.unary(unary.op());
    }

    @Override
    public void visit(Binary binary) {
        compile(binary.operands().get(0));
        for (int i = 0; i < binary.ops().size(); i++) {
            compile(binary.operands().get(i + 1));
            emitter.binary(binary.ops().get(i));
        }
    }

    @Override
    public void visit(Comparison comparison) {
        int count = comparison.ops().size();
        compile(comparison.operands().get(0));
        int fail = count > 1 ? state.newLabel() : 0;
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            compile(comparison.operands().get(i + 1));
            if (!last) {
                emitter.op(Opcode.DUP_TOP);
                emitter.op(Opcode.ROT_THREE);
            }
            emitter.binary(comparison.ops().get(i));
            if (!last) {
                emitter.jump(Opcode.JUMP_IF_FALSE_OR_POP, fail);
            }
        }
        if (count > 1) {
            int end = state.newLabel();
            emitter.jump(Opcode.JUMP, end);
            emitter.label(fail);
            emitter.adjustStack(1);
            emitter.op(Opcode.ROT_TWO);
            emitter.op(Opcode.POP_TOP);
            emitter.label(end);
        }
    }

    @Override
    public void visit(Not not) {
        compile(not.operand());
        emitter.unary(UnaryOp.NOT);
    }

    @Override
    public void visit(Logic logic) {
        int end = state.newLabel();
        Opcode jump = logic.kind() == LogicKind.OR ? Opcode.JUMP_IF_TRUE_OR_POP : Opcode.JUMP_IF_FALSE_OR_POP;
        for (int i = 0; i < logic.operands().size(); i++) {
            if (i > 0) {
                emitter.jump(jump, end);
            }
            compile(logic.operands().get(i));
        }
        emitter.label(end);
    }

    @Override
    public void visit(Conditional conditional) {
        int whenFalse = state.newLabel();
        int end = state.newLabel();
        jumpIf(conditional.condition(), false, whenFalse);
        compile(conditional.whenTrue());
        emitter.jump(Opcode.JUMP, end);
        emitter.label(whenFalse);
        emitter.adjustStack(-1);
        compile(conditional.whenFalse());
        emitter.label(end);
    }

    @Override
    public void visit(Lambda lambda) {
        state.functions.lambda(lambda);
    }

    @Override
    public void visit(NamedExpression named) {
        state.assignments.named(named.target(), named.value());
    }

    @Override
    public void visit(Star star) {
        state.fail(star.line(), "*x must be assignment target");
    }

    @Override
    public void visit(Yield yield) {
        if (!state.scope.kind.canYield()) {
            state.fail(yield.line(), "'yield' outside function");
            return;
        }
        if (yield.value().isPresent()) {
            compile(yield.value().get());
        } else {
            emitter.none();
        }
        emitter.yieldTo(Opcode.YIELD_VALUE);
    }

    @Override
    public void visit(YieldFrom yield) {
        if (!state.scope.kind.canYield()) {
            state.fail(yield.line(), "'yield' outside function");
            return;
        }
        if (state.scope.has(ScopeFlag.ASYNC)) {
            state.fail(yield.fromLine(), "'yield from' inside async function");
            return;
        }
        compile(yield.value());
        yieldFrom();
    }

    /** Delegates to what is on the stack. */
    void yieldFrom() {
        emitter.op(Opcode.GET_ITER);
        emitter.none();
        emitter.yieldTo(Opcode.YIELD_FROM);
    }

    @Override
    public void visit(Slice slice) {
        if (slice.start().isPresent()) {
            compile(slice.start().get());
        } else {
            emitter.none();
        }
        if (slice.stop().isPresent()) {
            compile(slice.stop().get());
        } else {
            emitter.none();
        }
        if (slice.step().isPresent()) {
            compile(slice.step().get());
        }
        emitter.op(Opcode.BUILD_SLICE, slice.step().isPresent() ? 3 : 2);
    }
}
