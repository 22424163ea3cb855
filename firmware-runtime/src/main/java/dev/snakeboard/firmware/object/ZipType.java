package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code zip} ({@code py/objzip.c}).
 *
 * <pre>
 * word 0  type
 * word 1  number of iterators
 * word 2… the iterators
 * </pre>
 */
public final class ZipType extends NestingIterator {
    private static final int ITERATORS = 2;

    public ZipType() {
        super("zip", StackStep.NEXT_OF_ZIP);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, NativeFunction.ANY, false);
        @Word int zip = vm.allocateObject(type, 8 + 4 * args.count());
        vm.words[(zip >> 2) + 1] = args.count();
        for (int i = 0; i < args.count(); i++) {
            vm.store((zip >> 2) + ITERATORS + i, vm.iterator(args.get(i)));
        }
        return zip;
    }

    /** The tuple is made before the items are known to be there, and freed if one is not. */
    @Override
    @Word int nextItem(Vm vm, @Word int self) {
        int count = vm.words[(self >> 2) + 1];
        if (count == 0) {
            return Words.NULL;
        }
        @Word int tuple = TupleObject.make(vm, count);
        for (int i = 0; i < count; i++) {
            PolyIterator.chargeOwn(vm, vm.words[(self >> 2) + ITERATORS + i]);
            @Word int item = nextOf(vm, vm.words[(self >> 2) + ITERATORS + i]);
            if (item == Words.NULL) {
                vm.heap.free(tuple);
                return Words.NULL;
            }
            TupleObject.set(vm, tuple, i, item);
        }
        return tuple;
    }
}
