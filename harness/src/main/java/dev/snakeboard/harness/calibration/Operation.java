package dev.snakeboard.harness.calibration;

import java.util.List;

/**
 * One thing whose time is measured, in a loop.
 *
 * @param name as in the table; no commas
 * @param setup lines before the loop; may be empty
 * @param statement what each turn of the loop does, in lines; empty for the loop itself
 * @param section of the core's JSON that holds the cost
 * @param key of the cost that a difference is put down to; empty if there is no single one
 * @param count how often that cost is paid in each turn
 */
record Operation(String name, String setup, String statement, Section section, String key, int count) {

    /** Where in a core's JSON a cost is. */
    enum Section {
        OPCODES, EVENTS, NATIVES, NONE;

        String field() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The loop itself: it is taken off all the others. */
    static final Operation LOOP = opcode("loop", "", "", "FOR_ITER");

    /** All that is measured, the loop first. What a line costs beside the named cost is taken to be right. */
    static final List<Operation> ALL = List.of(
            LOOP,
            opcode("load a global", "", "thing", "LOAD_GLOBAL"),
            opcode("load an attribute", "o = thing", "o.a", "LOAD_ATTR"),
            event("load an attribute of the class", "o = thing", "o.c", "load_attr_class_through_instance"),
            opcode("store an attribute", "o = thing", "o.a = 1", "STORE_ATTR"),
            opcode("add integers", "x = 5", "x + 7", "BINARY_OP_ADD"),
            opcode("multiply integers", "x = 5", "x * 7", "BINARY_OP_MULTIPLY"),
            opcode("divide integers", "x = 500", "x // 7", "BINARY_OP_FLOOR_DIVIDE"),
            opcode("compare integers", "x = 5", "x < 7", "BINARY_OP_LESS"),
            event("add floats", "x = 1.5", "x + x", "float_add"),
            event("multiply floats", "x = 1.5", "x * x", "float_multiply"),
            event("divide floats", "x = 1.5", "x / x", "float_divide"),
            opcode("load an item of a list", "l = [1] * 10", "l[3]", "LOAD_SUBSCR"),
            opcode("store an item of a list", "l = [1] * 10", "l[3] = 1", "STORE_SUBSCR"),
            event("load an item of a dict", "d = {'a': 1, 'b': 2}", "d['b']", "subscr_dict"),
            event("store a byte", "b = bytearray(10)", "b[3] = 1", "store_subscr_bytes"),
            event("call a function", "f = nothing", "f()", "python_call"),
            event("call a function with 3 arguments", "f = three", "f(1, 2, 3)", "python_argument", 3),
            event("call a method", "o = thing", "o.m()", "load_method_instance"),
            event("call a native function", "n = ord", "n('a')", "native_body"),
            natively("absolute value", "n = abs", "n(5)", "abs"),
            natively("length of a list", "n = len\nl = [1]", "n(l)", "len"),
            natively("ask for a type", "n = isinstance\nt = int", "n(5, t)", "isinstance"),
            natively("ask for an attribute by name", "n = hasattr\no = thing", "n(o, 'a')", "hasattr"),
            natively("smaller of two", "n = min", "n(5, 7)", "min"),
            natively("hash of a text", "n = hash\ns = 'abc' * 3", "n(s)", "hash"),
            natively("text begins with", "s = 'abc' * 3", "s.startswith('abc')", "str.startswith"),
            natively("find in a text", "s = 'abc' * 3", "s.find('ca')", "str.find"),
            several("make an instance", "c = Small", "c()"),
            several("make an empty list", "", "[]"),
            several("make a bytearray of 160 bytes", "n = bytearray", "n(160)"),
            event("resume a generator", "g = endless()\nn = next", "n(g)", "generator_resume"),
            several("join texts", "s = 'abc' * 3", "s + 'def'"),
            opcode("raise and catch", "e = ValueError()", "try:\n    raise e\nexcept ValueError:\n    pass", "RAISE_OBJ"),
            several("add big integers", "x = int('1' * 15)", "x + x"));

    /** Whether boards whose integers have 31 bits cannot do it. */
    boolean needsBigIntegers() {
        return name.contains("big integers");
    }

    /** What allocates has collections in it, too. */
    private static Operation several(String name, String setup, String statement) {
        return new Operation(name, setup, statement, Section.NONE, "", 1);
    }

    private static Operation opcode(String name, String setup, String statement, String key) {
        return new Operation(name, setup, statement, Section.OPCODES, key, 1);
    }

    private static Operation natively(String name, String setup, String statement, String key) {
        return new Operation(name, setup, statement, Section.NATIVES, key, 1);
    }

    private static Operation event(String name, String setup, String statement, String key) {
        return event(name, setup, statement, key, 1);
    }

    private static Operation event(String name, String setup, String statement, String key, int count) {
        return new Operation(name, setup, statement, Section.EVENTS, key, count);
    }
}
