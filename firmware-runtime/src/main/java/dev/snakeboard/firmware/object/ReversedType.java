package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code reversed} ({@code py/objreversed.c}).
 *
 * <pre>
 * word 0  type
 * word 1  the sequence
 * word 2  how many items are left
 * </pre>
 */
public final class ReversedType extends NestingIterator {
    public ReversedType() {
        super("reversed", StackStep.NEXT_OF_ENUMERATE);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 1, false);
        @Word int own = vm.callMethodIfThere(args.get(0), Names.REVERSED);
        if (own != Words.NULL) {
            return own;
        }
        @Word int reversed = vm.allocateObject(type, 12);
        vm.words[(reversed >> 2) + 1] = args.get(0);
        vm.store((reversed >> 2) + 2, vm.toInt(vm.operations.length(args.get(0))));
        return reversed;
    }

    @Override
    @Word int nextItem(Vm vm, @Word int self) {
        int left = vm.words[(self >> 2) + 2];
        if (left == 0) {
            return Words.NULL;
        }
        vm.words[(self >> 2) + 2] = left - 1;
        vm.charge(CostEvent.FOR_ITER_REVERSED);
        if (Strings.isStr(vm, vm.words[(self >> 2) + 1])) {
            vm.charge(CostEvent.LOAD_SUBSCR_STR);
        }
        return vm.operations.subscript(vm.words[(self >> 2) + 1], Words.ofSmall(left - 1), Words.SENTINEL);
    }
}
