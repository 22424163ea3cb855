package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Timing;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code neopixel_write}: bytes to NeoPixels ({@code shared-bindings/neopixel_write/__init__.c}). */
record NeopixelWriteModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "neopixel_write";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.DIGITAL_IN_OUT, new DigitalInOutType(hardware));
        members.function("neopixel_write", (v, output, data) -> {
            Checks.type(v, output, HardwareTypes.DIGITAL_IN_OUT, "digitalinout");
            Pin pin = DigitalInOutType.pin(hardware, output);
            Buffer buffer = v.operations.buffer(data, Buffer.Access.READ);
            hardware.charge(Timing.PIXEL_DRIVER_CYCLES);
            v.clock.settle();
            hardware.mcu.pixels().write(pin, v.ram.bytes(buffer.address(), buffer.length()));
            return Words.NONE;
        });
    }
}
