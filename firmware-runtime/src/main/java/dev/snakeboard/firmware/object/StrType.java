package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** {@code str}: text in UTF-8, indexed by code point ({@code py/objstrunicode.c}). */
public final class StrType extends NativeType {
    public StrType() {
        super("str");
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public void define(Members m) {
        StrMethods.define(m);
        if (m.isFullBuild()) {
            m.function("encode", 1, 3, (vm, args) -> BytesType.from(vm, args.get(0), StrictMath.max(args.count(), 2)));
        }
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        BytesType.refuseKeywords(vm, args);
        args.check(0, 3, false);
        if (args.count() == 0) {
            return Strings.EMPTY;
        }
        if (args.count() == 1) {
            TextBuilder text = new TextBuilder(vm);
            vm.operations.print(text, args.get(0), PrintKind.STR);
            return text.toObject(Types.STR);
        }
        return decode(vm, args.get(0));
    }

    /** The str of some UTF-8; UnicodeError if it is none. A str made of a bytes object shares its data. */
    static @Word int decode(Vm vm, @Word int source) {
        if (!Strings.isBytes(vm, source)) {
            Buffer buffer = vm.operations.buffer(source, Buffer.Access.READ);
            return Strings.ofType(vm, Types.STR, buffer.address(), buffer.length());
        }
        int utf8 = Strings.address(vm, source);
        int length = Strings.length(vm, source);
        Strings.checkUtf8(vm, utf8, length);
        @Word int known = Strings.known(vm, utf8, length);
        if (known != Words.NULL) {
            return known;
        }
        return Strings.over(vm, Types.STR, utf8, length, Strings.hash(vm, source));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        switch (kind) {
            case STR, EXC -> out.write(vm, Strings.data(vm, self), Strings.dataLength(vm, self));
            case JSON -> {
                byte[] text = Strings.bytes(vm, self);
                vm.step(CostEvent.TEXT_QUOTED_CHARACTER, Quoting.pieces(text));
                Quoting.json(out, text);
            }
            default -> {
                byte[] text = Strings.bytes(vm, self);
                vm.step(CostEvent.TEXT_QUOTED_CHARACTER, Quoting.pieces(text));
                Quoting.str(out, text);
            }
        }
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(Strings.length(vm, self) != 0);
            case LEN -> {
                vm.charge(CostEvent.TEXT_TEST_CHARACTER, Strings.length(vm, self));
                yield Words.ofSmall(Strings.charLength(vm, self));
            }
            case HASH -> Words.ofSmall(Strings.hash(vm, self));
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return StrOperations.binary(vm, Types.STR, op, self, other);
    }

    /** {@code left + right}, both str. */
    public static @Word int sum(Vm vm, @Word int left, @Word int right) {
        int length = Strings.dataLength(vm, left);
        int added = Strings.dataLength(vm, right);
        if (length == 0) {
            return right;
        }
        return added == 0 ? left : StrOperations.add(vm, Types.STR, Strings.data(vm, left), length, Strings.data(vm, right), added);
    }

    /** {@code what in text}, both str. */
    public static @Word int contains(Vm vm, @Word int text, @Word int what) {
        int data = Strings.data(vm, text);
        int length = Strings.dataLength(vm, text);
        return Words.ofBool(StrOperations.find(vm, Strings.data(vm, what), Strings.dataLength(vm, what), data, data + length) >= 0);
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value != Words.SENTINEL) {
            return Words.NULL;
        }
        int utf8 = Strings.data(vm, self);
        int length = Strings.dataLength(vm, self);
        if (vm.is(index, Types.SLICE)) {
            return slice(vm, utf8, length, index);
        }
        int start = utf8 + Strings.indexToOffset(vm, utf8, length, index);
        int lead = vm.ram.byteAt(start);
        int size = lead < 0x80 ? 1 : StrictMath.max(Integer.numberOfLeadingZeros(~lead << 24), 1);
        return Strings.character(vm, start, size);
    }

    private static @Word int slice(Vm vm, int utf8, int length, @Word int slice) {
        @Word int first = SliceObject.start(vm, slice);
        @Word int last = SliceObject.stop(vm, slice);
        @Word int step = SliceObject.step(vm, slice);
        if (step != Words.NONE && step != Words.ofSmall(1)) {
            throw vm.notImplemented("only slices with step=1 (aka None) are supported");
        }
        int start = first == Words.NONE ? 0 : Strings.boundToOffset(vm, Types.STR, utf8, length, first);
        int stop = last == Words.NONE ? length : Strings.boundToOffset(vm, Types.STR, utf8, length, last);
        return stop < start ? Strings.EMPTY : Strings.ofType(vm, Types.STR, utf8 + start, stop - start);
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, PolyIterator.Kind.STR, self);
    }

    @Override
    public Buffer buffer(Vm vm, @Word int self, Buffer.Access access) {
        return access == Buffer.Access.READ ? new Buffer(Strings.address(vm, self), Strings.length(vm, self), 'B') : null;
    }
}
