package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.StackState.Handler;
import dev.snakeboard.firmware.compile.StackWord.Cause;
import dev.snakeboard.firmware.compile.StackWord.Jump;
import dev.snakeboard.firmware.compile.StackWord.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Follows all paths through code from a file, which the firmware runs unchecked: the value stack stays within its bounds, and what an instruction
 * finds there is of the kind that it takes at its word (iterators, cells, what a {@code finally} is to do). So damaged code cannot reach memory
 * that is not its own. It trusts that {@code BaseException} is not given another meaning, as the code of {@code async with} does.
 */
final class StackCheck {
    private static final int UNKNOWN = -1;
    /** What a frame has room to say ({@code Frame.SIZES}). */
    private static final int MOST_WORDS = 0xffff;
    /** Words on the stack while a jump or return is on its way through a {@code finally}. */
    private static final int UNWINDING = 2;

    private final RawCode raw;
    private final byte[] code;
    private final List<String> names;
    private final Prelude prelude;
    private final boolean[] cells;
    private final int room;
    private final int[] closedOver;
    private final StackState[] states;
    private final Deque<Integer> work = new ArrayDeque<>();

    private StackCheck(RawCode raw, List<String> names, int cellParameters) {
        this.raw = raw;
        this.code = raw.code();
        this.names = names;
        this.prelude = Prelude.read(code);
        this.states = new StackState[code.length];
        this.closedOver = new int[raw.children().size()];
        Arrays.fill(closedOver, UNKNOWN);
        if (cellParameters > prelude.positionalParameters()) {
            throw new MpyFormatException("a function closes over more than it takes");
        }
        int locals = locals();
        this.room = prelude.stateSize() - locals;
        this.cells = new boolean[Math.max(locals, cellParameters)];
        Arrays.fill(cells, 0, cellParameters, true);
        for (int cell : prelude.cells()) {
            cells[cell] = true;
        }
        if (room < 0 || prelude.stateSize() + 3L * prelude.handlerDepth() > MOST_WORDS) {
            throw new MpyFormatException("a code block's state has no room, or too much");
        }
    }

    /**
     * Checks a module's body and all functions in it.
     *
     * @throws MpyFormatException naming the first thing that is wrong
     */
    static void check(RawCode root, List<String> names) {
        check(root, names, 0);
    }

    private static void check(RawCode raw, List<String> names, int cellParameters) {
        StackCheck check = new StackCheck(raw, names, cellParameters);
        check.run();
        for (int i = 0; i < raw.children().size(); i++) {
            if (check.closedOver[i] != UNKNOWN) {
                check(raw.children().get(i), names, check.closedOver[i]);
            }
        }
    }

    /** How many words at the end of the state are locals. */
    private int locals() {
        int flags = prelude.scopeFlags();
        int locals = prelude.parameterNames().size()
                + ((flags & ScopeFlag.VARARGS) != 0 ? 1 : 0)
                + ((flags & ScopeFlag.VARKEYWORDS) != 0 ? 1 : 0);
        for (int cell : prelude.cells()) {
            locals = Math.max(locals, cell + 1);
        }
        for (int at = prelude.codeStart(); at < code.length; ) {
            Instruction instruction = Instruction.at(code, at);
            switch (instruction.opcode()) {
                case LOAD_FAST_N, LOAD_DEREF, STORE_FAST_N, STORE_DEREF, DELETE_FAST, DELETE_DEREF, LOAD_FAST_MULTI, STORE_FAST_MULTI ->
                    locals = Math.max(locals, instruction.operand() + 1);
                default -> {}
            }
            at = instruction.end();
        }
        return locals;
    }

    private void run() {
        flow(prelude.codeStart(), new StackState());
        while (!work.isEmpty()) {
            int at = work.removeLast();
            Instruction instruction = Instruction.at(code, at);
            raises(at, states[at].copy());
            step(instruction, states[at].copy());
        }
    }

    /** Control goes to an instruction with a state. */
    private void flow(int to, StackState state) {
        if (to >= code.length) {
            throw new MpyFormatException("a code block does not end in a return");
        }
        if (state.size() > room) {
            throw new MpyFormatException("the stack overflows");
        }
        if (states[to] == null) {
            states[to] = state.copy();
            work.add(to);
        } else if (states[to].join(state)) {
            work.add(to);
        }
    }

    /** An exception is raised at an instruction: a handler that lies further on gets it. */
    private void raises(int at, StackState state) {
        while (state.handlerCount() > 0 && state.innermost().address() <= at) {
            state.leave();
        }
        if (state.handlerCount() > 0) {
            state.cut(state.innermost().base());
            flow(state.innermost().address(), state.push(StackWord.EXCEPTION));
        }
    }

    private void step(Instruction instruction, StackState state) {
        int next = instruction.end();
        int operand = instruction.operand();
        switch (instruction.opcode()) {
            case JUMP -> flow(operand, state);
            case POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE -> {
                state.popValue();
                flow(operand, state);
                flow(next, state);
            }
            case JUMP_IF_TRUE_OR_POP, JUMP_IF_FALSE_OR_POP -> {
                StackWord value = state.popValue();
                flow(next, state);
                flow(operand, state.push(value));
            }
            case FOR_ITER -> {
                requireIterator(state);
                flow(next, state.copy().push(StackWord.VALUE));
                state.cut(state.depth() - Bytecode.ITERATOR_SLOTS);
                flow(operand, state);
            }
            case POP_EXCEPT_JUMP -> {
                state.leave();
                flow(operand, state);
            }
            case UNWIND_JUMP -> jump(state, new Jump(operand, instruction.extra()), next);
            case END_FINALLY -> endFinally(instruction, state);
            case RETURN_VALUE -> returns(state, next);
            case RAISE_LAST, RAISE_OBJ, RAISE_FROM -> state.popValues(-instruction.opcode().stackEffect(0, 0));
            case DUP_TOP -> duplicate(instruction, state);
            case ROT_THREE -> rotateThree(instruction, state);
            default -> {
                apply(instruction, state);
                flow(next, state);
            }
        }
    }

    private static void requireIterator(StackState state) {
        boolean inPlace = true;
        for (int i = 0; i < Bytecode.ITERATOR_SLOTS; i++) {
            inPlace &= state.peek(Bytecode.ITERATOR_SLOTS - 1 - i).equals(StackWord.iterator(i));
        }
        // A generator expression is handed an iterator, and makes the four words of it itself.
        boolean handed = state.peek(0).kind() == Kind.NULL && state.peek(1).kind() == Kind.NULL && state.peek(2).isValue()
                && state.peek(3).kind() == Kind.NULL;
        if (!inPlace && !handed) {
            throw new MpyFormatException("an operand is no iterator");
        }
    }

    // ---- unwinding

    private void endFinally(Instruction instruction, StackState state) {
        Cause cause = state.pop(Kind.CAUSE).cause().orElseThrow();
        state.leave();
        if (cause.none()) {
            flow(instruction.end(), state);
        }
        if (cause.exception()) {
            raises(instruction.offset(), state.copy());
        }
        if (cause.returns()) {
            returns(state.copy().push(StackWord.VALUE), instruction.end());
        }
        for (Jump jump : cause.jumps()) {
            jump(state.copy(), jump, instruction.end());
        }
    }

    /** The value on the top is returned, through every {@code finally} that lies at {@code ip} or further on. */
    private void returns(StackState state, int ip) {
        state.popValue();
        while (state.handlerCount() > 0) {
            Handler handler = state.innermost();
            if (handler.isFinally() && handler.address() >= ip) {
                state.cut(handler.base());
                flow(handler.address(), state.push(StackWord.RETURN));
                return;
            }
            if (handler.isFinally()) {
                cancel(state);
            }
            state.leave();
        }
    }

    /** A {@code finally} is left by a return: what it was to do is dropped, if that lies on the top; else the machine drops up to two words. */
    private static void cancel(StackState state) {
        if (state.pop().kind() != Kind.CAUSE) {
            state.pop();
            if (state.depth() > 0 && state.peek(0).isWide()) {
                throw new MpyFormatException("a finally is left with too much on the stack");
            }
        }
    }

    /** A jump out of handlers, through every {@code finally} that lies at {@code ip} or further on. */
    private void jump(StackState state, Jump jump, int ip) {
        int left = jump.handlers();
        while ((left & 0x7f) > 0) {
            left--;
            Handler handler = state.innermost();
            if (handler.isFinally() && handler.address() >= ip) {
                flow(handler.address(), state.push(StackWord.jump(jump.target(), left)));
                return;
            }
            if (handler.isFinally()) {
                state.pop(Kind.CAUSE);
            }
            state.leave();
        }
        if (state.size() + UNWINDING > room) {
            throw new MpyFormatException("the stack overflows");
        }
        if (left != 0) {
            if (state.hasWideFrom(Bytecode.ITERATOR_SLOTS)) {
                throw new MpyFormatException("an operand is no iterator");
            }
            state.cut(state.depth() - Bytecode.ITERATOR_SLOTS);
        }
        flow(jump.target(), state);
    }

    // ---- what async with does with a cause

    /** Where {@code async with} looks whether a cause is an exception, the two branches know which. */
    private void duplicate(Instruction instruction, StackState state) {
        StackWord top = state.peek(0);
        Optional<Instruction> branch = top.kind() == Kind.CAUSE ? exceptionTest(instruction.end()) : Optional.empty();
        if (branch.isEmpty()) {
            apply(instruction, state);
            flow(instruction.end(), state);
            return;
        }
        state.pop();
        Cause cause = top.cause().orElseThrow();
        if (cause.none()) {
            throw new MpyFormatException("nothing is pending where something must be");
        }
        if (state.size() + 3 > room) {
            throw new MpyFormatException("the stack overflows");
        }
        if (cause.exception()) {
            flow(branch.get().end(), state.copy().push(StackWord.EXCEPTION));
        }
        if (cause.isWide()) {
            flow(branch.get().operand(), state.push(StackWord.of(new Cause(false, false, cause.returns(), new TreeSet<>(cause.jumps())))));
        }
    }

    /** The branch after a comparison with BaseException, if that is what comes next and a pending return or jump is dealt with where it goes. */
    private Optional<Instruction> exceptionTest(int at) {
        Instruction load = Instruction.at(code, at);
        if (load.opcode() != Opcode.LOAD_GLOBAL || !names.get(load.operand()).equals("BaseException")) {
            return Optional.empty();
        }
        Instruction match = Instruction.at(code, load.end());
        if (match.opcode() != Opcode.BINARY_OP_MULTI || match.operand() != BinaryOp.EXCEPTION_MATCH.ordinal()) {
            return Optional.empty();
        }
        Instruction branch = Instruction.at(code, match.end());
        return branch.opcode() == Opcode.POP_JUMP_IF_FALSE && isOpcode(branch.operand(), Opcode.ROT_THREE) && isOpcode(branch.operand() + 1, Opcode.ROT_THREE)
                ? Optional.of(branch)
                : Optional.empty();
    }

    private boolean isOpcode(int at, Opcode opcode) {
        return at < code.length && (code[at] & 0xff) == opcode.code();
    }

    /** Two in a row bring an object up from below the two words of a pending return or jump. */
    private void rotateThree(Instruction instruction, StackState state) {
        if (!state.peek(0).isWide()) {
            apply(instruction, state);
            flow(instruction.end(), state);
            return;
        }
        Cause cause = state.peek(0).cause().orElseThrow();
        if (cause.none() || cause.exception() || !isOpcode(instruction.end(), Opcode.ROT_THREE)) {
            throw new MpyFormatException("what a finally is to do is taken apart");
        }
        StackWord pending = state.pop();
        StackWord manager = state.popValue();
        flow(instruction.end() + 1, state.push(pending).push(manager));
    }

    // ---- instructions that go on to the next

    private void apply(Instruction instruction, StackState state) {
        int operand = instruction.operand();
        switch (instruction.opcode()) {
            case LOAD_CONST_NONE -> state.push(StackWord.NONE);
            case LOAD_NULL -> state.push(StackWord.NULL);
            case LOAD_FAST_N, LOAD_FAST_MULTI -> state.push(cells[operand] ? StackWord.CELL : StackWord.VALUE);
            case STORE_FAST_N, STORE_FAST_MULTI, DELETE_FAST -> {
                requireCell(operand, false);
                state.popValues(instruction.opcode() == Opcode.DELETE_FAST ? 0 : 1);
            }
            case LOAD_DEREF -> {
                requireCell(operand, true);
                state.push(StackWord.VALUE);
            }
            case STORE_DEREF, DELETE_DEREF -> {
                requireCell(operand, true);
                state.popValues(instruction.opcode() == Opcode.DELETE_DEREF ? 0 : 1);
            }
            case LOAD_METHOD -> state.popValues(1).push(StackWord.VALUE).push(StackWord.SELF);
            case LOAD_SUPER_METHOD -> state.popValues(3).push(StackWord.VALUE).push(StackWord.SELF);
            case STORE_ATTR -> storable(state.popValues(1));
            case STORE_SUBSCR -> storable(state.popValues(2));
            case DUP_TOP -> state.push(movable(state.peek(0)));
            case DUP_TOP_TWO -> {
                StackWord below = movable(state.peek(1));
                state.push(below).push(movable(state.peek(1)));
            }
            case POP_TOP -> {
                if (state.pop().isWide()) {
                    throw new MpyFormatException("what a finally is to do is taken apart");
                }
            }
            case ROT_TWO -> rotate(state, 1);
            case ROT_THREE -> rotate(state, 2);
            case SETUP_WITH -> {
                state.popValues(1).push(StackWord.VALUE).push(StackWord.SELF);
                enter(state, operand, true);
                state.push(StackWord.VALUE);
            }
            case SETUP_EXCEPT, SETUP_FINALLY -> enter(state, operand, instruction.opcode() == Opcode.SETUP_FINALLY);
            case WITH_CLEANUP -> {
                Cause cause = state.pop(Kind.CAUSE).cause().orElseThrow();
                state.pop(Kind.SELF);
                state.popValue();
                state.push(StackWord.of(new Cause(cause.none() || cause.exception(), cause.exception(), cause.returns(), cause.jumps())));
            }
            case GET_ITER_STACK -> {
                state.popValue();
                for (int i = 0; i < Bytecode.ITERATOR_SLOTS; i++) {
                    state.push(StackWord.iterator(i));
                }
            }
            case BUILD_TUPLE -> state.popValues(operand).push(StackWord.tuple(operand));
            case BUILD_LIST -> state.popValues(operand).push(StackWord.LIST);
            case BUILD_SET -> state.popValues(operand).push(StackWord.SET);
            case BUILD_MAP -> state.push(StackWord.DICT);
            case STORE_MAP -> state.popValues(2).push(state.popValue());
            case BUILD_SLICE -> {
                if (operand != 2 && operand != 3) {
                    throw new MpyFormatException("a slice has neither two nor three parts");
                }
                state.popValues(operand).push(StackWord.VALUE);
            }
            case STORE_COMP -> storeInComprehension(state, operand);
            case UNPACK_SEQUENCE -> grow(state.popValues(1), operand);
            case UNPACK_EX -> grow(state.popValues(1), (operand & 0xff) + (operand >> 8) + 1);
            case MAKE_FUNCTION, MAKE_FUNCTION_DEFARGS, MAKE_CLOSURE, MAKE_CLOSURE_DEFARGS -> make(instruction, state);
            case CALL_FUNCTION, CALL_METHOD, CALL_FUNCTION_VAR_KW, CALL_METHOD_VAR_KW -> call(instruction, state);
            case YIELD_VALUE, YIELD_FROM -> {
                if ((prelude.scopeFlags() & ScopeFlag.GENERATOR) == 0) {
                    throw new MpyFormatException("a function that is no generator yields");
                }
                state.popValues(instruction.opcode() == Opcode.YIELD_FROM ? 2 : 1).push(StackWord.VALUE);
            }
            case IMPORT_FROM -> {
                state.push(state.popValue()).push(StackWord.VALUE);
            }
            case LOAD_ATTR, UNARY_OP_MULTI, GET_ITER -> state.popValues(1).push(StackWord.VALUE);
            case LOAD_SUBSCR, BINARY_OP_MULTI, IMPORT_NAME -> state.popValues(2).push(StackWord.VALUE);
            case STORE_NAME, STORE_GLOBAL, IMPORT_STAR -> state.popValues(1);
            case DELETE_NAME, DELETE_GLOBAL -> {}
            case LOAD_CONST_FALSE, LOAD_CONST_TRUE, LOAD_CONST_SMALL_INT, LOAD_CONST_SMALL_INT_MULTI, LOAD_CONST_STRING, LOAD_CONST_OBJ, LOAD_NAME,
                    LOAD_GLOBAL, LOAD_BUILD_CLASS -> state.push(StackWord.VALUE);
            default -> throw new IllegalStateException(instruction.opcode() + " goes elsewhere");
        }
    }

    private void grow(StackState state, int count) {
        if (count > room) {
            throw new MpyFormatException("the stack overflows");
        }
        state.push(count, StackWord.VALUE);
    }

    private void requireCell(int local, boolean isCell) {
        if (cells[local] != isCell) {
            throw new MpyFormatException("local " + local + (isCell ? " is no cell" : " is a cell"));
        }
    }

    /** What is stored is an object, or nothing: then the target is deleted. */
    private static void storable(StackState state) {
        if (state.peek(0).kind() == Kind.NULL) {
            state.pop();
        } else {
            state.popValue();
        }
    }

    private static StackWord movable(StackWord word) {
        if (word.isWide() || word.kind() == Kind.ITERATOR) {
            throw new MpyFormatException("what must stay in place is moved");
        }
        return word;
    }

    private static void rotate(StackState state, int below) {
        for (int i = 0; i <= below; i++) {
            movable(state.peek(i));
        }
        StackWord top = state.pop();
        state.insert(below, top);
    }

    private void enter(StackState state, int handler, boolean isFinally) {
        state.enter(handler, isFinally);
        if (state.handlerCount() > prelude.handlerDepth()) {
            throw new MpyFormatException("handlers nest too deep");
        }
    }

    private static void storeInComprehension(StackState state, int operand) {
        int below = operand >> 2;
        boolean pair = (operand & 3) == 1;
        Kind target = switch (operand & 3) {
            case 0 -> Kind.LIST;
            case 1 -> Kind.DICT;
            default -> Kind.SET;
        };
        if (below < (pair ? 2 : 1) || state.peek(below).kind() != target || state.hasWideFrom(below)) {
            throw new MpyFormatException("a comprehension has nothing to store in");
        }
        state.popValues(pair ? 2 : 1);
    }

    // ---- functions

    private void make(Instruction instruction, StackState state) {
        Opcode opcode = instruction.opcode();
        boolean closure = opcode == Opcode.MAKE_CLOSURE || opcode == Opcode.MAKE_CLOSURE_DEFARGS;
        int count = closure ? instruction.extra() : 0;
        for (int i = 0; i < count; i++) {
            state.pop(Kind.CELL);
        }
        int child = instruction.operand();
        if (closedOver[child] != UNKNOWN && closedOver[child] != count) {
            throw new MpyFormatException("a function is made in two ways");
        }
        closedOver[child] = count;
        int defaults = 0;
        boolean keywordDefaults = false;
        if (opcode == Opcode.MAKE_FUNCTION_DEFARGS || opcode == Opcode.MAKE_CLOSURE_DEFARGS) {
            keywordDefaults = state.peek(0).kind() != Kind.NULL;
            state.pop(keywordDefaults ? Kind.DICT : Kind.NULL);
            StackWord positional = state.pop(state.peek(0).kind() == Kind.NULL ? Kind.NULL : Kind.TUPLE);
            defaults = positional.number();
        }
        Prelude signature = Prelude.read(raw.children().get(child).code());
        if (signature.positionalDefaults() != defaults || ((signature.scopeFlags() & ScopeFlag.DEFKWARGS) != 0) != keywordDefaults) {
            throw new MpyFormatException("a function's defaults contradict its signature");
        }
        state.push(StackWord.VALUE);
    }

    private static void call(Instruction instruction, StackState state) {
        Opcode opcode = instruction.opcode();
        boolean starred = opcode == Opcode.CALL_FUNCTION_VAR_KW || opcode == Opcode.CALL_METHOD_VAR_KW;
        state.popValues(starred ? 1 : 0);
        for (int i = 0; i < instruction.operand() >> 8; i++) {
            state.popValue();
            if (starred && state.peek(0).kind() == Kind.NULL) {
                state.pop();
            } else {
                state.popValue();
            }
        }
        state.popValues(instruction.operand() & 0xff);
        if (opcode == Opcode.CALL_METHOD || opcode == Opcode.CALL_METHOD_VAR_KW) {
            state.pop(Kind.SELF);
        }
        state.popValues(1).push(StackWord.VALUE);
    }
}
