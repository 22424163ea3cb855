package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.CellObject;
import dev.snakeboard.firmware.object.ClosureObject;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.InstanceObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.PolyIterator;
import dev.snakeboard.firmware.object.SetObject;
import dev.snakeboard.firmware.object.SuperObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * What opcodes do beyond moving words: the parts of {@link Interpreter}'s loop that HotSpot must not inline into it, because the loop would get
 * too large.
 */
final class Slow {
    /** Outcomes of {@link #yieldFrom}. */
    static final int RESUMED = 0;

    static final int YIELDED = 1;
    static final int ENDED = 2;

    private static final BinaryOp[] BINARY = BinaryOp.values();
    private static final UnaryOp[] UNARY = UnaryOp.values();

    private final Vm vm;
    private int[] w;
    private final Interpreter interpreter;
    final SiteCache sites;
    final MethodCache methods;
    private boolean atSafepoint;
    private boolean raisesAgain;
    private final CodeLoader loader;
    private final int builtinCost;
    final OpcodeCosts costs;

    Slow(Vm vm, Interpreter interpreter) {
        this.vm = vm;
        this.w = vm.words;
        this.interpreter = interpreter;
        this.loader = new CodeLoader(vm);
        this.builtinCost = vm.target.costs().of(CostEvent.LOAD_GLOBAL_BUILTIN);
        this.costs = new OpcodeCosts(vm);
        this.sites = new SiteCache(vm);
        this.methods = new MethodCache(vm);
    }

    void useWords(int[] moved) {
        w = moved;
    }

    // ---- operands ----

    static int opcodeAt(int[] w, int ip) {
        return w[ip >> 2] >>> (ip << 3) & 0xff;
    }

    /** The signed operand at an address: base 128, the sign in bit 6 of the first byte. */
    static @Word int smallInt(int[] w, int address) {
        int ip = address;
        int b = w[ip >> 2] >>> (ip << 3) & 0xff;
        int value = (b & 0x40) != 0 ? -1 : 0;
        while (true) {
            value = value << 7 | b & 0x7f;
            if (b < 0x80) {
                return Words.ofSmall(value);
            }
            ip++;
            b = w[ip >> 2] >>> (ip << 3) & 0xff;
        }
    }

    /** The id of the name at an index of the name table of a frame's module. */
    int name(int frame, int index) {
        int context = w[(w[frame] >> 2) + 1] >> 2;
        int at = w[context + 2] + 2 * index;
        return w[at >> 2] >>> ((at & 2) << 3) & 0xffff;
    }

    @Word int constant(int frame, int index) {
        int context = w[(w[frame] >> 2) + 1] >> 2;
        return w[(w[context + 3] >> 2) + index];
    }

    // ---- names ----

    PythonException unbound() {
        return vm.raise(Types.NAME_ERROR, "local variable referenced before assignment");
    }

    private PythonException undefined(@Word int name) {
        return vm.raise(Types.NAME_ERROR, Message.of("name '%s' isn't defined", vm.names.text(Words.name(name))), "name not defined");
    }

    /** @param operand the address of the operand, where the opcode is in the bytecode */
    @Word int loadName(int name, int operand) {
        @Word int key = Words.ofName(name);
        if (vm.locals != vm.globals) {
            @Word int value = MapTable.get(vm, DictObject.map(vm.locals), key);
            if (value != NULL) {
                return value;
            }
        }
        return loadGlobal(key, operand);
    }

    @Word int loadBuiltin(@Word int name) {
        @Word int override = vm.root(Vm.ROOT_BUILTINS_OVERRIDE);
        if (override != NULL) {
            @Word int value = MapTable.get(vm, DictObject.map(override), name);
            if (value != NULL) {
                return value;
            }
        }
        @Word int value = MapTable.get(vm, DictObject.map(vm.modules.builtins()), name);
        if (value == NULL) {
            throw undefined(name);
        }
        return value;
    }

    @Word int loadGlobal(@Word int key, int operand) {
        int map = DictObject.map(vm.globals);
        int at = MapTable.find(vm, map, key);
        int in = map;
        int cost = 0;
        if (at == 0) {
            vm.work(builtinCost);
            if (vm.root(Vm.ROOT_BUILTINS_OVERRIDE) != NULL) {
                return loadBuiltin(key);
            }
            cost = builtinCost + MapTable.missCost(vm, map, key);
            in = DictObject.map(vm.modules.builtins());
            at = MapTable.find(vm, in, key);
            if (at == 0) {
                throw undefined(key);
            }
        }
        sites.put(operand, map, in, at, key, cost);
        return w[at + 1];
    }

    void storeName(@Word int dict, int name, @Word int value, int operand) {
        @Word int key = Words.ofName(name);
        int map = DictObject.map(dict);
        DictObject.put(vm, dict, key, value);
        if (dict == vm.globals) {
            sites.put(operand, map, map, MapTable.entry(vm, map, MapTable.position(vm, map, key)), key, 0);
        }
    }

    void deleteName(@Word int dict, int name) {
        if (DictObject.remove(vm, dict, Words.ofName(name)) == NULL) {
            throw vm.raiseWith(Types.KEY_ERROR, Words.ofName(name));
        }
    }

    void deleteCell(@Word int cell) {
        if (CellObject.get(vm, cell) == NULL) {
            throw unbound();
        }
        CellObject.set(vm, cell, NULL);
    }

    // ---- attributes ----

    /** What an instance of a class has under a name itself, or {@link Words#NULL}. */
    @Word int ownAttribute(@Word int object, @Word int name) {
        if ((object & 3) != 0 || !TypeObject.has(vm, w[object >> 2], TypeObject.INSTANCE_TYPE)) {
            return NULL;
        }
        return MapTable.get(vm, InstanceObject.members(object), name);
    }

    /** Replaces the object on the stack by a method and its self. */
    void loadMethod(int name, int sp) {
        @Word int object = w[sp];
        @Word int member = ofModule(object, name);
        if (member != NULL) {
            w[sp] = member;
            w[sp + 1] = NULL;
            return;
        }
        int base = vm.reserveNative(2);
        costs.loadMethod(object);
        vm.attributes.loadMethod(object, name, base);
        w[sp] = w[base];
        w[sp + 1] = w[base + 1];
        vm.freeNative(base);
    }

    /** What a name is in the dict of a module; {@link Words#NULL} if it is not there, or the object is none. */
    private @Word int ofModule(@Word int object, int name) {
        return vm.is(object, Types.MODULE) && name != Names.CLASS
                ? MapTable.get(vm, DictObject.map(ModuleObject.globals(vm, object)), Words.ofName(name))
                : NULL;
    }

    /** From class and object at {@code words[at]}, their super's method. */
    void loadSuperMethod(int name, int at) {
        int base = vm.reserveNative(2);
        @Word int type = w[at + 1];
        @Word int object = w[at + 2];
        if (!vm.is(type, Types.TYPE)) {
            throw vm.typeError("first argument to super() must be type");
        }
        SuperObject.load(vm, type, object, name, base);
        if (w[base] == NULL) {
            vm.freeNative(base);
            throw vm.raise(
                    Types.ATTRIBUTE_ERROR, Message.of("'super' object has no attribute '%s'", vm.names.text(name)), "no such attribute");
        }
        w[at] = w[base];
        w[at + 1] = w[base + 1];
        vm.freeNative(base);
    }

    void storeAttribute(@Word int object, int name, @Word int value) {
        if ((object & 3) == 0 && value != NULL) {
            int flags = TypeObject.flags(vm, w[object >> 2]);
            if ((flags & (TypeObject.INSTANCE_TYPE | TypeObject.HAS_SPECIAL_ACCESSORS)) == TypeObject.INSTANCE_TYPE) {
                storeMember(object, name, value);
                return;
            }
            if ((flags & TypeObject.INSTANCE_TYPE) != 0
                    && vm.attributes.memberOf(w[object >> 2], name) == NULL
                    && (vm.terse() || vm.attributes.memberOf(w[object >> 2], Names.SETATTR) == NULL)) {
                vm.charge(CostEvent.STORE_ATTR_CLASS_WITH_PROPERTY);
                vm.attributes.chargeMember(w[object >> 2], name);
                vm.attributes.chargeMember(w[object >> 2], Names.SETATTR);
                storeMember(object, name, value);
                return;
            }
        }
        vm.attributes.store(object, name, value);
    }

    private void storeMember(@Word int instance, int name, @Word int value) {
        MapTable.put(vm, InstanceObject.members(instance), Words.ofName(name), value);
    }

    // ---- operators ----

    @Word int binary(int op, @Word int left, @Word int right) {
        return vm.operations.binary(BINARY[op], left, right);
    }

    @Word int unary(int op, @Word int operand) {
        costs.unary(op, operand);
        return vm.operations.unary(UNARY[op], operand);
    }

    // ---- subscription ----

    /** {@code object[index]}, quickly for the common containers. */
    @Word int subscript(@Word int object, @Word int index) {
        if ((object & 3) == 0) {
            @Word int type = w[object >> 2];
            if (type == Types.LIST) {
                if ((index & 1) != 0) {
                    int i = index >> 1;
                    int length = w[(object >> 2) + 2];
                    if (i < 0) {
                        i += length;
                    }
                    if (i >= 0 && i < length) {
                        return w[(w[(object >> 2) + 3] >> 2) + i];
                    }
                }
            } else if (type == Types.TUPLE) {
                if ((index & 1) != 0) {
                    int i = index >> 1;
                    int length = w[(object >> 2) + 1];
                    if (i < 0) {
                        i += length;
                    }
                    if (i >= 0 && i < length) {
                        return w[(object >> 2) + 2 + i];
                    }
                }
            } else if (type == Types.DICT) {
                return DictObject.item(vm, object, index);
            }
        }
        return vm.operations.subscript(object, index, SENTINEL);
    }

    /** {@code object[index] = value}, quickly for lists and dicts. */
    void storeSubscript(@Word int object, @Word int index, @Word int value) {
        if ((object & 3) == 0 && (index & 1) != 0 && value != NULL && w[object >> 2] == Types.LIST) {
            int i = index >> 1;
            int length = w[(object >> 2) + 2];
            if (i < 0) {
                i += length;
            }
            if (i >= 0 && i < length) {
                w[(w[(object >> 2) + 3] >> 2) + i] = value;
                return;
            }
        }
        if ((object & 3) == 0 && value != NULL && w[object >> 2] == Types.DICT) {
            DictObject.put(vm, object, index, value);
            return;
        }
        vm.operations.subscript(object, index, value);
    }

    // ---- functions ----

    @Word int makeFunction(int frame, int child, @Word int defaults, @Word int keywordDefaults) {
        @Word int function = w[frame];
        int raw = w[(FunctionObject.children(vm, function) >> 2) + child];
        return loader.makeFunction(raw, FunctionObject.context(vm, function), defaults, keywordDefaults);
    }

    @Word int makeClosure(int frame, int child, @Word int defaults, @Word int keywordDefaults, int count, int cells) {
        @Word int function = makeFunction(frame, child, defaults, keywordDefaults);
        return ClosureObject.of(vm, function, count, cells);
    }

    /** An item of a dict display; the target of one in {@code OrderedDict({…})} is whatever the program has bound the name to. */
    void storeInDisplay(@Word int target, @Word int key, @Word int value) {
        if (!vm.is(target, Types.DICT) && !vm.is(target, Types.ORDERED_DICT)) {
            throw vm.typeError(Message.of("'%s' object isn't a dict", vm.typeName(target)));
        }
        DictObject.put(vm, target, key, value);
    }

    int storeInComprehension(int arg, int sp) {
        @Word int target = w[sp - (arg >> 2)];
        switch (arg & 3) {
            case 0 -> ListObject.append(vm, target, w[sp]);
            case 1 -> {
                DictObject.putInComprehension(vm, target, w[sp], w[sp - 1]);
                return sp - 2;
            }
            default -> SetObject.add(vm, target, w[sp]);
        }
        return sp - 1;
    }

    // ---- iteration ----

    /** Puts the iterator of an object into four words of the stack: in place if its kind can be, else 0 and the iterator. */
    void iteratorOnStack(@Word int object, int sp) {
        costs.iterator(object);
        if (PolyIterator.onStack(vm, object, sp)) {
            return;
        }
        @Word int iterator = vm.operations.iterator(object);
        w[sp] = NULL;
        w[sp + 1] = iterator;
    }

    /** The next item of the iterator on the stack, {@link Words#NULL} at its end, {@link Words#SENTINEL} if a generator was resumed in the loop. */
    @Word int forIter(int sp, int target) {
        int slots = sp - Bytecode.ITERATOR_SLOTS + 1;
        costs.forIter(slots);
        if (w[slots] != NULL) {
            return PolyIterator.next(vm, slots << 2);
        }
        @Word int iterator = w[slots + 1];
        if ((iterator & 3) == 0) {
            @Word int type = w[iterator >> 2];
            if (type == Types.ENUMERATE || type == Types.ZIP || type == Types.MAP || type == Types.FILTER) {
                vm.stopIterationValue = NULL;
                return vm.types.of(type).next(vm, iterator);
            }
        }
        if (Interpreter.isGenerator(vm, iterator) && !interpreter.calls.hasPending(iterator)) {
            interpreter.calls.cStack.take(StackStep.NEXT_OF_GENERATOR);
            boolean resumed = interpreter.calls.resume(iterator, NONE, NULL, Return.FOR_ITER, target);
            interpreter.calls.cStack.clear();
            return resumed ? SENTINEL : NULL;
        }
        return interpreter.calls.special.next(interpreter.calls.frame(), sp, target) ? SENTINEL : vm.operations.next(iterator, StackStep.NEXT);
    }

    // ---- slices ----

    /**
     * Whether the slice that is about to be made is used at once, by a kind of object that does not keep it: then it needs no memory
     * ({@code MP_TYPE_FLAG_SUBSCR_ALLOWS_STACK_SLICE}).
     */
    boolean slicesInPlace(@Word int object, int next) {
        int op = opcodeAt(w, next);
        if (op != Bytecode.LOAD_SUBSCR && op != Bytecode.STORE_SUBSCR || !Words.isAddress(object)) {
            return false;
        }
        @Word int type = w[object >> 2];
        return type == Types.BYTEARRAY || type == Types.MEMORYVIEW;
    }

    /** Runs BUILD_SLICE and the subscription after it, with the slice on the native stack; gives the new top of the stack. */
    int subscriptBySlice(int next, int sp, int parts) {
        int object = sp - parts;
        boolean load = opcodeAt(w, next) == Bytecode.LOAD_SUBSCR;
        int slice = vm.reserveNative(4);
        try {
            w[slice] = Types.SLICE;
            w[slice + 1] = w[object + 1];
            w[slice + 2] = w[object + 2];
            w[slice + 3] = parts == 3 ? w[object + 3] : NONE;
            vm.charge(load ? CostEvent.LOAD_SUBSCR_BYTES_SLICE : CostEvent.STORE_SUBSCR_BYTES_SLICE);
            @Word int result = vm.operations.subscript(w[object], slice << 2, load ? SENTINEL : w[object - 1]);
            if (load) {
                w[object] = result;
                return object;
            }
            return object - 2;
        } finally {
            vm.freeNative(slice);
        }
    }

    // ---- exception handlers ----

    static void pushHandler(int[] w, int frame, int handler, int sp, boolean isFinally) {
        int count = Frame.handlerCount(w, frame);
        int at = Frame.handlers(w, frame) + Frame.HANDLER * count;
        w[at] = handler;
        w[at + Frame.HANDLER_SP] = sp << 2 | (isFinally ? Frame.FINALLY : 0);
        w[at + Frame.HANDLER_EXCEPTION] = NULL;
        Frame.setHandlerCount(w, frame, count + 1);
    }

    void popHandler(int frame) {
        vm.setRoot(Vm.ROOT_HANDLED_EXCEPTION, NULL);
        Frame.setHandlerCount(w, frame, Frame.handlerCount(w, frame) - 1);
    }

    private int topHandler(int frame) {
        return Frame.handlers(w, frame) + Frame.HANDLER * (Frame.handlerCount(w, frame) - 1);
    }

    private boolean isFinally(int handler) {
        return (w[handler + Frame.HANDLER_SP] & Frame.FINALLY) != 0;
    }

    /** The exception that the innermost active handler of a frame handles, or {@link Words#NULL}. */
    private @Word int activeException(int frame) {
        int handlers = Frame.handlers(w, frame);
        for (int i = Frame.handlerCount(w, frame) - 1; i >= 0; i--) {
            @Word int exception = w[handlers + Frame.HANDLER * i + Frame.HANDLER_EXCEPTION];
            if (exception != NULL) {
                return exception;
            }
        }
        return NULL;
    }

    /**
     * {@code return} through {@code finally}: leaves the address to go on at in the frame's IP, 0 if the function can end. Returns the new top of
     * the stack.
     */
    int unwindReturn(int frame, int top, int ip) {
        int sp = top;
        while (Frame.handlerCount(w, frame) > 0) {
            int handler = topHandler(frame);
            if (isFinally(handler)) {
                if (w[handler] >= ip) {
                    int at = (w[handler + Frame.HANDLER_SP] >> 2) + 1;
                    w[at] = w[sp];
                    w[at + 1] = Words.ofSmall(-1);
                    w[frame + Frame.IP] = w[handler];
                    return at + 1;
                }
                sp = cancelFinally(sp);
            }
            popHandler(frame);
        }
        w[frame + Frame.IP] = 0;
        return sp;
    }

    /**
     * {@code break} and {@code continue} through {@code finally}: the destination is on the stack. Leaves the address to go on at in the frame's
     * IP.
     */
    int unwindJump(int frame, int top, int ip, int count) {
        int sp = top;
        int left = count;
        while ((left & 0x7f) > 0) {
            left--;
            int handler = topHandler(frame);
            if (isFinally(handler)) {
                if (w[handler] >= ip) {
                    w[sp + 1] = Words.ofSmall(left);
                    w[frame + Frame.IP] = w[handler];
                    return sp + 1;
                }
                sp = cancelFinally(sp);
            }
            popHandler(frame);
        }
        w[frame + Frame.IP] = w[sp];
        return left != 0 ? sp - 1 - Bytecode.ITERATOR_SLOTS : sp - 1;
    }

    /** A {@code finally} that runs already is left by the new jump. */
    private int cancelFinally(int sp) {
        if (Words.isSmallInt(w[sp - 1])) {
            w[sp - 2] = w[sp];
            return sp - 2;
        }
        w[sp - 1] = w[sp];
        return sp - 1;
    }

    // ---- with ----

    /** Enters a context manager: its {@code __exit__}, itself and the value of {@code __enter__} take the place of the object. */
    void setupWith(int frame, int sp, int handler) {
        @Word int manager = w[sp];
        int base = vm.reserveNative(4);
        vm.attributes.loadMethod(manager, Names.EXIT, base);
        vm.attributes.loadMethod(manager, Names.ENTER, base + 2);
        boolean bound = w[base + 3] != NULL;
        @Word int value = vm.callAt(w[base + 2], bound ? 1 : 0, 0, base + 3);
        w[sp] = w[base];
        w[sp + 1] = w[base + 1];
        pushHandler(w, frame, handler, sp + 1, true);
        w[sp + 2] = value;
        vm.freeNative(base);
    }

    /** Calls {@code __exit__} and leaves on the stack what END_FINALLY is to do. */
    int withCleanup(int frame, int top) {
        @Word int cause = w[top];
        if (cause == NONE) {
            callExit(top - 2, NONE, NONE);
            w[top - 2] = NONE;
            return top - 2;
        }
        if (Words.isSmallInt(cause)) {
            @Word int data = w[top - 1];
            callExit(top - 3, NONE, NONE);
            w[top - 3] = data;
            w[top - 2] = cause;
            return top - 2;
        }
        boolean swallow = vm.isTrue(callExit(top - 2, vm.typeOf(cause), cause));
        w[top - 2] = swallow ? NONE : cause;
        return top - 2;
    }

    private @Word int callExit(int at, @Word int type, @Word int exception) {
        int base = vm.reserveNative(4);
        w[base] = w[at + 1];
        w[base + 1] = type;
        w[base + 2] = exception;
        w[base + 3] = NONE;
        try {
            return w[base] == NULL ? vm.callAt(w[at], 3, 0, base + 1) : vm.callAt(w[at], 4, 0, base);
        } finally {
            vm.freeNative(base);
        }
    }

    // ---- raising ----

    PythonException reraise(int frame) {
        @Word int active = activeException(frame);
        return active != NULL ? new PythonException(active) : vm.raise(Types.RUNTIME_ERROR, "no active exception to reraise");
    }

    /** {@code raise object}, {@code raise object from cause} if a cause is given. */
    PythonException raise(int frame, @Word int object, @Word int cause) {
        vm.charge(CostEvent.RAISE_CLASS, vm.is(object, Types.TYPE) ? 1 : 0);
        @Word int exception = ExceptionObject.toRaise(vm, object);
        vm.heap.pin(exception);
        if (!vm.terse()) {
            @Word int active = activeException(frame);
            if (active != NULL && active != exception) {
                ExceptionObject.setContext(vm, exception, active);
            }
            if (cause != NULL) {
                ExceptionObject.setCause(vm, exception, cause);
            }
        }
        return new PythonException(exception);
    }

    /** The next exception that is handled was raised before in the innermost frame, which is not to be added to its traceback again. */
    void raisesAgain() {
        raisesAgain = true;
    }

    /**
     * Finds who handles an exception: adds the places it passes to its traceback, leaves frames without a handler.
     *
     * @return {@link Words#NULL} if the innermost frame now goes on at its handler; otherwise the exception, which leaves the loop
     */
    @Word int handle(@Word int raised, int stop) {
        @Word int exception = raised;
        vm.heap.pin(exception);
        boolean exact = false;
        boolean placed = raisesAgain;
        raisesAgain = false;
        while (interpreter.calls.depth() > stop) {
            int frame = interpreter.calls.frame();
            int ip = exact ? w[frame + Frame.IP] : w[frame + Frame.IP] - 1;
            if (!placed) {
                addPlace(frame, ip, exception);
            }
            if (vm.hasEverything()) {
                vm.setRoot(Vm.ROOT_HANDLED_EXCEPTION, exception);
            }
            placed = false;
            while (Frame.handlerCount(w, frame) > 0 && w[topHandler(frame)] <= ip) {
                popHandler(frame);
            }
            if (Frame.handlerCount(w, frame) > 0) {
                try {
                    catchAt(frame, exception);
                    return NULL;
                } catch (PythonException refused) {
                    // The exception does not take its context; on the device this leaves the function, past its handlers.
                    exception = refused.exception();
                    vm.heap.pin(exception);
                }
            }
            vm.charge(CostEvent.UNWIND_FRAME);
            if (interpreter.calls.isGeneratorFrame()) {
                // It takes the place of the first item (MP_VM_RETURN_EXCEPTION), and stays there as long as the generator.
                w[frame + Frame.STATE] = exception;
                if (vm.isInstance(exception, Types.STOP_ITERATION)) {
                    exception = vm.raise(Types.RUNTIME_ERROR, "generator raised StopIteration").exception();
                    vm.heap.pin(exception);
                }
            }
            @Word int object = interpreter.calls.object();
            Return purpose = interpreter.calls.abandon();
            if (purpose == Return.NEXT && vm.isInstance(exception, Types.STOP_ITERATION)) {
                interpreter.calls.endLoop(Words.smallInt(object));
                return NULL;
            }
            exact = purpose == Return.YIELD_FROM;
        }
        return exception;
    }

    private void addPlace(int frame, int ip, @Word int exception) {
        @Word int function = w[frame];
        @Word int context = FunctionObject.context(vm, function);
        Prelude prelude = Prelude.at(vm.ram, FunctionObject.code(vm, function));
        Prelude.Place place = prelude.place(vm.ram, ip);
        vm.charge(CostEvent.TRACEBACK_LINE_ENTRY, place.entries());
        ExceptionObject.addTraceback(
                vm, exception, ModuleObject.name(vm, context, 0), place.line(), ModuleObject.name(vm, context, prelude.nameIndex(vm.ram)));
    }

    private void catchAt(int frame, @Word int exception) {
        int handler = topHandler(frame);
        w[frame + Frame.IP] = w[handler];
        @Word int active = activeException(frame);
        w[handler + Frame.HANDLER_EXCEPTION] = exception;
        if (active != NULL && active != exception && !vm.terse()) {
            ExceptionObject.setContext(vm, exception, active);
        }
        int sp = (w[handler + Frame.HANDLER_SP] >> 2) + 1;
        w[sp] = exception;
        w[frame + Frame.SP] = sp << 2;
    }

    // ---- delegation ----

    /**
     * One step of {@code yield from}: the value to send is at {@code words[sp]}, the iterator below it. A generator is resumed in the loop; any other
     * iterator is asked here, and what it gave is left at {@code words[sp]} ({@link #YIELDED}) or in place of the iterator ({@link #ENDED}).
     */
    int yieldFrom(int sp, @Word int thrown) {
        @Word int iterator = w[sp - 1];
        @Word int send = w[sp];
        if (Interpreter.isGenerator(vm, iterator) && !interpreter.calls.hasPending(iterator)) {
            interpreter.calls.cStack.take(StackStep.DELEGATION);
            boolean resumed = interpreter.calls.resume(iterator, send, thrown, Return.YIELD_FROM, thrown);
            interpreter.calls.cStack.clear();
            if (resumed) {
                return RESUMED;
            }
            return ended(sp, NONE, thrown);
        }
        try {
            if (thrown != NULL) {
                return throwInto(iterator, sp, thrown);
            }
            NativeType behaviour = vm.behaviourOf(iterator);
            if (behaviour.isIterator() && send == NONE) {
                vm.stopIterationValue = NULL;
                @Word int value = behaviour.next(vm, iterator);
                return value != NULL ? yielded(sp, value) : ended(sp, vm.stopIterationValue, NULL);
            }
            vm.charge(CostEvent.DELEGATE_USER);
            @Word int value = send == NONE ? vm.callMethodIfThere(iterator, Names.NEXT) : NULL;
            return yielded(sp, value != NULL ? value : vm.callMethod(iterator, Names.SEND, send));
        } catch (PythonException raised) {
            if (!vm.isInstance(raised.exception(), Types.STOP_ITERATION)) {
                throw raised;
            }
            return ended(sp, ExceptionObject.value(vm, raised.exception()), thrown);
        }
    }

    private int yielded(int sp, @Word int value) {
        w[sp] = value;
        return YIELDED;
    }

    private int ended(int sp, @Word int value, @Word int thrown) {
        w[sp - 1] = value == NULL ? NONE : value;
        if (thrown != NULL && ExceptionObject.matches(vm, thrown, Types.GENERATOR_EXIT)) {
            throw new PythonException(ExceptionObject.toRaise(vm, thrown));
        }
        return ENDED;
    }

    private int throwInto(@Word int iterator, int sp, @Word int thrown) {
        if (ExceptionObject.matches(vm, thrown, Types.GENERATOR_EXIT)) {
            @Word int closed = vm.callMethodIfThere(iterator, Names.CLOSE);
            if (closed != NULL) {
                return ended(sp, closed, thrown);
            }
        } else {
            @Word int value = vm.callMethodIfThere(iterator, Names.THROW, thrown);
            if (value != NULL) {
                return yielded(sp, value);
            }
        }
        if (ExceptionObject.matches(vm, thrown, Types.STOP_ITERATION)) {
            throw vm.raise(Types.RUNTIME_ERROR, "generator raised StopIteration");
        }
        throw new PythonException(ExceptionObject.toRaise(vm, thrown));
    }

    // ---- what builtins may override ----

    private @Word int override(int name) {
        @Word int override = vm.root(Vm.ROOT_BUILTINS_OVERRIDE);
        return override == NULL ? NULL : DictObject.get(vm, override, Words.ofName(name));
    }

    @Word int buildClass() {
        @Word int replaced = override(Names.BUILD_CLASS);
        return replaced != NULL ? replaced : vm.modules.buildClass();
    }

    @Word int importName(int name, @Word int names, @Word int level) {
        @Word int replaced = override(Names.IMPORT);
        if (replaced == NULL) {
            return vm.modules.importName(name, names, level);
        }
        int base = vm.reserveNative(5);
        try {
            w[base] = Words.ofName(name);
            w[base + 1] = vm.globals;
            w[base + 2] = vm.locals;
            w[base + 3] = names;
            w[base + 4] = level;
            return vm.callAt(replaced, 5, 0, base);
        } finally {
            vm.freeNative(base);
        }
    }

    /** Fires what is due and runs the firmware's background work; may park the VM. */
    void safepoint() {
        atSafepoint = true;
        vm.clock.safepoint();
        atSafepoint = false;
        vm.host().background();
    }

    /**
     * Whether the innermost frame stands between two of its own opcodes, rather than inside a call: its instruction pointer is then that of the
     * next one.
     */
    boolean isAtSafepoint() {
        return atSafepoint;
    }
}
