package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;

/** What {@code compile()} gives: type and the function of the compiled body, 8 bytes. */
public final class CodeObject extends NativeType {
    public CodeObject() {
        super("code");
    }

    static @Word int of(Vm vm, @Word int function) {
        int address = vm.allocateObject(Types.CODE, 8);
        vm.words[(address >> 2) + 1] = function;
        return address;
    }

    /** Runs the code over dicts of global and local names; each run has a function of its own, because globals belong to the module context. */
    static @Word int run(Vm vm, @Word int code, @Word int globals, @Word int locals) {
        @Word int function = vm.words[(code >> 2) + 1];
        @Word int old = FunctionObject.context(vm, function);
        @Word int context = ModuleObject.context(vm, globals);
        ModuleObject.setTables(vm, context, ModuleObject.names(vm, old), ModuleObject.constants(vm, old));
        @Word int bound = FunctionObject.of(vm, context, FunctionObject.children(vm, function), FunctionObject.code(vm, function), 0, NULL, NULL);
        return vm.modules.importer().callWithin(bound, globals, locals);
    }
}
