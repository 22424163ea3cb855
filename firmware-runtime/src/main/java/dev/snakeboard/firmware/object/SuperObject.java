package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.vm.Attributes.Slot;
import dev.snakeboard.firmware.vm.Vm;

/** {@code super()}: type, the class whose bases are searched, the object (12 bytes, {@code mp_obj_super_t}). */
public final class SuperObject extends NativeType {
    public SuperObject() {
        super("super");
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(2, 2, false);
        check(vm, args.get(0), args.get(1));
        return of(vm, args.get(0), args.get(1));
    }

    private static @Word int of(Vm vm, @Word int type, @Word int object) {
        int address = vm.allocateObject(Types.SUPER, 12);
        vm.words[(address >> 2) + 1] = type;
        vm.words[(address >> 2) + 2] = object;
        return address;
    }

    private static void check(Vm vm, @Word int type, @Word int object) {
        if (!vm.is(type, Types.TYPE)) {
            throw vm.typeError("first argument to super() must be type");
        }
        @Word int objectType = vm.is(object, Types.TYPE) ? object : vm.typeOf(object);
        if (type != Types.OBJECT && !TypeObject.isSubclass(vm, objectType, type)) {
            throw vm.raiseWith(Types.TYPE_ERROR);
        }
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<super: ");
        vm.operations.print(out, vm.words[(self >> 2) + 1], PrintKind.STR);
        out.print(", ");
        vm.operations.print(out, vm.words[(self >> 2) + 2], PrintKind.STR);
        out.print(">");
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] != SENTINEL) {
            load(vm, vm.words[(self >> 2) + 1], vm.words[(self >> 2) + 2], name, dest);
        }
        return true;
    }

    /** Loads an attribute of the bases of {@code type} for {@code object}; both words are {@link Words#NULL} if there is none. */
    public static void load(Vm vm, @Word int type, @Word int object, int name, int dest) {
        vm.words[dest] = NULL;
        vm.words[dest + 1] = NULL;
        Slot slot = name == Names.INIT ? Slot.MAKE : Slot.NONE;
        @Word int parent = TypeObject.parent(vm, type);
        if (parent != NULL && vm.words[parent >> 2] == Types.TUPLE) {
            for (int i = 0; i < TupleObject.length(vm, parent) && vm.words[dest] == NULL; i++) {
                @Word int base = TupleObject.get(vm, parent, i);
                if (base != Types.OBJECT) {
                    vm.attributes.searchClass(object, false, name, slot, base, dest);
                }
            }
        } else if (parent != NULL && parent != Types.OBJECT) {
            vm.attributes.searchClass(object, false, name, slot, parent, dest);
        }
        @Word int member = vm.words[dest];
        if (member == SENTINEL) {
            vm.words[dest] = vm.modules.nativeInit();
            vm.words[dest + 1] = object;
        } else if (member == NULL) {
            vm.attributes.searchClass(object, false, name, Slot.NONE, Types.OBJECT, dest);
        } else if (vm.is(member, Types.PROPERTY)) {
            // the getter gets the super object as self, as on the device
            vm.words[dest] = NULL;
            vm.words[dest + 1] = NULL;
            vm.store(dest, PropertyObject.get(vm, member, of(vm, type, object)));
        }
    }
}
