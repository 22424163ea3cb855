package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code gc} ({@code py/modgc.c}); this build has no {@code threshold}. */
public final class GcModule implements NativeModule {
    @Override
    public String name() {
        return "gc";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.function("collect", v -> {
                    v.collect();
                    return Words.NONE;
                })
                .function("disable", v -> {
                    v.heap.automatic(false);
                    return Words.NONE;
                })
                .function("enable", v -> {
                    v.heap.automatic(true);
                    return Words.NONE;
                })
                .function("isenabled", v -> Words.ofBool(v.heap.automatic()))
                .function("mem_alloc", v -> v.ofLong(v.heap.usedBytes()))
                .function("mem_free", v -> v.ofLong(v.heap.freeBytes()));
    }
}
