package dev.snakeboard.harness.calibration;

import java.util.List;

/**
 * One thing whose time is measured, in a loop.
 *
 * @param name as in the table; no commas or bars
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
            opcode("store a global", "global spare", "spare = 1", "STORE_GLOBAL"),
            opcode("load an attribute", "o = thing", "o.a", "LOAD_ATTR"),
            event("load an attribute of the class", "o = thing", "o.c", "load_attr_class_through_instance"),
            opcode("store an attribute", "o = thing", "o.a = 1", "STORE_ATTR"),
            several("read a property", "o = owner", "o.p"),
            opcode("add integers", "x = 5", "x + 7", "BINARY_OP_ADD"),
            opcode("multiply integers", "x = 5", "x * 7", "BINARY_OP_MULTIPLY"),
            opcode("divide integers", "x = 500", "x // 7", "BINARY_OP_FLOOR_DIVIDE"),
            opcode("compare integers", "x = 5", "x < 7", "BINARY_OP_LESS"),
            event("add floats", "x = 1.5", "x + x", "float_add"),
            event("multiply floats", "x = 1.5", "x * x", "float_multiply"),
            event("divide floats", "x = 1.5", "x / x", "float_divide"),
            event("compare floats", "x = 1.5\ny = 2.5", "x < y", "float_compare"),
            several("power of floats", "x = 1.5\ny = 2.5", "x ** y"),
            natively("square root", "import math\nn = math.sqrt", "n(2)", "math.sqrt"),
            natively("sine", "import math\nn = math.sin", "n(0.5)", "math.sin"),
            natively("text to float", "n = float", "n('1.25')", "float()"),
            natively("text to integer", "n = int", "n('125')", "int()"),
            several("float to text", "n = str\nx = 1.25", "n(x)"),
            several("integer to text", "n = str", "n(1250)"),
            several("format with %", "x = 125", "'%d %s' % (x, x)"),
            several("format with a method", "x = 125", "'{} {:5d}'.format(x, x)"),
            several("format in a text", "x = 125", "f'{x} {x:5d}'"),
            opcode("load an item of a list", "l = [1] * 10", "l[3]", "LOAD_SUBSCR"),
            opcode("store an item of a list", "l = [1] * 10", "l[3] = 1", "STORE_SUBSCR"),
            event("load an item of a dict", "d = {'a': 1, 'b': 2}", "d['b']", "subscr_dict"),
            several("store an item of a dict", "d = {'a': 1, 'b': 2}", "d['b'] = 3"),
            several("load an item of a dict by a number", "d = {i: i for i in range(50)}", "d[37]"),
            natively("get an item of a dict", "d = {'a': 1, 'b': 2}", "d.get('b')", "dict.get"),
            event("store a byte", "b = bytearray(10)", "b[3] = 1", "store_subscr_bytes"),
            event("load a byte", "b = bytearray(10)", "b[3]", "load_subscr_bytes"),
            event("load a character", "s = 'abc' * 3", "s[3]", "load_subscr_str"),
            several("slice a list", "l = [1] * 10", "l[2:8]"),
            several("slice a text", "s = 'abc' * 9", "s[2:20]"),
            event("find in a list of 10", "l = list(range(10))", "9 in l", "contains_item", 10),
            natively("take off a list", "l = [1] * 10", "l.append(1)\nl.pop()", "list.pop"),
            several("walk through a list of 10", "l = [1] * 10", "for i in l:\n pass"),
            several("walk through a dict of 10", "d = {i: i for i in range(10)}", "for i in d:\n pass"),
            event("walk through 10 numbered items", "l = [1] * 10\nn = enumerate", "for i in n(l):\n pass", "for_iter_enumerate", 10),
            several("make a list of 10 in a comprehension", "l = [1] * 10", "[i for i in l]"),
            opcode("take a tuple apart", "t = (1, 2, 3)", "a, b, c = t", "UNPACK_SEQUENCE"),
            event("call a function", "f = nothing", "f()", "python_call"),
            event("call a function with 3 arguments", "f = three", "f(1, 2, 3)", "python_argument", 3),
            event("call a function with a keyword", "f = three", "f(1, 2, c=3)", "python_keyword"),
            event("call a function with a default", "f = preset", "f()", "python_default"),
            event("call a function with a list of arguments", "f = three\nl = [1, 2, 3]", "f(*l)", "python_star_arguments"),
            event("call a closure", "f = closing(1)", "f()", "closure_call"),
            event("call a method", "o = thing", "o.m()", "load_method_instance"),
            event("call a bound method", "f = thing.m", "f()", "bound_method_call"),
            event("call a native function", "n = ord", "n('a')", "native_body"),
            natively("absolute value", "n = abs", "n(5)", "abs"),
            natively("length of a list", "n = len\nl = [1]", "n(l)", "len"),
            natively("ask for a type", "n = isinstance\nt = int", "n(5, t)", "isinstance"),
            natively("ask for an attribute by name", "n = hasattr\no = thing", "n(o, 'a')", "hasattr"),
            natively("smaller of two", "n = min", "n(5, 7)", "min"),
            natively("sum of 10", "n = sum\nl = [1] * 10", "n(l)", "sum"),
            event("sort 10", "n = sorted\nl = [3, 1, 2, 5, 4, 9, 8, 7, 6, 0]", "n(l)", "sort_compare", 26),
            natively("hash of a text", "n = hash\ns = 'abc' * 3", "n(s)", "hash"),
            natively("text begins with", "s = 'abc' * 3", "s.startswith('abc')", "str.startswith"),
            natively("find in a text", "s = 'abc' * 3", "s.find('ca')", "str.find"),
            natively("split a text", "s = 'a bc def'", "s.split()", "str.split"),
            natively("join three texts", "l = ['a', 'bc', 'def']", "','.join(l)", "str.join"),
            natively("replace in a text", "s = 'abc' * 3", "s.replace('b', 'xy')", "str.replace"),
            natively("make a text upper case", "s = 'abc' * 3", "s.upper()", "str.upper"),
            event("compare texts", "s = 'abc' * 9\nt = 'abc' * 8 + 'abc'", "s == t", "text_equal"),
            natively("pack a structure", "import struct\nn = struct.pack", "n('<HBi', 1, 2, 3)", "struct.pack"),
            natively("unpack a structure", "import struct\nn = struct.unpack\nb = bytes(7)", "n('<HBi', b)", "struct.unpack"),
            natively("write as JSON", "import json\nn = json.dumps\nd = {'a': 1, 'b': [1, 2]}", "n(d)", "json.dumps"),
            natively("read JSON", "import json\nn = json.loads", "n('{\"a\": 1, \"b\": [1, 2]}')", "json.loads"),
            natively("the time in ticks", "n = supervisor.ticks_ms", "n()", "supervisor.ticks_ms"),
            natively("the time in seconds", "import time\nn = time.monotonic", "n()", "time.monotonic"),
            several("make an instance", "c = Small", "c()"),
            several("make an instance that begins", "c = Thing", "c()"),
            several("make an empty list", "", "[]"),
            several("make a bytearray of 160 bytes", "n = bytearray", "n(160)"),
            event("make a generator", "f = endless", "f()", "generator_create"),
            event("resume a generator", "g = endless()\nn = next", "n(g)", "generator_resume"),
            event("resume a generator through another", "g = delegating()\nn = next", "n(g)", "generator_delegate"),
            several("join texts", "s = 'abc' * 3", "s + 'def'"),
            opcode("raise and catch", "e = ValueError()", "try:\n raise e\nexcept ValueError:\n pass", "RAISE_OBJ"),
            event("raise in a function", "f = raising\ne = ValueError()", "try:\n f(e)\nexcept ValueError:\n pass", "unwind_frame"),
            several("add big integers", "x = int('1' * 15)", "x + x"),
            several("multiply big integers", "x = int('1' * 15)", "x * x"),
            several("collect garbage", "n = gc.collect", "n()"));

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
