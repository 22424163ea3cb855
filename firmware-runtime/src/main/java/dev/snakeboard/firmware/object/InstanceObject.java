package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Attributes.Slot;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * An instance of a class that a program defines ({@code mp_obj_instance_t}): class, map of members (3 words) and, if a built-in type is among the bases,
 * one word for the native object inside. The slots look for special methods.
 */
public final class InstanceObject extends NativeType {
    private static final int MEMBERS = 1;
    private static final int NATIVE = 4;

    public InstanceObject() {
        super("instance", TypeObject.EQ_NOT_REFLEXIVE | TypeObject.EQ_CHECKS_OTHER_TYPE | TypeObject.EQ_HAS_NEQ_TEST | TypeObject.INSTANCE_TYPE);
    }

    /** A blank instance; the native part, if there will be one, holds a mark. */
    public static @Word int blank(Vm vm, @Word int type) {
        return blank(vm, type, TypeObject.nativeBase(vm, type) != NULL);
    }

    /** As above, if it is known already whether a built-in type is among the bases. */
    public static @Word int blank(Vm vm, @Word int type, boolean hasNative) {
        int address = vm.allocateObject(type, hasNative ? 20 : 16);
        MapTable.init(vm, members(address), 0);
        if (hasNative) {
            vm.words[(address >> 2) + NATIVE] = vm.modules.nativeInit();
        }
        return address;
    }

    /** The index of the map of members. */
    public static int members(@Word int instance) {
        return (instance >> 2) + MEMBERS;
    }

    public static boolean isInstance(Vm vm, @Word int word) {
        return Words.isAddress(word) && word > SENTINEL && TypeObject.has(vm, vm.words[word >> 2], TypeObject.INSTANCE_TYPE);
    }

    /** The native object inside, or {@link Words#NULL} if the class has no built-in base. */
    public static @Word int nativePart(Vm vm, @Word int instance) {
        return TypeObject.nativeBase(vm, vm.words[instance >> 2]) == NULL ? NULL : vm.words[(instance >> 2) + NATIVE];
    }

    /** Whether a native part is still the mark: {@code __init__} of the built-in base was not called yet. */
    public static boolean isUninitialised(Vm vm, @Word int part) {
        return part == vm.modules.nativeInit();
    }

    public static void setNativePart(Vm vm, @Word int instance, @Word int part) {
        vm.words[(instance >> 2) + NATIVE] = part;
        vm.behaviourOf(part).embed(vm, part, instance);
    }

    /** What methods of built-in bases get as self: the native part. */
    public static @Word int nativeSelf(Vm vm, @Word int object) {
        if (object == NULL || !isInstance(vm, object)) {
            return object;
        }
        @Word int part = nativePart(vm, object);
        if (part == NULL) {
            return object;
        }
        if (isUninitialised(vm, part)) {
            throw vm.raise(Types.NOT_IMPLEMENTED_ERROR, "Call super().__init__() before accessing native object.");
        }
        return part;
    }

    // ---- slots ----

    private static void search(Vm vm, @Word int self, int name, Slot slot, int dest) {
        vm.attributes.searchClass(self, false, name, slot, vm.words[self >> 2], dest);
    }

    /** Whether its class or one above has a method for an operator. */
    static boolean knows(Vm vm, @Word int self, int name) {
        return vm.attributes.memberOf(vm.words[self >> 2], name) != NULL;
    }

    /** As {@link #callFound(Vm, int, int)}, through the C functions of a step. */
    private static @Word int callFound(Vm vm, StackStep step, int dest, int arguments) {
        int mark = vm.interpreter.cStack().take(step);
        try {
            return callFound(vm, dest, arguments);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    /** Calls the method at {@code words[dest]}, whose arguments follow it. */
    private static @Word int callFound(Vm vm, int dest, int arguments) {
        if (vm.words[dest + 1] == NULL) {
            return vm.callAt(vm.words[dest], arguments, 0, dest + 2);
        }
        return vm.callAt(vm.words[dest], arguments + 1, 0, dest + 1);
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        return ClassObject.makeInstance(vm, type, args);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        int base = vm.reserveNative(2);
        try {
            boolean asText = kind == PrintKind.STR;
            search(vm, self, asText ? Names.STR : Names.REPR, Slot.PRINT, base);
            if (vm.words[base] == NULL && asText) {
                search(vm, self, Names.REPR, Slot.NONE, base);
            }
            if (vm.words[base] == SENTINEL) {
                @Word int part = nativeSelf(vm, self);
                if (ExceptionObject.isNative(vm, part)) {
                    if (kind != PrintKind.STR) {
                        out.print(vm.typeName(self));
                    }
                    ExceptionObject.printUnnamed(vm, out, part, kind);
                } else {
                    vm.operations.print(out, part, kind);
                }
                return;
            }
            if (vm.words[base] != NULL) {
                vm.operations.print(out, callFound(vm, base, 0), PrintKind.STR);
                return;
            }
        } finally {
            vm.freeNative(base);
        }
        out.print("<%s object at 0x%x>".formatted(vm.typeName(self), self));
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        if (op == UnaryOp.SIZEOF) {
            int natives = TypeObject.countNativeBases(vm, vm.words[self >> 2]);
            return Words.ofSmall(16 + 4 * natives + 8 * MapTable.allocated(vm, members(self)));
        }
        int base = vm.reserveNative(2);
        try {
            search(vm, self, vm.operations.hasMethod(op) ? Names.of(op) : 0, Slot.OTHER, base);
            if (vm.words[base] == SENTINEL) {
                @Word int part = nativeSelf(vm, self);
                @Word int result = vm.behaviourOf(part).unary(vm, op, part);
                return result != NULL ? result : unsupportedByNative(vm, op, part);
            } else if (vm.words[base] != NULL) {
                StackStep step = op == UnaryOp.LEN || op == UnaryOp.BOOL ? StackStep.LENGTH : StackStep.UNARY_OPERATOR;
                @Word int value = callFound(vm, step, base, 0);
                if (op == UnaryOp.HASH) {
                    return Words.ofSmall(vm.operations.toBigInteger(value).intValue() << 1 >> 1);
                }
                if (op == UnaryOp.INT_MAYBE && !vm.operations.isInt(value)) {
                    throw vm.raiseWith(Types.TYPE_ERROR);
                }
                return value;
            }
            if (op == UnaryOp.HASH) {
                vm.words[base] = NULL;
                vm.words[base + 1] = NULL;
                search(vm, self, Names.of(BinaryOp.EQUAL), Slot.NONE, base);
                if (vm.words[base] == NULL) {
                    return Words.ofSmall(self << 1 >> 1);
                }
            }
            return NULL;
        } finally {
            vm.freeNative(base);
        }
    }

    /** What a unary operation comes to that the native part does not know: the error names the built-in type. */
    private static @Word int unsupportedByNative(Vm vm, UnaryOp op, @Word int part) {
        return switch (op) {
            case BOOL -> Words.ofBool(vm.isTrue(part));
            case INT_MAYBE, FLOAT_MAYBE, COMPLEX_MAYBE -> NULL;
            default -> vm.operations.unary(op, part);
        };
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        int base = vm.reserveNative(3);
        try {
            int name = vm.operations.hasMethod(op) ? Names.of(op) : 0;
            search(vm, self, name, Slot.OTHER, base);
            @Word int result;
            if (vm.words[base] == SENTINEL) {
                result = vm.operations.binary(op, nativeSelf(vm, self), other);
            } else if (vm.words[base] != NULL) {
                vm.words[base + 2] = other;
                boolean equality = op == BinaryOp.EQUAL || op == BinaryOp.NOT_EQUAL;
                result = callFound(vm, equality ? StackStep.EQUALITY : StackStep.BINARY_OPERATOR, base, 1);
                if (op == BinaryOp.CONTAINS) {
                    result = Words.ofBool(vm.isTrue(result));
                }
            } else {
                return NULL;
            }
            return result == vm.modules.notImplemented() ? NULL : result;
        } finally {
            vm.freeNative(base);
        }
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        int base = vm.reserveNative(4);
        try {
            int name = value == NULL ? Names.DELITEM : value == SENTINEL ? Names.GETITEM : Names.SETITEM;
            search(vm, self, name, Slot.OTHER, base);
            if (vm.words[base] == NULL) {
                return NULL;
            }
            if (vm.words[base] == SENTINEL) {
                @Word int part = nativeSelf(vm, self);
                return vm.behaviourOf(part).subscript(vm, part, index, value);
            }
            vm.words[base + 2] = index;
            vm.words[base + 3] = value;
            boolean store = value != NULL && value != SENTINEL;
            @Word int result = callFound(vm, value == SENTINEL ? StackStep.LOAD_ITEM : StackStep.STORE_ITEM, base, store ? 2 : 1);
            return value == SENTINEL ? result : Words.NONE;
        } finally {
            vm.freeNative(base);
        }
    }

    /** Finds {@code __call__}; false if there is none. */
    public static boolean findCall(Vm vm, @Word int self, int dest) {
        vm.words[dest] = NULL;
        vm.words[dest + 1] = NULL;
        search(vm, self, Names.CALL, Slot.CALL, dest);
        if (vm.words[dest] == SENTINEL) {
            vm.store(dest, nativeSelf(vm, self));
        }
        return vm.words[dest] != NULL;
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        int base = vm.reserveNative(2);
        try {
            search(vm, self, Names.ITER, Slot.ITERATOR, base);
            if (vm.words[base] == SENTINEL) {
                @Word int part = nativeSelf(vm, self);
                NativeType behaviour = vm.behaviourOf(part);
                @Word int iterator = behaviour.iterator(vm, part);
                return iterator == NULL && behaviour.isIterator() ? part : iterator;
            }
            return vm.words[base] == NULL ? NULL : callFound(vm, StackStep.ITERATOR, base, 0);
        } finally {
            vm.freeNative(base);
        }
    }

    @Override
    public Buffer buffer(Vm vm, @Word int self, Buffer.Access access) {
        @Word int part = nativePart(vm, self);
        return part == NULL || isUninitialised(vm, part) ? null : vm.behaviourOf(part).buffer(vm, part, access);
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        @Word int part = nativePart(vm, self);
        if (part == NULL || isUninitialised(vm, part)) {
            return null;
        }
        // IOBase calls the methods that the class defines.
        return vm.behaviourOf(part).stream(vm, vm.is(part, Types.IO_BASE) ? self : part);
    }

    // ---- attributes ----

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == SENTINEL) {
            @Word int value = vm.words[dest + 1];
            if (store(vm, self, name, value)) {
                vm.words[dest] = NULL;
            }
        } else {
            load(vm, self, name, dest);
        }
        return true;
    }

    private static void load(Vm vm, @Word int self, int name, int dest) {
        @Word int value = MapTable.get(vm, members(self), Words.ofName(name));
        if (value != NULL) {
            vm.words[dest] = value;
            return;
        }
        if (name == Names.DICT && !vm.terse()) {
            @Word int dict = DictObject.make(vm, 0);
            MapTable.copy(vm, DictObject.map(dict), members(self));
            MapTable.setFixed(vm, DictObject.map(dict));
            vm.words[dest] = dict;
            return;
        }
        @Word int type = vm.words[self >> 2];
        vm.attributes.searchClass(self, false, name, Slot.NONE, type, dest);
        @Word int member = vm.words[dest];
        if (member != NULL) {
            if (TypeObject.has(vm, type, TypeObject.HAS_SPECIAL_ACCESSORS)) {
                throughDescriptor(vm, self, type, member, dest);
            }
            return;
        }
        if (name == Names.GETATTR
                || name == Names.GET
                || name == Names.SET
                || name == Names.DELETE
                || name == Names.SET_NAME
                || name == Names.SETATTR
                || name == Names.DELATTR) {
            return;
        }
        @Word int result = callSpecial(vm, self, Names.GETATTR, Words.ofName(name));
        if (result != NULL) {
            vm.charge(CostEvent.LOAD_ATTR_BY_GETATTR);
            vm.words[dest] = result;
        } else {
            vm.charge(CostEvent.LOAD_ATTR_MISSING);
        }
    }

    private static void throughDescriptor(Vm vm, @Word int self, @Word int type, @Word int member, int dest) {
        if (vm.is(member, Types.PROPERTY)) {
            vm.words[dest + 1] = NULL;
            vm.words[dest] = NULL;
            vm.store(dest, PropertyObject.get(vm, member, self));
            return;
        }
        vm.charge(CostEvent.DESCRIPTOR_LOOKUP);
        if (isInstance(vm, member)) {
            @Word int result = vm.callMethodIfThere(member, Names.GET, self, type);
            if (result != NULL) {
                vm.words[dest] = result;
                vm.words[dest + 1] = NULL;
            }
        }
    }

    /** Calls a special method found in the class; {@link Words#NULL} if there is none. */
    private static @Word int callSpecial(Vm vm, @Word int self, int name, @Word int... args) {
        int base = vm.reserveNative(2 + args.length);
        try {
            search(vm, self, name, Slot.NONE, base);
            if (vm.words[base] == NULL) {
                return NULL;
            }
            System.arraycopy(args, 0, vm.words, base + 2, args.length);
            return callFound(vm, base, args.length);
        } finally {
            vm.freeNative(base);
        }
    }

    private static boolean store(Vm vm, @Word int self, int name, @Word int value) {
        @Word int type = vm.words[self >> 2];
        if (TypeObject.has(vm, type, TypeObject.HAS_SPECIAL_ACCESSORS)) {
            int base = vm.reserveNative(2);
            try {
                vm.attributes.searchClass(self, false, name, Slot.NONE, type, base);
                @Word int member = vm.words[base];
                if (member != NULL) {
                    if (vm.is(member, Types.PROPERTY)) {
                        return PropertyObject.set(vm, member, self, value);
                    }
                    if (isInstance(vm, member)) {
                        @Word int result = value == NULL
                                ? vm.callMethodIfThere(member, Names.DELETE, self)
                                : vm.callMethodIfThere(member, Names.SET, self, value);
                        if (result != NULL) {
                            return true;
                        }
                    }
                }
            } finally {
                vm.freeNative(base);
            }
            vm.charge(CostEvent.STORE_ATTR_CLASS_WITH_PROPERTY);
            if (!vm.terse()) {
                @Word int key = Words.ofName(name);
                @Word int result = value == NULL ? callSpecial(vm, self, Names.DELATTR, key) : callSpecial(vm, self, Names.SETATTR, key, value);
                if (result != NULL) {
                    return true;
                }
            }
        }
        return storeMember(vm, self, name, value);
    }

    /** Stores to or deletes from the instance itself, past any special method. */
    public static boolean storeMember(Vm vm, @Word int self, int name, @Word int value) {
        if (value == NULL) {
            return MapTable.drop(vm, members(self), Words.ofName(name));
        }
        MapTable.put(vm, members(self), Words.ofName(name), value);
        return true;
    }
}
