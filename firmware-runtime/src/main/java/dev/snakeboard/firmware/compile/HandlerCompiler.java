package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.parse.Statement;
import dev.snakeboard.firmware.parse.Statement.Handler;
import dev.snakeboard.firmware.parse.Statement.Try;
import dev.snakeboard.firmware.parse.Statement.WithItem;
import java.util.List;

/** Emits {@code try} and {@code with}. */
final class HandlerCompiler {
    /** What UNWIND_JUMP and a pending return can leave on the stack while a finally block runs. */
    static final int UNWIND_STATE = 3;

    private final Compilation state;
    private final Emitter emitter;

    HandlerCompiler(Compilation state) {
        this.state = state;
        emitter = state.emitter;
    }

    void tryStatement(Try statement) {
        if (statement.cleanup().isPresent()) {
            tryFinally(statement, statement.cleanup().get());
        } else {
            tryExcept(statement);
        }
    }

    private void tryFinally(Try statement, Statement cleanup) {
        int finallyBlock = state.newLabel();
        state.enterHandler(Opcode.SETUP_FINALLY, finallyBlock);
        if (statement.handlers().isEmpty()) {
            emitter.adjustStack(UNWIND_STATE);
            state.statements.compile(statement.body());
            emitter.adjustStack(-UNWIND_STATE);
        } else {
            tryExcept(statement);
        }
        // None tells END_FINALLY that nothing is pending.
        emitter.none();
        emitter.label(finallyBlock);
        // A return value may lie below.
        emitter.adjustStack(1);
        state.statements.compile(cleanup);
        emitter.adjustStack(-1);
        state.leaveHandler();
    }

    private void tryExcept(Try statement) {
        int raised = state.newLabel();
        int succeeded = state.newLabel();
        state.enterHandler(Opcode.SETUP_EXCEPT, raised);
        state.statements.compile(statement.body());
        emitter.jump(Opcode.POP_EXCEPT_JUMP, succeeded);
        emitter.label(raised);
        enterExcept();
        int end = state.newLabel();
        for (int i = 0; i < statement.handlers().size(); i++) {
            Handler handler = statement.handlers().get(i);
            int next = state.newLabel();
            if (handler.exception().isPresent()) {
                emitter.op(Opcode.DUP_TOP);
                state.expressions.compile(handler.exception().get());
                emitter.binary(BinaryOp.EXCEPTION_MATCH);
                emitter.jump(Opcode.POP_JUMP_IF_FALSE, next);
            } else if (i < statement.handlers().size() - 1) {
                state.fail(handler.line(), "default 'except' must be last");
                state.leaveHandler();
                return;
            }
            handler(handler);
            emitter.jump(Opcode.POP_EXCEPT_JUMP, end);
            emitter.label(next);
            emitter.adjustStack(1);
        }
        state.leaveHandler();
        leaveExcept();
        emitter.label(succeeded);
        state.statements.compile(statement.otherwise());
        emitter.label(end);
    }

    /** At the start of a handler the exception is on the stack, and room for what an unwinding jump leaves. */
    void enterExcept() {
        emitter.adjustStack(1 + UNWIND_STATE);
    }

    void leaveExcept() {
        emitter.adjustStack(-UNWIND_STATE);
    }

    private void handler(Handler handler) {
        if (handler.name().isEmpty()) {
            emitter.op(Opcode.POP_TOP);
            state.statements.compile(handler.body());
            return;
        }
        // The name is unbound however the handler ends.
        String name = handler.name().get();
        state.store(name);
        int cleanup = state.newLabel();
        state.enterHandler(Opcode.SETUP_FINALLY, cleanup);
        state.statements.compile(handler.body());
        emitter.none();
        emitter.label(cleanup);
        emitter.adjustStack(1);
        emitter.none();
        state.store(name);
        state.delete(name);
        emitter.adjustStack(-1);
        state.leaveHandler();
    }

    /** One item after the other, each nested in the one before. */
    void with(List<WithItem> items, Statement body) {
        if (items.isEmpty()) {
            state.statements.compile(body);
            return;
        }
        int end = state.newLabel();
        WithItem item = items.get(0);
        state.expressions.compile(item.manager());
        state.enterHandler(Opcode.SETUP_WITH, end);
        if (item.target().isPresent()) {
            state.assignments.store(item.target().get());
        } else {
            emitter.op(Opcode.POP_TOP);
        }
        with(items.subList(1, items.size()), body);
        emitter.none();
        emitter.label(end);
        emitter.op(Opcode.WITH_CLEANUP);
        // Takes back the room for calling __exit__, and what SETUP_WITH pushed.
        emitter.adjustStack(-4);
        state.leaveHandler();
    }
}
