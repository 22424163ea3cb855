package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code busio}: serial buses. */
record BusioModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "busio";
    }

    @Override
    public void define(Vm vm, Members members) {
        hardware.buses().install(vm);
        members.value("I2C", HardwareTypes.I2C).value("SPI", HardwareTypes.SPI).value("UART", HardwareTypes.UART);
    }
}
