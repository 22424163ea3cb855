package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** {@code array.array}: numbers of one kind, packed. */
public final class ArrayType extends AbstractArrayType {
    public ArrayType() {
        super("array", 0);
    }

    @Override
    public void define(Members m) {
        defineGrowing(m);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 2, false);
        byte[] name = Strings.bytes(vm, args.get(0));
        char typecode = name.length == 0 ? '\0' : (char) (name[0] & 0xff);
        if (typecode == 'x') {
            throw vm.valueError("bad typecode");
        }
        return args.count() == 1 ? ArrayObject.make(vm, typecode, 0) : construct(vm, typecode, args.get(1));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("array('" + ArrayObject.typecode(vm, self) + "'");
        int mark = vm.heap.mark();
        for (int i = 0; i < ArrayObject.length(vm, self); i++) {
            out.print(i == 0 ? ", [" : ", ");
            vm.operations.print(out, ArrayObject.get(vm, self, i), PrintKind.REPR);
            vm.heap.release(mark);
            vm.step();
        }
        out.print(ArrayObject.length(vm, self) > 0 ? "])" : ")");
    }
}
