package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.object.BoundMethodObject;
import dev.snakeboard.firmware.object.CheckedFunctionObject;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.InstanceObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.PropertyObject;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Attribute access ({@code mp_load_method_maybe} and its kin in {@code py/runtime.c}; the class search of {@code py/objtype.c}).
 *
 * <p>A load answers into two words, {@code words[dest]} and the next: the attribute and, if it is a method, the object to bind.
 */
public final class Attributes {
    private final Vm vm;
    private @Word int nextFunction;

    Attributes(Vm vm) {
        this.vm = vm;
    }

    /** Tells which function {@code iterator.__next__} is: the builtin {@code next}. */
    void useNext(@Word int function) {
        nextFunction = function;
    }

    // ---- loading ----

    /** Loads an attribute; both words are {@link Words#NULL} if there is none. */
    public void loadMethodMaybe(@Word int object, int name, int dest) {
        vm.words[dest] = NULL;
        vm.words[dest + 1] = NULL;
        @Word int type = vm.typeOf(object);
        if (name == Names.CLASS && !vm.terse()) {
            vm.words[dest] = type;
            return;
        }
        NativeType behaviour = TypeObject.behaviour(vm, type);
        if (name == Names.NEXT && behaviour.isIterator()) {
            vm.words[dest] = nextFunction;
            vm.words[dest + 1] = object;
            return;
        }
        if (behaviour.attribute(vm, object, name, dest) || vm.words[dest] != NULL) {
            return;
        }
        @Word int locals = TypeObject.locals(vm, type);
        if (locals == NULL) {
            return;
        }
        @Word int member = MapTable.get(vm, (locals >> 2) + 1, Words.ofName(name));
        if (member != NULL) {
            convert(object, type, member, dest);
        }
    }

    /** As {@link #loadMethodMaybe}, through the C functions of a step. */
    private void loadMaybe(StackStep step, @Word int object, int name, int dest) {
        int mark = vm.interpreter.cStack().take(step);
        try {
            loadMethodMaybe(object, name, dest);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    /** Loads an attribute; AttributeError if there is none. */
    public void loadMethod(@Word int object, int name, int dest) {
        load(StackStep.LOAD_METHOD, object, name, dest);
    }

    private void load(StackStep step, @Word int object, int name, int dest) {
        loadMaybe(step, object, name, dest);
        if (vm.words[dest] == NULL) {
            throw noAttribute(object, name);
        }
    }

    /** {@code object.name}, methods bound. */
    public @Word int load(@Word int object, int name) {
        int base = vm.reserveNative(2);
        try {
            load(StackStep.LOAD_ATTRIBUTE, object, name, base);
            return bound(base);
        } finally {
            vm.freeNative(base);
        }
    }

    /** {@code object.name}, or {@link Words#NULL} if it has none. */
    public @Word int loadOrNull(@Word int object, int name) {
        int base = vm.reserveNative(2);
        try {
            loadMaybe(StackStep.LOAD_ATTRIBUTE, object, name, base);
            return vm.words[base] == NULL ? NULL : bound(base);
        } finally {
            vm.freeNative(base);
        }
    }

    /** As {@link #loadOrNull}, taking an AttributeError that {@code __getattr__} raises for "has none". */
    public @Word int loadQuietly(@Word int object, int name) {
        try {
            return loadOrNull(object, name);
        } catch (PythonException raised) {
            if (vm.isInstance(raised.exception(), Types.ATTRIBUTE_ERROR)) {
                return NULL;
            }
            throw raised;
        }
    }

    /** The loaded attribute at {@code words[dest]}, made a bound method if it comes with an object. */
    @Word int bound(int dest) {
        int[] w = vm.words;
        return w[dest + 1] == NULL ? w[dest] : BoundMethodObject.of(vm, w[dest], w[dest + 1]);
    }

    private PythonException noAttribute(@Word int object, int name) {
        if (vm.terse()) {
            return vm.raise(Types.ATTRIBUTE_ERROR, "no such attribute");
        }
        String attribute = vm.names.text(name);
        if (vm.is(object, Types.TYPE)) {
            String type = vm.names.text(TypeObject.name(vm, object));
            return vm.raise(Types.ATTRIBUTE_ERROR, Message.of("type object '%s' has no attribute '%s'", type, attribute));
        }
        return vm.raise(Types.ATTRIBUTE_ERROR, Message.of("'%s' object has no attribute '%s'", vm.typeName(object), attribute));
    }

    /** What a member of a type's table means when reached through an object ({@code mp_convert_member_lookup}). */
    public void convert(@Word int self, @Word int type, @Word int member, int dest) {
        vm.words[dest] = member;
        if (!Words.isAddress(member)) {
            return;
        }
        @Word int memberType = vm.words[member >> 2];
        int flags = TypeObject.flags(vm, memberType);
        if ((flags & TypeObject.BINDS_SELF) != 0) {
            if ((flags & TypeObject.BUILTIN_FUN) != 0) {
                if (!TypeObject.isNative(vm, type)) {
                    return;
                }
                if (self == NULL && type != Types.OBJECT && !vm.terse()) {
                    vm.store(dest, CheckedFunctionObject.of(vm, type, member));
                    return;
                }
            }
            vm.words[dest + 1] = self;
        } else if (memberType == Types.STATICMETHOD) {
            vm.words[dest] = vm.words[(member >> 2) + 1];
        } else if (memberType == Types.CLASSMETHOD) {
            @Word int bindTo = type;
            if (self != NULL) {
                bindTo = vm.is(self, Types.TYPE) ? self : vm.typeOf(self);
            }
            vm.words[dest] = vm.words[(member >> 2) + 1];
            vm.words[dest + 1] = bindTo;
        } else if (memberType == Types.PROPERTY && TypeObject.isNative(vm, type) && self != NULL) {
            vm.words[dest] = NULL;
            vm.store(dest, PropertyObject.get(vm, member, self));
        }
    }

    // ---- the search through classes ----

    /**
     * What classes in Python have under a name: the member as it is in the class, or {@link Words#NULL} if there is none. It is for
     * {@link #searchClass} to look ({@link Words#SENTINEL}) where there are several bases, or a built-in one.
     */
    public @Word int memberOf(@Word int from, int name) {
        @Word int key = Words.ofName(name);
        @Word int type = from;
        while (!TypeObject.isNative(vm, type)) {
            @Word int locals = TypeObject.locals(vm, type);
            @Word int member = locals == NULL ? NULL : MapTable.getName(vm, (locals >> 2) + 1, key);
            if (member != NULL) {
                return member;
            }
            type = TypeObject.parent(vm, type);
            if (type == NULL || type == Types.OBJECT) {
                return NULL;
            }
            if (vm.words[type >> 2] == Types.TUPLE) {
                return SENTINEL;
            }
        }
        return SENTINEL;
    }

    /** What it costs to look for what {@link #memberOf} has told of. */
    void chargeMember(@Word int from, int name) {
        @Word int key = Words.ofName(name);
        @Word int type = from;
        while (!TypeObject.isNative(vm, type)) {
            @Word int locals = TypeObject.locals(vm, type);
            if (locals != NULL && MapTable.find(vm, (locals >> 2) + 1, key) != 0) {
                return;
            }
            type = TypeObject.parent(vm, type);
            if (type == NULL || type == Types.OBJECT || vm.words[type >> 2] == Types.TUPLE) {
                return;
            }
            vm.charge(CostEvent.LOAD_ATTR_LEVEL);
        }
    }

    /** What a search looks for in built-in bases besides their tables. */
    public enum Slot {
        NONE,
        MAKE,
        CALL,
        ITERATOR,
        PRINT,
        /** Any other: the native part of the object is asked, and may decline. */
        OTHER
    }

    /**
     * Searches a class and its bases, depth first, left to right. {@code words[dest]} is {@link Words#SENTINEL} if a built-in base implements the slot.
     *
     * @param object the instance, or the class itself if the search is for a class attribute, or {@link Words#NULL}
     */
    public void searchClass(@Word int object, boolean isClass, int name, Slot slot, @Word int from, int dest) {
        @Word int type = from;
        @Word int key = Words.ofName(name);
        while (true) {
            boolean isNative = TypeObject.isNative(vm, type);
            if (isNative && slot != Slot.NONE && implementsSlot(type, slot)) {
                vm.words[dest] = SENTINEL;
                return;
            }
            @Word int locals = TypeObject.locals(vm, type);
            if (locals != NULL && name != 0) {
                @Word int member = MapTable.get(vm, (locals >> 2) + 1, key);
                if (member != NULL) {
                    if (isClass) {
                        convert(NULL, object, member, dest);
                    } else if (vm.is(member, Types.PROPERTY)) {
                        vm.words[dest] = member;
                    } else {
                        convert(isNative ? InstanceObject.nativeSelf(vm, object) : object, type, member, dest);
                    }
                    return;
                }
            }
            if (object != NULL && !isClass && isNative && type != Types.OBJECT) {
                @Word int inner = InstanceObject.nativePart(vm, object);
                if (name != 0 && inner != NULL && !InstanceObject.isUninitialised(vm, inner)) {
                    loadMethodMaybe(inner, name, dest);
                    if (vm.words[dest] != NULL) {
                        return;
                    }
                }
            }
            @Word int parent = TypeObject.parent(vm, type);
            if (parent == NULL) {
                return;
            }
            if (vm.words[parent >> 2] == Types.TUPLE) {
                int last = TupleObject.length(vm, parent) - 1;
                for (int i = 0; i < last; i++) {
                    @Word int base = TupleObject.get(vm, parent, i);
                    if (base != Types.OBJECT) {
                        searchClass(object, isClass, name, slot, base, dest);
                        if (vm.words[dest] != NULL) {
                            return;
                        }
                    }
                }
                parent = TupleObject.get(vm, parent, last);
            }
            if (parent == Types.OBJECT) {
                return;
            }
            vm.charge(CostEvent.LOAD_ATTR_LEVEL);
            type = parent;
        }
    }

    private boolean implementsSlot(@Word int type, Slot slot) {
        NativeType behaviour = TypeObject.behaviour(vm, type);
        return switch (slot) {
            case MAKE -> behaviour.canMake();
            case CALL -> behaviour.canCall();
            case PRINT -> type != Types.OBJECT && behaviour.canPrint();
            default -> type != Types.OBJECT && !(behaviour instanceof ExceptionObject);
        };
    }

    // ---- storing ----

    /** Stores an attribute, or deletes it if the value is {@link Words#NULL}; AttributeError if that cannot be. */
    public void store(@Word int object, int name, @Word int value) {
        int base = vm.reserveNative(2);
        int mark = vm.interpreter.cStack().take(StackStep.STORE_ATTRIBUTE);
        try {
            vm.words[base] = SENTINEL;
            vm.words[base + 1] = value;
            @Word int type = vm.typeOf(object);
            if (TypeObject.behaviour(vm, type).attribute(vm, object, name, base) && vm.words[base] == NULL) {
                return;
            }
            if (vm.words[base] == NULL || storeNativeProperty(object, type, name, value)) {
                return;
            }
        } finally {
            vm.interpreter.cStack().giveBack(mark);
            vm.freeNative(base);
        }
        throw vm.raise(Types.ATTRIBUTE_ERROR, Message.of("can't set attribute '%s'", vm.names.text(name)), "no such attribute");
    }

    private boolean storeNativeProperty(@Word int object, @Word int type, int name, @Word int value) {
        @Word int locals = TypeObject.locals(vm, type);
        if (locals == NULL || !TypeObject.isNative(vm, type)) {
            return false;
        }
        @Word int member = MapTable.get(vm, (locals >> 2) + 1, Words.ofName(name));
        return member != NULL && vm.is(member, Types.PROPERTY) && PropertyObject.set(vm, member, object, value);
    }

    /** Calls {@code __del__} of an object that is about to be freed; what it raises is dropped, as on the device. */
    void callDel(@Word int object) {
        int base = vm.reserveNative(2);
        try {
            searchClass(object, false, Names.DEL, Slot.NONE, vm.words[object >> 2], base);
            if (vm.words[base] != NULL && vm.words[base] != SENTINEL) {
                vm.scheduler().lock();
                try {
                    boolean isBound = vm.words[base + 1] != NULL;
                    vm.callAt(vm.words[base], isBound ? 1 : 0, 0, base + 1);
                } finally {
                    vm.scheduler().unlock();
                }
            }
        } catch (PythonException dropped) {
            vm.stopIterationValue = NULL;
        } finally {
            vm.freeNative(base);
        }
    }

    /** Whether a value, put in a class under a name, changes how attributes of instances are accessed. */
    public boolean isSpecialAccessor(int name, @Word int value) {
        if (name == Names.SETATTR || name == Names.DELATTR) {
            return !vm.terse();
        }
        if (vm.is(value, Types.PROPERTY)) {
            return true;
        }
        return hasMethod(value, Names.GET) || hasMethod(value, Names.SET) || hasMethod(value, Names.DELETE);
    }

    /** Whether a method can be loaded from an instance of a class; nothing is allocated for it. */
    public boolean hasMethod(@Word int value, int name) {
        vm.charge(CostEvent.MEMBER_ASKED);
        @Word int type = vm.typeOf(value);
        if (!Words.isAddress(value) || TypeObject.isNative(vm, type)) {
            @Word int locals = TypeObject.locals(vm, type);
            if (locals != NULL) {
                // No type of the firmware has such a method; it is searched to its end.
                MapTable.find(vm, (locals >> 2) + 1, Words.ofName(name));
            }
            return false;
        }
        int base = vm.reserveNative(2);
        try {
            loadMethodMaybe(value, name, base);
            return vm.words[base] != NULL;
        } catch (PythonException raised) {
            if (vm.isInstance(raised.exception(), Types.ATTRIBUTE_ERROR)) {
                return false;
            }
            throw raised;
        } finally {
            vm.freeNative(base);
        }
    }
}
