package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code micropython}, of which the boards have {@code const} alone ({@code CIRCUITPY_MICROPYTHON_ADVANCED} is 0). */
public final class MicropythonModule implements NativeModule {
    @Override
    public String name() {
        return "micropython";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.function("const", (v, value) -> value);
    }
}
