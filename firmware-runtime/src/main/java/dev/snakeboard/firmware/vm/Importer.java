package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompiledModule;
import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.MpyFormatException;
import dev.snakeboard.firmware.compile.MpyReader;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/** Finds modules, compiles or loads them, and runs them ({@code py/builtinimport.c}). */
public final class Importer {
    private final Vm vm;
    private final Modules modules;
    private Optional<CompilerSpace> compiling = Optional.empty();

    /** Where the root of the last tree was. */
    private int tree;

    Importer(Vm vm, Modules modules) {
        this.vm = vm;
        this.modules = modules;
    }

    // ---- running code ----

    /** Compiles source and runs it; SyntaxError and its kin are raised as Python exceptions. */
    public @Word int run(byte[] source, String file, SourceMode mode, @Word int globals, @Word int locals) {
        return run(source, file, mode, CompilerSpace.Source.MEMORY, globals, locals, () -> { });
    }

    /** As {@link #run}, of a source that is read from the drive while it is compiled. */
    public @Word int runFile(byte[] source, String file, @Word int globals, @Word int locals) {
        return run(source, file, SourceMode.FILE, CompilerSpace.Source.FILE, globals, locals, () -> { });
    }

    /** Compiles and runs what was typed. */
    public void runTyped(byte[] source, String file, SourceMode mode, @Word int globals, Runnable compiled) {
        run(source, file, mode, CompilerSpace.Source.MEMORY, globals, globals, compiled);
    }

    /** Compiles and runs a module, which is read from the drive meanwhile, and sets its {@code __file__}. */
    public void runModule(byte[] source, String file, @Word int globals, Runnable compiled) {
        run(source, file, SourceMode.FILE, CompilerSpace.Source.MODULE, globals, globals, compiled);
    }

    /**
     * The C function that compiles a source and runs it ({@code mp_parse_compile_execute}, {@code pyexec.c}) keeps the address of the tree's root among its
     * variables: while the code runs, whatever comes to lie at that place is found there by each collection.
     *
     * @param compiled what is done before it runs
     */
    private @Word int run(
            byte[] source, String file, SourceMode mode, CompilerSpace.Source from, @Word int globals, @Word int locals, Runnable compiled) {
        int frame = vm.reserveNative(1);
        try {
            @Word int function = compile(source, file, mode, globals, from);
            vm.words[frame] = tree;
            compiled.run();
            return callWithin(function, globals, locals);
        } finally {
            vm.freeNative(frame);
        }
    }

    /** Compiles source to a function of no arguments over a dict of globals. */
    public @Word int compile(byte[] source, String file, SourceMode mode, @Word int globals) {
        return compile(source, file, mode, globals, CompilerSpace.Source.MEMORY);
    }

    private @Word int compile(byte[] source, String file, SourceMode mode, @Word int globals, CompilerSpace.Source from) {
        vm.compiling.begin();
        try {
            return compileInTime(source, file, mode, globals, from);
        } finally {
            vm.compiling.end();
        }
    }

    private @Word int compileInTime(byte[] source, String file, SourceMode mode, @Word int globals, CompilerSpace.Source from) {
        int mark = vm.heap.mark();
        int name = from == CompilerSpace.Source.MEMORY ? 0 : vm.names.intern(file);
        CompilerSpace space = new CompilerSpace(vm, globals, from, () -> {
            if (from.isModule()) {
                setFile(globals, name);
            }
        });
        Optional<CompilerSpace> outer = compiling;
        compiling = Optional.of(space);
        @Word int function;
        try {
            function = space.load(compile(source, file, mode, space));
            tree = space.root();
        } finally {
            space.close();
            compiling = outer;
        }
        vm.heap.release(mark);
        vm.heap.pin(function);
        return function;
    }

    /** Shows the memory that a source takes while it is compiled, each block with what it is for; without one there is none. */
    public void showCompiling(ObjIntConsumer<String> visitor) {
        compiling.ifPresent(space -> space.show(visitor));
    }

    private CompiledModule compile(byte[] source, String file, SourceMode mode, CompilerSpace space) {
        vm.charge(CostEvent.COMPILE);
        vm.charge(CostEvent.COMPILE_BYTE, source.length);
        try {
            return Compiler.compile(source, file, mode, options(), space);
        } catch (CompileException error) {
            PythonException raised = syntaxError(error, file);
            space.fail();
            throw raised;
        }
    }

    private CompilerOptions options() {
        return vm.target.compilerOptions().withOptimisation(vm.optimisation).withInterned(vm.names);
    }

    private PythonException syntaxError(CompileException error, String file) {
        @Word int type = switch (error.type()) {
            case "IndentationError" -> Types.INDENTATION_ERROR;
            case "RuntimeError" -> Types.RUNTIME_ERROR;
            case "NotImplementedError" -> Types.NOT_IMPLEMENTED_ERROR;
            case "ValueError" -> Types.VALUE_ERROR;
            case "TypeError" -> Types.TYPE_ERROR;
            case "NameError" -> Types.NAME_ERROR;
            case "OverflowError" -> Types.OVERFLOW_ERROR;
            case "MemoryError" -> Types.MEMORY_ERROR;
            case "UnicodeError" -> Types.UNICODE_ERROR;
            default -> Types.SYNTAX_ERROR;
        };
        PythonException raised = error.getMessage() == null || error.getMessage().isEmpty() ? vm.raiseWith(type) : vm.raise(type, error.getMessage());
        int block = error.block().map(vm.names::intern).orElse(0);
        ExceptionObject.addTraceback(vm, raised.exception(), vm.names.intern(file), error.line(), block);
        return raised;
    }

    /** Loads compiled code into a context, which may be the module itself, and runs it. */
    public void execute(CompiledModule module, @Word int context, @Word int globals) {
        callWithin(new CodeLoader(vm).load(module, context), globals, globals);
    }

    /** Runs a function with other dicts of global and local names. */
    public @Word int callWithin(@Word int function, @Word int globals, @Word int locals) {
        @Word int savedGlobals = vm.globals;
        @Word int savedLocals = vm.locals;
        vm.heap.pin(savedGlobals);
        vm.heap.pin(savedLocals);
        try {
            vm.globals = globals;
            vm.locals = locals;
            return vm.call(function);
        } finally {
            vm.globals = savedGlobals;
            vm.locals = savedLocals;
        }
    }

    // ---- import ----

    @Word int importName(String wanted, @Word int names, int level, @Word int globals) {
        String name = wanted;
        if (level < 0) {
            throw vm.raiseWith(Types.VALUE_ERROR);
        }
        if (level > 0) {
            name = absolute(wanted, level, globals);
        }
        if (name.isEmpty()) {
            throw vm.raiseWith(Types.VALUE_ERROR);
        }
        @Word int top = NULL;
        @Word int outer = NULL;
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == '.') {
                outer = importLevel(name.substring(0, i), name.substring(start, i), outer);
                vm.heap.pin(outer);
                if (top == NULL) {
                    top = outer;
                }
                start = i + 1;
            }
        }
        return names != NONE ? outer : top;
    }

    private String absolute(String name, int level, @Word int globals) {
        @Word int own = DictObject.get(vm, globals, Words.ofName(Names.NAME));
        String current = own == NULL ? "" : vm.toText(own);
        int up = DictObject.get(vm, globals, Words.ofName(Names.PATH)) != NULL ? level - 1 : level;
        int end = current.length();
        while (up > 0 && end > 0) {
            end--;
            if (current.charAt(end) == '.') {
                up--;
            }
        }
        if (end == 0) {
            throw vm.raise(Types.IMPORT_ERROR, "can't perform relative import");
        }
        String base = current.substring(0, end);
        return name.isEmpty() ? base : base + "." + name;
    }

    private @Word int importLevel(String full, String name, @Word int outer) {
        int id = vm.names.intern(full);
        int levelId = vm.names.intern(name);
        @Word int loaded = DictObject.get(vm, modules.loaded(), Words.ofName(id));
        if (loaded != NULL) {
            return loaded;
        }
        String path = null;
        if (outer == NULL) {
            if (!Modules.isExtensible(name)) {
                @Word int builtin = modules.builtin(name);
                if (builtin != NULL) {
                    return builtin;
                }
            }
            path = findTopLevel(name);
            if (path == null) {
                @Word int builtin = modules.builtin(name);
                if (builtin != NULL) {
                    return builtin;
                }
            }
        } else {
            @Word int globals = ModuleObject.globals(vm, outer);
            if (MapTable.isFixed(vm, DictObject.map(globals))) {
                @Word int inner = DictObject.get(vm, globals, Words.ofName(levelId));
                if (inner != NULL && vm.is(inner, Types.MODULE)) {
                    return inner;
                }
            }
            @Word int within = vm.attributes.loadOrNull(outer, Names.PATH);
            if (within != NULL) {
                path = find(vm.toText(within) + "/" + name);
            }
        }
        if (path == null) {
            throw vm.raise(Types.IMPORT_ERROR, Message.of("no module named '%s'", full));
        }
        return load(id, levelId, path, outer);
    }

    /** A submodule that {@code from package import name} names, or {@link Words#NULL}. */
    @Word int submodule(@Word int module, int name) {
        if (!vm.is(module, Types.MODULE)) {
            return NULL;
        }
        @Word int path = vm.attributes.loadOrNull(module, Names.PATH);
        @Word int own = vm.attributes.loadOrNull(module, Names.NAME);
        if (path == NULL || own == NULL) {
            return NULL;
        }
        String full = vm.toText(own) + "." + vm.names.text(name);
        importName(full, Words.TRUE, 0, vm.globals);
        return DictObject.get(vm, modules.loaded(), Words.ofName(vm.names.intern(full)));
    }

    private String findTopLevel(String name) {
        @Word int path = vm.root(Vm.ROOT_SYS_PATH);
        for (int i = 0; i < ListObject.length(vm, path); i++) {
            String entry = vm.toText(ListObject.get(vm, path, i));
            String found = find(entry.isEmpty() ? name : entry + "/" + name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The path of a package folder or of a file with its ending, or null. */
    private String find(String path) {
        Drive drive = vm.host().drive();
        boolean folder = drive.kind(path) == Drive.Kind.DIRECTORY;
        if (folder && file(path + "/__init__") != null) {
            return path;
        }
        String file = file(path);
        return file != null ? file : folder ? path : null;
    }

    private String file(String path) {
        Drive drive = vm.host().drive();
        if (drive.kind(path + ".py") == Drive.Kind.FILE) {
            return path + ".py";
        }
        return drive.kind(path + ".mpy") == Drive.Kind.FILE ? path + ".mpy" : null;
    }

    private @Word int load(int full, int name, String path, @Word int outer) {
        @Word int key = Words.ofName(full);
        int mark = vm.heap.mark();
        // Its place in sys.modules is taken before it is made (mp_obj_new_module).
        DictObject.put(vm, modules.loaded(), key, NONE);
        @Word int module = NULL;
        boolean complete = false;
        vm.importObserver().importBegins(vm.names.text(full));
        try {
            module = ModuleObject.of(vm, full);
            DictObject.put(vm, modules.loaded(), key, module);
            vm.heap.release(mark);
            boolean folder = vm.host().drive().kind(path) == Drive.Kind.DIRECTORY;
            String file = folder ? file(path + "/__init__") : path;
            if (folder) {
                DictObject.put(vm, ModuleObject.globals(vm, module), Words.ofName(Names.PATH), vm.ofString(path));
            }
            if (file != null) {
                runFile(file, module);
            }
            vm.collect();
            if (outer != NULL) {
                vm.attributes.store(outer, name, module);
            }
            complete = true;
        } finally {
            vm.importObserver().importEnds();
            if (!complete) {
                DictObject.drop(vm, modules.loaded(), key);
            }
        }
        return module;
    }

    private void runFile(String path, @Word int module) {
        byte[] contents = vm.host().drive().read(path).orElseThrow(() -> vm.osError(2));
        @Word int globals = ModuleObject.globals(vm, module);
        int mark = vm.heap.mark();
        int frames = vm.interpreter.cStack().take(StackStep.IMPORT);
        try {
            if (path.endsWith(".mpy")) {
                setFile(globals, vm.names.intern(path));
                execute(readMpy(contents), module, globals);
            } else {
                runModule(contents, path, globals, () -> { });
            }
        } finally {
            vm.interpreter.cStack().giveBack(frames);
        }
        vm.heap.release(mark);
    }

    private CompiledModule readMpy(byte[] contents) {
        try {
            return MpyReader.read(contents, Target.SMALL_INT_BITS);
        } catch (MpyFormatException error) {
            throw vm.valueError(error.getMessage());
        }
    }

    /** Runs a file as the main program; its names are those of {@code __main__}. */
    public void runMain(String path, byte[] contents) {
        @Word int main = vm.mainModuleDict();
        if (path.endsWith(".mpy")) {
            setFile(main, vm.names.intern(path));
            execute(readMpy(contents), ModuleObject.context(vm, main), main);
        } else {
            run(contents, path, SourceMode.FILE, CompilerSpace.Source.PROGRAM, main, main, vm::collect);
        }
    }

    private void setFile(@Word int globals, int name) {
        DictObject.put(vm, globals, Words.ofName(Names.FILE), Words.ofName(name));
    }

}
