package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** Assignment to a slice of a bytearray, array or memoryview ({@code array_subscr} in {@code py/objarray.c}). */
final class ArraySlices {
    private ArraySlices() {}

    /** Replaces a part by the items of another array or of bytes; {@link Words#NULL} if the target is a read-only view. */
    static @Word int assign(Vm vm, @Word int self, SliceObject.Bounds part, @Word int value) {
        int size = ArrayObject.itemSize(vm, ArrayObject.typecode(vm, self));
        int count;
        int source;
        if (ArrayObject.isArray(vm, value)) {
            if (ArrayObject.itemSize(vm, ArrayObject.typecode(vm, value)) != size) {
                throw incompatible(vm);
            }
            count = ArrayObject.length(vm, value);
            source = ArrayObject.address(vm, value);
        } else if (Strings.isBytes(vm, value)) {
            if (size != 1) {
                throw incompatible(vm);
            }
            count = Strings.length(vm, value);
            source = Strings.address(vm, value);
        } else {
            throw vm.notImplemented("array/bytes required on right side");
        }
        int change = count - (part.stop() - part.start());
        if (vm.is(self, Types.MEMORYVIEW)) {
            if (!ArrayObject.isWritable(vm, self)) {
                return Words.NULL;
            }
            if (change != 0) {
                throw incompatible(vm);
            }
        }
        // A copy, because growing may move the source, and the two may overlap.
        byte[] items = vm.ram.bytes(source, count * size);
        int length = ArrayObject.length(vm, self);
        if (change != 0) {
            if (change > 0) {
                grow(vm, self, change);
            }
            int address = ArrayObject.address(vm, self);
            vm.ram.move(address + (part.stop() + change) * size, address + part.stop() * size, (length - part.stop()) * size);
            ArrayObject.setFree(vm, self, ArrayObject.free(vm, self) - change);
            ArrayObject.setLength(vm, self, length + change);
        }
        vm.ram.write(ArrayObject.address(vm, self) + part.start() * size, items);
        return Words.NONE;
    }

    private static void grow(Vm vm, @Word int self, int change) {
        if (change > ArrayObject.free(vm, self)) {
            ArrayObject.resize(vm, self, (long) ArrayObject.length(vm, self) + change);
            ArrayObject.setFree(vm, self, change);
        }
    }

    private static PythonException incompatible(Vm vm) {
        return vm.valueError("lhs and rhs should be compatible");
    }
}
