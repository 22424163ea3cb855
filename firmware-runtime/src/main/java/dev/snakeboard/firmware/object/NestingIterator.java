package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** An iterator over other iterators, which may nest as deep as the C stack allows ({@code mp_iternext} in {@code py/runtime.c}). */
abstract sealed class NestingIterator extends NativeType permits EnumerateType, FilterType, MapType, ReversedType, ZipType {
    NestingIterator(String name) {
        super(name);
    }

    @Override
    public final boolean canMake() {
        return true;
    }

    @Override
    public final boolean isIterator() {
        return true;
    }

    /** Raises RuntimeError if iterators nest too deep. */
    @Override
    public final @Word int next(Vm vm, @Word int self) {
        vm.interpreter.enterNative();
        try {
            return nextItem(vm, self);
        } finally {
            vm.interpreter.leaveNative();
        }
    }

    /** The next item, or {@link Words#NULL} at the end. */
    abstract @Word int nextItem(Vm vm, @Word int self);
}
