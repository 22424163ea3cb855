package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A built-in exception ({@code mp_obj_exception_t}, {@code py/objexcept.c}); one instance of this class implements one exception type.
 *
 * <pre>
 * word 0  type
 * word 1  tuple of arguments
 * word 2  traceback, or 0
 * word 3  cause     (full builds only, as the two below)
 * word 4  context
 * word 5  bit 0: the context is not to be shown; bit 1: is being printed
 * </pre>
 *
 * When the heap has no room for an exception, one that is always there is used, without arguments.
 */
public class ExceptionObject extends NativeType {
    private static final int ARGS = 1;
    private static final int TRACEBACK = 2;
    private static final int CAUSE = 3;
    private static final int CONTEXT = 4;
    private static final int SUPPRESS = 5;

    static final int WORDS = 6;

    private static final int CONTEXT_SUPPRESSED = 1;
    private static final int MARKED = 2;

    /** Where the tuple lies in the emergency buffer: after two places of a traceback. */
    private static final int EMERGENCY_TUPLE = TracebackObject.EMERGENCY_BYTES;

    private static final int STR_BYTES = 16;

    private final @Word int parent;

    public ExceptionObject(String name, @Word int parent) {
        super(name);
        this.parent = parent;
    }

    @Override
    public @Word int parent() {
        return parent;
    }

    // ---- making ----

    /** The one that is used without memory keeps its last arguments until it has others, and cause and context, as there: they stay alive. */
    private static @Word int allocate(Vm vm, @Word int type) {
        int address = vm.allocator.allocateOrNull(vm.terse() ? 12 : 24, Heap.Content.POINTERS);
        if (address == 0) {
            address = vm.emergencyException();
            vm.words[(address >> 2) + TRACEBACK] = NULL;
        }
        vm.words[address >> 2] = type;
        return address;
    }

    /** Makes one without arguments of {@link #WORDS} words that are there already. */
    static void initialise(Vm vm, @Word int exception, @Word int type) {
        int at = exception >> 2;
        java.util.Arrays.fill(vm.words, at, at + WORDS, 0);
        vm.words[at] = type;
        vm.words[at + ARGS] = vm.modules.emptyTuple();
    }

    /** A new exception with a message. With no room for the message, it has none. */
    public static PythonException withMessage(Vm vm, @Word int type, Message message) {
        @Word int text = textOrNull(vm, message);
        vm.charge(CostEvent.RAISE_TEXT_PIECE, message.pieces().size() - 1L);
        vm.charge(CostEvent.ALLOCATION, 2);
        return withArgs(vm, type, text == NULL ? new int[0] : new int[] {text});
    }

    /**
     * A str that is not interned ({@code mp_obj_new_exception_msg_vlist}): from the heap, else cut to what fits from the emergency buffer; empty
     * if there is room for the object alone; {@link Words#NULL} if there is none at all.
     */
    private static @Word int textOrNull(Vm vm, Message message) {
        int object = vm.allocator.allocateOrNull(STR_BYTES, Heap.Content.POINTERS);
        int room = message.firstRoom();
        int data = vm.allocator.allocateOrNull(room, Heap.Content.BYTES);
        boolean grows = true;
        if ((object == 0 || data == 0) && vm.emergencyBuffer() != 0) {
            object = vm.emergencyBuffer() + EMERGENCY_TUPLE + tupleBytes(1);
            data = object + STR_BYTES;
            room = vm.emergencyBuffer() + Vm.EMERGENCY_BYTES - data;
            grows = false;
        }
        if (object == 0) {
            return NULL;
        }
        int length = 0;
        if (data != 0) {
            for (byte[] piece : message.pieces()) {
                int fits = piece.length;
                if (length + fits >= room) {
                    int larger = Message.grown(room, fits);
                    int moved = grows ? vm.heap.reallocate(data, larger, Heap.Move.ALLOWED) : 0;
                    if (moved == 0) {
                        grows = false;
                        fits = room - length - 1;
                    } else {
                        data = moved;
                        room = larger;
                    }
                }
                vm.ram.write(data + length, piece, 0, fits);
                length += fits;
            }
            vm.ram.setByte(data + length, 0);
        }
        int at = object >> 2;
        vm.words[at] = Types.STR;
        vm.words[at + 1] = Names.hash(vm.ram.bytes(data, length), vm.names.hashMask());
        vm.words[at + 2] = length;
        vm.words[at + 3] = data;
        vm.charge(CostEvent.TEXT_CHARACTER, length);
        return object;
    }

    private static int tupleBytes(int items) {
        return 8 + 4 * items;
    }

    public static PythonException withArgs(Vm vm, @Word int type, @Word int... args) {
        vm.charge(CostEvent.RAISE_NATIVE);
        return new PythonException(of(vm, type, args));
    }

    /** A new exception object. */
    public static @Word int of(Vm vm, @Word int type, @Word int... args) {
        for (@Word int arg : args) {
            vm.heap.pin(arg);
        }
        vm.charge(CostEvent.ALLOCATION, args.length > 0 ? 2 : 1);
        @Word int exception = allocate(vm, type);
        int tuple = vm.modules.emptyTuple();
        if (args.length > 0) {
            int room = vm.allocator.allocateOrNull(tupleBytes(args.length), Heap.Content.POINTERS);
            if (room == 0 && vm.emergencyBuffer() != 0 && EMERGENCY_TUPLE + tupleBytes(args.length) <= Vm.EMERGENCY_BYTES) {
                room = vm.emergencyBuffer() + EMERGENCY_TUPLE;
            }
            if (room != 0) {
                tuple = room;
                vm.words[tuple >> 2] = Types.TUPLE;
                vm.words[(tuple >> 2) + 1] = args.length;
                System.arraycopy(args, 0, vm.words, (tuple >> 2) + 2, args.length);
            }
        }
        vm.words[(exception >> 2) + ARGS] = tuple;
        return exception;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, NativeFunction.ANY, false);
        @Word int[] given = new int[args.count()];
        for (int i = 0; i < given.length; i++) {
            given[i] = args.get(i);
        }
        return of(vm, type, given);
    }

    /** What {@code raise} means by an object: an exception, or an exception type to make one of ({@code mp_make_raise_obj}). */
    public static @Word int toRaise(Vm vm, @Word int object) {
        @Word int exception = object;
        if (vm.operations.isExceptionType(object)) {
            exception = vm.call(object);
        }
        if (isException(vm, exception)) {
            return exception;
        }
        return withMessage(vm, Types.TYPE_ERROR, Message.of("exceptions must derive from BaseException")).exception();
    }

    // ---- asking ----

    /** Whether a value is an exception, of a built-in type or a class. */
    public static boolean isException(Vm vm, @Word int word) {
        return vm.isInstance(word, Types.BASE_EXCEPTION);
    }

    /** Whether a value is an exception of a built-in type. */
    public static boolean isNative(Vm vm, @Word int word) {
        return vm.behaviourOf(word) instanceof ExceptionObject;
    }

    /** The built-in exception inside one of a class. */
    public static @Word int nativeOf(Vm vm, @Word int exception) {
        return isNative(vm, exception) ? exception : InstanceObject.nativeSelf(vm, exception);
    }

    /** Whether an exception or an exception type is of a type. */
    public static boolean matches(Vm vm, @Word int exception, @Word int type) {
        @Word int own = isException(vm, exception) ? vm.typeOf(exception) : exception;
        return TypeObject.isSubclass(vm, own, type);
    }

    /** The first argument, or None. */
    public static @Word int value(Vm vm, @Word int exception) {
        @Word int args = args(vm, exception);
        return TupleObject.length(vm, args) == 0 ? NONE : TupleObject.get(vm, args, 0);
    }

    public static @Word int args(Vm vm, @Word int exception) {
        return vm.words[(nativeOf(vm, exception) >> 2) + ARGS];
    }

    public static @Word int traceback(Vm vm, @Word int exception) {
        return vm.words[(nativeOf(vm, exception) >> 2) + TRACEBACK];
    }

    public static boolean suppressesContext(Vm vm, @Word int exception) {
        return !vm.terse() && (vm.words[(nativeOf(vm, exception) >> 2) + SUPPRESS] & CONTEXT_SUPPRESSED) != 0;
    }

    /** Whether the exception is just being printed as one that led to others. */
    static boolean isMarked(Vm vm, @Word int exception) {
        return (vm.words[(exception >> 2) + SUPPRESS] & MARKED) != 0;
    }

    static void setMarked(Vm vm, @Word int exception, boolean marked) {
        int at = (exception >> 2) + SUPPRESS;
        vm.words[at] = marked ? vm.words[at] | MARKED : vm.words[at] & ~MARKED;
    }

    /**
     * Says which exception was handled when this one was raised. An exception of a class gets it as an attribute of its own, as on the device,
     * so it is forgotten where only the native part is seen.
     */
    public static void setContext(Vm vm, @Word int exception, @Word int context) {
        vm.attributes.store(exception, Names.CONTEXT, context);
    }

    /** {@code raise … from cause}, with the same limit as {@link #setContext}. */
    public static void setCause(Vm vm, @Word int exception, @Word int cause) {
        vm.attributes.store(exception, Names.CAUSE, cause);
    }

    public static void clearTraceback(Vm vm, @Word int exception) {
        vm.words[(nativeOf(vm, exception) >> 2) + TRACEBACK] = NULL;
    }

    /** Adds where the exception passed, the innermost place first; without memory for it nothing happens. */
    public static void addTraceback(Vm vm, @Word int exception, int file, int line, int block) {
        @Word int self = nativeOf(vm, exception);
        vm.heap.pin(exception);
        @Word int traceback = vm.words[(self >> 2) + TRACEBACK];
        if (vm.hasEverything() && !TracebackObject.makeRoom(vm, traceback, Words.smallInt(vm.root(Vm.ROOT_TRACEBACK_LIMIT)))) {
            return;
        }
        if (traceback == NULL) {
            traceback = TracebackObject.orNull(vm);
            if (traceback == NULL) {
                return;
            }
            vm.words[(self >> 2) + TRACEBACK] = traceback;
        }
        TracebackObject.add(vm, traceback, file, line, block);
    }

    // ---- slots ----

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        if (kind == PrintKind.REPR || kind == PrintKind.EXC) {
            out.print(vm.typeName(self));
        }
        printUnnamed(vm, out, self, kind);
    }

    /** Prints what follows the type's name: for an exception of a class, the class's name is already there. */
    static void printUnnamed(Vm vm, Printer out, @Word int self, PrintKind kind) {
        if (kind == PrintKind.EXC) {
            out.print(": ");
        }
        printArgs(vm, out, self, kind == PrintKind.STR || kind == PrintKind.EXC);
    }

    /** Prints the arguments: as {@code str()} of the exception has them, or in brackets. */
    private static void printArgs(Vm vm, Printer out, @Word int self, boolean asText) {
        @Word int args = vm.words[(self >> 2) + ARGS];
        int count = TupleObject.length(vm, args);
        if (asText) {
            if (count == 0) {
                return;
            }
            @Word int first = TupleObject.get(vm, args, 0);
            if (vm.typeOf(self) == Types.OS_ERROR && count < 3 && Words.isSmallInt(first)) {
                String text = Errno.text(vm, Words.smallInt(first));
                if (text != null) {
                    out.print("[Errno %d] %s".formatted(Words.smallInt(first), text));
                    if (count > 1) {
                        out.print(": ");
                        vm.operations.print(out, TupleObject.get(vm, args, 1), PrintKind.STR);
                    }
                    return;
                }
            }
            if (count == 1) {
                vm.operations.print(out, first, PrintKind.STR);
                return;
            }
        }
        vm.operations.print(out, args, PrintKind.REPR);
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == SENTINEL) {
            if (store(vm, self, name, vm.words[dest + 1])) {
                vm.words[dest] = NULL;
            }
            return true;
        }
        @Word int found = load(vm, self, name);
        vm.words[dest] = found;
        return found != NULL;
    }

    private static @Word int load(Vm vm, @Word int self, int name) {
        int at = self >> 2;
        @Word int args = vm.words[at + ARGS];
        int count = TupleObject.length(vm, args);
        if (name == Names.ARGS) {
            return args;
        }
        if (name == Names.VALUE && vm.typeOf(self) == Types.STOP_ITERATION) {
            return value(vm, self);
        }
        if (name == Names.TRACEBACK) {
            @Word int traceback = vm.words[at + TRACEBACK];
            return traceback == NULL ? TracebackObject.of(vm) : traceback;
        }
        if (vm.terse()) {
            return NULL;
        }
        if (name == Names.CAUSE) {
            return orNone(vm.words[at + CAUSE]);
        }
        if (name == Names.CONTEXT) {
            return orNone(vm.words[at + CONTEXT]);
        }
        if (name == Names.SUPPRESS_CONTEXT) {
            return Words.ofBool(suppressesContext(vm, self));
        }
        if (vm.isInstance(self, Types.OS_ERROR)) {
            if (name == Names.ERRNO) {
                return value(vm, self);
            }
            if (name == Names.STRERROR) {
                if (count > 1) {
                    return TupleObject.get(vm, args, 1);
                }
                String text = count > 0 && Words.isSmallInt(value(vm, self)) ? Errno.text(vm, Words.smallInt(value(vm, self))) : null;
                return text == null ? NONE : vm.ofString(text);
            }
            if (name == Names.FILENAME) {
                return count > 2 ? TupleObject.get(vm, args, 2) : NONE;
            }
            if (name == vm.names.firmwareName("filename2")) {
                return count > 4 ? TupleObject.get(vm, args, 4) : NONE;
            }
        }
        return NULL;
    }

    private static @Word int orNone(@Word int word) {
        return word == NULL ? NONE : word;
    }

    private static boolean store(Vm vm, @Word int self, int name, @Word int value) {
        if (name == Names.TRACEBACK) {
            if (value != NONE && !vm.is(value, Types.TRACEBACK)) {
                throw vm.typeError(
                        Message.of("%s must be of type %s or %s, not %s", "__context__", "traceback", "None", vm.typeName(value)));
            }
            vm.words[(self >> 2) + TRACEBACK] = value == NONE ? NULL : value;
            return true;
        }
        if (vm.terse() || value == NULL) {
            return false;
        }
        if (name == Names.CAUSE) {
            vm.store((self >> 2) + CAUSE, link(vm, "__cause__", value));
            vm.words[(self >> 2) + SUPPRESS] |= CONTEXT_SUPPRESSED;
            return true;
        }
        if (name == Names.CONTEXT) {
            vm.store((self >> 2) + CONTEXT, link(vm, "__context__", value));
            return true;
        }
        if (name == Names.SUPPRESS_CONTEXT) {
            int others = vm.words[(self >> 2) + SUPPRESS] & ~CONTEXT_SUPPRESSED;
            vm.store((self >> 2) + SUPPRESS, others | (vm.isTrue(value) ? CONTEXT_SUPPRESSED : 0));
            return true;
        }
        return false;
    }

    /** The device takes anything for a cause or a context, except for what is exactly a BaseException. */
    private static @Word int link(Vm vm, String name, @Word int value) {
        if (vm.is(value, Types.BASE_EXCEPTION)) {
            throw vm.typeError(Message.of("%s must be of type BaseException or None, not BaseException", name));
        }
        return value == NONE ? NULL : value;
    }
}
