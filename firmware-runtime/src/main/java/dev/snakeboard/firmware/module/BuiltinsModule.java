package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.RangeIterator;
import dev.snakeboard.firmware.vm.CoreBuiltins;
import dev.snakeboard.firmware.vm.Vm;

/** {@code builtins}: the functions that need no import ({@code py/modbuiltins.c}). */
public final class BuiltinsModule implements NativeModule {
    @Override
    public String name() {
        return "builtins";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(RangeIterator.TYPE, new RangeIterator());
        if (vm.hasPosixFiles()) {
            PosixFileType.install(vm);
        }
        CoreBuiltins.define(vm, members);
        if (!vm.terse()) {
            WarningsModule.defineTypes(vm, members);
        }
        NumberBuiltins.define(vm, members);
        IterationBuiltins.define(members);
        AttributeBuiltins.define(vm, members);
        ConsoleBuiltins.define(members);
    }
}
