package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.FlashMembers;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/** {@code adafruit_bus_device}: the native replacement of the library of that name. */
record BusDeviceModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "adafruit_bus_device";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.I2C_DEVICE, new I2cDeviceType(hardware));
        vm.types.add(HardwareTypes.SPI_DEVICE, new SpiDeviceType(hardware));
        defineInner(vm, members, "i2c_device", "I2CDevice", HardwareTypes.I2C_DEVICE);
        defineInner(vm, members, "spi_device", "SPIDevice", HardwareTypes.SPI_DEVICE);
    }

    private void defineInner(Vm vm, Members members, String module, String name, @Word int type) {
        FlashMembers inner = new FlashMembers(vm, name() + "." + module);
        inner.string("__name__", module).value(name, type);
        members.value(module, vm.flash.object(Types.MODULE, inner.toDict(), 0, 0));
    }
}
