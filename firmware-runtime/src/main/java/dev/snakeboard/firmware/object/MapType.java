package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code map} ({@code py/objmap.c}).
 *
 * <pre>
 * word 0  type
 * word 1  number of iterators
 * word 2  the function
 * word 3… the iterators
 * </pre>
 */
public final class MapType extends NestingIterator {
    private static final int ITERATORS = 3;

    public MapType() {
        super("map", StackStep.NEXT_OF_MAP);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(2, NativeFunction.ANY, false);
        int count = args.count() - 1;
        @Word int map = vm.allocateObject(type, 12 + 4 * count);
        vm.words[(map >> 2) + 1] = count;
        vm.words[(map >> 2) + 2] = args.get(0);
        for (int i = 0; i < count; i++) {
            vm.store((map >> 2) + ITERATORS + i, vm.iterator(args.get(1 + i)));
        }
        return map;
    }

    /** Takes a block of memory for the arguments each time, which the device leaves to the collector too. */
    @Override
    @Word int nextItem(Vm vm, @Word int self) {
        int count = vm.words[(self >> 2) + 1];
        int arguments = vm.allocate(4 * count);
        for (int i = 0; i < count; i++) {
            @Word int item = nextOf(vm, vm.words[(self >> 2) + ITERATORS + i]);
            if (item == Words.NULL) {
                vm.heap.free(arguments);
                return Words.NULL;
            }
            vm.words[(arguments >> 2) + i] = item;
        }
        return callFor(vm, StackStep.CALL_OF_MAP, vm.words[(self >> 2) + 2], count, arguments >> 2);
    }
}
