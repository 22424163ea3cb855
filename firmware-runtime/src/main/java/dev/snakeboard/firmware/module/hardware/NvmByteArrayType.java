package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.peripheral.NonVolatileMemory;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.SliceObject;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code nvm.ByteArray}: bytes that outlive the power ({@code shared-bindings/nvm/ByteArray.c}). */
final class NvmByteArrayType extends NativeType {
    private final Hardware hardware;

    NvmByteArrayType(Hardware hardware) {
        super("ByteArray");
        this.hardware = hardware;
    }

    private NonVolatileMemory memory() {
        return hardware.mcu.nvm();
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(memory().size() != 0);
            case LEN -> Words.ofSmall(memory().size());
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value == Words.NULL) {
            return Words.NULL;
        }
        vm.clock.settle();
        if (vm.is(index, Types.SLICE)) {
            return slice(vm, self, SliceObject.indices(vm, index, memory().size()).forFetch(), value);
        }
        int i = Sequences.index(vm, HardwareTypes.NVM, memory().size(), index);
        if (value == Words.SENTINEL) {
            return Words.ofSmall(memory().read(i));
        }
        memory().write(i, Checks.range(vm, vm.toInt(value), 0, 255, "bytes"));
        vm.asNative(self, () -> hardware.mcu.flash().writeNonVolatileMemory(i, 1));
        return Words.NONE;
    }

    private @Word int slice(Vm vm, @Word int self, SliceObject.Bounds bounds, @Word int value) {
        if (!bounds.isContiguous()) {
            throw vm.notImplemented("only slices with step=1 (aka None) are supported");
        }
        int length = bounds.stop() - bounds.start();
        if (value == Words.SENTINEL) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) memory().read(bounds.start() + i);
            }
            return ArrayObject.ofBytes(vm, bytes);
        }
        if (!ArrayObject.isArray(vm, value) && !Strings.isBytes(vm, value)) {
            throw vm.notImplemented("array/bytes required on right side");
        }
        Buffer buffer = vm.operations.buffer(value, Buffer.Access.READ);
        if (buffer.length() != length) {
            throw vm.valueError("Slice and value different lengths.");
        }
        if (ArrayObject.itemSize(vm, buffer.typecode()) != 1) {
            throw vm.valueError("Array values should be single bytes.");
        }
        for (int i = 0; i < length; i++) {
            memory().write(bounds.start() + i, vm.ram.byteAt(buffer.address() + i));
        }
        vm.asNative(self, () -> hardware.mcu.flash().writeNonVolatileMemory(bounds.start(), length));
        return Words.NONE;
    }
}
