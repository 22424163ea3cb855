package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.memory.OuterHeap;
import dev.snakeboard.emulator.memory.Ram;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.Flash;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.TypeTable;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * One running firmware: its memory, its names and types, and the calls by which objects and modules reach the rest.
 *
 * <p>The memory map, from address 0: flash with the constant objects; the VM's own state (the roots); the stack on which native functions put
 * arguments, the model of the C stack; the stack of Python frames ({@code py/pystack.c}); the heap.
 *
 * <p>What operations mean is in {@link Operations} and {@link Attributes}; the interpreter and native code share it.
 */
public final class Vm {
    /** The newest pool of interned names. */
    public static final int ROOT_NAME_POOL = 2;

    /** Names assigned to {@code builtins}, or 0. */
    public static final int ROOT_BUILTINS_OVERRIDE = 3;

    /** {@code sys.path}. */
    public static final int ROOT_SYS_PATH = 4;

    public static final int ROOT_SYS_ARGV = 5;

    /** {@code sys.exc_info()} of the unix build: the exception caught last, while its handler runs. */
    public static final int ROOT_HANDLED_EXCEPTION = 6;

    /** {@code sys.tracebacklimit} of the unix build, a small int; 0 elsewhere. */
    public static final int ROOT_TRACEBACK_LIMIT = 7;

    /** What {@code sys.atexit} of the unix build was given. */
    public static final int ROOT_EXIT_FUNCTION = 27;

    static final int ROOT_MAIN_DICT = 8;
    static final int ROOT_MODULES_DICT = 12;
    private static final int ROOT_EXCEPTION = 16;
    private static final int ROOT_TRACEBACK = 24;

    /** The first of the roots that native modules may claim by {@link #claimRoot}. */
    private static final int ROOT_FREE = 28;

    private static final int ROOTS = 96;

    /** {@code MICROPY_EMERGENCY_EXCEPTION_BUF_SIZE} of the builds that have the buffer. */
    public static final int EMERGENCY_BYTES = 256;

    public final Ram ram;

    /** The words of {@link #ram}; see there for what not to do with them: another array may take this one's place in every allocation. */
    public int[] words;

    public final Heap heap;
    public final Clock clock;
    public final Target target;
    public final Names names;
    public final Flash flash;
    public final TypeTable types;
    public final Floats floats;
    public final Interpreter interpreter;
    public final Operations operations;
    public final Attributes attributes;
    public final Modules modules;
    public final LookUpCache lookUps = new LookUpCache();

    /** Counts removals of names from maps, and whatever else a cache of lookups must know of. */
    public long mapEpoch;

    /** The value that a native iterator or generator ended with; {@link Words#NULL} stands for None. */
    public @Word int stopIterationValue;

    /** The dicts that global and local names live in now. */
    public @Word int globals;
    public @Word int locals;

    /** The level of {@code micropython.opt_level}, 0 to 3 and above. */
    public int optimisation;

    private final Host host;
    private final int rootBase;
    private final int nativeBase;
    private final int nativeEnd;
    private int nativeTop;
    private int rootsClaimed = ROOT_FREE;
    private final int emergencyBuffer;
    private boolean hasEmergencyBuffer;
    private final Scheduler scheduler;
    public final CollectionTime collecting = new CollectionTime(this);
    public final Allocator allocator = new Allocator(this, collecting);
    public final CompileTime compiling = new CompileTime(this);
    private boolean interruptPending;
    private TaskObserver taskObserver = TaskObserver.NONE;
    private ImportObserver importObserver = ImportObserver.NONE;
    private final int[] costs;
    final int allocationCost;
    final int passedCost;
    private final int zeroedCost;
    private final int stepCost;
    private long worked;

    /** A firmware on a target, with nothing running yet. */
    public Vm(Target target, Clock clock, Host host) {
        this.target = target;
        this.clock = clock;
        this.host = host;
        int pystack = target.pystackBytes() + 15 & ~15;
        int natives = target.cStackBytes() + CStack.RESERVE - 1 & -CStack.RESERVE;
        int area = target.heapBytes() + 15 & ~15;
        int emergency = target.features().memoryControl() ? EMERGENCY_BYTES : 0;
        int outer = target.outerBytes() + 15 & ~15;
        ram = Ram.growing(Flash.BYTES, ROOTS * 4 + emergency + natives + pystack + area + outer);
        rootBase = ram.ramStart() >> 2;
        int emergencyStart = ram.ramStart() + ROOTS * 4;
        emergencyBuffer = emergency == 0 ? 0 : emergencyStart;
        hasEmergencyBuffer = target.floats() == FloatFormat.DOUBLE;
        nativeBase = emergencyStart + emergency >> 2;
        nativeEnd = nativeBase + (natives >> 2);
        nativeTop = nativeBase;
        int pystackStart = nativeEnd << 2;
        int heapStart = pystackStart + pystack;
        ram.cover(heapStart);
        ram.follow(this::useWords);
        heap = outer == 0
                ? new Heap(ram, heapStart, area, this::traceRoots, this::finalise)
                : new Heap(ram, heapStart, area, new OuterHeap(target.region(), heapStart + area, outer), this::traceRoots, this::finalise);
        heap.markStack(target.features().markStack());
        costs = target.costs().events();
        allocationCost = target.costs().of(CostEvent.ALLOCATION);
        passedCost = target.costs().of(CostEvent.ALLOCATION_PASSED_FOUR);
        zeroedCost = target.costs().of(CostEvent.ALLOCATION_ZEROED_BLOCK);
        stepCost = target.costs().of(CostEvent.NATIVE_STEP);
        names = new Names(this, target.features().nameHashMask());
        flash = new Flash(this);
        types = new TypeTable(this);
        floats = new Floats(this, target.floats());
        operations = new Operations(this);
        attributes = new Attributes(this);
        interpreter = new Interpreter(this, pystackStart >> 2, target.pystackBytes() >> 2);
        scheduler = new Scheduler(this);
        modules = new Modules(this);
        modules.boot();
    }

    private void useWords(int[] moved) {
        words = moved;
        if (interpreter != null) {
            interpreter.useWords(moved);
        }
    }

    // ---- memory ----

    /** Writes a word by its index: the way to store what an expression gives that may allocate. */
    public void store(int index, @Word int value) {
        words[index] = value;
    }

    /** Allocates zeroed memory that may hold words; it is pinned until the running native returns. Raises MemoryError. */
    public int allocate(int bytes) {
        return allocate(bytes, Heap.Content.POINTERS);
    }

    /** Allocates zeroed memory; raises MemoryError. */
    public int allocate(int bytes, Heap.Content content) {
        int address = heap.allocateQuickly(bytes, content);
        if (address == 0) {
            return allocateSlowly(bytes, content);
        }
        work(allocationCost + (long) passedCost * heap.passedFours() + zeroedCost * (bytes - 1L >> 4));
        return address;
    }

    private int allocateSlowly(int bytes, Heap.Content content) {
        int address = allocator.allocateOrNull(bytes, content);
        if (address == 0) {
            throw memoryError(bytes);
        }
        work(allocationCost + zeroedCost * (bytes - 1L >> 4));
        return address;
    }

    /** Collects garbage, and lets the time pass that it takes. */
    public void collect() {
        heap.collect();
        collecting.charge();
    }

    /** Work of the native functions that Python code called, without what they called back and compiled, collections and interrupts, in units of the clock. */
    public long nativeTime() {
        return interpreter.activations().natives.total();
    }

    /** Does what an operator of an object asks for, as work of native code: where a function would be called for as much, were it none. */
    public void asNative(@Word int object, Runnable work) {
        interpreter.activations().natives.run(object, work);
    }

    /** Allocates an object: {@code bytes} long, its first word the type. */
    public @Word int allocateObject(@Word int type, int bytes) {
        int address = allocate(bytes, Heap.Content.POINTERS);
        words[address >> 2] = type;
        return address;
    }

    /** Grows or shrinks; raises MemoryError, and the old memory then stands. 0 allocates. */
    public int reallocate(int address, int bytes) {
        charge(CostEvent.REALLOCATION);
        int moved = allocator.reallocateOrNull(address, bytes);
        if (moved == 0 && bytes > 0) {
            throw memoryError(bytes);
        }
        return moved;
    }

    public PythonException memoryError(int bytes) {
        return allocator.failed(bytes);
    }

    private void traceRoots(Heap into) {
        @Word int handled = root(ROOT_HANDLED_EXCEPTION);
        words[rootBase + ROOT_HANDLED_EXCEPTION] = Words.NULL;
        into.traceWords(rootBase, rootBase + ROOTS);
        if (emergencyBuffer != 0) {
            into.traceWords(emergencyBuffer >> 2, emergencyBuffer + EMERGENCY_BYTES >> 2);
        }
        into.trace(globals);
        into.trace(locals);
        into.trace(stopIterationValue);
        into.traceWords(nativeBase, nativeTop);
        interpreter.trace(into);
        host.trace(into);
        // Boards have no sys.exc_info(): it keeps nothing alive, so that memory is as it is there.
        if (!into.isLocked() || into.isReached(handled)) {
            words[rootBase + ROOT_HANDLED_EXCEPTION] = handled;
        }
    }

    private void finalise(int address) {
        @Word int type = words[address >> 2];
        if (!TypeObject.isNative(this, type)) {
            attributes.callDel(address);
        } else {
            TypeObject.behaviour(this, type).finalise(this, address);
        }
    }

    /** The dict of the main module's names. */
    public @Word int mainModuleDict() {
        return rootBase + ROOT_MAIN_DICT << 2;
    }

    @Word int loadedModules() {
        return rootBase + ROOT_MODULES_DICT << 2;
    }

    /** The exception that is used when the heap has no room for another. */
    public @Word int emergencyException() {
        return rootBase + ROOT_EXCEPTION << 2;
    }

    public @Word int emergencyTraceback() {
        return rootBase + ROOT_TRACEBACK << 2;
    }

    /** Room for an exception's arguments, text and first places if the heap has none; else 0. With the boards' floats only once the heap was locked. */
    public int emergencyBuffer() {
        hasEmergencyBuffer |= heap.isLocked();
        return hasEmergencyBuffer ? emergencyBuffer : 0;
    }

    public @Word int root(int index) {
        return words[rootBase + index];
    }

    /** Where a root is in {@link #words}. */
    public int rootIndex(int index) {
        return rootBase + index;
    }

    public void setRoot(int index, @Word int value) {
        if (index == ROOT_BUILTINS_OVERRIDE) {
            mapEpoch++;
        }
        words[rootBase + index] = value;
    }

    /** The index of {@code count} roots for a native module to keep its objects in. */
    public int claimRoot(int count) {
        int first = rootsClaimed;
        rootsClaimed += count;
        if (rootsClaimed > ROOTS) {
            throw new IllegalStateException("no root is left");
        }
        return first;
    }

    // ---- the stack of native functions ----

    /** Reserves words for arguments, as a C function does on its stack; {@link #freeNative} with the same index gives them back. */
    public int reserveNative(int count) {
        int index = takeNative(count);
        FrameSetup.clear(words, index, nativeTop);
        return index;
    }

    /** As {@link #reserveNative}, of words to be written at once. */
    private int takeNative(int count) {
        int index = nativeTop;
        if (index + count > nativeEnd) {
            throw interpreter.cStack().tooDeep();
        }
        nativeTop += count;
        return index;
    }

    public void freeNative(int index) {
        nativeTop = index;
    }

    public int nativeTop() {
        return nativeTop;
    }

    // ---- time ----

    /** Charges for one event. */
    public void charge(CostEvent event) {
        work(costs[event.ordinal()]);
    }

    /** What an event costs, in units of the clock. */
    public int cost(CostEvent event) {
        return costs[event.ordinal()];
    }

    /** Charges for as many events. */
    public void charge(CostEvent event, long count) {
        work(costs[event.ordinal()] * count);
    }

    /** Lets the time pass that instructions of the firmware take, in units of the clock: a multiple of those of one instruction. */
    public void work(long units) {
        clock.charge(units);
        worked += units;
    }

    /** Instructions that the firmware has run for Python code so far, by the cost table. */
    public long instructions() {
        return worked / target.costs().unitsPerInstruction();
    }

    /** The cycles that these instructions took. */
    public long cycles() {
        return instructions() * target.costs().cyclesPerInstructionPercent() / 100;
    }

    /** To be called in each turn of a native's loop that a program can make long: charges a step, and lets the board's life go on. */
    public void step() {
        work(stepCost);
        if (clock.isDue()) {
            clock.safepoint();
        }
    }

    /** As {@link #step()}, for a step that costs something else. */
    public void step(CostEvent event) {
        charge(event);
        if (clock.isDue()) {
            clock.safepoint();
        }
    }

    /** As {@code count} steps at once that cost something else. */
    public void step(CostEvent event, long count) {
        charge(event, count);
        if (clock.isDue()) {
            clock.safepoint();
        }
    }

    /** As {@code count} {@link #step}s at once. */
    public void steps(int count) {
        work((long) stepCost * count);
        if (clock.isDue()) {
            clock.safepoint();
        }
    }

    /** Takes a safepoint: fires events, may park; then raises KeyboardInterrupt or a reload if one is pending. */
    public void poll() {
        if (clock.isDue()) {
            clock.safepoint();
        }
        checkPending();
    }

    /** Raises the pending exception, if there is one, or runs a scheduled call. Called where the firmware looks for them. */
    public void checkPending() {
        if (interruptPending) {
            interruptPending = false;
            throw host.pendingException(this);
        }
        if (scheduler.isPending()) {
            scheduler.run();
        }
    }

    /** Whether {@link #checkPending} has something to do. */
    public boolean isPending() {
        return interruptPending || scheduler.isPending();
    }

    /** The calls that {@code micropython.schedule} put off. */
    public Scheduler scheduler() {
        return scheduler;
    }

    /** Makes the next {@link #checkPending} raise what {@link Host#pendingException} gives. */
    public void interrupt() {
        interruptPending = true;
    }

    public boolean isInterruptPending() {
        return interruptPending;
    }

    public void clearInterrupt() {
        interruptPending = false;
    }

    // ---- types ----

    /** The type of any value. */
    public @Word int typeOf(@Word int word) {
        if ((word & 1) != 0) {
            return Types.INT;
        }
        if ((word & 3) == 0) {
            return words[word >> 2];
        }
        if ((word & 0xff80000f) == 6) {
            return Types.STR;
        }
        if ((word & 0xff80000f) == 0xe) {
            return word == Words.NONE ? Types.NONE_TYPE : Types.BOOL;
        }
        return Types.FLOAT;
    }

    /** What implements the type of a value; for an instance of a class, the slots of instances. */
    public NativeType behaviourOf(@Word int word) {
        return TypeObject.behaviour(this, typeOf(word));
    }

    /** Whether a value's type is exactly this one. */
    public boolean is(@Word int word, @Word int type) {
        return typeOf(word) == type;
    }

    /** Whether a value's type is this one or derives from it. */
    public boolean isInstance(@Word int word, @Word int type) {
        return TypeObject.isSubclass(this, typeOf(word), type);
    }

    /** The object itself, or the native part inside an instance of a Python class, if it is of the type; else {@link Words#NULL}. */
    public @Word int castToNative(@Word int word, @Word int type) {
        @Word int own = typeOf(word);
        if (own == type) {
            return word;
        }
        if (!TypeObject.isSubclass(this, own, type)) {
            return Words.NULL;
        }
        return TypeObject.isNative(this, own) ? word : dev.snakeboard.firmware.object.InstanceObject.nativePart(this, word);
    }

    public String typeName(@Word int word) {
        return names.text(TypeObject.name(this, typeOf(word)));
    }

    /** Whether messages are the short ones of small builds. */
    public boolean terse() {
        return !target.features().fullBuild();
    }

    /** Whether the build has the optional parts that only the unix build has. */
    public boolean hasEverything() {
        return target.features().romLevel() == RomLevel.EVERYTHING;
    }

    /** Whether files are the host's, by POSIX. */
    public boolean hasPosixFiles() {
        return host.files() == FileKeeping.POSIX;
    }

    // ---- exceptions ----

    /** A new exception with a message, to be thrown. */
    public PythonException raise(@Word int type, String message) {
        return raise(type, Message.of(message));
    }

    /** As {@link #raise(int, String)}, with another text on builds with short messages. */
    public PythonException raise(@Word int type, String message, String terse) {
        return raise(type, terse() ? terse : message);
    }

    /** As {@link #raise(int, String)}, with a text that has values in it. */
    public PythonException raise(@Word int type, Message message) {
        return ExceptionObject.withMessage(this, type, message);
    }

    public PythonException raise(@Word int type, Message message, String terse) {
        return terse() ? raise(type, terse) : raise(type, message);
    }

    /** A new exception with any arguments. */
    public PythonException raiseWith(@Word int type, @Word int... args) {
        return ExceptionObject.withArgs(this, type, args);
    }

    public PythonException typeError(String message) {
        return raise(Types.TYPE_ERROR, message);
    }

    public PythonException typeError(Message message) {
        return raise(Types.TYPE_ERROR, message);
    }

    public PythonException valueError(String message) {
        return raise(Types.VALUE_ERROR, message);
    }

    public PythonException valueError(Message message) {
        return raise(Types.VALUE_ERROR, message);
    }

    public PythonException indexError(String message) {
        return raise(Types.INDEX_ERROR, message);
    }

    public PythonException indexError(Message message) {
        return raise(Types.INDEX_ERROR, message);
    }

    /** {@code OSError(errno)}. */
    public PythonException osError(int errno) {
        return raiseWith(Types.OS_ERROR, Words.ofSmall(errno));
    }

    /** What is not modelled says so by name. */
    public PythonException notImplemented(String what) {
        return raise(Types.NOT_IMPLEMENTED_ERROR, what);
    }

    // ---- calls ----

    public @Word int call(@Word int function) {
        return interpreter.call(function, 0, 0, nativeTop);
    }

    public @Word int call(@Word int function, @Word int a) {
        int base = takeNative(1);
        words[base] = a;
        return callAndFree(function, 1, base);
    }

    public @Word int call(@Word int function, @Word int a, @Word int b) {
        int base = takeNative(2);
        words[base] = a;
        words[base + 1] = b;
        return callAndFree(function, 2, base);
    }

    public @Word int call(@Word int function, @Word int a, @Word int b, @Word int c) {
        int base = reserveNative(3);
        words[base] = a;
        words[base + 1] = b;
        words[base + 2] = c;
        return callAndFree(function, 3, base);
    }

    private @Word int callAndFree(@Word int function, int count, int base) {
        try {
            return interpreter.call(function, count, 0, base);
        } finally {
            freeNative(base);
        }
    }

    /** Calls with arguments that lie in memory: {@code positional} words at {@code base}, then {@code keyword} pairs. */
    public @Word int callAt(@Word int function, int positional, int keyword, int base) {
        return interpreter.call(function, positional, keyword, base);
    }

    public @Word int callWith(@Word int function, Args args) {
        return interpreter.call(function, args.count(), args.keywords(), args.base());
    }

    /** {@code object.name(args…)}; AttributeError if there is no such method. */
    public @Word int callMethod(@Word int object, int name, @Word int... args) {
        int base = reserveNative(2 + args.length);
        try {
            attributes.loadMethod(object, name, base);
            return callLoaded(base, args);
        } finally {
            freeNative(base);
        }
    }

    /** {@code object.name(args…)}, or {@link Words#NULL} if there is no such method. */
    public @Word int callMethodIfThere(@Word int object, int name, @Word int... args) {
        int base = reserveNative(2 + args.length);
        try {
            attributes.loadMethodMaybe(object, name, base);
            return words[base] == Words.NULL ? Words.NULL : callLoaded(base, args);
        } finally {
            freeNative(base);
        }
    }

    private @Word int callLoaded(int base, @Word int[] args) {
        System.arraycopy(args, 0, words, base + 2, args.length);
        if (words[base + 1] == Words.NULL) {
            return interpreter.call(words[base], args.length, 0, base + 2);
        }
        return interpreter.call(words[base], args.length + 1, 0, base + 1);
    }

    // ---- what values mean, in short ----

    public boolean isTrue(@Word int word) {
        return operations.isTrue(word);
    }

    public boolean equal(@Word int a, @Word int b) {
        return operations.equal(a, b);
    }

    /** The hash; TypeError if the value has none. */
    public int hash(@Word int word) {
        return operations.hash(word);
    }

    public @Word int iterator(@Word int iterable) {
        return operations.iterator(iterable);
    }

    /** The next item of an iterator, or {@link Words#NULL} at its end. */
    public @Word int next(@Word int iterator) {
        return operations.next(iterator);
    }

    public @Word int load(@Word int object, int name) {
        return attributes.load(object, name);
    }

    /** The integer that a value stands for, as a 32-bit C int; TypeError if it is none, OverflowError if it does not fit. */
    public int toInt(@Word int word) {
        return operations.toInt(word);
    }

    /** The number that a value stands for; TypeError if it is none. */
    public double toDouble(@Word int word) {
        return operations.toDouble(word);
    }

    /** An integer of any size that fits a Java long. */
    public @Word int ofLong(long value) {
        return Words.fitsSmall(value) ? Words.ofSmall((int) value) : operations.bigInt(java.math.BigInteger.valueOf(value));
    }

    public @Word int ofDouble(double value) {
        return floats.of(value);
    }

    /** A new str; a short one that is a known name is the interned word. */
    public @Word int ofString(String text) {
        return Strings.of(this, text);
    }

    public @Word int ofBytes(byte[] bytes) {
        return Strings.ofBytes(this, bytes);
    }

    /** The text of a str; TypeError if the value is none. */
    public String toText(@Word int word) {
        return Strings.text(this, word);
    }

    // ---- the outside ----

    /** What the VM needs from the machine around it: the console, files, and what interrupts a program. */
    public Host host() {
        return host;
    }

    public Printer console() {
        return host.console();
    }

    /** Who watches the tasks of asyncio. */
    public TaskObserver taskObserver() {
        return taskObserver;
    }

    /** Who is told of modules that are loaded. */
    public ImportObserver importObserver() {
        return importObserver;
    }

    public void setImportObserver(ImportObserver observer) {
        importObserver = observer;
    }

    /** Has the tasks of asyncio watched from now on. */
    public void setTaskObserver(TaskObserver observer) {
        taskObserver = observer;
        interpreter.activations().turns.watch(observer != TaskObserver.NONE);
    }

    /** What the machine around the VM gives it. */
    public interface Host {
        /** Where {@code print} goes. */
        Printer console();

        /** What {@code open} and the standard streams behave like. */
        default FileKeeping files() {
            return FileKeeping.FAT;
        }

        /** Where {@code sys.stderr} goes where that is not the console. */
        default Printer errors() {
            return console();
        }

        /** The files of the drive. */
        Drive drive();

        /** The exception for a pending interrupt: KeyboardInterrupt, or what reloads. */
        default PythonException pendingException(Vm vm) {
            return vm.raiseWith(Types.KEYBOARD_INTERRUPT);
        }

        /** Work of the firmware that runs between bytecodes ({@code RUN_BACKGROUND_TASKS}). */
        default void background() {}

        /** Reports objects that the machine holds. */
        default void trace(Heap heap) {}

        /** A byte of console input, or -1 if there is none. */
        default int readConsole() {
            return -1;
        }

        default boolean consoleReady() {
            return false;
        }
    }
}
