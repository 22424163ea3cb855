package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.vm.Vm;

/** A property: type, getter, setter, deleter (16 bytes, {@code py/objproperty.c}); None stands for a function that is missing. */
public final class PropertyObject extends NativeType {
    public PropertyObject() {
        super("property");
    }

    private static @Word int function(Vm vm, @Word int property, int index) {
        return vm.words[(property >> 2) + 1 + index];
    }

    /** The value for an object. */
    public static @Word int get(Vm vm, @Word int property, @Word int object) {
        @Word int getter = function(vm, property, 0);
        if (getter == NONE) {
            throw vm.raise(Types.ATTRIBUTE_ERROR, "unreadable attribute");
        }
        return vm.call(getter, selfFor(vm, getter, object));
    }

    /** Stores, or deletes if the value is {@link Words#NULL}; false if the property does not allow it. */
    public static boolean set(Vm vm, @Word int property, @Word int object, @Word int value) {
        @Word int function = function(vm, property, value == NULL ? 2 : 1);
        if (function == NONE) {
            return false;
        }
        if (value == NULL) {
            vm.call(function, selfFor(vm, function, object));
        } else {
            vm.call(function, selfFor(vm, function, object), value);
        }
        return true;
    }

    /** Native getters take the native part of an instance. */
    private static @Word int selfFor(Vm vm, @Word int function, @Word int object) {
        return vm.is(function, Types.FUN_BUILTIN) ? InstanceObject.nativeSelf(vm, object) : object;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.optional("", NONE), Parameter.optional("", NONE), Parameter.optional("", NONE), Parameter.optional("doc", NONE));
        return of(vm, given[0], given[1], given[2]);
    }

    private static @Word int of(Vm vm, @Word int getter, @Word int setter, @Word int deleter) {
        int address = vm.allocateObject(Types.PROPERTY, 16);
        vm.words[(address >> 2) + 1] = getter;
        vm.words[(address >> 2) + 2] = setter;
        vm.words[(address >> 2) + 3] = deleter;
        return address;
    }

    @Override
    public void define(Members members) {
        members.function("getter", (vm, self, f) -> of(vm, f, function(vm, self, 1), function(vm, self, 2)));
        members.function("setter", (vm, self, f) -> of(vm, function(vm, self, 0), f, function(vm, self, 2)));
        members.function("deleter", (vm, self, f) -> of(vm, function(vm, self, 0), function(vm, self, 1), f));
    }
}
