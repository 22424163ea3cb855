package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code filter} ({@code py/objfilter.c}).
 *
 * <pre>
 * word 0  type
 * word 1  the function, or None
 * word 2  the iterator
 * </pre>
 */
public final class FilterType extends NestingIterator {
    public FilterType() {
        super("filter", StackStep.NEXT_OF_FILTER);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(2, 2, false);
        @Word int filter = vm.allocateObject(type, 12);
        vm.words[(filter >> 2) + 1] = args.get(0);
        vm.store((filter >> 2) + 2, vm.iterator(args.get(1)));
        return filter;
    }

    private static @Word int ask(Vm vm, @Word int function, @Word int item) {
        int argument = vm.reserveNative(1);
        vm.words[argument] = item;
        try {
            return callFor(vm, StackStep.CALL_OF_FILTER, function, 1, argument);
        } finally {
            vm.freeNative(argument);
        }
    }

    @Override
    @Word int nextItem(Vm vm, @Word int self) {
        int mark = vm.heap.mark();
        @Word int function = vm.words[(self >> 2) + 1];
        while (true) {
            @Word int item = nextOf(vm, vm.words[(self >> 2) + 2]);
            vm.heap.pin(item);
            if (item == Words.NULL || vm.isTrue(function == Words.NONE ? item : ask(vm, function, item))) {
                return item;
            }
            vm.heap.release(mark);
            vm.step();
        }
    }
}
