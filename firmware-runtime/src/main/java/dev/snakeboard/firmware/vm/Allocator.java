package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.memory.HeapWatch;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Types;

/** Allocations that may fail, and the time that their searches and collections take, also if they find nothing ({@code gc_alloc}, {@code py/gc.c}). */
public final class Allocator {
    private static final int BLOCK = 16;

    private final Vm vm;
    private final CollectionTime collecting;
    private HeapWatch watch = HeapWatch.NONE;

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

    /**
     * Memory without pointers that a function of the firmware gives back before it returns ({@link Heap#free}); raises MemoryError. What taking it
     * costs is in the cost of that function.
     */
    public int borrow(int bytes) {
        int address = allocateOrNull(bytes, Heap.Content.BYTES);
        if (address == 0) {
            throw failed(bytes);
        }
        return address;
    }

    /** Somebody who is told of allocations that fail for good, and not only of those that are refused. */
    public void watch(HeapWatch by) {
        watch = by;
    }

    /** MemoryError for so many bytes, taken for unsigned. */
    PythonException failed(int bytes) {
        if (vm.heap.isLocked()) {
            return vm.raise(Types.MEMORY_ERROR, "memory allocation failed, heap is locked");
        }
        watch.failed(bytes);
        return vm.raise(Types.MEMORY_ERROR, Message.of("memory allocation failed, allocating %s bytes", Integer.toUnsignedString(bytes)));
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
