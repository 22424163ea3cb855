package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** {@code bytes} ({@code py/objstr.c}). */
public final class BytesType extends NativeType {
    private @Word int empty;

    public BytesType() {
        super("bytes");
    }

    /** {@code b''}, which is in flash. */
    static @Word int empty(Vm vm) {
        BytesType type = (BytesType) vm.types.of(Types.BYTES);
        if (type.empty == Words.NULL) {
            type.empty = vm.flash.bytes(new byte[0]);
        }
        return type.empty;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public void define(Members m) {
        if (m.isFullBuild()) {
            defineHex(m);
        }
        defineDecode(m);
        StrMethods.define(m);
    }

    /** {@code hex} and {@code fromhex}, which bytearray has too. */
    static void defineHex(Members m) {
        m.function("hex", 1, 2, BytesType::hex);
        m.classMethod("fromhex", 2, 2, BytesType::fromHex);
    }

    static void defineDecode(Members m) {
        if (m.isFullBuild()) {
            m.function("decode", 1, 3, (vm, args) -> StrType.decode(vm, args.get(0)));
        }
    }

    /** Full builds say that keywords are not implemented; small ones do not look. */
    static void refuseKeywords(Vm vm, Args args) {
        if (args.keywords() != 0 && !vm.terse()) {
            throw vm.notImplemented("keyword argument(s) not implemented - use normal args instead");
        }
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        refuseKeywords(vm, args);
        return args.count() == 0 ? empty(vm) : from(vm, args.get(0), args.count());
    }

    /** Bytes of a value; {@code count} is how many arguments {@code bytes()} was given ({@code bytes_make_new}). */
    static @Word int from(Vm vm, @Word int source, int count) {
        if (Strings.isBytes(vm, source)) {
            return source;
        }
        if (Strings.isStr(vm, source)) {
            if (count < 2 || count > 3) {
                throw vm.raise(Types.TYPE_ERROR, "string argument without an encoding", "wrong number of arguments");
            }
            return Strings.over(
                    vm, Types.BYTES, Strings.address(vm, source), Strings.length(vm, source), Strings.hash(vm, source));
        }
        if (count > 1) {
            throw vm.typeError("wrong number of arguments");
        }
        if (Words.isSmallInt(source)) {
            return zeros(vm, Words.smallInt(source));
        }
        @Word int own = vm.callMethodIfThere(source, vm.names.firmwareName("__bytes__"));
        if (own != Words.NULL) {
            return own;
        }
        Buffer buffer = vm.operations.bufferOrNull(source, Buffer.Access.READ);
        if (buffer != null) {
            return Strings.ofBytes(vm, vm.ram.bytes(buffer.address(), buffer.length()));
        }
        return fromItems(vm, source);
    }

    private static @Word int zeros(Vm vm, int length) {
        if (length < 0) {
            throw vm.raiseWith(Types.VALUE_ERROR);
        }
        int data = vm.allocate(length + 1, Heap.Content.BYTES);
        return Strings.over(vm, Types.BYTES, data, length, 0);
    }

    private static @Word int fromItems(Vm vm, @Word int source) {
        @Word int length = vm.operations.lengthOrNull(source);
        TextBuilder bytes = new TextBuilder(vm, length == Words.NULL ? 16 : Words.smallInt(length));
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        try {
            @Word int iterator = PolyIterator.open(vm, source, buffer);
            for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
                int value = vm.toInt(item);
                if (value < 0 || value > 255) {
                    throw vm.valueError("bytes value out of range");
                }
                bytes.add(value);
                PolyIterator.step(vm, iterator);
            }
        } finally {
            vm.freeNative(buffer);
        }
        return bytes.toObject(Types.BYTES);
    }

    /** The hexadecimal digits of anything with bytes, as a str; {@code b''} if there are none. */
    static @Word int hex(Vm vm, Args args) {
        Buffer buffer = vm.operations.buffer(args.get(0), Buffer.Access.READ);
        if (buffer.length() == 0) {
            return empty(vm);
        }
        int separators = args.count() > 1 ? buffer.length() - 1 : 0;
        byte[] separator = args.count() > 1 ? Strings.bytes(vm, args.get(1)) : new byte[0];
        TextBuilder text = TextBuilder.ofLength(vm, 2 * buffer.length() + separators);
        vm.step(CostEvent.BYTES_HEX, buffer.length());
        for (int i = 0; i < buffer.length(); i++) {
            if (i > 0 && args.count() > 1) {
                text.add(separator.length > 0 ? separator[0] : 0);
            }
            int b = vm.ram.byteAt(buffer.address() + i);
            text.add(Character.forDigit(b >> 4, 16));
            text.add(Character.forDigit(b & 15, 16));
        }
        return text.toObject(Types.STR);
    }

    private static @Word int fromHex(Vm vm, Args args) {
        Buffer buffer = vm.operations.buffer(args.get(1), Buffer.Access.READ);
        byte[] digits = vm.ram.bytes(buffer.address(), buffer.length());
        TextBuilder bytes = TextBuilder.ofLength(vm, digits.length / 2);
        vm.step(CostEvent.BYTES_HEX, digits.length / 2);
        for (int i = 0; i < digits.length; i++) {
            if (Ascii.isSpace(digits[i])) {
                continue;
            }
            int high = Ascii.digit(digits[i], 16);
            int low = i + 1 < digits.length ? Ascii.digit(digits[i + 1], 16) : -1;
            if (high < 0 || low < 0) {
                throw vm.valueError("non-hex digit");
            }
            bytes.add(high << 4 | low);
            i++;
        }
        return bytes.toObject(TypeObject.nativeBase(vm, args.get(0)));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        byte[] bytes = Strings.bytes(vm, self);
        vm.step(CostEvent.TEXT_QUOTED_CHARACTER, Quoting.pieces(bytes));
        if (kind == PrintKind.JSON) {
            Quoting.json(out, bytes);
        } else {
            out.print("b");
            Quoting.bytes(out, bytes);
        }
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(Strings.length(vm, self) != 0);
            case LEN -> Words.ofSmall(Strings.length(vm, self));
            case HASH -> Words.ofSmall(Strings.hash(vm, self));
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return StrOperations.binary(vm, Types.BYTES, op, self, other);
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value != Words.SENTINEL) {
            return Words.NULL;
        }
        if (vm.is(index, Types.SLICE)) {
            SliceObject.Bounds part = contiguous(vm, index, Strings.length(vm, self));
            return Strings.ofType(vm, Types.BYTES, Strings.data(vm, self) + part.start(), part.stop() - part.start());
        }
        int at = Sequences.index(vm, Types.BYTES, Strings.length(vm, self), index);
        return Words.ofSmall(vm.ram.byteAt(Strings.address(vm, self) + at));
    }

    /** The bounds of a slice of bytes or of an array, which must be in one piece. */
    static SliceObject.Bounds contiguous(Vm vm, @Word int slice, int length) {
        SliceObject.Bounds bounds = SliceObject.indices(vm, slice, length).forFetch();
        if (!bounds.isContiguous()) {
            throw vm.notImplemented("only slices with step=1 (aka None) are supported");
        }
        return bounds;
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, PolyIterator.Kind.BYTES, self);
    }

    @Override
    public Buffer buffer(Vm vm, @Word int self, Buffer.Access access) {
        return access == Buffer.Access.READ ? new Buffer(Strings.address(vm, self), Strings.length(vm, self), 'B') : null;
    }
}
