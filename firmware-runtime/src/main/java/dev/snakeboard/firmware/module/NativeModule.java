package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;
import java.util.OptionalInt;

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

    /**
     * The root that holds an attribute which a program may change and delete, though the module's table is in flash
     * ({@code MP_REGISTER_MODULE_DELEGATION}); empty if the module has no such attribute.
     */
    default OptionalInt mutable(Vm vm, String attribute) {
        return OptionalInt.empty();
    }

    /** Runs once per VM, after the module object exists: for what takes RAM. */
    default void initialise(Vm vm, @Word int module) {}
}
