package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.memory.Area;
import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/** The heap as text, block by block ({@code gc_dump_info} and {@code gc_dump_alloc_table} in {@code py/gc.c}). */
public final class HeapMap {
    private static final int BLOCKS_PER_LINE = 64;

    private HeapMap() {}

    /** How full the heap is; sizes of blocks are in blocks, the rest in bytes. */
    public static void printSummary(Vm vm, Printer out) {
        Heap.Info info = vm.heap.info();
        String split = vm.target.outerBytes() > 0 ? ", max new split: " + info.maxNewSplit() : "";
        out.print("GC: total: %d, used: %d, free: %d%s\n".formatted(info.total(), info.used(), info.free(), split));
        out.print(" No. of 1-blocks: %d, 2-blocks: %d, max blk sz: %d, max free sz: %d\n"
                .formatted(info.oneBlock(), info.twoBlock(), info.maxBlock(), info.maxFree()));
    }

    /** A letter per block, area by area; two and more lines that are all free become one. */
    public static void printBlocks(Vm vm, Printer out) {
        for (Area area : vm.heap.areas()) {
            printArea(vm, out, area);
        }
    }

    private static void printArea(Vm vm, Printer out, Area area) {
        Heap heap = vm.heap;
        int first = area.first();
        int blocks = area.blocks();
        StringBuilder text = new StringBuilder("GC memory layout; from 0x%x:".formatted(heap.start() + first * Heap.BLOCK));
        for (int block = 0; block < blocks; block++) {
            if (block % BLOCKS_PER_LINE == 0) {
                int used = block;
                while (used < blocks && heap.block(first + used) == Heap.Block.FREE) {
                    used++;
                }
                int lines = (used - block) / BLOCKS_PER_LINE;
                if (lines >= 2) {
                    text.append("\n       (").append(lines).append(" lines all free)");
                    block = used / BLOCKS_PER_LINE * BLOCKS_PER_LINE;
                    if (block >= blocks) {
                        break;
                    }
                }
                text.append("\n%08x: ".formatted(block * Heap.BLOCK));
            }
            text.append(switch (heap.block(first + block)) {
                case FREE -> '.';
                case TAIL -> '=';
                case HEAD -> letter(vm.words[(heap.start() >> 2) + (first + block << 2)]);
            });
        }
        out.print(text.append('\n').toString());
    }

    private static char letter(@Word int type) {
        if (type == Types.TUPLE) {
            return 'T';
        }
        if (type == Types.LIST) {
            return 'L';
        }
        if (type == Types.DICT) {
            return 'D';
        }
        if (type == Types.STR || type == Types.BYTES) {
            return 'S';
        }
        if (type == Types.BYTEARRAY || type == Types.ARRAY) {
            return 'A';
        }
        if (type == Types.FLOAT) {
            return 'F';
        }
        if (type == Types.FUN_BC) {
            return 'B';
        }
        return type == Types.MODULE ? 'M' : 'h';
    }
}
