package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code nvm}: the class of {@code microcontroller.nvm}. */
record NvmModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "nvm";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.NVM, new NvmByteArrayType(hardware));
        members.value("ByteArray", HardwareTypes.NVM);
    }
}
