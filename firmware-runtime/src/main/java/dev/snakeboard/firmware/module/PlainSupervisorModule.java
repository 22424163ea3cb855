package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code supervisor} of the board-less target: the clock that asyncio goes by, and nothing else. */
public final class PlainSupervisorModule implements NativeModule {
    @Override
    public String name() {
        return "supervisor";
    }

    @Override
    public void define(Vm vm, Members members) {
        TickCounter counter = TickCounter.ofClock(vm.clock, 1);
        members.function("ticks_ms", v -> {
            v.clock.settle();
            return Words.ofSmall(counter.ticksMs());
        });
    }
}
