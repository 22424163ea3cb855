package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** {@code gc} ({@code py/modgc.c}). Boards have no {@code threshold}. */
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
                .function("mem_alloc", v -> Words.ofSmall(looked(v).usedBytes()))
                .function("mem_free", v -> Words.ofSmall(looked(v).freeBytes()));
        if (vm.target.features().memoryControl()) {
            members.function("threshold", 0, 1, (v, args) -> args.count() == 0 ? threshold(v) : setThreshold(v, args.get(0)));
        }
    }

    /** The firmware counts its blocks one by one ({@code gc_info}). */
    private static Heap looked(Vm vm) {
        vm.charge(CostEvent.HEAP_INFO_BLOCK, (vm.heap.usedBytes() + vm.heap.freeBytes()) / Heap.BLOCK);
        return vm.heap;
    }

    /** In bytes, rounded down to blocks; −1 if there is none. */
    private static @Word int threshold(Vm vm) {
        long blocks = vm.heap.threshold();
        return blocks == Heap.NO_THRESHOLD ? Words.ofSmall(-1) : vm.ofLong(blocks * Heap.BLOCK);
    }

    private static @Word int setThreshold(Vm vm, @Word int bytes) {
        int value = vm.toInt(bytes);
        vm.heap.threshold(value < 0 ? Heap.NO_THRESHOLD : value / Heap.BLOCK);
        return Words.NONE;
    }
}
