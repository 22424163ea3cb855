package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.Heap;

/** Allocations that may fail, and the time that their searches and collections take, also if they find nothing ({@code gc_alloc}, {@code py/gc.c}). */
public final class Allocator {
    private static final int BLOCK = 16;

    private final Vm vm;
    private final CollectionTime collecting;

    Allocator(Vm vm, CollectionTime collecting) {
        this.vm = vm;
        this.collecting = collecting;
    }

    /** Allocates, or returns 0; charges for what searching and collecting take beyond an allocation from the last free position. */
    public int allocateOrNull(int bytes, Heap.Content content) {
        long collections = vm.heap.collections();
        int free = free();
        int address = vm.heap.allocate(bytes, content);
        searched(collections, free, address);
        return address;
    }

    /** Grows or shrinks, or returns 0; what a call of it costs in itself is not charged. */
    public int reallocateOrNull(int address, int bytes) {
        vm.charge(CostEvent.REALLOCATION_BLOCK, address == 0 ? 0 : vm.heap.bytesOf(address) / BLOCK);
        long collections = vm.heap.collections();
        int free = free();
        int moved = vm.heap.reallocate(address, bytes, Heap.Move.ALLOWED);
        if (moved != address && bytes > 0) {
            searched(collections, free, moved);
            if (moved != 0 && address != 0) {
                vm.charge(CostEvent.ALLOCATION);
                vm.charge(CostEvent.ALLOCATION_ZEROED_BLOCK, bytes - 1L >> 4);
            }
        }
        return moved;
    }

    /** A search that fails has looked at every free block; the first of two did so before the collection. */
    private void searched(long collectionsBefore, int freeBefore, int found) {
        int inVain = found == 0 ? free() : 0;
        if (vm.heap.collections() != collectionsBefore) {
            collecting.charge();
            inVain += freeBefore;
        }
        vm.charge(CostEvent.ALLOCATION_PASSED_FOUR, vm.heap.passedFours());
        vm.charge(CostEvent.ALLOCATION_FREE_BLOCK, inVain);
    }

    private int free() {
        return (vm.heap.totalBytes() - vm.heap.usedBytes()) / BLOCK;
    }
}
