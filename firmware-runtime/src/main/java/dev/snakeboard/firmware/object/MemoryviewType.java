package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** {@code memoryview}: the bytes of another object, as items of its typecode. */
public final class MemoryviewType extends AbstractArrayType {
    public MemoryviewType() {
        super("memoryview", TypeObject.EQ_CHECKS_OTHER_TYPE);
    }

    @Override
    public void define(Members m) {
        if (m.isFullBuild()) {
            m.function("cast", MemoryviewType::cast);
        }
        m.function("hex", 1, 2, BytesType::hex);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 1, false);
        @Word int source = args.get(0);
        Buffer buffer = vm.operations.buffer(source, Buffer.Access.READ);
        char typecode = vm.is(source, Types.BYTEARRAY) ? ArrayObject.BYTEARRAY_TYPECODE : buffer.typecode();
        int length = buffer.length() / ArrayObject.itemSize(vm, typecode);
        boolean writes = vm.operations.bufferOrNull(source, Buffer.Access.READ_WRITE) != null;
        Buffer.Access access = writes ? Buffer.Access.READ_WRITE : Buffer.Access.READ;
        if (!vm.is(source, Types.MEMORYVIEW)) {
            return ArrayObject.memoryview(vm, typecode, length, buffer.address(), access);
        }
        char own = ArrayObject.typecode(vm, source);
        @Word int view = ArrayObject.memoryview(vm, own, length, ArrayObject.items(vm, source), access);
        ArrayObject.setFree(vm, view, ArrayObject.free(vm, source));
        return view;
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (!vm.hasEverything() || vm.words[dest] != Words.NULL || name != vm.names.firmwareName("itemsize")) {
            return false;
        }
        vm.words[dest] = Words.ofSmall(ArrayObject.itemSize(vm, ArrayObject.typecode(vm, self)));
        return true;
    }

    private static @Word int cast(Vm vm, @Word int self, @Word int to) {
        byte[] name = Strings.bytes(vm, to);
        char typecode = name.length == 0 ? '\0' : (char) (name[0] & 0xff);
        int newSize = ArrayObject.itemSize(vm, typecode);
        int oldSize = ArrayObject.itemSize(vm, ArrayObject.typecode(vm, self));
        int bytes = ArrayObject.length(vm, self) * oldSize;
        if (bytes % newSize != 0) {
            throw vm.typeError("memoryview: length is not a multiple of itemsize");
        }
        Buffer.Access access = ArrayObject.isWritable(vm, self) ? Buffer.Access.READ_WRITE : Buffer.Access.READ;
        @Word int view = ArrayObject.memoryview(vm, typecode, bytes / newSize, ArrayObject.items(vm, self), access);
        ArrayObject.setFree(vm, view, ArrayObject.free(vm, self) * oldSize / newSize);
        return view;
    }
}
