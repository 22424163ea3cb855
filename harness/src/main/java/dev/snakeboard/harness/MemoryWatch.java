package dev.snakeboard.harness;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.module.HeapMap;
import dev.snakeboard.firmware.profile.AllocationProfile;
import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.firmware.vm.Vm;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Profiles the memory of one VM until it ends. */
final class MemoryWatch {

    private final Vm vm;
    private final Mcu mcu;
    private final AllocationProfile profile;
    private Optional<MemoryProfile> last = Optional.empty();
    private Optional<String> lastMap = Optional.empty();

    MemoryWatch(Vm vm, Mcu mcu, TaskWatch tasks) {
        this.vm = vm;
        this.mcu = mcu;
        profile = new AllocationProfile(vm, tasks::runningName);
        profile.attach();
    }

    /** The VM is about to be thrown away. */
    void end() {
        last = Optional.of(look());
        lastMap = Optional.of(printMap());
    }

    MemoryProfile profile() {
        return last.orElseGet(this::look);
    }

    /** The heap, a letter per block, as {@code micropython.mem_info(1)} prints it. */
    String map() {
        return lastMap.orElseGet(this::printMap);
    }

    private MemoryProfile look() {
        HeapCensus now = profile.look();
        int peak = vm.heap.peakBytes();
        return new MemoryProfile(
                mcu.board(), mcu.clock().now(), Math.max(vm.heap.capacityBytes(), peak), peak, vm.heap.collections(), now, profile.fullest().orElse(now),
                profile.importers(), profile.refusals());
    }

    private String printMap() {
        StringBuilder text = new StringBuilder();
        HeapMap.printBlocks(vm, (bytes, offset, length) -> text.append(new String(bytes, offset, length, StandardCharsets.US_ASCII)));
        return text.toString();
    }
}
