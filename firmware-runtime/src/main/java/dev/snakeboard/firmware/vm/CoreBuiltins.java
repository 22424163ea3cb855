package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;

import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ClassObject;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.FilePaths;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/** The builtins that reach into the interpreter: the types and exceptions by name, classes, code, namespaces and imports ({@code py/modbuiltins.c}). */
public final class CoreBuiltins {
    private static final @Word int[] TYPES = {
        Types.BOOL, Types.BYTES, Types.BYTEARRAY, Types.CLASSMETHOD, Types.DICT, Types.ENUMERATE, Types.FILTER, Types.FLOAT, Types.INT, Types.LIST,
        Types.MAP, Types.MEMORYVIEW, Types.OBJECT, Types.PROPERTY, Types.RANGE, Types.REVERSED, Types.SET, Types.SLICE, Types.STATICMETHOD, Types.STR,
        Types.SUPER, Types.TUPLE, Types.TYPE, Types.ZIP,
    };
    private static final @Word int[] EXCEPTIONS = {
        Types.BASE_EXCEPTION, Types.ARITHMETIC_ERROR, Types.ASSERTION_ERROR, Types.ATTRIBUTE_ERROR, Types.BROKEN_PIPE_ERROR, Types.CONNECTION_ERROR,
        Types.EOF_ERROR, Types.EXCEPTION, Types.GENERATOR_EXIT, Types.IMPORT_ERROR, Types.INDENTATION_ERROR, Types.INDEX_ERROR,
        Types.KEYBOARD_INTERRUPT, Types.KEY_ERROR, Types.LOOKUP_ERROR, Types.MEMORY_ERROR, Types.NAME_ERROR, Types.NOT_IMPLEMENTED_ERROR, Types.OS_ERROR,
        Types.OVERFLOW_ERROR, Types.RELOAD_EXCEPTION, Types.RUNTIME_ERROR, Types.STOP_ITERATION, Types.SYNTAX_ERROR, Types.SYSTEM_EXIT,
        Types.TIMEOUT_ERROR, Types.TYPE_ERROR, Types.UNICODE_ERROR, Types.VALUE_ERROR, Types.ZERO_DIVISION_ERROR,
    };

    private CoreBuiltins() {}

    /** Lists them. */
    public static void define(Vm vm, Members members) {
        for (@Word int type : TYPES) {
            add(vm, members, type);
        }
        for (@Word int type : EXCEPTIONS) {
            add(vm, members, type);
        }
        Features features = vm.target.features();
        if (features.has(Part.COMPLEX)) {
            add(vm, members, Types.COMPLEX);
        }
        if (features.fullBuild()) {
            add(vm, members, Types.FROZENSET);
        }
        if (features.has(Part.NOT_IMPLEMENTED)) {
            members.value("NotImplemented", vm.modules.notImplemented());
        }
        if (features.asyncAwait()) {
            add(vm, members, Types.STOP_ASYNC_ITERATION);
        }
        members.value("Ellipsis", vm.modules.ellipsis());
        members.function("__build_class__", 2, Integer.MAX_VALUE, CoreBuiltins::buildClass);
        members.function("__import__", 1, 5, CoreBuiltins::importModule);
        members.function("__repl_print__", (v, value) -> {
            if (value != NONE) {
                v.operations.print(v.console(), value, dev.snakeboard.firmware.object.NativeType.PrintKind.REPR);
                v.console().print("\n");
            }
            return NONE;
        });
        members.function("globals", v -> v.globals);
        members.function("locals", v -> v.locals);
        members.function("isinstance", (v, object, types) -> Words.ofBool(isSubclass(v, v.typeOf(object), types)));
        members.function("issubclass", (v, type, types) -> {
            if (!v.is(type, Types.TYPE)) {
                throw v.typeError("issubclass() arg 1 must be a class");
            }
            return Words.ofBool(isSubclass(v, type, types));
        });
        members.function("eval", 1, 3, (v, args) -> evaluate(v, args, SourceMode.EVAL));
        members.function("exec", 1, 3, (v, args) -> evaluate(v, args, SourceMode.FILE));
        members.function("compile", 3, 6, CoreBuiltins::compile);
        if (vm.hasEverything()) {
            members.function("execfile", 1, 3, CoreBuiltins::executeFile);
        }
    }

    private static void add(Vm vm, Members members, @Word int type) {
        members.value(vm.names.text(TypeObject.name(vm, type)), type);
    }

    private static boolean isSubclass(Vm vm, @Word int type, @Word int types) {
        if (vm.is(types, Types.TYPE)) {
            return types == Types.OBJECT || TypeObject.isSubclass(vm, type, types);
        }
        if (!vm.is(types, Types.TUPLE)) {
            throw vm.typeError("issubclass() arg 2 must be a class or a tuple of classes");
        }
        for (int i = 0; i < TupleObject.length(vm, types); i++) {
            @Word int one = TupleObject.get(vm, types, i);
            if (one == Types.OBJECT || TypeObject.isSubclass(vm, type, one)) {
                return true;
            }
        }
        return false;
    }

    /** {@code class name(bases): body}: runs the body in a dict of its own and calls the metaclass. */
    private static @Word int buildClass(Vm vm, Args args) {
        @Word int saved = vm.locals;
        @Word int names = DictObject.make(vm, 0);
        vm.heap.pin(saved);
        vm.locals = names;
        @Word int cell = vm.call(args.get(0));
        // After an exception in the body the firmware goes on with the class's names: a module that catches it defines its next names there.
        vm.locals = saved;
        vm.heap.pin(cell);
        @Word int meta = Types.TYPE;
        if (args.count() > 2) {
            @Word int base = args.get(2);
            meta = vm.typeOf(base);
        }
        @Word int bases = args.count() > 2 ? TupleObject.copy(vm, args.base() + 2, args.count() - 2) : vm.modules.emptyTuple();
        @Word int created = meta == Types.TYPE
                ? ClassObject.create(vm, Strings.intern(vm, args.get(1)), bases, names)
                : vm.call(meta, args.get(1), bases, names);
        if (vm.is(cell, Types.CELL)) {
            dev.snakeboard.firmware.object.CellObject.set(vm, cell, created);
        }
        return created;
    }

    private static @Word int importModule(Vm vm, Args args) {
        @Word int names = args.get(3, NONE);
        // The firmware takes any word for a small int.
        int level = args.count() > 4 ? Words.smallInt(args.get(4)) : 0;
        if (level < 0) {
            throw vm.raiseWith(Types.VALUE_ERROR);
        }
        byte[] module = Strings.bytes(vm, args.get(0));
        @Word int globals = args.get(1, NONE);
        if (globals == NONE) {
            globals = vm.globals;
        } else if (level != 0 && !vm.is(globals, Types.DICT)) {
            throw vm.raiseWith(Types.TYPE_ERROR);
        }
        return vm.modules.importName(Strings.decode(module), names, level, globals);
    }

    private static @Word int evaluate(Vm vm, Args args, SourceMode mode) {
        @Word int globals = namesOr(vm, args, 1, vm.globals);
        @Word int locals = namesOr(vm, args, 2, args.get(1, NONE) == NONE ? vm.locals : globals);
        @Word int code = args.get(0);
        if (vm.is(code, Types.CODE)) {
            return CodeObject.run(vm, code, globals, locals);
        }
        byte[] source = sourceOf(vm, code);
        return vm.modules.importer().run(source, "<string>", mode, globals, locals);
    }

    private static @Word int executeFile(Vm vm, Args args) {
        @Word int globals = namesOr(vm, args, 1, vm.globals);
        @Word int locals = namesOr(vm, args, 2, args.get(1, NONE) == NONE ? vm.locals : globals);
        String file = vm.toText(args.get(0));
        byte[] source = vm.host().drive().read(FilePaths.resolve(vm, file)).orElseThrow(() -> vm.osError(Errno.ENOENT));
        return vm.modules.importer().runFile(source, file, globals, locals);
    }

    /** A dict of names that is given, or another if it is not. */
    private static @Word int namesOr(Vm vm, Args args, int index, @Word int absent) {
        @Word int given = args.get(index, NONE);
        if (given != NONE && !vm.is(given, Types.DICT)) {
            throw vm.raiseWith(Types.TYPE_ERROR);
        }
        return given == NONE ? absent : given;
    }

    private static byte[] sourceOf(Vm vm, @Word int code) {
        var buffer = vm.operations.bufferOrNull(code, dev.snakeboard.firmware.object.Buffer.Access.READ);
        if (Strings.isStr(vm, code)) {
            return Strings.encode(vm.toText(code));
        }
        if (buffer == null) {
            throw vm.typeError("object with buffer protocol required");
        }
        return vm.ram.bytes(buffer.address(), buffer.length());
    }

    private static @Word int compile(Vm vm, Args args) {
        return compile(vm, args.get(0), args.get(1), args.get(2));
    }

    /** {@code compile(source, filename, mode)}. */
    public static @Word int compile(Vm vm, @Word int code, @Word int fileName, @Word int kind) {
        byte[] source = Strings.bytes(vm, code);
        String file = vm.names.text(Strings.intern(vm, fileName));
        SourceMode mode = switch (vm.toText(kind)) {
            case "single" -> SourceMode.SINGLE;
            case "exec" -> SourceMode.FILE;
            case "eval" -> SourceMode.EVAL;
            default -> throw vm.valueError("bad compile mode");
        };
        return CodeObject.of(vm, vm.modules.importer().compile(source, file, mode, Words.NULL));
    }
}
