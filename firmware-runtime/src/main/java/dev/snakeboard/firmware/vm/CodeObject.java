package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.compile.ScopeFlag;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;

/**
 * What {@code compile()} gives, and on the unix build the code of a function: type and the function of the compiled body, 8 bytes; 16 where functions
 * can be made of code, as the device then has the tables of constants there.
 */
public final class CodeObject extends NativeType {
    public CodeObject() {
        super("code");
    }

    public static @Word int of(Vm vm, @Word int function) {
        int address = vm.allocateObject(Types.CODE, vm.hasEverything() ? 16 : 8);
        vm.words[(address >> 2) + 1] = function;
        return address;
    }

    /** A function of the code over a dict of global names. */
    public static @Word int bind(Vm vm, @Word int code, @Word int globals) {
        @Word int function = vm.words[(code >> 2) + 1];
        @Word int old = FunctionObject.context(vm, function);
        @Word int context = ModuleObject.context(vm, globals);
        ModuleObject.setTables(vm, context, ModuleObject.names(vm, old), ModuleObject.constants(vm, old));
        int flags = vm.is(function, Types.GEN_WRAP) ? ScopeFlag.GENERATOR : 0;
        return FunctionObject.of(vm, context, FunctionObject.children(vm, function), FunctionObject.code(vm, function), flags, NULL, NULL);
    }

    /**
     * Runs the code over dicts of global and local names. The function that was compiled is called if its globals are those, or none yet. A board gives it the
     * globals of each run; the unix build makes a function for each, so that earlier ones keep theirs. We do so only where it can be told apart.
     */
    static @Word int run(Vm vm, @Word int code, @Word int globals, @Word int locals) {
        @Word int function = vm.words[(code >> 2) + 1];
        @Word int context = FunctionObject.context(vm, function);
        @Word int last = ModuleObject.globals(vm, context);
        if (last == NULL || !vm.hasEverything()) {
            ModuleObject.setGlobals(vm, context, globals);
        } else if (last != globals) {
            function = bind(vm, code, globals);
        }
        return vm.modules.importer().callWithin(function, globals, locals);
    }
}
