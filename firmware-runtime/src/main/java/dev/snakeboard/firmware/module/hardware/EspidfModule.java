package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.vm.Vm;

/** {@code espidf}: the exceptions of Espressif's drivers, and how much PSRAM there is. What it tells of the drivers' own heap is not modelled. */
record EspidfModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "espidf";
    }

    @Override
    public void define(Vm vm, Members members) {
        IdfErrorType.install(vm);
        for (String name : new String[] {
            "heap_caps_get_total_size", "heap_caps_get_free_size", "heap_caps_get_largest_free_block", "erase_nvs",
        }) {
            NativeFunction.Of0 refused = v -> {
                throw v.notImplemented("espidf." + name + " is not modelled");
            };
            members.function(name, refused);
        }
        members.function("get_total_psram", v -> v.ofLong(hardware.board.ram().psram().map(psram -> psram.value()).orElse(0L)))
                .value("IDFError", HardwareTypes.IDF_ERROR)
                .value("MemoryError", HardwareTypes.IDF_MEMORY_ERROR);
    }
}
