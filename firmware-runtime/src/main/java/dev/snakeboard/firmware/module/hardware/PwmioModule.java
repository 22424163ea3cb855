package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code pwmio}: waves of a duty cycle and a frequency. */
record PwmioModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "pwmio";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.PWM_OUT, new PwmOutType(hardware));
        members.value("PWMOut", HardwareTypes.PWM_OUT);
    }
}
