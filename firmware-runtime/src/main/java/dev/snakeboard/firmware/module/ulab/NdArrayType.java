package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** The type {@code ndarray} ({@code ulab/code/ndarray.c}). */
final class NdArrayType extends NativeType {
    private final ArrayPrinter printer;

    NdArrayType(ArrayPrinter printer) {
        super("ndarray", TypeObject.EQ_CHECKS_OTHER_TYPE | TypeObject.EQ_HAS_NEQ_TEST);
        this.printer = printer;
    }

    @Override
    public void define(Members m) {
        m.function("reshape", (vm, self, shape) -> ArrayMethods.reshape(vm, NdArray.of(vm, self), shape));
        m.function("transpose", (vm, self) -> ArrayMethods.transpose(NdArray.of(vm, self)));
        m.keywords("byteswap", 1, ArrayMethods::byteswap);
        m.function("copy", (vm, self) -> NdArray.of(vm, self).copy().word());
        m.keywords("flatten", 1, ArrayMethods::flatten);
        m.function("tobytes", (vm, self) -> ArrayMethods.toBytes(vm, NdArray.of(vm, self)));
        m.function("tolist", (vm, self) -> ArrayMethods.toList(vm, NdArray.of(vm, self)));
        m.keywords("sort", 1, Sorting::sortMethod);
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 2, true);
        return Creation.array(vm, args);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        printer.print(out, NdArray.of(vm, self));
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        String text = vm.names.text(name);
        if (vm.words[dest] == Words.SENTINEL) {
            if (vm.words[dest + 1] != Words.NULL && text.equals("shape")) {
                ArrayMethods.setShape(vm, NdArray.of(vm, self), vm.words[dest + 1]);
                vm.words[dest] = Words.NULL;
            }
            return true;
        }
        @Word int value = property(vm, self, text);
        vm.words[dest] = value;
        return value != Words.NULL;
    }

    /** Properties are no members of the type: only objects have them. */
    private static @Word int property(Vm vm, @Word int self, String name) {
        return switch (name) {
            case "dtype" -> Words.ofSmall(NdArray.of(vm, self).dtype().typecode(vm));
            case "flat" -> NdArrayIterator.flat(vm, self);
            case "itemsize" -> Words.ofSmall(NdArray.of(vm, self).itemSize());
            case "shape" -> ArrayMethods.shape(vm, NdArray.of(vm, self));
            case "size" -> vm.ofLong(NdArray.of(vm, self).length());
            case "strides" -> ArrayMethods.strides(vm, NdArray.of(vm, self));
            case "T" -> ArrayMethods.transpose(NdArray.of(vm, self));
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value == Words.NULL) {
            throw vm.valueError("cannot delete array elements");
        }
        if (value == Words.SENTINEL) {
            return Indexing.load(vm, NdArray.of(vm, self), index);
        }
        Indexing.store(vm, NdArray.of(vm, self), index, value);
        return Words.NONE;
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return NdArrayIterator.of(vm, self);
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return UnaryOperators.unary(vm, op, NdArray.of(vm, self));
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return Operators.binary(vm, op, self, other);
    }

    @Override
    public Buffer buffer(Vm vm, @Word int self, Buffer.Access access) {
        NdArray array = NdArray.of(vm, self);
        return array.isDense() ? new Buffer(array.address(), array.length() * array.itemSize(), array.dtype().typecode(vm)) : null;
    }
}
