package dev.snakeboard.firmware.vm;

import java.util.Locale;

/**
 * What takes C stack on the device when calls nest: the frames of the firmware's functions between one look at the limit and the next. Natives that are
 * called by name have theirs in {@link StackTable#ofNative}.
 */
public enum StackStep {
    /** In use when the code of {@code code.py} is called. */
    START,
    /** {@code mp_execute_bytecode}: of every activation. */
    INTERPRETER,
    /** {@code fun_bc_call}, which looks at the limit. */
    FUNCTION,
    /** {@code mp_obj_gen_resume}, which looks at the limit. */
    GENERATOR,
    /** {@code mp_cstack_check} itself: it is gone when it has looked. */
    CHECK,

    /** A function's call by its opcode, where the compiler made no jump of it. */
    FUNCTION_CALL,
    /** A method's call, or one of {@code __enter__} and {@code __exit__}, where the compiler made no jump of it. */
    METHOD_CALL,
    /** A call with {@code *} or {@code **}. */
    STAR_CALL,
    /** While such arguments are put together, which may run Python code. */
    STAR_EXPANSION,
    BOUND_METHOD,
    CLOSURE,
    /** An object with {@code __call__}. */
    INSTANCE_CALL,
    /** A class, until its {@code __init__} or {@code __new__}. */
    CONSTRUCTION,
    SET_NAME,

    /** From {@code object.name} to a property, a descriptor or {@code __getattr__}. */
    LOAD_ATTRIBUTE,
    /** The same for {@code object.name()}. */
    LOAD_METHOD,
    STORE_ATTRIBUTE,
    LOAD_ITEM,
    STORE_ITEM,
    BINARY_OPERATOR,
    /** {@code ==} and {@code !=}, {@code mp_obj_equal} included. */
    EQUALITY,
    UNARY_OPERATOR,
    /** {@code __len__} for {@code len}, {@code __bool__} for a condition. */
    LENGTH,
    /** {@code __len__} for a condition: what comes on top. */
    LENGTH_AS_TRUTH,

    /** {@code __iter__}. */
    ITERATOR,
    /** {@code __next__} in a for loop. */
    NEXT_IN_LOOP,
    /** {@code mp_iternext}, between a native that iterates and what it iterates over, where the compiler made no jump of it. */
    ITERATION,
    /** {@code __next__} elsewhere, where its StopIteration is caught. */
    NEXT,
    /** An item of what has no {@code __iter__} but {@code __getitem__}. */
    NEXT_BY_ITEM,
    /** From a for loop, or a native that iterates, to a generator. */
    NEXT_OF_GENERATOR,
    /** {@code yield from} and {@code await}. */
    DELEGATION,
    NEXT_OF_ENUMERATE,
    NEXT_OF_FILTER,
    NEXT_OF_MAP,
    /** From {@code map} to its function. */
    CALL_OF_MAP,
    /** From {@code filter} to its function. */
    CALL_OF_FILTER,
    NEXT_OF_ZIP,
    UNPACKING,
    /** {@code in} by iteration. */
    MEMBERSHIP,

    /** From one list to the equality of its items. */
    LIST_COMPARISON,
    TUPLE_COMPARISON,
    DICT_COMPARISON,
    /** {@code in} of a list or a tuple. */
    SEQUENCE_SEARCH,
    /** From a dict or a set to the equality of its keys. */
    KEY_COMPARISON,
    /** From {@code dict[key]} to the look-up. */
    DICT_ITEM,
    /** From a dict or a set to the hash of a key. */
    KEY_HASH,
    /** From one tuple to the hash of its items. */
    TUPLE_HASH,
    SORTING,
    /** {@code mp_call_function_1}: of a key function, or of one that replaces what {@code re} finds. */
    CALLBACK,
    /** A handler of exceptions in C ({@code nlr_buf_t}). */
    CATCHING,

    /** {@code mp_obj_print_helper}, which looks at the limit; a jump takes its frame away. */
    PRINTING,
    PRINTING_LIST,
    PRINTING_TUPLE,
    PRINTING_DICT,
    /** An exception, whose arguments are a tuple. */
    PRINTING_EXCEPTION,
    /** {@code __repr__} and {@code __str__}. */
    PRINTING_INSTANCE,
    FORMATTING,
    FORMAT_OPERATOR,

    /** One step of the regular expressions' matcher, which looks at the limit. */
    MATCHING,
    /** From an import to the module's code. */
    IMPORT,
    /** Any native that is not told of by name. */
    OTHER_NATIVE;

    /** The name in the JSON of a core. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
