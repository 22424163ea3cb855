package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/**
 * The classes of {@link UnmodelledModule}: they can be named, derived from and asked about, but make no objects. Word 3 of each type is the
 * name of its module.
 */
final class UnmodelledClass extends NativeType {
    private static final int MODULE = 3;

    UnmodelledClass() {
        super("object");
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        String module = vm.names.text(vm.words[(type >> 2) + MODULE]);
        throw vm.notImplemented("%s.%s is not modelled".formatted(module, vm.names.text(TypeObject.name(vm, type))));
    }
}
