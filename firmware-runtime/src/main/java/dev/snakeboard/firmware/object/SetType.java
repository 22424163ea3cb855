package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;

/** {@code set} ({@code py/objset.c}), and what {@code frozenset} inherits. */
public class SetType extends NativeType {
    public SetType() {
        super("set");
    }

    SetType(String name, int flags) {
        super(name, flags);
    }

    @Override
    public void define(Members m) {
        SetMethods.defineAll(m);
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 1, false);
        @Word int set = SetObject.make(vm, type == Types.FROZENSET ? type : Types.SET, 0);
        if (args.count() == 1) {
            SetMethods.addAll(vm, set, args.get(0));
        }
        return set;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        boolean frozen = vm.is(self, Types.FROZENSET);
        if (SetObject.length(vm, self) == 0) {
            out.print(frozen ? "frozenset()" : "set()");
            return;
        }
        out.print(frozen ? "frozenset({" : "{");
        boolean first = true;
        for (int i = SetObject.nextFilled(vm, self, 0); i < SetObject.allocated(vm, self); i = SetObject.nextFilled(vm, self, i + 1)) {
            if (!first) {
                out.print(", ");
            }
            first = false;
            vm.operations.print(out, SetObject.slot(vm, self, i), PrintKind.REPR);
            vm.step();
        }
        out.print(frozen ? "})" : "}");
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        int length = SetObject.length(vm, self);
        return switch (op) {
            case BOOL -> Words.ofBool(length != 0);
            case LEN -> Words.ofSmall(length);
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        if (op == BinaryOp.CONTAINS) {
            return Words.ofBool(SetObject.contains(vm, self, other));
        }
        if (!SetObject.is(vm, other)) {
            return Words.NULL;
        }
        boolean changes = op.isInplace() && vm.is(self, Types.SET);
        return switch (op) {
            case LESS -> Words.ofBool(SetMethods.isProperSubset(vm, self, other));
            case MORE -> Words.ofBool(SetMethods.isProperSubset(vm, other, self));
            case EQUAL ->
                Words.ofBool(SetObject.length(vm, self) == SetObject.length(vm, other) && SetMethods.isSubset(vm, self, other));
            case LESS_EQUAL -> Words.ofBool(SetMethods.isSubset(vm, self, other));
            case MORE_EQUAL -> Words.ofBool(SetMethods.isSubset(vm, other, self));
            case OR, INPLACE_OR -> {
                @Word int into = changes ? self : SetObject.copy(vm, self);
                SetMethods.addAll(vm, into, other);
                yield into;
            }
            case XOR, INPLACE_XOR -> {
                @Word int into = changes ? self : SetObject.copy(vm, self);
                SetMethods.toggleAll(vm, into, other);
                yield into;
            }
            case SUBTRACT, INPLACE_SUBTRACT -> {
                @Word int from = changes ? self : SetObject.copy(vm, self);
                SetMethods.removeAll(vm, from, other);
                yield from;
            }
            case AND, INPLACE_AND -> {
                if (self == other) {
                    yield changes ? self : SetObject.copy(vm, self);
                }
                @Word int common = SetMethods.intersection(vm, self, other);
                if (changes) {
                    SetObject.takeTable(vm, self, common);
                }
                yield changes ? self : common;
            }
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, PolyIterator.Kind.SET, self);
    }
}
