package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Compilation.Loop;
import dev.snakeboard.firmware.parse.Statement;
import dev.snakeboard.firmware.parse.Statement.For;
import dev.snakeboard.firmware.parse.Statement.FunctionDefinition;
import dev.snakeboard.firmware.parse.Statement.WithItem;
import java.util.List;
import java.util.Optional;

/** Emits {@code async def}, {@code async for} and {@code async with}. */
final class AsyncCompiler {
    private final Compilation state;
    private final Emitter emitter;

    AsyncCompiler(Compilation state) {
        this.state = state;
        emitter = state.emitter;
    }

    /** Leaves a coroutine function on the stack; returns its name. */
    String function(FunctionDefinition definition) {
        state.functions.function(definition).flags |= ScopeFlag.GENERATOR | ScopeFlag.ASYNC;
        return definition.name();
    }

    /** Awaits a method of the object on the stack; unlike {@code await} this goes without {@code __await__}. */
    private void awaitMethod(String method) {
        emitter.name(Opcode.LOAD_METHOD, method);
        emitter.call(Opcode.CALL_METHOD, 0, 0);
        state.expressions.yieldFrom();
    }

    void forLoop(For loop) {
        int exhausted = state.newLabel();
        int raised = state.newLabel();
        int body = state.newLabel();
        int reraise = state.newLabel();
        state.expressions.compile(loop.iterable());
        emitter.name(Opcode.LOAD_METHOD, "__aiter__");
        emitter.call(Opcode.CALL_METHOD, 0, 0);

        Optional<Loop> outer = state.enterLoop(false);
        Loop labels = state.loop.orElseThrow();
        emitter.label(labels.continueLabel());
        state.enterHandler(Opcode.SETUP_EXCEPT, raised);
        emitter.op(Opcode.DUP_TOP);
        awaitMethod("__anext__");
        state.assignments.store(loop.target());
        emitter.jump(Opcode.POP_EXCEPT_JUMP, body);

        emitter.label(raised);
        emitter.adjustStack(1 + HandlerCompiler.UNWIND_STATE);
        emitter.op(Opcode.DUP_TOP);
        emitter.name(Opcode.LOAD_GLOBAL, "StopAsyncIteration");
        emitter.binary(BinaryOp.EXCEPTION_MATCH);
        emitter.jump(Opcode.POP_JUMP_IF_FALSE, reraise);
        emitter.op(Opcode.POP_TOP);
        emitter.jump(Opcode.POP_EXCEPT_JUMP, exhausted);
        emitter.label(reraise);
        emitter.adjustStack(1);
        state.leaveHandler();
        emitter.adjustStack(-HandlerCompiler.UNWIND_STATE);

        emitter.label(body);
        state.statements.compile(loop.body());
        emitter.jump(Opcode.JUMP, labels.continueLabel());
        state.leaveLoop(outer);
        emitter.label(exhausted);
        state.statements.compile(loop.otherwise());
        emitter.label(labels.breakLabel());
        emitter.op(Opcode.POP_TOP);
    }

    /** One item after the other, each nested in the one before. */
    void with(List<WithItem> items, Statement body) {
        if (items.isEmpty()) {
            state.statements.compile(body);
            return;
        }
        int finallyBlock = state.newLabel();
        int finished = state.newLabel();
        int pendingExit = state.newLabel();
        int end = state.newLabel();
        WithItem item = items.get(0);
        state.expressions.compile(item.manager());
        emitter.op(Opcode.DUP_TOP);
        awaitMethod("__aenter__");
        if (item.target().isPresent()) {
            state.assignments.store(item.target().get());
        } else {
            emitter.op(Opcode.POP_TOP);
        }
        state.enterHandler(Opcode.SETUP_FINALLY, finallyBlock);
        emitter.adjustStack(HandlerCompiler.UNWIND_STATE);
        with(items.subList(1, items.size()), body);
        emitter.adjustStack(-HandlerCompiler.UNWIND_STATE);

        // The body ended. Stack: manager; then: None, manager.
        emitter.none();
        emitter.op(Opcode.ROT_TWO);
        emitter.jump(Opcode.JUMP, finished);

        // Something is pending. Stack: manager, exception; or: manager, value, number of a return or jump.
        emitter.label(finallyBlock);
        emitter.op(Opcode.DUP_TOP);
        emitter.name(Opcode.LOAD_GLOBAL, "BaseException");
        emitter.binary(BinaryOp.EXCEPTION_MATCH);
        emitter.jump(Opcode.POP_JUMP_IF_FALSE, pendingExit);
        exitWithException(end);

        // A return or jump is pending. Stack: manager, value, number; then: value, number, manager.
        emitter.label(pendingExit);
        emitter.op(Opcode.ROT_THREE);
        emitter.op(Opcode.ROT_THREE);
        emitter.label(finished);
        emitter.name(Opcode.LOAD_METHOD, "__aexit__");
        emitter.none();
        emitter.op(Opcode.DUP_TOP);
        emitter.op(Opcode.DUP_TOP);
        emitter.call(Opcode.CALL_METHOD, 3, 0);
        state.expressions.yieldFrom();
        emitter.op(Opcode.POP_TOP);
        emitter.adjustStack(-1);

        emitter.label(end);
        state.leaveHandler();
    }

    /** Calls {@code __aexit__} with the exception on the stack, and puts None in its place if the call swallows it. */
    private void exitWithException(int end) {
        emitter.op(Opcode.DUP_TOP);
        emitter.op(Opcode.ROT_THREE);
        emitter.op(Opcode.ROT_TWO);
        emitter.name(Opcode.LOAD_METHOD, "__aexit__");
        emitter.op(Opcode.ROT_THREE);
        emitter.op(Opcode.ROT_THREE);
        emitter.op(Opcode.DUP_TOP);
        if (state.options.dialect().compatibilityChecks()) {
            emitter.name(Opcode.LOAD_ATTR, "__class__");
        } else {
            state.load("type");
            emitter.op(Opcode.ROT_TWO);
            emitter.call(Opcode.CALL_FUNCTION, 1, 0);
        }
        emitter.op(Opcode.ROT_TWO);
        emitter.none();
        emitter.call(Opcode.CALL_METHOD, 3, 0);
        state.expressions.yieldFrom();
        emitter.jump(Opcode.POP_JUMP_IF_FALSE, end);
        emitter.op(Opcode.POP_TOP);
        emitter.none();
        emitter.jump(Opcode.JUMP, end);
        emitter.adjustStack(2);
    }
}
