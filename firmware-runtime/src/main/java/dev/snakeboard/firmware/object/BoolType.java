package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;

/** {@code bool}, whose two values are words ({@code py/objbool.c}); in operations they are the small ints 0 and 1. */
public final class BoolType extends NativeType {
    public BoolType() {
        super("bool", TypeObject.EQ_CHECKS_OTHER_TYPE);
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 1, false);
        return Words.ofBool(args.count() == 1 && vm.isTrue(args.get(0)));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        boolean value = self == Words.TRUE;
        if (kind == PrintKind.JSON) {
            out.print(value ? "true" : "false");
        } else {
            out.print(value ? "True" : "False");
        }
    }

    private static @Word int toSmall(@Word int self) {
        return Words.ofSmall(self == Words.TRUE ? 1 : 0);
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return vm.behaviourOf(Words.ofSmall(0)).unary(vm, op, toSmall(self));
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        // Starts over with an int, which also is what an error then names.
        return vm.operations.binary(op, toSmall(self), other);
    }
}
