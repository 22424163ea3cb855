package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * A type, built in (in flash) or defined by a program (in RAM): {@code mp_obj_type_t} with its 12 slots, 5 blocks of 16 bytes at most.
 *
 * <pre>
 * word 0  the type "type"
 * word 1  flags (16 bits) | name (16 bits)
 * word 2  number of the {@link NativeType} that implements the slots
 * word 14 dict of the class body, or 0
 * word 15 the parent: a type, a tuple of types, or 0
 * </pre>
 */
public final class TypeObject {
    /** Bytes of a class with no base: 2 + 3 + 10 words. */
    public static final int BYTES_NO_BASE = 60;

    /** Bytes of a class with bases: one slot more. */
    public static final int BYTES_WITH_BASE = 64;

    /** The type was a base of another: storing a special accessor in it is refused. */
    public static final int IS_SUBCLASSED = 0x01;

    /** A property, descriptor, {@code __setattr__} or {@code __delattr__} is in reach, so attribute access must look for it. */
    public static final int HAS_SPECIAL_ACCESSORS = 0x02;

    public static final int EQ_NOT_REFLEXIVE = 0x04;
    public static final int EQ_CHECKS_OTHER_TYPE = 0x08;
    public static final int EQ_HAS_NEQ_TEST = 0x10;

    /** As a class attribute, an object of this type becomes a bound method. */
    public static final int BINDS_SELF = 0x20;

    /** A built-in function, which becomes a bound method of native types only. */
    public static final int BUILTIN_FUN = 0x40;

    /** Made by a class statement. */
    public static final int INSTANCE_TYPE = 0x200;

    static final int PEER = 2;
    private static final int LOCALS = 14;
    private static final int PARENT = 15;

    private TypeObject() {}

    public static int flags(Vm vm, @Word int type) {
        return vm.words[(type >> 2) + 1] & 0xffff;
    }

    public static void addFlags(Vm vm, @Word int type, int flags) {
        vm.words[(type >> 2) + 1] |= flags;
    }

    public static boolean has(Vm vm, @Word int type, int flag) {
        return (vm.words[(type >> 2) + 1] & flag) != 0;
    }

    /** The name, as the id of an interned string. */
    public static int name(Vm vm, @Word int type) {
        return vm.words[(type >> 2) + 1] >>> 16;
    }

    public static void setName(Vm vm, @Word int type, int name) {
        int i = (type >> 2) + 1;
        vm.words[i] = vm.words[i] & 0xffff | name << 16;
    }

    public static NativeType behaviour(Vm vm, @Word int type) {
        return vm.types.behaviour(vm.words[(type >> 2) + PEER]);
    }

    public static @Word int locals(Vm vm, @Word int type) {
        return vm.words[(type >> 2) + LOCALS];
    }

    public static @Word int parent(Vm vm, @Word int type) {
        return vm.words[(type >> 2) + PARENT];
    }

    /** Whether the type is built in. */
    public static boolean isNative(Vm vm, @Word int type) {
        return (vm.words[(type >> 2) + 1] & INSTANCE_TYPE) == 0;
    }

    /** Fills in a type at an address that holds zeros. */
    static void write(Vm vm, @Word int type, int flags, int name, int peer, @Word int locals, @Word int parent) {
        int i = type >> 2;
        vm.words[i] = Types.TYPE;
        vm.words[i + 1] = flags | name << 16;
        vm.words[i + PEER] = peer;
        vm.words[i + LOCALS] = locals;
        if (parent != Words.NULL) {
            vm.words[i + PARENT] = parent;
        }
    }

    static void setLocals(Vm vm, @Word int type, @Word int locals) {
        vm.words[(type >> 2) + LOCALS] = locals;
    }

    static void setParent(Vm vm, @Word int type, @Word int parent) {
        vm.words[(type >> 2) + PARENT] = parent;
    }

    /** Whether {@code type} is {@code ancestor} or inherits from it ({@code mp_obj_is_subclass_fast}). */
    public static boolean isSubclass(Vm vm, @Word int type, @Word int ancestor) {
        @Word int at = type;
        while (at != ancestor) {
            if (!Words.isAddress(at) || at == Words.NULL || vm.words[at >> 2] != Types.TYPE) {
                return false;
            }
            @Word int parent = parent(vm, at);
            if (parent == Words.NULL) {
                return false;
            }
            if (vm.words[parent >> 2] == Types.TUPLE) {
                int last = TupleObject.length(vm, parent) - 1;
                for (int i = 0; i < last; i++) {
                    if (isSubclass(vm, TupleObject.get(vm, parent, i), ancestor)) {
                        return true;
                    }
                }
                parent = TupleObject.get(vm, parent, last);
            }
            at = parent;
        }
        return true;
    }

    /** The one built-in type that instances of a class carry inside, or {@link Words#NULL}; {@code object} does not count. */
    public static @Word int nativeBase(Vm vm, @Word int type) {
        @Word int at = type;
        while (at != Types.OBJECT) {
            if (isNative(vm, at)) {
                return at;
            }
            @Word int parent = parent(vm, at);
            if (parent == Words.NULL) {
                return Words.NULL;
            }
            if (vm.words[parent >> 2] == Types.TUPLE) {
                @Word int found = Words.NULL;
                for (int i = 0; i < TupleObject.length(vm, parent); i++) {
                    @Word int base = nativeBase(vm, TupleObject.get(vm, parent, i));
                    if (base != Words.NULL) {
                        found = base;
                    }
                }
                return found;
            }
            at = parent;
        }
        return Words.NULL;
    }

    /** How many built-in types a class inherits from; more than one is a layout conflict. */
    static int countNativeBases(Vm vm, @Word int type) {
        @Word int at = type;
        while (at != Types.OBJECT) {
            if (isNative(vm, at)) {
                return 1;
            }
            @Word int parent = parent(vm, at);
            if (parent == Words.NULL) {
                return 0;
            }
            if (vm.words[parent >> 2] == Types.TUPLE) {
                int count = 0;
                for (int i = 0; i < TupleObject.length(vm, parent); i++) {
                    count += countNativeBases(vm, TupleObject.get(vm, parent, i));
                }
                return count;
            }
            at = parent;
        }
        return 0;
    }
}
