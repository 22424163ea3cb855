package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code __future__}: {@code annotations} alone, which the firmware ignores anyway ({@code shared-bindings/__future__/__init__.c}). */
public final class FutureModule implements NativeModule {
    @Override
    public String name() {
        return "__future__";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.value("annotations", Words.TRUE);
    }
}
