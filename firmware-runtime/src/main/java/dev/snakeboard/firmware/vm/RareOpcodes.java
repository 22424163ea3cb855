package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.object.CellObject;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.SetObject;
import dev.snakeboard.firmware.object.SliceObject;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * The opcodes that {@link Interpreter}'s loop leaves out to stay small: those that programs run seldom, and the forms with long operands of the
 * others. They find the frame's registers in the arguments, and leave them in the frame.
 */
final class RareOpcodes {
    /** Outcomes other than the new top of the stack. A branch was taken, or another frame is the innermost: its registers are in it. */
    static final int CHANGED = -1;

    /** As {@link #CHANGED}, and the firmware does not look for events and pending exceptions here. */
    static final int CHANGED_QUIETLY = -2;

    /** The outermost activation of the loop ended. */
    static final int ENDED = -3;

    static {
        Loop.load(
                ExceptionObject.class, DictObject.class, ListObject.class, PythonException.class, SetObject.class, SliceObject.class, TupleObject.class);
    }

    private final Vm vm;
    private int[] w;
    private final Activations calls;
    private final Slow slow;

    RareOpcodes(Vm vm, Activations calls, Slow slow) {
        this.vm = vm;
        this.w = vm.words;
        this.calls = calls;
        this.slow = slow;
    }

    /** Told of the array that memory is in from now on. */
    void useWords(int[] moved) {
        w = moved;
    }

    /** Stores what an expression gave that may have moved memory. */
    private void store(int index, @Word int value) {
        w[index] = value;
    }

    /**
     * Runs one opcode.
     *
     * @param next the address after the opcode byte
     * @param top the index of the top of the value stack
     * @param stop the depth at which the loop ends
     * @return the new top of the stack, the new IP in the frame; or one of the outcomes
     */
    int execute(int op, int fp, int next, int top, int stop) {
        int ip = next;
        int sp = top;
        int arg = 0;
        int bias = 0x40;
        if (op < 0x50) {
            arg = Slow.opcodeAt(w, ip++);
            if (arg >= 0x80) {
                arg &= 0x7f;
                if (op < 0x40) {
                    int b;
                    do {
                        b = Slow.opcodeAt(w, ip++);
                        arg = arg << 7 | b & 0x7f;
                    } while (b >= 0x80);
                } else {
                    arg |= Slow.opcodeAt(w, ip++) << 7;
                    bias = 0x4000;
                }
            }
        }
        w[fp + Frame.IP] = ip;
        int fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
        switch (op) {
            case Bytecode.LOAD_FAST_N -> w[++sp] = checked(w[fast - arg]);
            case Bytecode.LOAD_NAME -> store(++sp, slow.loadName(slow.name(fp, arg), next));
            case Bytecode.LOAD_SUPER_METHOD -> {
                sp--;
                slow.loadSuperMethod(slow.name(fp, arg), sp - 1);
            }
            case Bytecode.LOAD_BUILD_CLASS -> store(++sp, slow.buildClass());
            case Bytecode.STORE_FAST_N -> w[fast - arg] = w[sp--];
            case Bytecode.STORE_NAME -> slow.storeName(vm.locals, slow.name(fp, arg), w[sp--], next);
            case Bytecode.STORE_GLOBAL -> slow.storeName(vm.globals, slow.name(fp, arg), w[sp--], next);
            case Bytecode.DELETE_FAST -> {
                checked(w[fast - arg]);
                w[fast - arg] = NULL;
            }
            case Bytecode.DELETE_DEREF -> slow.deleteCell(w[fast - arg]);
            case Bytecode.DELETE_NAME -> slow.deleteName(vm.locals, slow.name(fp, arg));
            case Bytecode.DELETE_GLOBAL -> slow.deleteName(vm.globals, slow.name(fp, arg));
            case Bytecode.DUP_TOP_TWO -> {
                w[sp + 1] = w[sp - 1];
                w[sp + 2] = w[sp];
                sp += 2;
            }
            case Bytecode.ROT_THREE -> {
                @Word int value = w[sp];
                w[sp] = w[sp - 1];
                w[sp - 1] = w[sp - 2];
                w[sp - 2] = value;
            }
            case Bytecode.JUMP_IF_TRUE_OR_POP -> {
                boolean jumps = vm.isTrue(w[sp]);
                return jumps ? branch(fp, ip + arg, sp) : branch(fp, ip, sp - 1);
            }
            case Bytecode.JUMP_IF_FALSE_OR_POP -> {
                boolean jumps = !vm.isTrue(w[sp]);
                return jumps ? branch(fp, ip + arg, sp) : branch(fp, ip, sp - 1);
            }
            case Bytecode.SETUP_WITH -> {
                if (calls.special.enterContext(fp, sp, ip + arg)) {
                    return CHANGED;
                }
                w[fp + Frame.SP] = sp << 2;
                slow.setupWith(fp, sp, ip + arg);
                sp += 2;
            }
            case Bytecode.WITH_CLEANUP -> {
                if (calls.special.exitContext(fp, sp)) {
                    return CHANGED;
                }
                sp = slow.withCleanup(fp, sp);
            }
            case Bytecode.SETUP_EXCEPT, Bytecode.SETUP_FINALLY -> Slow.pushHandler(w, fp, ip + arg, sp, op == Bytecode.SETUP_FINALLY);
            case Bytecode.UNWIND_JUMP -> {
                w[sp + 1] = ip + arg - bias;
                sp = slow.unwindJump(fp, sp + 1, ip, Slow.opcodeAt(w, ip));
                return branch(fp, w[fp + Frame.IP], sp);
            }
            case Bytecode.END_FINALLY -> {
                return endFinally(fp, ip, sp, stop);
            }
            case Bytecode.POP_EXCEPT_JUMP -> {
                slow.popHandler(fp);
                return branch(fp, ip + arg, sp);
            }
            case Bytecode.GET_ITER -> {
                slow.costs.iterator(w[sp]);
                store(sp, vm.operations.iterator(w[sp]));
            }
            case Bytecode.GET_ITER_STACK -> {
                slow.iteratorOnStack(w[sp], sp);
                sp += Bytecode.ITERATOR_SLOTS - 1;
            }
            case Bytecode.BUILD_TUPLE -> {
                sp -= arg - 1;
                store(sp, TupleObject.copy(vm, sp, arg));
            }
            case Bytecode.BUILD_LIST -> {
                sp -= arg - 1;
                store(sp, ListObject.copy(vm, sp, arg));
            }
            case Bytecode.BUILD_MAP -> store(++sp, DictObject.make(vm, arg));
            case Bytecode.STORE_MAP -> {
                slow.storeInDisplay(w[sp - 2], w[sp], w[sp - 1]);
                sp -= 2;
            }
            case Bytecode.BUILD_SET -> {
                sp -= arg - 1;
                store(sp, SetObject.copy(vm, sp, arg));
            }
            case Bytecode.BUILD_SLICE -> {
                if (slow.slicesInPlace(w[sp - arg], ip)) {
                    sp = slow.subscriptBySlice(ip++, sp, arg);
                } else {
                    sp -= arg - 1;
                    store(sp, SliceObject.make(vm, w[sp], w[sp + 1], arg == 3 ? w[sp + 2] : NONE));
                }
            }
            case Bytecode.STORE_COMP -> sp = slow.storeInComprehension(arg, sp);
            case Bytecode.UNPACK_SEQUENCE -> {
                vm.operations.unpack(w[sp], arg, sp);
                sp += arg - 1;
            }
            case Bytecode.UNPACK_EX -> {
                vm.operations.unpackStarred(w[sp], arg & 0xff, arg >> 8, sp);
                sp += (arg & 0xff) + (arg >> 8);
            }
            case Bytecode.MAKE_FUNCTION -> {
                store(sp + 1, slow.makeFunction(fp, arg, NULL, NULL));
                sp++;
            }
            case Bytecode.MAKE_FUNCTION_DEFARGS -> {
                sp--;
                store(sp, slow.makeFunction(fp, arg, w[sp], w[sp + 1]));
            }
            case Bytecode.MAKE_CLOSURE -> {
                int cells = Slow.opcodeAt(w, ip++);
                sp -= cells - 1;
                store(sp, slow.makeClosure(fp, arg, NULL, NULL, cells, sp));
            }
            case Bytecode.MAKE_CLOSURE_DEFARGS -> {
                int cells = Slow.opcodeAt(w, ip++);
                sp -= cells + 1;
                store(sp, slow.makeClosure(fp, arg, w[sp], w[sp + 1], cells, sp + 2));
            }
            case Bytecode.CALL_FUNCTION_VAR_KW, Bytecode.CALL_METHOD_VAR_KW -> {
                boolean method = op == Bytecode.CALL_METHOD_VAR_KW;
                @Word int bitmap = w[sp];
                sp -= 1 + (arg & 0xff) + 2 * (arg >> 8) + (method ? 1 : 0);
                if (calls.callStarred(fp, sp, arg, bitmap, method)) {
                    return CHANGED;
                }
            }
            case Bytecode.RAISE_LAST -> {
                return raisedAgain(slow.reraise(fp), stop);
            }
            case Bytecode.RAISE_OBJ -> {
                return caught(slow.raise(fp, w[sp], NULL), stop);
            }
            case Bytecode.RAISE_FROM -> {
                return caught(slow.raise(fp, w[sp - 1], w[sp]), stop);
            }
            case Bytecode.YIELD_FROM -> {
                return yieldFrom(fp, ip, sp, NULL, stop);
            }
            case Bytecode.IMPORT_NAME -> {
                sp--;
                store(sp, slow.importName(slow.name(fp, arg), w[sp + 1], w[sp]));
            }
            case Bytecode.IMPORT_FROM -> {
                store(sp + 1, vm.modules.importFrom(w[sp], slow.name(fp, arg)));
                sp++;
            }
            case Bytecode.IMPORT_STAR -> vm.modules.importAll(w[sp--]);
            case 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6 -> store(sp, slow.unary(op - Bytecode.UNARY_OP_MULTI, w[sp]));
            default -> {
                if (op < Bytecode.LOAD_FAST_MULTI || op >= Bytecode.STORE_FAST_MULTI) {
                    throw vm.notImplemented("opcode");
                }
                throw slow.unbound();
            }
        }
        w[fp + Frame.IP] = ip;
        return sp;
    }

    private int branch(int fp, int ip, int sp) {
        w[fp + Frame.IP] = ip;
        w[fp + Frame.SP] = sp << 2;
        return CHANGED;
    }

    private @Word int checked(@Word int value) {
        if (value == NULL) {
            throw slow.unbound();
        }
        return value;
    }

    private int endFinally(int fp, int ip, int top, int stop) {
        slow.popHandler(fp);
        @Word int cause = w[top];
        int sp = top - 1;
        if (cause == NONE) {
            return sp;
        }
        if (!Words.isSmallInt(cause)) {
            return raisedAgain(new PythonException(cause), stop);
        }
        if (Words.smallInt(cause) >= 0) {
            sp = slow.unwindJump(fp, sp, ip, Words.smallInt(cause));
            return branch(fp, w[fp + Frame.IP], sp);
        }
        sp = slow.unwindReturn(fp, sp, ip);
        if (w[fp + Frame.IP] != 0) {
            return sp;
        }
        return calls.leave(w[sp]) == stop ? ENDED : CHANGED_QUIETLY;
    }

    /**
     * YIELD_FROM: while what it delegates to gives values, the frame stands at the opcode itself and runs it again.
     *
     * @param thrown an exception that was thrown into the generator, or {@link Words#NULL}
     */
    private int yieldFrom(int fp, int ip, int sp, @Word int thrown, int stop) {
        w[fp + Frame.IP] = ip - 1;
        w[fp + Frame.SP] = sp - 1 << 2;
        int outcome;
        try {
            outcome = slow.yieldFrom(sp, thrown);
        } catch (PythonException raised) {
            w[fp + Frame.IP] = ip;
            throw raised;
        }
        if (outcome == Slow.YIELDED) {
            w[fp + Frame.SP] = sp << 2;
            return calls.yield(w[sp]) == stop ? ENDED : CHANGED;
        }
        if (outcome == Slow.ENDED) {
            w[fp + Frame.IP] = ip;
        } else if (thrown != NULL) {
            return throwIn(thrown, stop);
        }
        return CHANGED;
    }

    // ---- exceptions ----

    /** Throws an exception into the innermost frame, that of a generator which was just resumed: at the place where it stands. */
    int throwIn(@Word int exception, int stop) {
        int fp = calls.frame();
        int ip = w[fp + Frame.IP];
        if (Slow.opcodeAt(w, ip) == Bytecode.YIELD_FROM) {
            vm.work(vm.target.costs().opcodes()[Bytecode.YIELD_FROM]);
            return yieldFrom(fp, ip + 1, w[fp + Frame.SP] >> 2, exception, stop);
        }
        w[fp + Frame.IP] = ip + 1;
        return caught(new PythonException(ExceptionObject.toRaise(vm, exception)), stop);
    }

    /** An exception that passes on where it was raised before: the place is in its traceback. */
    private int raisedAgain(PythonException raised, int stop) {
        slow.raisesAgain();
        return caught(raised, stop);
    }

    int caught(PythonException raised, int stop) {
        handle(raised, stop);
        return CHANGED_QUIETLY;
    }

    /**
     * Lets the innermost frame with a handler go on there. The IP of the frame where it was raised is after the place.
     *
     * @throws PythonException if no frame above the depth {@code stop} has a handler
     */
    void handle(PythonException raised, int stop) {
        if (calls.depth() == stop) {
            throw raised;
        }
        @Word int escaped = slow.handle(raised.exception(), stop);
        if (escaped != NULL) {
            throw escaped == raised.exception() ? raised : new PythonException(escaped);
        }
    }

    /** Fires events that are due and raises what is pending, between two opcodes. */
    void attend(int fp, int ip, int sp) {
        w[fp + Frame.IP] = ip;
        w[fp + Frame.SP] = sp << 2;
        try {
            if (vm.clock.isDue()) {
                slow.safepoint();
            }
            if (vm.isPending()) {
                vm.checkPending();
            }
        } catch (PythonException raised) {
            w[fp + Frame.IP] = ip + 1;
            throw raised;
        }
    }
}
