package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Runs bytecode ({@code py/vm.c}). Python calls, the construction of instances and the resumption of generators push a frame in the same loop;
 * only natives that call back nest ({@link #call}). What operations mean is in {@link Operations}, {@link Attributes} and {@link Slow}.
 */
public final class Interpreter {
    /** Branches after which the loop's method is entered anew: compiled code for its entry is better than for its middle. */
    private static final int TURNS = 32;

    /** In place of what the loop was left for: it is to be run first. */
    private static final int NOT_STARTED = -2;

    private final Vm vm;
    private int[] w;
    private final Clock clock;
    private final Heap heap;
    final Activations calls;
    private final Slow slow;
    private Loop dispatch;
    private int[] resuming = new int[3];
    private final CommonOpcodes common;
    private final RareOpcodes rare;
    private final ShortFunctions shorts;
    private boolean observed;

    Interpreter(Vm vm, int pystack, int words) {
        this.vm = vm;
        this.w = vm.words;
        this.clock = vm.clock;
        this.heap = vm.heap;
        this.calls = new Activations(vm, pystack, words);
        this.slow = new Slow(vm, this);
        this.dispatch = new Dispatch(vm, calls, slow.sites, slow.methods);
        this.rare = new RareOpcodes(vm, calls, slow);
        this.common = new CommonOpcodes(vm, calls, slow, rare);
        this.shorts = new ShortFunctions(vm, calls);
    }

    void trace(Heap into) {
        calls.trace(into);
    }

    /** Told of the array that memory is in from now on. */
    void useWords(int[] moved) {
        w = moved;
        calls.useWords(moved);
        slow.useWords(moved);
        common.useWords(moved);
        rare.useWords(moved);
    }

    void useResuming(@Word int sendToGenerator, @Word int sendToCoroutine, @Word int next) {
        resuming = new int[] {sendToGenerator, sendToCoroutine, next};
        dispatch.useResuming(sendToGenerator, sendToCoroutine, next);
    }

    /** Has every opcode observed from now on, or with {@link ExecutionObserver#NONE} none. The program runs as ever, but slower for the host. */
    public void observe(ExecutionObserver observer) {
        observed = observer != ExecutionObserver.NONE;
        dispatch = observer == ExecutionObserver.NONE
                ? new Dispatch(vm, calls, slow.sites, slow.methods)
                : Loop.stepping(vm, calls, slow.sites, slow.methods, observer);
        dispatch.useResuming(resuming[0], resuming[1], resuming[2]);
        calls.natives.observe(observer);
    }

    /** The C stack, which native code that nests has to tell of. */
    public CStack cStack() {
        return calls.cStack;
    }

    /** Bytes of C stack in use. */
    public int cStackUsed() {
        return calls.cStack.inUse();
    }

    /** The activations of Python code, for tracebacks and for tools that watch tasks. */
    public Activations activations() {
        return calls;
    }

    // ---- calls from native code ----

    /** Calls any callable with {@code positional} words at {@code words[base]} and {@code keyword} pairs after them. */
    public @Word int call(@Word int function, int positional, int keyword, int base) {
        boolean plain = keyword == 0 && (function & 3) == 0 && w[function >> 2] == Types.FUN_BC;
        if (plain && !observed) {
            long began = clock.now();
            @Word int value = shorts.call(function, positional, base);
            if (value != NULL) {
                calls.natives.leaveOut(clock.now() - began);
                heap.pin(value);
                return value;
            }
        }
        int cStackMark = calls.cStack.mark();
        int depth = calls.depth();
        int nativeTop = vm.nativeTop();
        @Word int fromNative = calls.natives.pause();
        try {
            if (plain && calls.setup.enterPlainly(calls, function, positional, base)) {
                int op = dispatch.loop();
                int fp = calls.frame();
                if (op == Bytecode.RETURN_VALUE && calls.depth() == depth + 1 && w[fp + Frame.SIZES] >>> 16 == 0) {
                    @Word int value = w[w[fp + Frame.SP] >> 2];
                    vm.globals = w[fp + Frame.GLOBALS];
                    calls.popCall(fp);
                    heap.pin(value);
                    return value;
                }
                return run(depth, NULL, op);
            }
            if (!calls.enter(function, positional, keyword, base, Return.NATIVE)) {
                return calls.result();
            }
            return run(depth, NULL, NOT_STARTED);
        } catch (StackOverflowError tooDeep) {
            calls.unwindTo(depth);
            throw calls.cStack.tooDeep();
        } finally {
            calls.cStack.giveBack(cStackMark);
            calls.natives.resume(fromNative);
            vm.freeNative(nativeTop);
        }
    }

    /** Calls a function of one argument that a native function was given ({@code mp_call_function_1}). */
    public @Word int callBack(@Word int function, @Word int argument) {
        vm.charge(CostEvent.NATIVE_CALLBACK, vm.is(function, Types.TYPE) ? 0 : 1);
        int mark = calls.cStack.take(StackStep.CALLBACK);
        try {
            return vm.call(function, argument);
        } finally {
            calls.cStack.giveBack(mark);
        }
    }

    /**
     * Resumes a generator: sends a value, or throws an exception into it if one is given.
     *
     * @return the value it yields, or {@link Words#NULL} when it has ended, its value then in {@link Vm#stopIterationValue}
     */
    public @Word int resume(@Word int generator, @Word int send, @Word int exception) {
        int cStackMark = calls.cStack.take(StackStep.NEXT_OF_GENERATOR);
        int depth = calls.depth();
        @Word int fromNative = calls.natives.pause();
        vm.stopIterationValue = NULL;
        try {
            @Word int pending = calls.takePending(generator, send);
            @Word int thrown = pending != NULL ? pending : exception;
            if (!calls.resume(generator, send, thrown, Return.NATIVE, 0)) {
                return NULL;
            }
            if (thrown != NULL) {
                return run(depth, thrown, NOT_STARTED);
            }
            int op = dispatch.loop();
            int fp = calls.frame();
            if (op == Bytecode.YIELD_VALUE && calls.depth() == depth + 1) {
                calls.yield(w[w[fp + Frame.SP] >> 2]);
                return calls.result();
            }
            return run(depth, NULL, op);
        } catch (StackOverflowError tooDeep) {
            calls.unwindTo(depth);
            throw calls.cStack.tooDeep();
        } finally {
            calls.cStack.giveBack(cStackMark);
            calls.natives.resume(fromNative);
        }
    }

    // ---- the loop ----

    /**
     * Runs the innermost frame, and what it calls, until the activation that made the depth {@code stop + 1} ends.
     *
     * @param first what the loop was left for, if it has been run, else {@link #NOT_STARTED}
     */
    private @Word int run(int stop, @Word int thrown, int first) {
        int pins = heap.mark();
        int natives = vm.nativeTop();
        @Word int inject = thrown;
        int left = first;
        while (true) {
            try {
                int outcome;
                if (inject == NULL) {
                    int op = left;
                    left = NOT_STARTED;
                    outcome = execute(stop, pins, op);
                } else {
                    @Word int exception = inject;
                    inject = NULL;
                    outcome = rare.throwIn(exception, stop);
                }
                if (outcome == RareOpcodes.ENDED) {
                    return calls.result();
                }
            } catch (PythonException raised) {
                vm.freeNative(natives);
                calls.cStack.clear();
                calls.natives.leave();
                // What the native held is garbage before the traceback is written: its C frames are gone (nlr_jump).
                heap.release(pins);
                rare.handle(raised, stop);
            }
            heap.release(pins);
        }
    }

    /** Runs until the outermost activation ends, or for {@link #TURNS} turns, so that a compiled method can take over from an interpreted one. */
    private int execute(int stop, int pins, int first) {
        int left = first;
        for (int turns = 0; turns < TURNS; turns++) {
            int op = left == NOT_STARTED ? dispatch.loop() : left;
            left = NOT_STARTED;
            int fp = calls.frame();
            int ip = w[fp + Frame.IP];
            int sp = w[fp + Frame.SP] >> 2;
            switch (op) {
                case Bytecode.LOAD_CONST_SMALL_INT:
                    sp = common.loadSmallInt(fp, ip, sp);
                    break;
                case Bytecode.LOAD_CONST_STRING:
                    sp = common.loadString(fp, ip, sp);
                    break;
                case Bytecode.LOAD_CONST_OBJ:
                    sp = common.loadConstant(fp, ip, sp);
                    break;
                case Bytecode.LOAD_DEREF:
                    sp = common.loadCell(fp, ip, sp);
                    break;
                case Bytecode.STORE_DEREF:
                    sp = common.storeCell(fp, ip, sp);
                    break;
                case Bytecode.LOAD_GLOBAL:
                    sp = common.loadGlobal(fp, ip, sp);
                    break;
                case Bytecode.LOAD_ATTR:
                    sp = common.loadAttribute(fp, ip, sp);
                    break;
                case Bytecode.LOAD_METHOD:
                    sp = common.loadMethod(fp, ip, sp);
                    break;
                case Bytecode.LOAD_SUBSCR:
                    sp = common.subscript(fp, ip, sp);
                    break;
                case Bytecode.STORE_ATTR:
                    sp = common.storeAttribute(fp, ip, sp);
                    break;
                case Bytecode.STORE_SUBSCR:
                    sp = common.storeSubscript(fp, ip, sp);
                    break;
                case Bytecode.FOR_ITER:
                    sp = common.forIter(fp, ip, sp);
                    break;
                case Bytecode.CALL_FUNCTION:
                    sp = common.callFunction(fp, ip, sp);
                    break;
                case Bytecode.CALL_METHOD:
                    sp = common.callMethod(fp, ip, sp);
                    break;
                case Bytecode.RETURN_VALUE:
                    sp = common.returnValue(fp, ip, sp, stop);
                    break;
                case Bytecode.YIELD_VALUE:
                    sp = common.yieldValue(fp, ip, sp, stop);
                    break;
                case Bytecode.POP_JUMP_IF_TRUE, Bytecode.POP_JUMP_IF_FALSE:
                    sp = common.popJump(op, fp, ip, sp);
                    break;
                case Loop.ATTEND:
                    rare.attend(fp, ip, sp);
                    break;
                case Loop.STEPPED:
                    sp = RareOpcodes.CHANGED_QUIETLY;
                    break;
                default:
                    sp = op >= Bytecode.BINARY_OP_MULTI ? common.binary(op, fp, ip, sp) : rare.execute(op, fp, ip, sp, stop);
                    break;
            }
            heap.release(pins);
            if (sp >= 0) {
                w[fp + Frame.SP] = sp << 2;
            } else if (sp == RareOpcodes.CHANGED) {
                if (clock.isDue() || vm.isPending()) {
                    fp = calls.frame();
                    rare.attend(fp, w[fp + Frame.IP], w[fp + Frame.SP] >> 2);
                }
            } else if (sp == RareOpcodes.ENDED) {
                return sp;
            }
        }
        return RareOpcodes.CHANGED;
    }

    /** Whether a value is a generator that FOR_ITER, {@code send} or {@code yield from} can resume in the loop. */
    static boolean isGenerator(Vm vm, @Word int word) {
        return Words.isAddress(word) && GeneratorObject.is(vm, word);
    }

    static boolean isPlainClass(Vm vm, @Word int type) {
        return !TypeObject.isNative(vm, type) && TypeObject.nativeBase(vm, type) == NULL;
    }

    /** The line that the frame at an activation is at. */
    public int lineOf(int frame) {
        @Word int function = w[frame + Frame.FUNCTION];
        boolean next = slow.isAtSafepoint() && calls.depth() > 0 && calls.frame() == frame;
        int ip = w[frame + Frame.IP] - (next ? 0 : 1);
        return Prelude.at(vm.ram, FunctionObject.code(vm, function)).line(vm.ram, ip);
    }

    /** The line of the opcode that a frame goes on with: not that of the one it executes. */
    int nextLineOf(int frame) {
        return Prelude.at(vm.ram, FunctionObject.code(vm, w[frame + Frame.FUNCTION])).line(vm.ram, w[frame + Frame.IP]);
    }

    /** The file of the code of a frame. */
    public String fileOf(int frame) {
        @Word int context = FunctionObject.context(vm, w[frame + Frame.FUNCTION]);
        return vm.names.text(ModuleObject.name(vm, context, 0));
    }
}
