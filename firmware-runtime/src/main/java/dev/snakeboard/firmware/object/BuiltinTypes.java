package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Types.*;

import dev.snakeboard.firmware.vm.Vm;

/** The list of the core's types: what implements each, in an order in which parents come first. */
public final class BuiltinTypes {
    private BuiltinTypes() {}

    private record Entry(@Word int type, NativeType behaviour) {}

    private static Entry[] entries(Vm vm) {
        return new Entry[] {
            new Entry(TYPE, new ClassObject()),
            new Entry(OBJECT, new ObjectType()),
            new Entry(INSTANCE, new InstanceObject()),
            new Entry(NONE_TYPE, new NoneType()),
            new Entry(BOOL, new BoolType()),
            new Entry(INT, new IntType()),
            new Entry(FLOAT, new FloatType()),
            new Entry(COMPLEX, new ComplexType()),
            new Entry(STR, new StrType()),
            new Entry(BYTES, new BytesType()),
            new Entry(BYTEARRAY, new BytearrayType()),
            new Entry(ARRAY, new ArrayType()),
            new Entry(MEMORYVIEW, new MemoryviewType()),
            new Entry(TUPLE, new TupleType()),
            new Entry(LIST, new ListType()),
            new Entry(DICT, new DictType()),
            new Entry(ORDERED_DICT, new OrderedDictType()),
            new Entry(DICT_VIEW, new DictViewType()),
            new Entry(SET, new SetType()),
            new Entry(FROZENSET, new FrozensetType()),
            new Entry(RANGE, new RangeType()),
            new Entry(SLICE, new SliceType()),
            new Entry(ELLIPSIS_TYPE, new EllipsisType()),
            new Entry(NOT_IMPLEMENTED_TYPE, new NotImplementedType()),
            new Entry(ITERATOR, new IteratorType()),
            new Entry(GETITEM_ITERATOR, new GetitemIteratorType()),
            new Entry(MAP, new MapType()),
            new Entry(FILTER, new FilterType()),
            new Entry(ZIP, new ZipType()),
            new Entry(ENUMERATE, new EnumerateType()),
            new Entry(REVERSED, new ReversedType()),
            new Entry(FUN_BC, new FunctionObject("function", vm.hasEverything())),
            new Entry(GEN_WRAP, new FunctionObject("generator", false)),
            new Entry(CORO_WRAP, new FunctionObject("coroutine", false)),
            new Entry(FUN_BUILTIN, new NativeFunctionType()),
            new Entry(CHECKED_FUNCTION, new CheckedFunctionObject()),
            new Entry(CLOSURE, new ClosureObject()),
            new Entry(BOUND_METHOD, new BoundMethodObject()),
            new Entry(GENERATOR, new GeneratorObject(false)),
            new Entry(COROUTINE, new GeneratorObject(true)),
            new Entry(MODULE, new ModuleObject()),
            new Entry(PROPERTY, new PropertyObject()),
            new Entry(STATICMETHOD, new MethodWrapperType("staticmethod")),
            new Entry(CLASSMETHOD, new MethodWrapperType("classmethod")),
            new Entry(SUPER, new SuperObject()),
            new Entry(CELL, new CellType()),
            new Entry(TRACEBACK, new TracebackObject()),
            new Entry(CODE, new dev.snakeboard.firmware.vm.CodeObject()),
            exception(BASE_EXCEPTION, "BaseException", Words.NULL),
            exception(SYSTEM_EXIT, "SystemExit", BASE_EXCEPTION),
            exception(KEYBOARD_INTERRUPT, "KeyboardInterrupt", BASE_EXCEPTION),
            exception(RELOAD_EXCEPTION, "ReloadException", BASE_EXCEPTION),
            exception(GENERATOR_EXIT, "GeneratorExit", BASE_EXCEPTION),
            exception(EXCEPTION, "Exception", BASE_EXCEPTION),
            exception(STOP_ASYNC_ITERATION, "StopAsyncIteration", EXCEPTION),
            exception(STOP_ITERATION, "StopIteration", EXCEPTION),
            exception(ARITHMETIC_ERROR, "ArithmeticError", EXCEPTION),
            exception(OVERFLOW_ERROR, "OverflowError", ARITHMETIC_ERROR),
            exception(ZERO_DIVISION_ERROR, "ZeroDivisionError", ARITHMETIC_ERROR),
            exception(ASSERTION_ERROR, "AssertionError", EXCEPTION),
            exception(ATTRIBUTE_ERROR, "AttributeError", EXCEPTION),
            exception(EOF_ERROR, "EOFError", EXCEPTION),
            exception(IMPORT_ERROR, "ImportError", EXCEPTION),
            exception(LOOKUP_ERROR, "LookupError", EXCEPTION),
            exception(INDEX_ERROR, "IndexError", LOOKUP_ERROR),
            exception(KEY_ERROR, "KeyError", LOOKUP_ERROR),
            exception(MEMORY_ERROR, "MemoryError", EXCEPTION),
            exception(NAME_ERROR, "NameError", EXCEPTION),
            exception(OS_ERROR, "OSError", EXCEPTION),
            exception(CONNECTION_ERROR, "ConnectionError", OS_ERROR),
            exception(BROKEN_PIPE_ERROR, "BrokenPipeError", CONNECTION_ERROR),
            exception(TIMEOUT_ERROR, "TimeoutError", OS_ERROR),
            exception(RUNTIME_ERROR, "RuntimeError", EXCEPTION),
            exception(NOT_IMPLEMENTED_ERROR, "NotImplementedError", RUNTIME_ERROR),
            exception(SYNTAX_ERROR, "SyntaxError", EXCEPTION),
            exception(INDENTATION_ERROR, "IndentationError", SYNTAX_ERROR),
            exception(TYPE_ERROR, "TypeError", EXCEPTION),
            exception(VALUE_ERROR, "ValueError", EXCEPTION),
            exception(UNICODE_ERROR, "UnicodeError", VALUE_ERROR),
        };
    }

    private static Entry exception(@Word int type, String name, @Word int parent) {
        return new Entry(type, new ExceptionObject(name, parent));
    }

    /** Writes every type to its place, without members. */
    public static void install(Vm vm) {
        for (Entry entry : entries(vm)) {
            vm.types.install(entry.type(), entry.behaviour());
        }
    }

    /** Writes the members of every type. */
    public static void define(Vm vm) {
        for (Entry entry : entries(vm)) {
            vm.types.define(entry.type());
        }
    }
}
