package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** A class of objects that use the board's hardware. Its methods and properties see the board through {@link Hardware}. */
abstract class HardwareType extends NativeType {
    final Hardware hardware;

    HardwareType(String name, Hardware hardware) {
        super(name, TypeObject.HAS_SPECIAL_ACCESSORS);
        this.hardware = hardware;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    /** Adds {@code deinit}, and {@code with}, which calls it ({@code shared/runtime/context_manager_helpers.c}). */
    final void defineContext(Members members) {
        members.function("deinit", (vm, self) -> {
            vm.clock.settle();
            deinitialise(vm, self);
            return Words.NONE;
        });
        members.function("__enter__", (vm, self) -> self);
        members.function("__exit__", 4, 4, (vm, args) -> {
            vm.callMethod(args.get(0), vm.names.firmwareName("deinit"));
            return Words.NONE;
        });
    }

    /** Lets go of pins and hardware; does nothing the second time. */
    void deinitialise(Vm vm, @Word int self) {}

    static int field(Vm vm, @Word int self, int word) {
        return vm.words[(self >> 2) + word];
    }

    static void setField(Vm vm, @Word int self, int word, int value) {
        vm.words[(self >> 2) + word] = value;
    }

    /** What every use of an object after {@code deinit()} raises. */
    static PythonException deinitialised(Vm vm) {
        return vm.valueError("Object has been deinitialized and can no longer be used. Create a new object.");
    }
}
