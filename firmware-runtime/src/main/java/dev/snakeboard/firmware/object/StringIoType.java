package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** {@code io.StringIO}: a stream of text in memory ({@code py/objstringio.c}). */
public sealed class StringIoType extends NativeType permits BytesIoType {
    private static final int DEFAULT_SIZE = 16;

    private final @Word int type;

    public StringIoType() {
        this("StringIO", Types.STRING_IO);
    }

    StringIoType(String name, @Word int type) {
        super(name);
        this.type = type;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public void define(Members m) {
        StreamMethods.defineReadWrite(m);
        StreamMethods.defineSeek(m);
        m.function("getvalue", (vm, self) -> StringIoObject.value(vm, own(vm, self)));
        StreamMethods.defineClose(m);
    }

    /** The object itself, or the one inside an instance of a subclass. */
    private static @Word int own(Vm vm, @Word int self) {
        @Word int text = vm.castToNative(self, Types.STRING_IO);
        return text != Words.NULL ? text : vm.castToNative(self, Types.BYTES_IO);
    }

    @Override
    public @Word int make(Vm vm, @Word int ignored, Args args) {
        if (args.count() == 0) {
            return StringIoObject.make(vm, type, DEFAULT_SIZE);
        }
        @Word int initial = args.get(0);
        if (vm.operations.isInt(initial) && !Words.isBool(initial)) {
            int size = vm.toInt(initial);
            if (size < 0) {
                throw vm.memoryError(size);
            }
            return StringIoObject.make(vm, type, size);
        }
        Buffer buffer = vm.operations.buffer(initial, Buffer.Access.READ);
        if (Strings.isStr(vm, initial) || Strings.isBytes(vm, initial)) {
            return StringIoObject.over(vm, type, initial);
        }
        @Word int self = StringIoObject.make(vm, type, buffer.length());
        StringIoObject.stream(vm, self).write(buffer.address(), buffer.length());
        StringIoObject.rewind(vm, self);
        return self;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<io.%s 0x%x>".formatted(name(), own(vm, self)));
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        return StringIoObject.stream(vm, own(vm, self));
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        return StreamMethods.nextLine(vm, self);
    }
}
