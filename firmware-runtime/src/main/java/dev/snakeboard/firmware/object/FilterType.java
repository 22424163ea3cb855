package dev.snakeboard.firmware.object;

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
        super("filter");
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(2, 2, false);
        @Word int filter = vm.allocateObject(type, 12);
        vm.words[(filter >> 2) + 1] = args.get(0);
        vm.store((filter >> 2) + 2, vm.iterator(args.get(1)));
        return filter;
    }

    @Override
    @Word int nextItem(Vm vm, @Word int self) {
        int mark = vm.heap.mark();
        @Word int function = vm.words[(self >> 2) + 1];
        while (true) {
            @Word int item = vm.next(vm.words[(self >> 2) + 2]);
            vm.heap.pin(item);
            if (item == Words.NULL || vm.isTrue(function == Words.NONE ? item : vm.call(function, item))) {
                return item;
            }
            vm.heap.release(mark);
            vm.step();
        }
    }
}
