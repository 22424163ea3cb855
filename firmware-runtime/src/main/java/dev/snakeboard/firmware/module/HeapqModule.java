package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code heapq} of the unix build ({@code extmod/modheapq.c}): a list whose item {@code i} is not above items {@code 2 i + 1} and {@code 2 i + 2}. */
public final class HeapqModule implements NativeModule {
    @Override
    public String name() {
        return "heapq";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.function("heappush", (v, heap, item) -> {
                    requireList(v, heap);
                    ListObject.append(v, heap, item);
                    rise(v, heap, 0, ListObject.length(v, heap) - 1);
                    return Words.NONE;
                })
                .function("heappop", HeapqModule::pop)
                .function("heapify", (v, heap) -> {
                    requireList(v, heap);
                    for (int i = ListObject.length(v, heap) / 2 - 1; i >= 0; i--) {
                        sink(v, heap, i);
                    }
                    return Words.NONE;
                });
    }

    private static void requireList(Vm vm, @Word int heap) {
        if (!vm.is(heap, Types.LIST)) {
            throw vm.typeError("heap must be a list");
        }
    }

    private static @Word int pop(Vm vm, @Word int heap) {
        requireList(vm, heap);
        int last = ListObject.length(vm, heap) - 1;
        if (last < 0) {
            throw vm.indexError("empty heap");
        }
        @Word int item = ListObject.get(vm, heap, 0);
        vm.heap.pin(item);
        @Word int moved = ListObject.removeLast(vm, heap);
        if (last > 0) {
            ListObject.set(vm, heap, 0, moved);
            sink(vm, heap, 0);
        }
        return item;
    }

    private static boolean isLess(Vm vm, @Word int a, @Word int b) {
        return vm.operations.binary(BinaryOp.LESS, a, b) == Words.TRUE;
    }

    /** Comparing runs Python code, which may change the list: a position that is gone then ends the move. */
    private static boolean has(Vm vm, @Word int heap, int position) {
        return position < ListObject.length(vm, heap);
    }

    /** Moves an item up to where its parent is not above it. */
    private static void rise(Vm vm, @Word int heap, int top, int from) {
        int position = from;
        int mark = vm.heap.mark();
        @Word int item = ListObject.get(vm, heap, position);
        vm.heap.pin(item);
        while (position > top && has(vm, heap, position)) {
            int above = position - 1 >> 1;
            @Word int parent = ListObject.get(vm, heap, above);
            vm.heap.pin(parent);
            if (!isLess(vm, item, parent) || !has(vm, heap, position)) {
                break;
            }
            ListObject.set(vm, heap, position, parent);
            position = above;
            vm.step();
        }
        if (has(vm, heap, position)) {
            ListObject.set(vm, heap, position, item);
        }
        vm.heap.release(mark);
    }

    /** Moves an item down to a leaf, and from there up to its place. */
    private static void sink(Vm vm, @Word int heap, int from) {
        int position = from;
        int mark = vm.heap.mark();
        @Word int item = ListObject.get(vm, heap, position);
        vm.heap.pin(item);
        for (int child = 2 * position + 1; has(vm, heap, child); child = 2 * position + 1) {
            if (has(vm, heap, child + 1)
                    && vm.operations.binary(BinaryOp.LESS, ListObject.get(vm, heap, child), ListObject.get(vm, heap, child + 1)) == Words.FALSE) {
                child++;
            }
            if (!has(vm, heap, child)) {
                break;
            }
            ListObject.set(vm, heap, position, ListObject.get(vm, heap, child));
            position = child;
            vm.step();
        }
        if (has(vm, heap, position)) {
            ListObject.set(vm, heap, position, item);
            rise(vm, heap, from, position);
        }
        vm.heap.release(mark);
    }
}
