package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** The type of {@link PolyIterator}s. */
public final class IteratorType extends NativeType {
    public IteratorType() {
        super("iterator");
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        return PolyIterator.next(vm, self);
    }
}
