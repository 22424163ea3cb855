package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Compilation.Loop;
import dev.snakeboard.firmware.parse.Constants;
import dev.snakeboard.firmware.parse.Expression;
import dev.snakeboard.firmware.parse.Expression.Argument;
import dev.snakeboard.firmware.parse.Expression.ArgumentKind;
import dev.snakeboard.firmware.parse.Expression.Call;
import dev.snakeboard.firmware.parse.Expression.Name;
import dev.snakeboard.firmware.parse.Expression.Primary;
import dev.snakeboard.firmware.parse.Expression.SmallInt;
import dev.snakeboard.firmware.parse.Statement.For;
import dev.snakeboard.firmware.parse.Statement.While;
import java.util.List;
import java.util.Optional;

/** Emits {@code while} and {@code for}. */
final class LoopCompiler {
    /** The bounds of a {@code for} over {@code range} that needs no range object. */
    private record Range(Expression start, Expression end, SmallInt step) {}

    private final Compilation state;
    private final Emitter emitter;

    LoopCompiler(Compilation state) {
        this.state = state;
        emitter = state.emitter;
    }

    void whileLoop(While loop) {
        Optional<Loop> outer = state.enterLoop(false);
        Loop labels = state.loop.orElseThrow();
        if (!Constants.isFalse(loop.condition())) {
            int top = state.newLabel();
            if (!Constants.isTrue(loop.condition())) {
                emitter.jump(Opcode.JUMP, labels.continueLabel());
            }
            emitter.label(top);
            state.statements.compile(loop.body());
            emitter.label(labels.continueLabel());
            state.expressions.jumpIf(loop.condition(), true, top);
        }
        state.leaveLoop(outer);
        state.statements.compile(loop.otherwise());
        emitter.label(labels.breakLabel());
    }

    void forLoop(For loop) {
        Optional<Range> range = loop.target() instanceof Name ? range(loop.iterable()) : Optional.empty();
        if (range.isPresent()) {
            rangeLoop(loop, range.get());
            return;
        }
        Optional<Loop> outer = state.enterLoop(true);
        Loop labels = state.loop.orElseThrow();
        int exhausted = state.newLabel();
        state.expressions.compile(loop.iterable());
        emitter.op(Opcode.GET_ITER_STACK);
        emitter.label(labels.continueLabel());
        emitter.jump(Opcode.FOR_ITER, exhausted);
        state.assignments.store(loop.target());
        state.statements.compile(loop.body());
        emitter.jump(Opcode.JUMP, labels.continueLabel());
        emitter.label(exhausted);
        emitter.adjustStack(-Bytecode.ITERATOR_SLOTS);
        state.leaveLoop(outer);
        state.statements.compile(loop.otherwise());
        emitter.label(labels.breakLabel());
    }

    /** The bounds of a plain {@code range(…)} whose step is a constant other than 0, whatever the program has bound {@code range} to. */
    private static Optional<Range> range(Expression iterable) {
        if (!(iterable instanceof Primary primary)
                || !(primary.subject() instanceof Name(String function))
                || !function.equals("range")
                || primary.trailers().size() != 1
                || !(primary.trailers().get(0) instanceof Call(int line, List<Argument> arguments))
                || arguments.isEmpty()
                || arguments.size() > 3) {
            return Optional.empty();
        }
        for (Argument argument : arguments) {
            if (argument.kind() != ArgumentKind.POSITIONAL) {
                return Optional.empty();
            }
        }
        SmallInt step = new SmallInt(1);
        if (arguments.size() == 3) {
            if (!(arguments.get(2).value() instanceof SmallInt given) || given.value() == 0) {
                return Optional.empty();
            }
            step = given;
        }
        Expression first = arguments.get(0).value();
        return Optional.of(arguments.size() == 1 ? new Range(new SmallInt(0), first, step) : new Range(first, arguments.get(1).value(), step));
    }

    /**
     * Counts on the stack. An end that is no constant lies below the counter; the value that fails the test is never stored, and nothing the body
     * assigns changes the count.
     */
    private void rangeLoop(For loop, Range range) {
        Optional<Loop> outer = state.enterLoop(false);
        Loop labels = state.loop.orElseThrow();
        int top = state.newLabel();
        int entry = state.newLabel();
        boolean endOnStack = !(range.end() instanceof SmallInt);
        if (endOnStack) {
            state.expressions.compile(range.end());
        }
        state.expressions.compile(range.start());
        emitter.jump(Opcode.JUMP, entry);
        emitter.label(top);
        emitter.op(Opcode.DUP_TOP);
        state.assignments.store(loop.target());
        state.statements.compile(loop.body());
        emitter.label(labels.continueLabel());
        state.expressions.compile(range.step());
        emitter.binary(BinaryOp.INPLACE_ADD);
        emitter.label(entry);
        if (endOnStack) {
            emitter.op(Opcode.DUP_TOP_TWO);
            emitter.op(Opcode.ROT_TWO);
        } else {
            emitter.op(Opcode.DUP_TOP);
            state.expressions.compile(range.end());
        }
        emitter.binary(range.step().value() >= 0 ? BinaryOp.LESS : BinaryOp.MORE);
        emitter.jump(Opcode.POP_JUMP_IF_TRUE, top);
        state.leaveLoop(outer);

        int end = 0;
        if (loop.otherwise().isPresent()) {
            // The counter goes first: the else block may leave an outer loop.
            popCounter(endOnStack);
            state.statements.compile(loop.otherwise().get());
            end = state.newLabel();
            emitter.jump(Opcode.JUMP, end);
            emitter.adjustStack(endOnStack ? 2 : 1);
        }
        emitter.label(labels.breakLabel());
        popCounter(endOnStack);
        if (loop.otherwise().isPresent()) {
            emitter.label(end);
        }
    }

    private void popCounter(boolean endOnStack) {
        emitter.op(Opcode.POP_TOP);
        if (endOnStack) {
            emitter.op(Opcode.POP_TOP);
        }
    }
}
