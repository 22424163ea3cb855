package dev.snakeboard.firmware.object;

/**
 * The addresses of the built-in types in flash, the same on every board. {@link TypeTable} puts the types there.
 *
 * <p>Slots 0–127 are the core's, in this file; {@link #module(int)} gives those of native modules.
 */
public final class Types {
    private static final int BASE = 0x100;
    private static final int SIZE = 64;
    static final int SLOT_WORDS = SIZE / 4;
    private static final int CORE = 128;
    private static final int ALL = 384;
    private static int next;

    public static final @Word int TYPE = slot();
    public static final @Word int OBJECT = slot();
    public static final @Word int NONE_TYPE = slot();
    public static final @Word int BOOL = slot();
    public static final @Word int INT = slot();
    public static final @Word int FLOAT = slot();
    public static final @Word int COMPLEX = slot();
    public static final @Word int STR = slot();
    public static final @Word int BYTES = slot();
    public static final @Word int BYTEARRAY = slot();
    public static final @Word int ARRAY = slot();
    public static final @Word int MEMORYVIEW = slot();
    public static final @Word int TUPLE = slot();
    public static final @Word int LIST = slot();
    public static final @Word int DICT = slot();
    public static final @Word int ORDERED_DICT = slot();
    public static final @Word int DICT_VIEW = slot();
    public static final @Word int SET = slot();
    public static final @Word int FROZENSET = slot();
    public static final @Word int RANGE = slot();
    public static final @Word int SLICE = slot();
    public static final @Word int ELLIPSIS_TYPE = slot();
    public static final @Word int NOT_IMPLEMENTED_TYPE = slot();
    /** Iterators with no type of their own on the device ({@code mp_type_polymorph_iter}). */
    public static final @Word int ITERATOR = slot();

    public static final @Word int MAP = slot();
    public static final @Word int FILTER = slot();
    public static final @Word int ZIP = slot();
    public static final @Word int ENUMERATE = slot();
    public static final @Word int REVERSED = slot();
    public static final @Word int FUN_BC = slot();
    public static final @Word int GEN_WRAP = slot();
    public static final @Word int CORO_WRAP = slot();
    public static final @Word int FUN_BUILTIN = slot();
    public static final @Word int CLOSURE = slot();
    public static final @Word int BOUND_METHOD = slot();
    public static final @Word int GENERATOR = slot();
    public static final @Word int COROUTINE = slot();
    public static final @Word int MODULE = slot();
    public static final @Word int PROPERTY = slot();
    public static final @Word int STATICMETHOD = slot();
    public static final @Word int CLASSMETHOD = slot();
    public static final @Word int SUPER = slot();
    public static final @Word int CELL = slot();
    public static final @Word int TRACEBACK = slot();
    public static final @Word int CODE = slot();
    public static final @Word int STRING_IO = slot();
    public static final @Word int BYTES_IO = slot();
    public static final @Word int FILE_IO = slot();
    public static final @Word int TEXT_IO = slot();
    public static final @Word int IO_BASE = slot();
    public static final @Word int STDIO = slot();
    public static final @Word int NAMEDTUPLE_FACTORY = slot();
    public static final @Word int DEQUE = slot();
    public static final @Word int ATTR_TUPLE = slot();
    /** Implements the types that {@code namedtuple} makes; no object has it. */
    public static final @Word int NAMEDTUPLE_BASE = slot();
    public static final @Word int GETITEM_ITERATOR = slot();
    public static final @Word int CHECKED_FUNCTION = slot();
    /** Instances of classes that programs define; no object has this type itself. */
    public static final @Word int INSTANCE = slot();
    /** Data of the firmware that lies in flash and is no Python object. */
    public static final @Word int RAW = slot();

    public static final @Word int BASE_EXCEPTION = slot();
    public static final @Word int SYSTEM_EXIT = slot();
    public static final @Word int KEYBOARD_INTERRUPT = slot();
    public static final @Word int GENERATOR_EXIT = slot();
    public static final @Word int RELOAD_EXCEPTION = slot();
    public static final @Word int EXCEPTION = slot();
    public static final @Word int STOP_ITERATION = slot();
    public static final @Word int STOP_ASYNC_ITERATION = slot();
    public static final @Word int ARITHMETIC_ERROR = slot();
    public static final @Word int OVERFLOW_ERROR = slot();
    public static final @Word int ZERO_DIVISION_ERROR = slot();
    public static final @Word int ASSERTION_ERROR = slot();
    public static final @Word int ATTRIBUTE_ERROR = slot();
    public static final @Word int EOF_ERROR = slot();
    public static final @Word int IMPORT_ERROR = slot();
    public static final @Word int LOOKUP_ERROR = slot();
    public static final @Word int INDEX_ERROR = slot();
    public static final @Word int KEY_ERROR = slot();
    public static final @Word int MEMORY_ERROR = slot();
    public static final @Word int NAME_ERROR = slot();
    public static final @Word int OS_ERROR = slot();
    public static final @Word int TIMEOUT_ERROR = slot();
    public static final @Word int CONNECTION_ERROR = slot();
    public static final @Word int BROKEN_PIPE_ERROR = slot();
    public static final @Word int RUNTIME_ERROR = slot();
    public static final @Word int NOT_IMPLEMENTED_ERROR = slot();
    public static final @Word int SYNTAX_ERROR = slot();
    public static final @Word int INDENTATION_ERROR = slot();
    public static final @Word int TYPE_ERROR = slot();
    public static final @Word int VALUE_ERROR = slot();
    public static final @Word int UNICODE_ERROR = slot();

    /** One past the last type. */
    public static final int END = BASE + ALL * SIZE;

    private Types() {}

    private static int slot() {
        if (next == CORE) {
            throw new AssertionError("the core has no type slot left");
        }
        return BASE + next++ * SIZE;
    }

    /** The address of type {@code index} of the native modules: 0–95 language modules, 96–255 hardware modules. */
    public static @Word int module(int index) {
        return BASE + (CORE + java.util.Objects.checkIndex(index, ALL - CORE)) * SIZE;
    }

    /** Whether an address is that of a type's slot. */
    static boolean isBuiltin(int address) {
        return address >= BASE && address < END && (address - BASE) % SIZE == 0;
    }

    /** The number of a type's slot. */
    static int indexOf(@Word int type) {
        return (type - BASE) / SIZE;
    }

    static int count() {
        return ALL;
    }
}
