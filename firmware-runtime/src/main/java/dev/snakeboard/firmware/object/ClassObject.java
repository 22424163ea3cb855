package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.vm.Attributes.Slot;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** The type {@code type}: classes as objects, the making of classes and of their instances ({@code py/objtype.c}). */
public final class ClassObject extends NativeType {
    public ClassObject() {
        super("type");
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public boolean canCall() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 3, false);
        return switch (args.count()) {
            case 1 -> vm.typeOf(args.get(0));
            case 3 -> create(vm, Strings.intern(vm, args.get(0)), args.get(1), args.get(2));
            default -> throw vm.typeError("type takes 1 or 3 arguments");
        };
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<class '" + vm.names.text(TypeObject.name(vm, self)) + "'>");
    }

    @Override
    public @Word int call(Vm vm, @Word int self, Args args) {
        NativeType behaviour = TypeObject.behaviour(vm, self);
        if (!behaviour.canMake()) {
            Message text = Message.of("can't create '%s' instances", vm.names.text(TypeObject.name(vm, self)));
            throw vm.raise(Types.TYPE_ERROR, text, "can't create instance");
        }
        return behaviour.make(vm, self, args);
    }

    // ---- classes ----

    /** A new class ({@code mp_obj_new_type}). */
    public static @Word int create(Vm vm, int name, @Word int bases, @Word int locals) {
        if (!vm.is(bases, Types.TUPLE) || !vm.is(locals, Types.DICT) && !vm.is(locals, Types.ORDERED_DICT)) {
            throw vm.raiseWith(Types.TYPE_ERROR);
        }
        NativeType instances = vm.types.of(Types.INSTANCE);
        int flags = instances.flags();
        int count = TupleObject.length(vm, bases);
        for (int i = 0; i < count; i++) {
            @Word int base = TupleObject.get(vm, bases, i);
            if (!vm.is(base, Types.TYPE)) {
                throw vm.raiseWith(Types.TYPE_ERROR);
            }
            if (!TypeObject.behaviour(vm, base).canMake()) {
                throw vm.raise(
                        Types.TYPE_ERROR,
                        Message.of("type '%s' isn't an acceptable base type", vm.names.text(TypeObject.name(vm, base))),
                        "type isn't an acceptable base type");
            }
            flags |= TypeObject.flags(vm, base) & TypeObject.HAS_SPECIAL_ACCESSORS;
            if (!TypeObject.isNative(vm, base)) {
                TypeObject.addFlags(vm, base, TypeObject.IS_SUBCLASSED);
            }
        }
        int address = vm.allocateObject(Types.TYPE, count == 0 ? TypeObject.BYTES_NO_BASE : TypeObject.BYTES_WITH_BASE);
        @Word int parent = count == 0 ? NULL : count == 1 ? TupleObject.get(vm, bases, 0) : bases;
        TypeObject.write(vm, address, flags, name, Types.indexOf(Types.INSTANCE), locals, parent);
        if ((flags & TypeObject.HAS_SPECIAL_ACCESSORS) == 0) {
            findSpecialAccessors(vm, address, locals);
        }
        if (TypeObject.countNativeBases(vm, address) > 1) {
            throw vm.typeError("multiple bases have instance lay-out conflict");
        }
        int map = DictObject.map(locals);
        int constructor = MapTable.find(vm, map, Words.ofName(Names.NEW));
        if (constructor != 0 && isFunction(vm, vm.words[constructor + 1])) {
            @Word int wrapped = MethodWrapperType.of(vm, Types.STATICMETHOD, vm.words[constructor + 1]);
            vm.words[constructor + 1] = wrapped;
        }
        callSetName(vm, address, locals);
        return address;
    }

    /** A closure and a generator are none to {@code mp_obj_is_fun}. */
    private static boolean isFunction(Vm vm, @Word int word) {
        @Word int type = vm.typeOf(word);
        return type == Types.FUN_BC || type == Types.FUN_BUILTIN;
    }

    private static void findSpecialAccessors(Vm vm, @Word int type, @Word int locals) {
        int map = DictObject.map(locals);
        for (int i = 0; i < MapTable.allocated(vm, map); i++) {
            if (MapTable.isFilled(vm, map, i)) {
                int entry = MapTable.entry(vm, map, i);
                @Word int key = vm.words[entry];
                if (Words.isName(key) && vm.attributes.isSpecialAccessor(Words.name(key), vm.words[entry + 1])) {
                    TypeObject.addFlags(vm, type, TypeObject.HAS_SPECIAL_ACCESSORS);
                    return;
                }
            }
        }
    }

    private static void callSetName(Vm vm, @Word int type, @Word int locals) {
        int map = DictObject.map(locals);
        int size = MapTable.allocated(vm, map);
        @Word int[] pending = new int[2 * size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (MapTable.isFilled(vm, map, i)) {
                int entry = MapTable.entry(vm, map, i);
                @Word int value = vm.words[entry + 1];
                if (vm.attributes.hasMethod(value, Names.SET_NAME)) {
                    // The entry of a list of calls to be made.
                    vm.allocate(16);
                    pending[count++] = vm.words[entry];
                    pending[count++] = value;
                    vm.heap.pin(value);
                }
            }
        }
        for (int i = 0; i < count; i += 2) {
            int mark = vm.interpreter.cStack().take(StackStep.SET_NAME);
            vm.callMethod(pending[i + 1], Names.SET_NAME, type, pending[i]);
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == SENTINEL) {
            store(vm, self, name, dest);
            return true;
        }
        if (!vm.terse()) {
            if (name == Names.NAME) {
                vm.words[dest] = Words.ofName(TypeObject.name(vm, self));
                return true;
            }
            if (name == Names.DICT) {
                vm.store(dest, dictOf(vm, self));
                return true;
            }
            if (name == Names.BASES) {
                vm.store(dest, bases(vm, self));
                return true;
            }
        }
        vm.attributes.searchClass(self, true, name, Slot.NONE, self, dest);
        if (vm.words[dest] == NULL) {
            @Word int locals = TypeObject.locals(vm, Types.OBJECT);
            @Word int member = MapTable.getName(vm, (locals >> 2) + 1, Words.ofName(name));
            if (member != NULL && self == Types.OBJECT) {
                vm.attributes.convert(NULL, self, member, dest);
            }
        }
        return true;
    }

    private static @Word int dictOf(Vm vm, @Word int type) {
        @Word int locals = TypeObject.locals(vm, type);
        if (locals != NULL && MapTable.isFixed(vm, DictObject.map(locals))) {
            return locals;
        }
        @Word int dict = DictObject.make(vm, 0);
        if (locals != NULL) {
            MapTable.copy(vm, DictObject.map(dict), DictObject.map(locals));
        }
        MapTable.setFixed(vm, DictObject.map(dict));
        return dict;
    }

    private static @Word int bases(Vm vm, @Word int type) {
        if (type == Types.OBJECT) {
            return vm.modules.emptyTuple();
        }
        @Word int parent = TypeObject.parent(vm, type);
        if (parent == NULL) {
            return TupleObject.of(vm, Types.OBJECT);
        }
        return vm.is(parent, Types.TUPLE) ? parent : TupleObject.of(vm, parent);
    }

    private static void store(Vm vm, @Word int type, int name, int dest) {
        @Word int locals = TypeObject.locals(vm, type);
        if (locals == NULL || MapTable.isFixed(vm, DictObject.map(locals))) {
            return;
        }
        @Word int value = vm.words[dest + 1];
        int map = DictObject.map(locals);
        if (value == NULL) {
            if (MapTable.drop(vm, map, Words.ofName(name))) {
                vm.words[dest] = NULL;
            }
            return;
        }
        if (!TypeObject.has(vm, type, TypeObject.HAS_SPECIAL_ACCESSORS) && vm.attributes.isSpecialAccessor(name, value)) {
            if (TypeObject.has(vm, type, TypeObject.IS_SUBCLASSED)) {
                throw vm.raise(Types.ATTRIBUTE_ERROR, "can't add special method to already-subclassed class");
            }
            TypeObject.addFlags(vm, type, TypeObject.HAS_SPECIAL_ACCESSORS);
        }
        MapTable.put(vm, map, Words.ofName(name), value);
        vm.words[dest] = NULL;
    }

    // ---- instances ----

    /** Makes an instance: {@code __new__}, {@code __init__}, and the native part if the class did not make it itself. */
    public static @Word int makeInstance(Vm vm, @Word int type, Args args) {
        vm.charge(CostEvent.CLASS_INSTANCE);
        @Word int instance = construct(vm, type, args);
        if (vm.typeOf(instance) != type) {
            return instance;
        }
        int base = vm.reserveNative(2);
        try {
            vm.heap.pin(instance);
            if (findInit(vm, instance, base)) {
                vm.charge(CostEvent.CLASS_INIT);
                vm.charge(CostEvent.NATIVE_BASE_INIT, TypeObject.nativeBase(vm, type) == NULL ? 0 : 1);
                callInit(vm, base, args);
            }
        } finally {
            vm.freeNative(base);
        }
        finish(vm, instance, args);
        return instance;
    }

    /** The first half of making an instance: {@code __new__}, or a blank instance. */
    public static @Word int construct(Vm vm, @Word int type, Args args) {
        int base = vm.reserveNative(3);
        try {
            vm.attributes.searchClass(NULL, false, Names.NEW, Slot.MAKE, type, base);
            if (vm.words[base] == NULL || vm.words[base] == SENTINEL) {
                return InstanceObject.blank(vm, type);
            }
            if (args.isEmpty()) {
                vm.words[base + 2] = type;
                return vm.callAt(vm.words[base], 1, 0, base + 2);
            }
            int block = arguments(vm, 1, args.base(), args.count() + 2 * args.keywords());
            vm.words[block >> 2] = type;
            @Word int made = vm.callAt(vm.words[base], args.count() + 1, args.keywords(), block >> 2);
            vm.heap.free(block);
            return made;
        } finally {
            vm.freeNative(base);
        }
    }

    /**
     * A call's arguments in a block of their own, behind some words that are still to be written ({@code args2} in {@code py/objtype.c}). Who asked for it
     * gives it back; an exception leaves it to the collector.
     *
     * @param args index of the first
     */
    public static int arguments(Vm vm, int before, int args, int length) {
        int block = vm.allocate(4 * (before + length));
        System.arraycopy(vm.words, args, vm.words, (block >> 2) + before, length);
        return block;
    }

    /** Calls the {@code __init__} that {@link #findInit} left at an index. */
    public static void callInit(Vm vm, int found, Args args) {
        @Word int init = vm.words[found];
        int bound = vm.words[found + 1] == NULL ? 0 : 1;
        if (args.isEmpty()) {
            checkInit(vm, vm.callAt(init, bound, 0, found + 1));
            return;
        }
        int block = arguments(vm, 2, args.base(), args.count() + 2 * args.keywords());
        vm.words[block >> 2] = init;
        vm.words[(block >> 2) + 1] = vm.words[found + 1];
        @Word int result = vm.callAt(init, args.count() + bound, args.keywords(), (block >> 2) + 2 - bound);
        vm.heap.free(block);
        checkInit(vm, result);
    }

    /** Finds {@code __init__} of a new instance; false if no class defines one. */
    public static boolean findInit(Vm vm, @Word int instance, int dest) {
        vm.words[dest] = NULL;
        vm.words[dest + 1] = NULL;
        vm.attributes.searchClass(instance, false, Names.INIT, Slot.NONE, vm.words[instance >> 2], dest);
        return vm.words[dest] != NULL && vm.words[dest] != SENTINEL;
    }

    public static void checkInit(Vm vm, @Word int result) {
        if (result != NONE) {
            throw vm.raise(
                    Types.TYPE_ERROR, Message.of("__init__() should return None, not '%s'", vm.typeName(result)), "__init__() should return None");
        }
    }

    /** Makes the native part if {@code __init__} did not. */
    public static void finish(Vm vm, @Word int instance, Args args) {
        @Word int nativeBase = TypeObject.nativeBase(vm, vm.words[instance >> 2]);
        if (nativeBase != NULL && InstanceObject.isUninitialised(vm, InstanceObject.nativePart(vm, instance))) {
            vm.heap.pin(instance);
            vm.work(vm.types.makeCost(nativeBase));
            InstanceObject.setNativePart(vm, instance, TypeObject.behaviour(vm, nativeBase).make(vm, nativeBase, args));
        }
    }

    /** {@code __init__} of a built-in base, called from a subclass: makes the native part. */
    public static @Word int initialiseNative(Vm vm, Args args) {
        @Word int instance = args.get(0);
        @Word int nativeBase = TypeObject.nativeBase(vm, vm.typeOf(instance));
        vm.charge(CostEvent.NATIVE_BASE_INIT, 2);
        vm.work(vm.types.makeCost(nativeBase));
        InstanceObject.setNativePart(vm, instance, TypeObject.behaviour(vm, nativeBase).make(vm, nativeBase, args.from(1)));
        return NONE;
    }
}
