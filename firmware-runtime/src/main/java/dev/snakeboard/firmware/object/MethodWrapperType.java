package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** {@code staticmethod} and {@code classmethod}: type and function, 8 bytes ({@code mp_obj_static_class_method_t}). */
public final class MethodWrapperType extends NativeType {
    public MethodWrapperType(String name) {
        super(name);
    }

    public static @Word int of(Vm vm, @Word int type, @Word int function) {
        int address = vm.allocateObject(type, 8);
        vm.words[(address >> 2) + 1] = function;
        return address;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 1, false);
        return of(vm, type, args.get(0));
    }
}
