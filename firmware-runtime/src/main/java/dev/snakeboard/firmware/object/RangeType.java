package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;

/** {@code range} ({@code py/objrange.c}); ranges compare by identity, except on the unix build. */
public final class RangeType extends NativeType {
    public RangeType() {
        super("range");
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 3, false);
        // The object is there before its arguments are looked at.
        @Word int range = RangeObject.make(vm, 0, 0, 1);
        if (args.count() == 1) {
            RangeObject.set(vm, range, 0, vm.toInt(args.get(0)), 1);
            return range;
        }
        int start = vm.toInt(args.get(0));
        int stop = vm.toInt(args.get(1));
        int step = args.count() == 3 ? vm.toInt(args.get(2)) : 1;
        if (step == 0) {
            throw vm.valueError(Message.of("%s step cannot be zero", "range"));
        }
        RangeObject.set(vm, range, start, stop, step);
        return range;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        int step = RangeObject.step(vm, self);
        String rest = step == 1 ? ")" : ", " + step + ")";
        out.print("range(" + RangeObject.start(vm, self) + ", " + RangeObject.stop(vm, self) + rest);
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(RangeObject.length(vm, self) > 0);
            case LEN -> vm.ofLong(RangeObject.length(vm, self));
            case HASH -> throw Sequences.unhashable(vm, self);
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        if (op != BinaryOp.EQUAL || !vm.hasEverything() || !vm.is(other, Types.RANGE)) {
            return Words.NULL;
        }
        int length = RangeObject.length(vm, self);
        return Words.ofBool(length == RangeObject.length(vm, other)
                && (length == 0
                        || RangeObject.start(vm, self) == RangeObject.start(vm, other)
                                && (length == 1 || RangeObject.step(vm, self) == RangeObject.step(vm, other))));
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == Words.NULL) {
            if (name == Names.START) {
                vm.store(dest, vm.ofLong(RangeObject.start(vm, self)));
            } else if (name == Names.STOP) {
                vm.store(dest, vm.ofLong(RangeObject.stop(vm, self)));
            } else if (name == Names.STEP) {
                vm.store(dest, vm.ofLong(RangeObject.step(vm, self)));
            }
        }
        return true;
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value != Words.SENTINEL) {
            return Words.NULL;
        }
        int start = RangeObject.start(vm, self);
        int step = RangeObject.step(vm, self);
        int length = RangeObject.length(vm, self);
        if (vm.is(index, Types.SLICE)) {
            SliceObject.Bounds part = SliceObject.indices(vm, index, length);
            return RangeObject.make(vm, start + part.start() * step, start + part.stop() * step, part.step() * step);
        }
        return vm.ofLong(start + Sequences.index(vm, Types.RANGE, length, index) * step);
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return RangeIterator.make(vm, self);
    }
}
