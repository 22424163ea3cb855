package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * Iterates over a native object by its length and subscripts ({@code mp_obj_generic_subscript_getiter} in {@code py/obj.c}): type, object,
 * position; 16 bytes.
 */
final class SubscriptIterator extends NativeType {
    private static final int OBJECT = 1;
    private static final int AT = 2;

    SubscriptIterator() {
        super("iterator");
    }

    static @Word int of(Vm vm, @Word int object) {
        vm.heap.pin(object);
        @Word int iterator = vm.allocateObject(HardwareTypes.PIXEL_ITERATOR, 16);
        vm.words[(iterator >> 2) + OBJECT] = object;
        return iterator;
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        @Word int object = vm.words[(self >> 2) + OBJECT];
        int at = vm.words[(self >> 2) + AT];
        if (at >= Words.smallInt(vm.operations.length(object))) {
            return Words.NULL;
        }
        vm.words[(self >> 2) + AT] = at + 1;
        return vm.operations.subscript(object, Words.ofSmall(at), Words.SENTINEL);
    }
}
