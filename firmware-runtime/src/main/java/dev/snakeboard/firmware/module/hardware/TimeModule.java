package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.module.StructTimeType;
import dev.snakeboard.firmware.module.TimeFunctions;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code time} of a board ({@code shared-bindings/time/__init__.c}). */
record TimeModule(Hardware hardware, TimeSource source) implements NativeModule {
    @Override
    public String name() {
        return "time";
    }

    @Override
    public void define(Vm vm, Members members) {
        StructTimeType.install(vm);
        members.function("monotonic", v -> TimeFunctions.seconds(v, hardware.milliseconds()));
        members.function("sleep", (v, seconds) -> {
            hardware.sleep(TimeFunctions.sleepMilliseconds(v, seconds));
            return Words.NONE;
        });
        members.value("struct_time", StructTimeType.TYPE);
        if (vm.target.features().bigIntegers()) {
            TimeFunctions.defineCalendar(members, source::time);
            members.function("monotonic_ns", v -> {
                v.clock.settle();
                return v.ofLong(hardware.mcu.ticks().monotonicNs());
            });
        } else {
            NativeFunction.Of0 refused = v -> {
                throw v.notImplemented("No long integer support");
            };
            members.function("localtime", refused).function("mktime", refused).function("time", refused).function("monotonic_ns", refused);
        }
    }
}
