package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/** A module of the firmware. It is put in flash when a program first imports it. */
public interface NativeModule {
    String name();

    /** Installs the module's types and lists its members. */
    void define(Vm vm, Members members);

    /** How far what is in it can be used. */
    enum Fidelity {
        /** As on the device, as far as is known. */
        MODELLED,
        /** Its names are there, but any use says that it is not modelled. */
        NAMES_ONLY
    }

    default Fidelity fidelity() {
        return Fidelity.MODELLED;
    }

    /** Runs once per VM, after the module object exists: for what takes RAM. */
    default void initialise(Vm vm, @Word int module) {}
}
