package dev.snakeboard.board;

import java.util.Locale;

/**
 * What a core charges beside opcodes: opcode counts alone miss whole programs by a fifth, with these by a twentieth.
 * Each comes on top of the opcode (or native) in which it happens; figures are instructions.
 */
public enum CostEvent {
    /** An allocation on the heap, of any size, from the last free position. */
    ALLOCATION,
    /** Each 16-byte block that an allocation clears beyond its first. */
    ALLOCATION_ZEROED_BLOCK,
    /** Each used block that the search for free ones passes. */
    ALLOCATION_PASSED_BLOCK,

    /** A collection, beside what it finds. */
    COLLECT,
    /** Each live block without pointers to follow. */
    COLLECT_UNTRACED_BLOCK,
    /** Each live block whose words are followed. */
    COLLECT_TRACED_BLOCK,
    /** Each live object whose words are followed. */
    COLLECT_TRACED_OBJECT,
    /** Each block set free. */
    COLLECT_GARBAGE_BLOCK,
    /** Each block of the pool, each time the mark stack overflows. */
    COLLECT_OVERFLOW_BLOCK,

    /** A call of a Python function: its frame set up and entered. */
    PYTHON_CALL,
    /** Each positional argument. */
    PYTHON_ARGUMENT,
    /** Each positional argument after the third, beside {@link #PYTHON_ARGUMENT}. */
    PYTHON_ARGUMENT_BEYOND_THREE,
    /** Each default taken. */
    PYTHON_DEFAULT,
    /** Each keyword argument. */
    PYTHON_KEYWORD,
    /** Each keyword-only parameter that takes its default. */
    PYTHON_KEYWORD_ONLY_DEFAULT,
    /** A function with {@code *args}. */
    PYTHON_STAR_ARGUMENTS,
    /** A function with {@code **kw}. */
    PYTHON_STAR_KEYWORDS,
    /** Each word of the frame beyond the arguments. */
    PYTHON_LOCAL,
    /** A bound method object called. */
    BOUND_METHOD_CALL,
    /** A closure called. */
    CLOSURE_CALL,
    /** Each argument of a native function. */
    NATIVE_ARGUMENT,
    /** A native function with a variable number of arguments. */
    NATIVE_VARIABLE_ARGUMENTS,
    /** The body of a small native function, where nothing better is known. */
    NATIVE_BODY,
    /** An instance of a Python class made. */
    CLASS_INSTANCE,
    /** A generator or coroutine object made, beside its call. */
    GENERATOR_CREATE,
    /** A generator resumed by {@code for}, {@code next} or {@code send}. */
    GENERATOR_RESUME,

    /** Each slot of a table looked at after the first. */
    MAP_PROBE,
    /** A table made larger. */
    MAP_REHASH,
    /** Each entry moved to the larger table. */
    MAP_REHASH_ENTRY,

    /** LOAD_GLOBAL that ends in the builtins, beside the probes of the globals. */
    LOAD_GLOBAL_BUILTIN,
    LOAD_ATTR_NATIVE_MODULE,
    LOAD_ATTR_CLASS,
    /** An attribute of the class asked of an instance. */
    LOAD_ATTR_CLASS_THROUGH_INSTANCE,
    /** Each base class looked through. */
    LOAD_ATTR_LEVEL,
    /** A property read, beside its call. */
    LOAD_ATTR_PROPERTY,
    LOAD_ATTR_NATIVE_PROPERTY,
    /** An attribute set where a class in the chain defines a property. */
    STORE_ATTR_CLASS_WITH_PROPERTY,
    /** A property set, beside its call. */
    STORE_ATTR_PROPERTY,
    STORE_ATTR_NATIVE,
    LOAD_METHOD_BUILTIN,
    LOAD_METHOD_INSTANCE,
    /** Each base class looked through. */
    LOAD_METHOD_LEVEL,
    LOAD_METHOD_CLASS_WITH_PROPERTY,

    LOAD_SUBSCR_LIST,
    LOAD_SUBSCR_BYTES,
    LOAD_SUBSCR_DICT,
    LOAD_SUBSCR_STR,
    LOAD_SUBSCR_LIST_SLICE,
    /** {@code __getitem__} of a Python class, beside its call. */
    LOAD_SUBSCR_USER,
    STORE_SUBSCR_DICT,
    STORE_SUBSCR_BYTES,

    /** An iterator object made for {@code for}; a range needs none. */
    GET_ITER_OBJECT,
    FOR_ITER_BYTES,
    FOR_ITER_DICT,
    FOR_ITER_ENUMERATE,
    FOR_ITER_ZIP,
    FOR_ITER_STR,
    /** {@code __next__} of a Python class, beside its call. */
    FOR_ITER_USER,

    /** Addition or subtraction. */
    FLOAT_ADD,
    FLOAT_MULTIPLY,
    FLOAT_DIVIDE,
    FLOAT_FLOOR_DIVIDE,
    FLOAT_MODULO,
    FLOAT_COMPARE,
    FLOAT_FROM_INT,

    /** Any operation on an integer beyond 31 bits. */
    LONG_OPERATION,
    /** Each 16-bit digit of it. */
    LONG_DIGIT,
    /** Each pair of digits multiplied. */
    LONG_MULTIPLY_DIGIT_PAIR,
    /** Each digit divided by a small number. */
    LONG_DIVIDE_DIGIT,
    LONG_TO_TEXT,
    /** For each digit, each digit: the square of their number. */
    LONG_TO_TEXT_DIGIT_PAIR,

    /** A string made. */
    TEXT_CREATE,
    /** Each name interned in RAM, which a new string is compared with. */
    TEXT_INTERNED_NAME,
    TEXT_CHARACTER,
    /** {@code format}, an f-string or {@code %}, beside the strings made. */
    TEXT_FORMAT,
    /** Each 16 bytes copied. */
    BYTES_COPY_BLOCK,
    /** Each byte compared. */
    BYTES_COMPARE,
    /** Each byte searched. */
    BYTES_FIND,

    /** An exception made and raised by a native. */
    RAISE_NATIVE,
    /** Its message put together, where it has a formatted one. */
    RAISE_FORMATTED_TEXT,
    /** Each Python frame left by an exception. */
    UNWIND_FRAME,

    PRINT,
    PRINT_ARGUMENT,
    /** Each comparison of a sort, beside the keys' own. */
    SORT_COMPARE,
    /** Each line of source compiled. */
    COMPILE_LINE,
    /** A look at the background work: contained in backward jumps and returns, extra in sleeps and polling natives. */
    BACKGROUND_POLL;

    /** Its name in a core's file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
