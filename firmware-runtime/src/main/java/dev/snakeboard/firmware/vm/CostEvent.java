package dev.snakeboard.firmware.vm;

import java.util.Locale;

/**
 * What a core charges beside opcodes: opcode counts alone miss whole programs by a fifth, with these by a twentieth.
 * Each comes on top of the opcode (or native) in which it happens; figures are instructions.
 */
public enum CostEvent {
    /** An allocation on the heap, of any size, from the last free position. */
    ALLOCATION,
    /** Each 16-byte block of an allocation beyond its first: marked as taken, and cleared. */
    ALLOCATION_ZEROED_BLOCK,
    /** Each four blocks that the search for free ones passes: a byte of the table. */
    ALLOCATION_PASSED_FOUR,
    /** More for each that is free, where so many are not free in a row. */
    ALLOCATION_FREE_BLOCK,

    /** A block of memory made larger or smaller. */
    REALLOCATION,
    /** Each block that it has: the firmware counts them first. */
    REALLOCATION_BLOCK,
    /** Each block of the heap that {@code gc.mem_free()} looks at. */
    HEAP_INFO_BLOCK,

    /** A collection, beside what it finds. */
    COLLECT,
    /** Each word of the C stack and of the pystack that is in use: it may be a pointer. */
    COLLECT_ROOT_WORD,
    /** Each live block of data without pointers. */
    COLLECT_UNTRACED_BLOCK,
    /** Each live block whose words are followed. */
    COLLECT_TRACED_BLOCK,
    /** Each live object whose words are followed. */
    COLLECT_TRACED_OBJECT,
    /** Each live object without pointers. */
    COLLECT_LEAF,
    /** Each word that points to a live object. */
    COLLECT_POINTER,
    /** Each block set free. */
    COLLECT_GARBAGE_BLOCK,
    /** Each block that is free already, with one in use behind it. */
    COLLECT_FREE_BLOCK,
    /** Each block of the heap, each time that the mark stack was too small and the heap is searched. */
    COLLECT_SEARCHED_BLOCK,
    /** Each live object that such a search comes upon once more. */
    COLLECT_AGAIN_OBJECT,
    /** Each of its blocks, if it has pointers. */
    COLLECT_AGAIN_BLOCK,
    /** Each area that is looked at before the one in which a live object is, once, and again in each search. */
    COLLECT_AREA_STEP,
    /** No event: what a block costs of a heap in external memory, in percent of one in the chip's. */
    EXTERNAL_HEAP_PERCENT,

    /** A call of a Python function: its frame set up and entered. */
    PYTHON_CALL,
    /** Each positional argument. */
    PYTHON_ARGUMENT,
    /** Each positional argument after the third, beside {@link #PYTHON_ARGUMENT}. */
    PYTHON_ARGUMENT_BEYOND_THREE,
    /** A function with defaults, keyword-only parameters, {@code *} or {@code **}, or called with keywords or too few arguments. */
    PYTHON_GENERAL_ARGUMENTS,
    /** Each default taken. */
    PYTHON_DEFAULT,
    /** Each keyword argument. */
    PYTHON_KEYWORD,
    /** Each name of a parameter that a keyword is compared with. */
    PYTHON_KEYWORD_NAME,
    /** A function with keyword-only parameters. */
    PYTHON_KEYWORD_ONLY,
    /** Each keyword-only parameter that takes its default. */
    PYTHON_KEYWORD_ONLY_DEFAULT,
    /** A function with {@code *args}, beside the tuple. */
    PYTHON_STAR_ARGUMENTS,
    /** Each argument in that tuple. */
    PYTHON_STAR_ARGUMENT,
    /** A function with {@code **kw}, beside the dict. */
    PYTHON_STAR_KEYWORDS,
    /** Each word of the frame beyond the arguments. */
    PYTHON_LOCAL,
    /** A bound method object called. */
    BOUND_METHOD_CALL,
    /** A closure called. */
    CLOSURE_CALL,
    /** {@code __call__} of an instance, beside its call. */
    INSTANCE_CALL,
    /** The body of a small native function, where nothing better is known. */
    NATIVE_BODY,
    /** Each turn of a loop inside a native function, where nothing better is known. */
    NATIVE_STEP,
    /** An instance of a Python class made. */
    CLASS_INSTANCE,
    /** Its {@code __init__}, beside the call. */
    CLASS_INIT,
    /** The same of a class with a built-in base; twice if it calls the base's. */
    NATIVE_BASE_INIT,
    /** Its arguments handed on to {@code __init__}. */
    CLASS_ARGUMENTS,
    /** A generator or coroutine object made. */
    GENERATOR_CREATE,
    /** A generator resumed by {@code for}, {@code next} or {@code send}. */
    GENERATOR_RESUME,
    /** A generator resumed by one that delegates to it, and a value handed through. */
    GENERATOR_DELEGATE,
    /** {@code yield from} or {@code await} of an iterator of a Python class, beside the call of its {@code __next__}. */
    DELEGATE_USER,
    /** {@code close} of a generator that has not ended: the exception, which is there already, is raised in it. */
    GENERATOR_CLOSE,
    /** A native function's call of Python code, or its resumption of a generator: an interpreter of its own. */
    NESTED_CALL,

    /** A key looked for in a dict, or a name among attributes or globals, if the cache of look-ups does not have it. */
    MAP_SEARCH,
    /** Each slot of a table that has another key. */
    MAP_PROBE,
    /** The same in a table that is searched from its start: an ordered dict, or one in ROM. */
    MAP_ORDERED,
    /** Each name that comes before. */
    MAP_ORDERED_ENTRY,
    /** A small int compared with another, or a name with another. */
    KEY_COMPARE_WORDS,
    /** A text compared with another, by their hashes; their bytes come on top if they are equal. */
    KEY_COMPARE_TEXTS,
    /** More, if one of them is a name. */
    KEY_COMPARE_NAME,
    /** A small int in a table compared with an object of another kind. */
    KEY_COMPARE_KINDS,
    /** A text in a table compared with an object of another kind. */
    KEY_COMPARE_TEXT_KIND,
    /** An object in a table compared with another. */
    KEY_COMPARE_OBJECTS,
    /** More, if they are of one kind. */
    KEY_COMPARE_CONTENTS,
    /** {@code __eq__} looked for in an instance. */
    KEY_COMPARE_INSTANCE,
    /** An item of a set compared with itself. */
    KEY_COMPARE_SAME,
    /** The hash of a float, tuple or big integer, beside what is in it. */
    KEY_HASH_OBJECT,
    /** {@code __hash__} looked for in an instance; twice if there is none. */
    KEY_HASH_INSTANCE,
    /** A key put into a table that did not have it. */
    MAP_NEW_KEY,
    /** A table made larger. */
    MAP_REHASH,
    /** Each entry moved to the larger table. */
    MAP_REHASH_ENTRY,
    /** A key removed. */
    MAP_REMOVE,

    /** LOAD_GLOBAL that ends in the builtins, beside the probes of the globals. */
    LOAD_GLOBAL_BUILTIN,
    /** A member of a module or of a built-in type. */
    LOAD_ATTR_NATIVE_MODULE,
    /** An attribute that a built-in type makes itself. */
    LOAD_ATTR_NATIVE,
    LOAD_ATTR_CLASS,
    /** An attribute of the class asked of an instance. */
    LOAD_ATTR_CLASS_THROUGH_INSTANCE,
    /** The same, or a property itself, beside its call, where a class in the chain defines one. */
    LOAD_ATTR_CLASS_WITH_PROPERTY,
    /** There, each attribute of a class that is no property is asked for {@code __get__}. */
    DESCRIPTOR_LOOKUP,
    /** Each base class looked through. */
    LOAD_ATTR_LEVEL,
    /** An attribute that neither an instance nor its class has: {@code __getattr__} is looked for as well. */
    LOAD_ATTR_MISSING,
    /** The same where {@code __getattr__} is found, beside its call. */
    LOAD_ATTR_BY_GETATTR,
    /** A name that {@code dir} tries, beside the tables that are searched for it. */
    DIR_NAME,
    /** A name that {@code dir()} takes of the globals. */
    DIR_LOCAL_NAME,
    /** An attribute set where a class in the chain defines a property; that is all of it if it is one, beside its call. */
    STORE_ATTR_PROPERTY,
    /** The same, and it is none. */
    STORE_ATTR_CLASS_WITH_PROPERTY,
    STORE_ATTR_NATIVE,
    /** An attribute of a class set: the value is asked for {@code __get__}, {@code __set__} and {@code __delete__}. */
    STORE_ATTR_CLASS,
    /** A value that is put into a class is asked for one of the methods that descriptors have, beside the search of its type. */
    MEMBER_ASKED,
    LOAD_METHOD_BUILTIN,
    LOAD_METHOD_CLASS,
    LOAD_METHOD_INSTANCE,
    LOAD_METHOD_CLASS_WITH_PROPERTY,

    LOAD_SUBSCR_BYTES,
    /** An item of a dict loaded or stored. */
    SUBSCR_DICT,
    LOAD_SUBSCR_STR,
    /** Each character between a text's end and the one that is asked for. */
    TEXT_INDEX_CHARACTER,
    /** A slice of a list or tuple, beside its allocations. */
    LOAD_SUBSCR_SLICE,
    LOAD_SUBSCR_STR_SLICE,
    LOAD_SUBSCR_BYTES_SLICE,
    STORE_SUBSCR_BYTES_SLICE,
    /** {@code __getitem__} of a Python class, beside its call. */
    LOAD_SUBSCR_USER,
    STORE_SUBSCR_BYTES,
    /** {@code __setitem__} of a Python class, beside its call. */
    STORE_SUBSCR_USER,
    /** A subscript of any other native type. */
    SUBSCR_OTHER,

    /** A list taken apart, where a tuple is the cheapest. */
    UNPACK_LIST,
    /** An iterator of a built-in container made for {@code for}. */
    GET_ITER_OBJECT,
    /** {@code __iter__} of a Python class, beside its call. */
    GET_ITER_USER,
    FOR_ITER_BYTES,
    FOR_ITER_DICT,
    FOR_ITER_DICT_ITEMS,
    FOR_ITER_ENUMERATE,
    FOR_ITER_ZIP,
    FOR_ITER_MAP,
    FOR_ITER_REVERSED,
    FOR_ITER_STR,
    /** {@code __next__} of a Python class, beside its call. */
    FOR_ITER_USER,
    /** A native function's call of a function: of a key for {@code sort} or {@code max}. */
    NATIVE_CALLBACK,
    /** An item that a native function takes of an iterator. */
    NATIVE_NEXT,
    /** An item that {@code any} and {@code all} take. */
    TRUTH_NEXT,
    /** An operator that a native function applies, beside what the operation costs: {@code sum}, {@code min}, {@code sorted}. */
    NATIVE_OPERATION,

    /** Addition or subtraction. */
    FLOAT_ADD,
    FLOAT_MULTIPLY,
    FLOAT_DIVIDE,
    FLOAT_FLOOR_DIVIDE,
    FLOAT_MODULO,
    /** Each bit by which the dividend is longer than the divisor. */
    FLOAT_REMAINDER_BIT,
    /** An int that an operator on a float converts. */
    FLOAT_OF_INT,
    FLOAT_POWER,
    FLOAT_COMPARE,
    FLOAT_UNARY,
    COMPLEX_ADD,
    COMPLEX_MULTIPLY,
    COMPLEX_DIVIDE,
    COMPLEX_POWER,
    COMPLEX_COMPARE,
    COMPLEX_UNARY,
    /** The amount of a complex number: two products and a square root. */
    COMPLEX_ABS,
    /** The truth of an object that is neither a bool nor a small int: its type says it. */
    TRUTH_OBJECT,
    /** More, of a list. */
    TRUTH_LIST,
    /** More, of a dict. */
    TRUTH_DICT,
    /** More, of a text that is a name: its length stands in its pool. */
    TRUTH_NAME,
    /** More, of a float. */
    TRUTH_FLOAT,
    /** An operator that a Python class defines, beside its call. */
    USER_OPERATOR,
    /** {@code len} of an object of a Python class. */
    USER_LENGTH,
    /** {@code in} on an object of a Python class. */
    USER_CONTAINS,
    /** An operator on a bool, which becomes an int first. */
    BOOL_OPERATION,
    /** More, if both are bools. */
    BOOL_BOTH,
    /** {@code ==} and {@code !=} of a bool and an int. */
    BOOL_EQUAL,
    /** {@code ==} and {@code !=} of texts that are not both names, beside their bytes. */
    TEXT_EQUAL,
    /** More, if their bytes are compared, because their lengths and hashes are equal. */
    TEXT_EQUAL_BYTES,
    /** Any other comparison of texts, beside its bytes. */
    TEXT_COMPARE,
    /** {@code in} on a text, beside its bytes. */
    TEXT_CONTAINS,
    /** Each item of a list or tuple that {@code ==}, {@code index} and {@code count} look at. */
    SEQUENCE_COMPARE_ITEM,
    /** Each entry of a dict that is compared with another dict's, beside the search for it. */
    DICT_COMPARE_ITEM,
    /** {@code in} that goes through items: the iterator that it takes. */
    CONTAINS_BY_ITEM,
    /** Each item that {@code in} takes of an iterator. */
    CONTAINS_ITEM,
    /** {@code +} or {@code *} of lists and tuples, beside allocations. */
    SEQUENCE_OPERATION,
    /** Each item that is copied or moved. */
    SEQUENCE_ITEM,
    /** Each time that a sequence is repeated. */
    SEQUENCE_REPEAT,
    SET_OPERATION,
    /** An operator applied to objects of any other built-in type: dicts, texts that are joined. */
    OTHER_OPERATION,
    /** An item put into a set. */
    SET_ADD,
    /** A dict comprehension adds an entry, where one of a list adds an item. */
    COMPREHENSION_ENTRY,
    /** An item looked for in a set, to take it out or for a method. */
    SET_SEARCH,
    /** An arc sine or cosine of more than a half: a square root, beside the function. */
    ARC_ROOT,
    /** A sine, cosine or tangent of more than an eighth of the circle: what is subtracted. */
    ANGLE_REDUCTION_NEAR,
    /** The same of more than three eighths. */
    ANGLE_REDUCTION,
    /** The same of more than 50: more digits are looked at. */
    ANGLE_REDUCTION_FAR,
    /** The same of more than 201, alone: a product with as many digits of 2/π as it takes. */
    ANGLE_REDUCTION_LARGE,
    /** There, each eight bits that the angle has. */
    ANGLE_REDUCTION_LARGE_PART,

    /** A logarithm with a base: another one, and a quotient. */
    LOGARITHM_BASE,

    /** A power of floats that is no square. */
    FLOAT_POWER_FRACTION,
    /** A square root as a power. */
    FLOAT_POWER_ROOT,

    /** A small int's sum or product that is an integer of 32 bits. */
    LONG_OVERFLOW,
    /** Any other operation on an integer beyond 31 bits. */
    LONG_OPERATION,
    /** A pass through its 16-bit digits: a sum, a shift, bits. */
    LONG_PASS,
    /** Each digit of the pass. */
    LONG_DIGIT,
    /** Each digit that a step of a division goes through. */
    LONG_STEP,
    /** Each digit of one that becomes a float. */
    LONG_TO_FLOAT_DIGIT,
    /** Each byte of one that is made of bytes, or becomes bytes. */
    LONG_BYTE,
    LONG_MULTIPLY,
    /** Each digit of the second factor: the first is gone through for it. */
    LONG_MULTIPLY_ROW,
    /** Each pair of digits multiplied, also where a text becomes a number. */
    LONG_MULTIPLY_DIGIT_PAIR,
    LONG_DIVIDE,
    /** Each digit divided by a small number. */
    LONG_DIVIDE_DIGIT,
    /** For each squaring and multiplication of a power two: what is allocated and copied for it. */
    LONG_POWER_STEP,
    LONG_TO_TEXT,
    /** For each digit, each digit: the square of their number. */
    LONG_TO_TEXT_DIGIT_PAIR,

    /** Each place at which a text is compared with what is looked for in it. */
    TEXT_SEARCH_POSITION,
    /** Each byte of a text that is asked what it is: {@code isdigit}, {@code len}. */
    TEXT_TEST_CHARACTER,
    /** Each character printed alone: within quotes, in JSON. */
    TEXT_QUOTED_CHARACTER,
    /** Each character of a format beside its fields. */
    TEXT_LITERAL_CHARACTER,
    /** A text that is looked up among the names, as each new string is, and is none of them: what it costs beside the search. */
    TEXT_LOOKUP,
    /** The block of a text freed that turns out to be a name. */
    TEXT_LOOKUP_FOUND,
    /** Each name that it is compared with: those in RAM, and those that stand unsorted in ROM. */
    TEXT_INTERNED_NAME,
    /** Each pool of names in RAM. */
    TEXT_LOOKUP_POOL,
    /** Each halving of the sorted names in ROM. */
    TEXT_LOOKUP_STEP,
    /** Each character hashed for it. */
    TEXT_HASH_CHARACTER,
    /** Each character of it, copied and checked. */
    TEXT_CHARACTER,
    /** Each byte of a new text that is checked to be UTF-8. */
    TEXT_CHECK_CHARACTER,
    /** Each byte of a text that is copied. */
    TEXT_COPY_CHARACTER,
    /** Each text that is added to what is printed. */
    TEXT_PIECE,
    /** Each character that {@code strip} looks at: all of the text, if both ends are stripped. */
    TEXT_STRIP_CHARACTER,
    /** {@code %} on a text. */
    TEXT_PERCENT,
    /** {@code format} or an f-string. */
    TEXT_FORMAT,
    /** Each field of either. */
    TEXT_FIELD,
    /** Each character of a text that is read as an integer. */
    TEXT_PARSE_CHARACTER,
    /** Each character of one that is read as a float. */
    TEXT_PARSE_FLOAT_CHARACTER,
    /** A point or an exponent in it, by which the number is scaled. */
    TEXT_PARSE_FLOAT_POWER,
    /** A value printed as text: {@code str}, {@code repr}, {@code print}, a field. */
    TEXT_PRINT,
    /** A small int made text. */
    TEXT_OF_INT,
    /** A float made text. */
    TEXT_OF_FLOAT,
    /** A decimal number scaled by a power of ten beyond a hundred, up or down, as it is read or written. */
    DECIMAL_POWER,
    /** Each character of it that is read back, to see whether it is the same float. */
    TEXT_OF_FLOAT_READING,
    /** Each text that {@code join} puts in, looked at twice. */
    TEXT_JOINED,
    /** Each of them that is a name. */
    TEXT_JOINED_NAME,
    /** Each byte of a stream that is read alone, as far as the end of a line. */
    STREAM_BYTE,
    /** Each pair that {@code dict} takes of an iterator. */
    DICT_PAIR,
    /** Each byte compared. */
    BYTES_COMPARE,
    /** Each byte written as hexadecimal digits, or read from them. */
    BYTES_HEX,
    /** Each three bytes written as base 64. */
    BASE64_ENCODE,
    /** Each character of base 64 read. */
    BASE64_DECODE,
    /** Each item that an array or bytes take of an iterable. */
    ARRAY_ITEM,
    /** Each field of a format of {@code struct}, each time that it is read. */
    STRUCT_FIELD,
    /** Each value packed or unpacked. */
    STRUCT_ITEM,
    /** Each character of JSON read. */
    JSON_CHARACTER,
    /** Each step of a regular expression's program. */
    REGEX_STEP,
    /** A step of it that may have to be undone: a choice, or where a group begins or ends. */
    REGEX_BRANCH,
    /** Each range of a class that a character is compared with. */
    REGEX_CLASS_RANGE,
    /** Each byte of such a program compiled. */
    REGEX_COMPILE_BYTE,

    /** An exception made because its class was raised. */
    RAISE_CLASS,
    /** An exception made by a native. */
    RAISE_NATIVE,
    /** Each value in its message, and each text behind one. */
    RAISE_TEXT_PIECE,
    /** Each Python frame left by an exception. */
    UNWIND_FRAME,
    /** Each entry of a function's table of lines that is read to tell in which of them an exception passed. */
    TRACEBACK_LINE_ENTRY,

    PRINT_ARGUMENT,
    /** Each piece of text written to the console. */
    PRINT_PIECE,
    /** Each byte written to the console. */
    PRINT_BYTE,
    /** Each part of a list that is sorted by a pivot of its own. */
    SORT_PART,
    /** Each comparison of a sort, beside the keys' own. */
    SORT_COMPARE,
    /** A source is compiled. */
    COMPILE,
    /** Each byte of it that is read. */
    COMPILE_BYTE,
    /** Each token. */
    COMPILE_TOKEN,
    /** Each token that ends a line or changes the indent. */
    COMPILE_LINE_END,
    /** Each rule of the grammar that something is matched with. */
    COMPILE_RULE,
    /** Each node of the tree, in all passes over it. */
    COMPILE_NODE,
    /** Each constant that is an object. */
    COMPILE_CONSTANT,
    /** Each character of a name, beside that it is looked up among the names. */
    COMPILE_NAME_CHARACTER,
    /** Each opcode, in each pass. */
    COMPILE_OPERATION,
    /** Each byte of code. */
    COMPILE_CODE_BYTE;

    /** Its name in a core's file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a collection costs it. */
    boolean ofCollection() {
        return compareTo(COLLECT) >= 0 && compareTo(COLLECT_AREA_STEP) <= 0;
    }

    /** Whether it goes through blocks of the heap, so that it takes longer where the heap is in external memory. */
    public boolean walksHeap() {
        return switch (this) {
            case ALLOCATION_ZEROED_BLOCK,
                    ALLOCATION_PASSED_FOUR,
                    ALLOCATION_FREE_BLOCK,
                    REALLOCATION_BLOCK,
                    HEAP_INFO_BLOCK,
                    COLLECT_UNTRACED_BLOCK,
                    COLLECT_TRACED_BLOCK,
                    COLLECT_TRACED_OBJECT,
                    COLLECT_LEAF,
                    COLLECT_POINTER,
                    COLLECT_GARBAGE_BLOCK,
                    COLLECT_FREE_BLOCK,
                    COLLECT_SEARCHED_BLOCK,
                    COLLECT_AGAIN_OBJECT,
                    COLLECT_AGAIN_BLOCK -> true;
            default -> false;
        };
    }
}
