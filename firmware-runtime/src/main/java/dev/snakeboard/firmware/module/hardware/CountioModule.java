package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.peripheral.EdgeKind;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/** {@code countio}: edges counted in the background. */
record CountioModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "countio";
    }

    @Override
    public void define(Vm vm, Members members) {
        EnumType<EdgeKind> edge = EnumType.install(vm, HardwareTypes.EDGE, "countio", "Edge", List.of(EdgeKind.values()));
        vm.types.add(HardwareTypes.COUNTER, new CounterType(hardware, edge));
        members.value("Counter", HardwareTypes.COUNTER).value("Edge", HardwareTypes.EDGE);
    }
}
