package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.module.CoreModules;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.BuiltinTypes;
import dev.snakeboard.firmware.object.ClassObject;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.FlashMembers;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** The modules of a board: those of the firmware, made in flash when first imported, and the singletons that the core shares. Files are {@link Importer}'s. */
public final class Modules {
    /** Modules that a file of the same name replaces ({@code MP_REGISTER_EXTENSIBLE_MODULE}). */
    private static final Set<String> EXTENSIBLE = Set.of(
            "array", "binascii", "collections", "errno", "hashlib", "heapq", "io", "json", "os", "platform", "random", "re", "select", "socket", "ssl",
            "struct", "time", "zlib");

    private final Vm vm;
    private final Importer importer;
    private final Map<String, NativeModule> available = new LinkedHashMap<>();
    private final Map<String, Integer> made = new LinkedHashMap<>();
    private final Map<Integer, NativeModule> byAddress = new TreeMap<>();

    private @Word int emptyTuple;
    private @Word int ellipsis;
    private @Word int notImplemented;
    private @Word int nativeInit;
    private @Word int buildClass;
    private @Word int next;
    private @Word int generatorSend;
    private @Word int coroutineSend;
    private @Word int builtins;

    Modules(Vm vm) {
        this.vm = vm;
        this.importer = new Importer(vm, this);
    }

    /** Builds the types, the singletons and {@code builtins}. */
    void boot() {
        BuiltinTypes.install(vm);
        emptyTuple = vm.flash.tuple();
        ellipsis = vm.flash.object(Types.ELLIPSIS_TYPE);
        notImplemented = vm.flash.object(Types.NOT_IMPLEMENTED_TYPE);
        nativeInit = vm.flash.function(new NativeFunction("__init__", 1, NativeFunction.ANY, true, (NativeFunction.OfArgs) (v, args) -> ClassObject.initialiseNative(v, args)));
        BuiltinTypes.define(vm);
        InitialState.make(vm);
        for (NativeModule module : CoreModules.ALL) {
            available.put(module.name(), module);
        }
        made.put("__main__", vm.flash.object(Types.MODULE, vm.mainModuleDict(), 0, 0));
        builtins = ModuleObject.globals(vm, make(available.get("builtins")));
        buildClass = member(builtins, "__build_class__");
        next = member(builtins, "next");
        generatorSend = member(TypeObject.locals(vm, Types.GENERATOR), "send");
        coroutineSend = member(TypeObject.locals(vm, Types.COROUTINE), "send");
        vm.attributes.useNext(next);
        vm.interpreter.useResuming(generatorSend, coroutineSend, next);
    }

    private @Word int member(@Word int dict, String name) {
        return DictObject.get(vm, dict, Words.ofName(vm.names.firmwareName(name)));
    }

    /** Adds a module of the firmware, before any program runs. */
    public void add(NativeModule module) {
        available.put(module.name(), module);
    }

    /** Takes a module out: the build does not have it. */
    public void remove(String name) {
        available.remove(name);
    }

    public boolean has(String name) {
        return available.containsKey(name);
    }

    /** The names of the firmware's modules. */
    public Set<String> names() {
        return java.util.Collections.unmodifiableSet(available.keySet());
    }

    /** The names of the firmware's modules that have been imported, sorted, and how far each can be used. */
    public Map<String, NativeModule.Fidelity> used() {
        Map<String, NativeModule.Fidelity> used = new TreeMap<>();
        for (String name : made.keySet()) {
            NativeModule module = available.get(name);
            if (module != null) {
                used.put(name, module.fidelity());
            }
        }
        return used;
    }

    private @Word int make(NativeModule module) {
        FlashMembers members = new FlashMembers(vm, module.name().equals("builtins") ? "" : module.name());
        members.value("__name__", vm.flash.string(module.name()));
        module.define(vm, members);
        @Word int object = vm.flash.object(Types.MODULE, members.toDict(), 0, 0);
        made.put(module.name(), object);
        byAddress.put(object, module);
        module.initialise(vm, object);
        return object;
    }

    /** A module of the firmware, or {@link Words#NULL} if there is none of the name ({@code mp_module_get_builtin}). */
    public @Word int builtin(String name) {
        Integer object = made.get(name);
        if (object != null) {
            return object;
        }
        NativeModule module = available.get(name);
        return module == null ? NULL : make(module);
    }

    /** The root that holds a changeable attribute of a module in flash. */
    public OptionalInt mutable(@Word int module, int name) {
        NativeModule owner = byAddress.get(module);
        return owner == null ? OptionalInt.empty() : owner.mutable(vm, vm.names.text(name));
    }

    static boolean isExtensible(String name) {
        return EXTENSIBLE.contains(name);
    }

    // ---- import ----

    /** {@code import name} or {@code from name import …}: the leaf module if {@code names} is not None, else the outermost. */
    @Word int importName(int name, @Word int names, @Word int level) {
        return importer.importName(vm.names.text(name), names, Words.smallInt(level), vm.globals);
    }

    /** {@code __import__} as a function. */
    public @Word int importName(String name, @Word int names, int level, @Word int globals) {
        return importer.importName(name, names, level, globals);
    }

    @Word int importFrom(@Word int module, int name) {
        @Word int value = vm.attributes.loadOrNull(module, name);
        if (value == NULL) {
            value = importer.submodule(module, name);
        }
        if (value == NULL) {
            throw vm.raise(Types.IMPORT_ERROR, Message.of("can't import name %s", vm.names.text(name)));
        }
        return value;
    }

    /** {@code from module import *}. */
    void importAll(@Word int module) {
        if (!vm.is(module, Types.MODULE)) {
            // What sys.modules or __import__ gave; the firmware takes it for a module unseen.
            throw vm.typeError(Message.of("'%s' object isn't a module", vm.typeName(module)));
        }
        @Word int globals = ModuleObject.globals(vm, module);
        @Word int all = DictObject.get(vm, globals, Words.ofName(vm.names.firmwareName("__all__")));
        if (all != NULL) {
            @Word int list = ListObject.fromIterable(vm, all);
            for (int i = 0; i < ListObject.length(vm, list); i++) {
                @Word int name = ListObject.get(vm, list, i);
                int id = dev.snakeboard.firmware.object.Strings.intern(vm, name);
                DictObject.put(vm, vm.locals, Words.ofName(id), vm.load(module, id));
            }
            return;
        }
        int map = DictObject.map(globals);
        for (int i = 0; i < MapTable.allocated(vm, map); i++) {
            if (MapTable.isFilled(vm, map, i)) {
                int entry = MapTable.entry(vm, map, i);
                @Word int key = vm.words[entry];
                if (Words.isName(key) && !vm.names.text(Words.name(key)).startsWith("_")) {
                    DictObject.put(vm, vm.locals, key, vm.words[entry + 1]);
                }
            }
        }
    }

    /** What loads and runs source and {@code .mpy} files. */
    public Importer importer() {
        return importer;
    }

    // ---- what the core shares ----

    public @Word int emptyTuple() {
        return emptyTuple;
    }

    public @Word int ellipsis() {
        return ellipsis;
    }

    public @Word int notImplemented() {
        return notImplemented;
    }

    /** Marks a native part that is not made yet; called, it makes it. */
    public @Word int nativeInit() {
        return nativeInit;
    }

    /** The dict of {@code builtins}. */
    public @Word int builtins() {
        return builtins;
    }

    @Word int buildClass() {
        return buildClass;
    }

    @Word int next() {
        return next;
    }

    boolean isGeneratorSend(@Word int function) {
        return function == generatorSend || function == coroutineSend;
    }

    /** {@code sys.modules}. */
    public @Word int loaded() {
        return vm.loadedModules();
    }

}
