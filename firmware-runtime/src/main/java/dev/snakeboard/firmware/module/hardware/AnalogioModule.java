package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code analogio}: voltages in and out. */
record AnalogioModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "analogio";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.ANALOG_IN, new AnalogInType(hardware));
        vm.types.add(HardwareTypes.ANALOG_OUT, new AnalogOutType(hardware));
        members.value("AnalogIn", HardwareTypes.ANALOG_IN).value("AnalogOut", HardwareTypes.ANALOG_OUT);
    }
}
