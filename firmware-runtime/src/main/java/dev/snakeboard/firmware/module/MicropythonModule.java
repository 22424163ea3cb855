package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code micropython} ({@code py/modmicropython.c}). Boards have {@code const} alone ({@code CIRCUITPY_MICROPYTHON_ADVANCED} is 0); the unix build,
 * which is that of {@code exec}, has the rest.
 */
public final class MicropythonModule implements NativeModule {
    @Override
    public String name() {
        return "micropython";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.function("const", (v, value) -> value);
        if (!vm.target.features().memoryControl()) {
            return;
        }
        members.function("opt_level", 0, 1, (v, args) -> {
                    if (args.count() == 0) {
                        return Words.ofSmall(v.optimisation);
                    }
                    v.optimisation = v.toInt(args.get(0));
                    return Words.NONE;
                })
                .function("mem_total", v -> v.ofLong(v.heap.statistics().total()))
                .function("mem_current", v -> v.ofLong(v.heap.statistics().current()))
                .function("mem_peak", v -> v.ofLong(v.heap.statistics().peak()))
                .function("mem_info", 0, 1, (v, args) -> memoryInfo(v, args.count() == 1))
                .function("qstr_info", 0, 1, (v, args) -> nameInfo(v, args.count() == 1))
                .function("stack_use", v -> Words.ofSmall(v.interpreter.cStackUsed()))
                .function("heap_lock", v -> {
                    v.heap.lock();
                    return Words.NONE;
                })
                .function("heap_unlock", v -> {
                    v.heap.unlock();
                    return Words.ofSmall(v.heap.lockDepth());
                })
                .function("heap_locked", v -> Words.ofSmall(v.heap.lockDepth()))
                // The console of exec has no character that interrupts: the host's terminal sends a signal.
                .function("kbd_intr", (v, character) -> {
                    v.toInt(character);
                    return Words.NONE;
                })
                .function("schedule", (v, function, argument) -> {
                    if (!v.scheduler().schedule(function, argument)) {
                        throw v.raise(Types.RUNTIME_ERROR, "schedule queue full");
                    }
                    return Words.NONE;
                });
    }

    private static @Word int memoryInfo(Vm vm, boolean withMap) {
        Printer out = vm.console();
        Heap.Statistics statistics = vm.heap.statistics();
        out.print("mem: total=%d, current=%d, peak=%d\n".formatted(statistics.total(), statistics.current(), statistics.peak()));
        out.print("stack: %d out of %d\n".formatted(vm.interpreter.cStackUsed(), vm.target.cStackBytes()));
        HeapMap.printSummary(vm, out);
        if (withMap) {
            HeapMap.printBlocks(vm, out);
        }
        return Words.NONE;
    }

    private static @Word int nameInfo(Vm vm, boolean withNames) {
        Printer out = vm.console();
        Names.PoolInfo info = vm.names.poolInfo();
        out.print("qstr pool: n_pool=%d, n_qstr=%d, n_str_data_bytes=%d, n_total_bytes=%d\n"
                .formatted(info.pools(), info.names().size(), info.textBytes(), info.textBytes() + info.poolBytes()));
        if (withNames) {
            for (int name : info.names()) {
                out.print("Q(" + vm.names.text(name) + ")\n");
            }
        }
        return Words.NONE;
    }
}
