package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/** An iterator over other iterators, which may nest as deep as the C stack allows ({@code mp_iternext} in {@code py/runtime.c}). */
abstract sealed class NestingIterator extends NativeType permits EnumerateType, FilterType, MapType, ReversedType, ZipType {
    private final StackStep step;

    NestingIterator(String name, StackStep step) {
        super(name);
        this.step = step;
    }

    @Override
    public final boolean canMake() {
        return true;
    }

    @Override
    public final boolean isIterator() {
        return true;
    }

    @Override
    public final @Word int next(Vm vm, @Word int self) {
        return nextItem(vm, self);
    }

    /** Calls a function for an item, through the C functions of a step. */
    static @Word int callFor(Vm vm, StackStep step, @Word int function, int count, int arguments) {
        int mark = vm.interpreter.cStack().take(step);
        try {
            return vm.callAt(function, count, 0, arguments);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    /** The next item of an iterator in this one; RuntimeError if they nest too deep. */
    final @Word int nextOf(Vm vm, @Word int iterator) {
        int mark = vm.interpreter.cStack().take(step);
        try {
            vm.interpreter.cStack().checkIteration();
            return vm.next(iterator);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    /** The next item, or {@link Words#NULL} at the end. */
    abstract @Word int nextItem(Vm vm, @Word int self);
}
