package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/** A module of the firmware. It is put in flash when a program first imports it. */
public interface NativeModule {
    String name();

    /** Installs the module's types and lists its members. */
    void define(Vm vm, Members members);

    /** Runs once per VM, after the module object exists: for what takes RAM. */
    default void initialise(Vm vm, @Word int module) {}
}
