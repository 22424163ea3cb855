package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * Something that a board has and that is not modelled yet: it is there, so that programs which never use it run, and any use of it raises
 * NotImplementedError with its name. Type, and the name.
 */
final class UnmodelledObject extends NativeType {
    private UnmodelledObject() {
        super("object");
    }

    /** An object in flash. */
    static @Word int of(Vm vm, String name) {
        vm.types.add(HardwareTypes.UNMODELLED, new UnmodelledObject());
        return vm.flash.object(HardwareTypes.UNMODELLED, vm.flash.string(name));
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        throw refused(vm, self, "." + vm.names.text(name));
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        throw refused(vm, self, "");
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        throw refused(vm, self, "");
    }

    private static PythonException refused(Vm vm, @Word int self, String part) {
        return vm.notImplemented("%s%s is not modelled".formatted(Strings.text(vm, vm.words[(self >> 2) + 1]), part));
    }
}
