package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.BoundMethodObject;
import dev.snakeboard.firmware.object.ClassObject;
import dev.snakeboard.firmware.object.ClosureObject;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.InstanceObject;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.util.Arrays;

/**
 * The activations of Python code: which frame runs, who called it, and what its result is for. Frames are on the pystack
 * ({@code py/pystack.c}) or in generator objects; the chain of callers, which the device keeps on its C stack, is here.
 */
public final class Activations {
    private static final Return[] RETURNS = Return.values();
    private static final int NATIVE = Return.NATIVE.ordinal();
    private static final int PUSH = Return.PUSH.ordinal();
    private static final int INIT = Return.INIT.ordinal();
    private static final int OPERATOR = Return.OPERATOR.ordinal();
    static final int FOR_ITER = Return.FOR_ITER.ordinal();
    static final int SEND = Return.SEND.ordinal();

    static final int YIELD_FROM = Return.YIELD_FROM.ordinal();

    /** Which of the two functions resumes a generator to send: no address, as it is among the roots. */
    static final int BY_NEXT = 1;

    private final Vm vm;
    private int[] w;
    final PreludeCache preludes;
    final NativeTime natives;
    final CallCosts costs;
    private final int stackStart;
    private final int stackEnd;
    final CStack cStack;
    int stackTop;
    private int stackPeak;

    private int depth;
    private int[] frames = new int[64];
    private byte[] returns = new byte[64];
    private int[] objects = new int[64];
    private int[] extras = new int[64];
    private @Word int result;
    final SpecialMethods special;

    final TaskTurns turns;
    final FrameSetup setup;

    Activations(Vm vm, int stackStart, int stackWords) {
        this.vm = vm;
        this.w = vm.words;
        this.special = new SpecialMethods(vm, this);
        this.costs = new CallCosts(vm.target.costs());
        this.preludes = new PreludeCache(vm.ram, costs);
        this.natives = new NativeTime(vm);
        this.turns = new TaskTurns(vm);
        this.setup = new FrameSetup(vm, preludes, costs.general);
        this.stackStart = stackStart;
        this.stackEnd = stackStart + stackWords;
        this.stackTop = stackStart;
        this.cStack = new CStack(vm, this);
    }

    void useWords(int[] moved) {
        w = moved;
        special.useWords(moved);
    }

    void trace(Heap into) {
        into.traceWords(stackStart, stackTop);
        for (int i = 1; i <= depth; i++) {
            into.trace(objects[i]);
            into.trace(extras[i]);
        }
        into.trace(result);
    }

    public int depth() {
        return depth;
    }

    /** The index of the innermost frame. */
    public int frame() {
        return frames[depth];
    }

    /** The index of the frame at a depth, 1 being the outermost. */
    public int frameAt(int level) {
        return frames[level];
    }

    /** The function of the activation at a depth, 1 being the outermost. */
    public @Word int functionAt(int level) {
        return w[frames[level] + Frame.FUNCTION];
    }

    /** The address of the opcode that the innermost activation goes on with. */
    public int instruction() {
        return w[frames[depth] + Frame.IP];
    }

    /** The native function or type that Python code called last. */
    public @Word int lastNative() {
        return natives.last();
    }

    /** The most bytes of pystack ever in use. */
    public int peakStackBytes() {
        return (stackPeak - stackStart) * 4;
    }

    /** Reports to the VM's {@link TaskObserver} when this task's coroutine is resumed, and when it is suspended again. */
    public void awaitTurn(@Word int task, @Word int coroutine) {
        turns.await(task, coroutine);
    }

    /** The result of the activation that ended last for a native caller. */
    @Word int result() {
        @Word int value = result;
        result = NULL;
        vm.heap.pin(value);
        return value;
    }

    private void push(StackStep of, int frame, Return kind, @Word int object, int extra) {
        cStack.push(depth++, of);
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, depth * 2);
            returns = Arrays.copyOf(returns, depth * 2);
            objects = Arrays.copyOf(objects, depth * 2);
            extras = Arrays.copyOf(extras, depth * 2);
        }
        frames[depth] = frame;
        returns[depth] = (byte) kind.ordinal();
        objects[depth] = object;
        extras[depth] = extra;
    }

    // ---- the short ways of the loop ----

    /** Whether a call can push a frame that ends at an index, without an error and without growing the tables. */
    boolean hasRoom(int top) {
        return top <= stackEnd && depth + 1 < frames.length && cStack.hasPlenty(depth);
    }

    /** A frame that ends at an index would have been there. */
    void reach(int top) {
        stackPeak = StrictMath.max(stackPeak, top);
    }

    /** Enters a call from code whose frame is filled; {@link #hasRoom} has said yes. */
    void pushCall(int frame, int top, int cStackBytes) {
        cStack.pushCall(depth, cStackBytes);
        enter(frame, top);
    }

    private void enter(int frame, int top) {
        stackTop = top;
        stackPeak = StrictMath.max(stackPeak, top);
        depth++;
        frames[depth] = frame;
        returns[depth] = (byte) PUSH;
        objects[depth] = NULL;
        extras[depth] = 0;
    }

    /** What the caller gets when the innermost activation returns a value; {@link Words#NULL} if there is more to do than to drop the frame. */
    @Word int returned(@Word int value) {
        int kind = returns[depth];
        if (kind == PUSH || kind == OPERATOR && value != vm.modules.notImplemented()) {
            return value;
        }
        return kind == INIT && value == NONE ? objects[depth] : NULL;
    }

    /** As {@link #pushCall}, for a native caller. */
    void pushNativeCall(int frame, int top) {
        cStack.pushNested(depth);
        enter(frame, top);
        returns[depth] = (byte) NATIVE;
    }

    /** A native function has run whose work is still to be charged. An earlier result is a root no longer. */
    void passedNative(@Word int function, int cost) {
        natives.passed(function, cost);
        result = NULL;
    }

    /** Drops the innermost activation, for which {@link #returned} gave a value, or {@link #pushNativeCall} made. */
    void popCall(int frame) {
        stackTop = frame - (extras[depth] >> 1);
        depth--;
    }

    /** Whether a generator can be resumed without an error, without growing the tables, and without anybody being told. */
    boolean canResume(@Word int generator) {
        return depth + 1 < frames.length && cStack.hasPlenty(depth) && !turns.isToldOf(generator);
    }

    /**
     * Resumes a generator; {@link #canResume} has said yes.
     *
     * @param kind what its values are for: {@link #FOR_ITER}, {@link #SEND} or {@link #YIELD_FROM}
     * @param extra where a for loop goes on when it has ended; for {@link #SEND} {@link #BY_NEXT} if {@code next} was called
     */
    void pushGenerator(int frame, @Word int generator, int kind, int extra) {
        cStack.pushGenerator(depth, kind, extra);
        depth++;
        frames[depth] = frame;
        returns[depth] = (byte) kind;
        objects[depth] = generator;
        extras[depth] = extra;
    }

    /** The innermost activation if it is a generator that code resumed, and nobody is to be told that it yields; else {@link Words#NULL}. */
    @Word int yielding() {
        @Word int generator = objects[depth];
        return returns[depth] >= FOR_ITER && generator != turns.running ? generator : NULL;
    }

    /** Drops the innermost activation, which {@link #yielding} gave; tells what its value is for. */
    int popGenerator() {
        return returns[depth--];
    }

    // ---- the pystack ----

    /**
     * Takes words of the pystack, with what was left there ({@code mp_pystack_alloc}); too many is RuntimeError. {@link #free} with the same index gives them
     * back.
     */
    public int reserve(int words) {
        int index = stackTop;
        riseTo(index + (words + 1 & -2));
        return index;
    }

    /** Makes what was reserved last larger, where it is. */
    void extend(int index, int to) {
        riseTo(index + (to + 1 & -2));
    }

    public void free(int index) {
        stackTop = index;
    }

    private void riseTo(int top) {
        if (top > stackEnd) {
            throw vm.raise(Types.RUNTIME_ERROR, "pystack exhausted");
        }
        stackTop = top;
        stackPeak = StrictMath.max(stackPeak, top);
    }

    // ---- calling ----

    /**
     * Calls anything callable. For Python code a frame is made, for the loop to run; anything else runs here and leaves its result.
     *
     * @return whether a frame was entered
     */
    boolean enter(@Word int callee, int positional, int keyword, int base, Return kind) {
        return enter(callee, positional, keyword, base, kind, stackTop);
    }

    /**
     * As above, with arguments on the pystack.
     *
     * @param bottom the top of the pystack once the call has returned
     */
    private boolean enter(@Word int callee, int positional, int keyword, int base, Return kind, int bottom) {
        boolean entered = false;
        try {
            entered = enterAbove(bottom, callee, positional, keyword, base, kind);
        } finally {
            if (!entered) {
                stackTop = bottom;
            }
        }
        return entered;
    }

    private boolean enterAbove(int bottom, @Word int callee, int positional, int keyword, int base, Return kind) {
        @Word int function = callee;
        @Word int block = NULL;
        int count = positional;
        int args = base;
        int nativeTop = vm.nativeTop();
        try {
            while (true) {
                @Word int type = vm.typeOf(function);
                if (type == Types.FUN_BC) {
                    Return purpose = kind == Return.PUSH && block != NULL ? Return.CLOSURE : kind;
                    enterFunction(function, count, keyword, args, purpose, block, bottom);
                    return true;
                }
                if (type == Types.FUN_BUILTIN) {
                    natives.enter(function);
                    vm.work(vm.flash.cost(function));
                    int mark = cStack.take(vm.flash.frame(function));
                    result = vm.flash.function(function).call(vm, count, keyword, args);
                    cStack.giveBack(mark);
                    natives.leave();
                    return false;
                }
                if (type == Types.CLOSURE) {
                    vm.work(costs.closure);
                    cStack.take(StackStep.CLOSURE);
                    int cells = ClosureObject.count(vm, function);
                    int size = cells + count + 2 * keyword;
                    if (size > ClosureObject.ON_STACK) {
                        block = ClassObject.arguments(vm, cells, args, size - cells);
                        System.arraycopy(w, ClosureObject.cells(function), w, block >> 2, cells);
                        args = block >> 2;
                    } else {
                        args = prepend(ClosureObject.cells(function), cells, args, count, keyword);
                    }
                    count += cells;
                    function = ClosureObject.function(vm, function);
                } else if (type == Types.BOUND_METHOD) {
                    vm.charge(CostEvent.BOUND_METHOD_CALL);
                    cStack.take(StackStep.BOUND_METHOD);
                    args = prependSelf((function >> 2) + 2, args, count, keyword);
                    count++;
                    function = BoundMethodObject.function(vm, function);
                } else if (type == Types.GEN_WRAP || type == Types.CORO_WRAP) {
                    result = newGenerator(function, type, count, keyword, args);
                    vm.heap.free(block);
                    return false;
                } else if (type == Types.TYPE && Interpreter.isPlainClass(vm, function)) {
                    return special.enterClass(function, count, keyword, args, kind, bottom);
                } else if (InstanceObject.isInstance(vm, function)) {
                    int found = vm.reserveNative(2);
                    if (!InstanceObject.findCall(vm, function, found)) {
                        throw notCallable(function);
                    }
                    if (w[found + 1] != NULL) {
                        args = prependSelf(found + 1, args, count, keyword);
                        count++;
                    }
                    function = w[found];
                    vm.charge(CostEvent.INSTANCE_CALL);
                    cStack.take(StackStep.INSTANCE_CALL);
                } else {
                    NativeType behaviour = vm.behaviourOf(function);
                    if (!behaviour.canCall()) {
                        throw notCallable(function);
                    }
                    natives.enter(function);
                    int mark = cStack.mark();
                    if (type == Types.TYPE && TypeObject.isNative(vm, function)) {
                        vm.work(vm.types.makeCost(function));
                        cStack.take(vm.types.makeFrame(function));
                    } else if (type == Types.TYPE) {
                        cStack.take(StackStep.CONSTRUCTION);
                    }
                    result = behaviour.call(vm, function, new Args(vm, args, count, keyword));
                    cStack.giveBack(mark);
                    natives.leave();
                    return false;
                }
            }
        } finally {
            vm.freeNative(nativeTop);
        }
    }

    private PythonException notCallable(@Word int object) {
        return vm.raise(Types.TYPE_ERROR, Message.of("'%s' object isn't callable", vm.typeName(object)), "object not callable");
    }

    /** Copies words and then a call's arguments to the native stack. */
    private int prepend(int words, int length, int args, int count, int keyword) {
        int size = count + 2 * keyword;
        int copy = vm.reserveNative(length + size);
        System.arraycopy(w, words, w, copy, length);
        System.arraycopy(w, args, w, copy + length, size);
        return copy;
    }

    /** A method's arguments, which are on the pystack ({@code mp_call_method_self_n_kw}). */
    private int prependSelf(int self, int args, int count, int keyword) {
        int size = count + 2 * keyword;
        int copy = reserve(1 + size);
        w[copy] = w[self];
        System.arraycopy(w, args, w, copy + 1, size);
        return copy;
    }

    /** What a call gave that needed no frame. */
    void give(@Word int value) {
        result = value;
    }

    void enterFunction(@Word int function, int count, int keyword, int args, Return kind, @Word int object, int bottom) {
        cStack.check(StackStep.FUNCTION);
        Prelude prelude = preludes.at(FunctionObject.code(vm, function));
        vm.work(costs.of(prelude));
        int frame = stackTop;
        int top = frame + PreludeCache.frameWords(prelude);
        riseTo(top);
        FrameSetup.clear(w, frame + Frame.STATE, frame + Frame.STATE + prelude.states());
        try {
            setup.fill(frame, function, prelude, count, keyword, args);
        } catch (PythonException badArguments) {
            stackTop = frame;
            throw badArguments;
        }
        w[frame + Frame.GLOBALS] = vm.globals;
        vm.globals = ModuleObject.globals(vm, FunctionObject.context(vm, function));
        push(StackStep.FUNCTION, frame, kind, object, (frame - bottom) << 1 | 1);
    }

    /** A generator object whose frame has its arguments ({@code gen_wrap_call}). */
    private @Word int newGenerator(@Word int function, @Word int type, int count, int keyword, int args) {
        vm.charge(CostEvent.GENERATOR_CREATE);
        Prelude prelude = preludes.at(FunctionObject.code(vm, function));
        int words = GeneratorObject.FRAME + Frame.HEADER + prelude.states() + Frame.HANDLER * prelude.handlers();
        @Word int generator = vm.allocateObject(type == Types.CORO_WRAP ? Types.COROUTINE : Types.GENERATOR, 4 * words);
        w[(generator >> 2) + 1] = NONE;
        setup.fill((generator >> 2) + GeneratorObject.FRAME, function, prelude, count, keyword, args);
        if (type == Types.CORO_WRAP) {
            vm.taskObserver().coroutineMade(generator);
        }
        return generator;
    }

    /**
     * Calls from code: the function is at {@code words[slot]}, where its result goes.
     *
     * @param counts number of positional arguments, and from bit 8 on that of keyword arguments
     * @return whether a frame was entered
     */
    boolean call(int frame, int slot, int args, int counts) {
        w[frame + Frame.SP] = slot << 2;
        @Word int function = w[slot];
        if ((function & 3) == 0 && w[function >> 2] == Types.FUN_BC) {
            enterFunction(function, counts & 0xff, counts >> 8, args, Return.PUSH, NULL, stackTop);
            return true;
        }
        if (counts <= 2 && function < Types.END + 0x40000 && resumesGenerator(function, counts, args, slot)) {
            return true;
        }
        if ((function & 3) == 0 && w[function >> 2] == Types.FUN_BUILTIN) {
            natives.enter(function);
            vm.work(vm.flash.cost(function));
            int nativeTop = vm.nativeTop();
            cStack.take(vm.flash.frame(function));
            @Word int value = vm.flash.function(function).call(vm, counts & 0xff, counts >> 8, args);
            cStack.clear();
            vm.freeNative(nativeTop);
            natives.leave();
            w[slot] = value;
            // An earlier result is a root no longer.
            result = NULL;
            return false;
        }
        if (special.construct(function, counts & 0xff, counts >> 8, args)
                || enter(function, counts & 0xff, counts >> 8, args, Return.PUSH)) {
            return true;
        }
        cStack.clear();
        w[slot] = result;
        result = NULL;
        return false;
    }

    /**
     * Calls from code with {@code *} or {@code **} arguments, which are above the others, and the bitmap of them on top.
     *
     * @param slot where the function is, and its result goes
     * @return whether a frame was entered
     */
    boolean callStarred(int frame, int slot, int counts, @Word int bitmap, boolean method) {
        int nativeTop = vm.nativeTop();
        int bottom = stackTop;
        boolean entered = false;
        try {
            int first = slot + (method ? 2 : 1);
            StarArguments star = new StarArguments(vm, this, first, counts & 0xff, counts >> 8, Words.smallInt(bitmap));
            cStack.take(StackStep.STAR_EXPANSION);
            int args = star.expand(method ? w[slot + 1] : NULL);
            cStack.clear();
            cStack.take(StackStep.STAR_CALL);
            w[frame + Frame.SP] = slot << 2;
            entered = enter(w[slot], star.positional(), star.keyword(), args, Return.PUSH, bottom);
        } finally {
            vm.freeNative(nativeTop);
            if (!entered) {
                stackTop = bottom;
            }
        }
        if (!entered) {
            cStack.clear();
            w[slot] = result;
            result = NULL;
        }
        return entered;
    }

    /** {@code generator.send(value)} and {@code next(generator)} resume in the loop, not nested. */
    private boolean resumesGenerator(@Word int function, int count, int args, int slot) {
        @Word int send;
        if (count == 2 && vm.modules.isGeneratorSend(function)) {
            send = w[args + 1];
        } else if (count == 1 && function == vm.modules.next()) {
            send = NONE;
        } else {
            return false;
        }
        @Word int generator = w[args];
        if (!Interpreter.isGenerator(vm, generator) || hasPending(generator)) {
            return false;
        }
        cStack.take(StackStep.NEXT_OF_GENERATOR);
        if (count == 1) {
            cStack.take(vm.flash.frame(function));
        }
        boolean resumed = resume(generator, send, NULL, Return.SEND, 0);
        cStack.clear();
        return resumed;
    }

    // ---- generators ----

    /**
     * Makes a suspended generator's frame the innermost.
     *
     * @param extra where a for loop goes on, or what {@code yield from} throws
     * @return false if the generator has ended already
     */
    boolean resume(@Word int generator, @Word int send, @Word int exception, Return kind, int extra) {
        int at = generator >> 2;
        int frame = at + GeneratorObject.FRAME;
        if (w[frame + Frame.IP] == 0) {
            return false;
        }
        if (w[at + 1] == NULL) {
            throw vm.valueError("generator already executing");
        }
        cStack.check(StackStep.GENERATOR);
        int sp = w[frame + Frame.SP] >> 2;
        if (sp == frame + Frame.STATE - 1) {
            if (exception == NULL && send != NONE) {
                throw vm.typeError("can't send non-None value to a just-started generator");
            }
            if (w[at] == Types.COROUTINE) {
                vm.taskObserver().coroutineStarts(generator);
            }
        } else {
            w[sp] = exception == NULL ? send : NULL;
        }
        vm.work(costs.resume[kind.ordinal()]);
        w[at + 1] = NULL;
        w[frame + Frame.GLOBALS] = vm.globals;
        vm.globals = ModuleObject.globals(vm, FunctionObject.context(vm, w[frame + Frame.FUNCTION]));
        push(StackStep.GENERATOR, frame, kind, generator, extra);
        if (generator == turns.awaited) {
            turns.begins();
        }
        return true;
    }

    /** Whether {@code pend_throw} left an exception in a suspended generator. */
    boolean hasPending(@Word int generator) {
        @Word int pending = w[(generator >> 2) + 1];
        return pending != NONE && pending != NULL;
    }

    /**
     * Takes the exception that {@code pend_throw} left, {@link Words#NULL} if there is none. A generator that has ended, or that refuses the value
     * which is sent to its start, keeps it.
     */
    @Word int takePending(@Word int generator, @Word int send) {
        int frame = (generator >> 2) + GeneratorObject.FRAME;
        boolean starts = w[frame + Frame.SP] >> 2 == frame + Frame.STATE - 1;
        if (!hasPending(generator) || w[frame + Frame.IP] == 0 || starts && send != NONE && send != NULL) {
            return NULL;
        }
        @Word int pending = w[(generator >> 2) + 1];
        w[(generator >> 2) + 1] = NONE;
        return pending;
    }

    // ---- ending ----

    /** Ends the innermost activation with a value; returns the depth that is left. */
    int leave(@Word int value) {
        int frame = frames[depth];
        if (returns[depth] == PUSH) {
            vm.globals = w[frame + Frame.GLOBALS];
            stackTop = frame - (extras[depth] >> 1);
            depth--;
            w[w[frames[depth] + Frame.SP] >> 2] = value;
            return depth;
        }
        return leave(frame, value);
    }

    /** Whether the innermost activation is a generator that {@code send} or {@code next} was called on. */
    boolean endsSent() {
        return returns[depth] == SEND;
    }

    /** Ends a generator that {@link #endsSent} told of, with a value; gives the StopIteration to raise where it was called. */
    PythonException leaveSent(@Word int value) {
        close(frames[depth], objects[depth]);
        depth--;
        vm.stopIterationValue = value;
        return GeneratorObject.stop(vm);
    }

    private int leave(int frame, @Word int value) {
        Return kind = RETURNS[returns[depth]];
        @Word int object = objects[depth];
        int extra = extras[depth];
        close(frame, object);
        depth--;
        if (kind == Return.NATIVE) {
            endNative(object, value);
            return depth;
        }
        int caller = frames[depth];
        int sp = w[caller + Frame.SP] >> 2;
        switch (kind) {
            case PUSH -> w[sp] = value;
            case CLOSURE -> {
                w[sp] = value;
                vm.heap.free(object);
            }
            case INIT -> {
                w[sp] = object;
                ClassObject.checkInit(vm, value);
            }
            case INIT_WITH_ARGUMENTS -> {
                w[sp] = w[(object >> 2) + 1];
                vm.heap.free(object);
                ClassObject.checkInit(vm, value);
            }
            case OPERATOR -> vm.store(sp, value == vm.modules.notImplemented() ? special.otherwise(object, sp) : value);
            case DROP -> {
                return depth;
            }
            case NEXT -> {
                w[sp + 1] = value;
                w[caller + Frame.SP] = sp + 1 << 2;
            }
            case ENTER -> {
                Slow.pushHandler(w, caller, Words.smallInt(object), sp, true);
                w[sp + 1] = value;
                w[caller + Frame.SP] = sp + 1 << 2;
            }
            case EXIT -> special.exited(sp, value);
            case FOR_ITER -> endLoop(extra);
            case SEND -> {
                vm.stopIterationValue = value;
                throw GeneratorObject.stop(vm);
            }
            case YIELD_FROM -> {
                w[sp] = value;
                w[caller + Frame.IP]++;
                rethrowExit(extra);
            }
            case NATIVE -> throw new AssertionError("handled above");
        }
        return depth;
    }

    /** Takes the iterator off the stack of the innermost frame, which goes on behind its for loop. */
    void endLoop(int end) {
        int caller = frames[depth];
        w[caller + Frame.SP] -= Bytecode.ITERATOR_SLOTS << 2;
        w[caller + Frame.IP] = end;
    }

    /** What belongs to the innermost activation: a generator, an instance, or what its {@link Return} needs. */
    @Word int object() {
        return objects[depth];
    }

    /** If GeneratorExit was thrown into a generator that swallowed it, the one that delegated to it still gets it. */
    private void rethrowExit(@Word int thrown) {
        if (thrown != NULL && ExceptionObject.matches(vm, thrown, Types.GENERATOR_EXIT)) {
            throw new PythonException(ExceptionObject.toRaise(vm, thrown));
        }
    }

    private void endNative(@Word int object, @Word int value) {
        if (object != NULL && Interpreter.isGenerator(vm, object)) {
            vm.stopIterationValue = value == NONE ? NULL : value;
            result = NULL;
        } else {
            result = value;
            vm.heap.free(object);
        }
    }

    /** Gives back what the innermost frame holds; a generator has ended then. */
    private void close(int frame, @Word int object) {
        vm.globals = w[frame + Frame.GLOBALS];
        if (isOnStack(frame)) {
            stackTop = frame - (extras[depth] >> 1);
        } else {
            w[(object >> 2) + 1] = NONE;
            w[frame + Frame.IP] = 0;
            if (object == turns.running) {
                turns.ends();
            }
        }
    }

    private boolean isOnStack(int frame) {
        return frame >= stackStart && frame < stackEnd;
    }

    /**
     * Suspends the innermost generator with a value, which its frame keeps no longer; what delegates to it is suspended too.
     *
     * @return the depth that is left
     */
    int yield(@Word int value) {
        while (true) {
            int frame = frames[depth];
            Return kind = RETURNS[returns[depth]];
            @Word int generator = objects[depth];
            vm.globals = w[frame + Frame.GLOBALS];
            w[(generator >> 2) + 1] = NONE;
            w[w[frame + Frame.SP] >> 2] = NONE;
            depth--;
            if (generator == turns.running) {
                turns.ends();
            }
            if (kind == Return.NATIVE) {
                result = value;
                return depth;
            }
            int caller = frames[depth];
            int sp = w[caller + Frame.SP] >> 2;
            switch (kind) {
                case FOR_ITER -> {
                    w[sp + 1] = value;
                    w[caller + Frame.SP] = sp + 1 << 2;
                    return depth;
                }
                case SEND -> {
                    w[sp] = value;
                    return depth;
                }
                case YIELD_FROM -> {
                    w[sp + 1] = value;
                    w[caller + Frame.SP] = sp + 1 << 2;
                }
                default -> throw new AssertionError("only a generator yields");
            }
        }
    }

    /**
     * Drops the innermost activation because an exception left it.
     *
     * @return what its result was for
     */
    Return abandon() {
        Return kind = RETURNS[returns[depth]];
        close(frames[depth], objects[depth]);
        depth--;
        return kind;
    }

    /** Whether the innermost activation is that of a generator. */
    boolean isGeneratorFrame() {
        return !isOnStack(frames[depth]);
    }

    /** Drops activations down to a depth. */
    void unwindTo(int target) {
        while (depth > target) {
            abandon();
        }
    }
}
