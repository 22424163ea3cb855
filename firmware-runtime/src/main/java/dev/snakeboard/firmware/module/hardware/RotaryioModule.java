package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code rotaryio}: knobs that turn for ever. */
record RotaryioModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "rotaryio";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.ENCODER, new EncoderType(hardware));
        members.value("IncrementalEncoder", HardwareTypes.ENCODER);
    }
}
