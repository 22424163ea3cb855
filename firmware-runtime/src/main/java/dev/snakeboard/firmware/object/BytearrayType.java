package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** {@code bytearray}: bytes that can change, with the methods of bytes. */
public final class BytearrayType extends AbstractArrayType {
    public BytearrayType() {
        super("bytearray", TypeObject.EQ_CHECKS_OTHER_TYPE);
    }

    @Override
    public void define(Members m) {
        defineGrowing(m);
        BytesType.defineHex(m);
        BytesType.defineDecode(m);
        StrMethods.define(m);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 3, false);
        if (args.count() == 0) {
            return ArrayObject.bytearray(vm, 0);
        }
        @Word int source = args.get(0);
        if (vm.operations.isInt(source) && !Words.isBool(source)) {
            if (args.count() > 1) {
                throw vm.typeError("wrong number of arguments");
            }
            int length = vm.toInt(source);
            if (length < 0) {
                throw vm.memoryError(length);
            }
            return ArrayObject.bytearray(vm, length);
        }
        if (Strings.isStr(vm, source) && args.count() == 1) {
            throw vm.raise(Types.TYPE_ERROR, "string argument without an encoding", "wrong number of arguments");
        }
        return construct(vm, ArrayObject.BYTEARRAY_TYPECODE, source);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("bytearray(b");
        byte[] bytes = vm.ram.bytes(ArrayObject.items(vm, self), ArrayObject.length(vm, self));
        vm.step(CostEvent.TEXT_QUOTED_CHARACTER, Quoting.pieces(bytes));
        Quoting.bytes(out, bytes);
        out.print(")");
    }
}
