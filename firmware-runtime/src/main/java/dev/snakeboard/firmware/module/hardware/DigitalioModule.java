package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code digitalio}: pins as inputs and outputs. */
record DigitalioModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "digitalio";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.DIGITAL_IN_OUT, new DigitalInOutType(hardware));
        members.value("DigitalInOut", HardwareTypes.DIGITAL_IN_OUT)
                .value("Direction", HardwareTypes.DIRECTION)
                .value("DriveMode", HardwareTypes.DRIVE_MODE)
                .value("Pull", HardwareTypes.PULL);
    }
}
