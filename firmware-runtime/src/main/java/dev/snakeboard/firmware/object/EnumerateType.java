package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code enumerate} ({@code py/objenumerate.c}).
 *
 * <pre>
 * word 0  type
 * word 1  the iterator
 * word 2  the next number, a C integer
 * </pre>
 */
public final class EnumerateType extends NestingIterator {
    public EnumerateType() {
        super("enumerate", StackStep.NEXT_OF_ENUMERATE);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        if (vm.terse()) {
            args.check(1, 2, false);
        }
        @Word int[] given = args.parse(Parameter.required("iterable"), Parameter.optional("start", Words.ofSmall(0)).ofInteger());
        int start = vm.toInt(given[1]);
        @Word int enumerate = vm.allocateObject(type, 12);
        vm.store((enumerate >> 2) + 1, vm.iterator(given[0]));
        vm.words[(enumerate >> 2) + 2] = start;
        return enumerate;
    }

    @Override
    @Word int nextItem(Vm vm, @Word int self) {
        PolyIterator.chargeOwn(vm, vm.words[(self >> 2) + 1]);
        @Word int item = nextOf(vm, vm.words[(self >> 2) + 1]);
        return item == Words.NULL ? Words.NULL : TupleObject.pair(vm, Words.ofSmall(vm.words[(self >> 2) + 2]++), item);
    }
}
