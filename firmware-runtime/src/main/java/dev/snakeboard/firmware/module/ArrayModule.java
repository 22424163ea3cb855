package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.vm.Vm;

/** {@code array} ({@code py/modarray.c}). */
public final class ArrayModule implements NativeModule {
    @Override
    public String name() {
        return "array";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.value("array", Types.ARRAY);
    }
}
