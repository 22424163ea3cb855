package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;

/** {@code slice} ({@code py/objslice.c}). */
public final class SliceType extends NativeType {
    public SliceType() {
        super("slice");
    }

    private @Word int indices = Words.NULL;

    private static @Word int indices(Vm vm, @Word int self, @Word int length) {
        SliceObject.Bounds bounds = SliceObject.indices(vm, self, vm.toInt(length));
        return TupleObject.of(
                vm, Words.ofSmall(bounds.start()), Words.ofSmall(bounds.stop()), Words.ofSmall(bounds.step()));
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        if (type != Types.SLICE) {
            throw vm.raise(Types.NOT_IMPLEMENTED_ERROR, "Cannot subclass slice");
        }
        args.check(1, 3, false);
        if (args.count() == 1) {
            return SliceObject.make(vm, Words.NONE, args.get(0), Words.NONE);
        }
        return SliceObject.make(vm, args.get(0), args.get(1), args.get(2, Words.NONE));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("slice(");
        vm.operations.print(out, SliceObject.start(vm, self), PrintKind.REPR);
        out.print(", ");
        vm.operations.print(out, SliceObject.stop(vm, self), PrintKind.REPR);
        out.print(", ");
        vm.operations.print(out, SliceObject.step(vm, self), PrintKind.REPR);
        out.print(")");
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        if (op == UnaryOp.HASH) {
            throw Sequences.unhashable(vm, self);
        }
        return Words.NULL;
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == Words.NULL) {
            if (name == Names.START) {
                vm.words[dest] = SliceObject.start(vm, self);
            } else if (name == Names.STOP) {
                vm.words[dest] = SliceObject.stop(vm, self);
            } else if (name == Names.STEP) {
                vm.words[dest] = SliceObject.step(vm, self);
            } else if (name == Names.INDICES) {
                // Slices have the method, their type does not.
                if (indices == Words.NULL) {
                    indices = vm.flash.function(new NativeFunction("indices", 2, 2, false, (NativeFunction.Of2) SliceType::indices));
                }
                vm.words[dest] = indices;
                vm.words[dest + 1] = self;
            }
        }
        return false;
    }
}
