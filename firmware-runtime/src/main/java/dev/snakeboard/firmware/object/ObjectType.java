package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** {@code object} ({@code py/objobject.c}): its instances are a type word and nothing else. */
public final class ObjectType extends NativeType {
    public ObjectType() {
        super("object");
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 0, false);
        return vm.allocateObject(type, 4);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<object>");
    }

    @Override
    public void define(Members members) {
        if (!members.isFullBuild()) {
            return;
        }
        members.function("__init__", (vm, self) -> Words.NONE);
        members.staticMethod("__new__", 1, 1, (vm, args) -> {
            @Word int type = args.get(0);
            if (!vm.is(type, Types.TYPE) || TypeObject.isNative(vm, type)) {
                throw vm.typeError("__new__ arg must be a user-type");
            }
            return InstanceObject.blank(vm, type);
        });
        members.function("__setattr__", (vm, self, name, value) -> {
            InstanceObject.storeMember(vm, instance(vm, self), text(vm, name), value);
            return Words.NONE;
        });
        members.function("__delattr__", (vm, self, name) -> {
            if (!InstanceObject.storeMember(vm, instance(vm, self), text(vm, name), Words.NULL)) {
                throw vm.raise(Types.ATTRIBUTE_ERROR, "no such attribute");
            }
            return Words.NONE;
        });
    }

    private static int text(Vm vm, @Word int name) {
        if (!Strings.isStr(vm, name)) {
            throw vm.raiseWith(Types.TYPE_ERROR);
        }
        return Strings.intern(vm, name);
    }

    private static @Word int instance(Vm vm, @Word int self) {
        if (!InstanceObject.isInstance(vm, self)) {
            throw vm.typeError("arg must be user-type");
        }
        return self;
    }
}
