package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/** {@code tuple} ({@code py/objtuple.c}), and what the types with its layout inherit. */
public class TupleType extends NativeType {
    public TupleType() {
        super("tuple");
    }

    protected TupleType(String name, int flags) {
        super(name, flags);
    }

    @Override
    public void define(Members m) {
        m.function("count", (vm, self, value) -> Sequences.count(vm, self, value))
                .function("index", 2, 4, (vm, args) -> Sequences.indexOf(vm, args.get(0), args));
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 1, false);
        if (args.count() == 0) {
            return TupleObject.empty(vm);
        }
        return vm.is(args.get(0), Types.TUPLE) ? args.get(0) : TupleObject.fromIterable(vm, args.get(0));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        boolean json = kind == PrintKind.JSON;
        out.print(json ? "[" : "(");
        Sequences.printItems(vm, out, self, json ? kind : PrintKind.REPR);
        if (json) {
            out.print("]");
        } else {
            if (TupleObject.length(vm, self) == 1) {
                out.print(",");
            }
            out.print(")");
        }
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        int length = TupleObject.length(vm, self);
        return switch (op) {
            case BOOL -> Words.ofBool(length != 0);
            case LEN -> Words.ofSmall(length);
            case HASH -> hash(vm, self);
            default -> Words.NULL;
        };
    }

    /** The sum of the items' hashes, starting from the address of the empty tuple. */
    private static @Word int hash(Vm vm, @Word int self) {
        int mark = vm.interpreter.cStack().take(StackStep.TUPLE_HASH);
        try {
            int hash = TupleObject.empty(vm);
            for (int i = 0; i < TupleObject.length(vm, self); i++) {
                hash += vm.hash(TupleObject.get(vm, self, i));
                vm.step();
            }
            return Words.ofSmall(hash);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return switch (op) {
            case ADD, INPLACE_ADD -> concatenate(vm, self, asTuple(vm, other));
            case MULTIPLY, INPLACE_MULTIPLY -> repeat(vm, self, other);
            case EQUAL, LESS, LESS_EQUAL, MORE, MORE_EQUAL -> {
                @Word int tuple = asTuple(vm, other);
                yield tuple == Words.NULL ? Words.NULL : Words.ofBool(Sequences.compare(vm, op, self, tuple));
            }
            default -> Words.NULL;
        };
    }

    /** The value, or the tuple inside an instance of a subclass, or {@link Words#NULL} if it is no tuple at all. */
    private static @Word int asTuple(Vm vm, @Word int word) {
        return Sequences.isTupleLike(vm, word) ? word : vm.castToNative(word, Types.TUPLE);
    }

    private static @Word int concatenate(Vm vm, @Word int left, @Word int right) {
        if (right == Words.NULL) {
            return Words.NULL;
        }
        int length = TupleObject.length(vm, left);
        int added = TupleObject.length(vm, right);
        @Word int sum = TupleObject.make(vm, length + added);
        System.arraycopy(vm.words, TupleObject.items(left), vm.words, TupleObject.items(sum), length);
        System.arraycopy(vm.words, TupleObject.items(right), vm.words, TupleObject.items(sum) + length, added);
        Sequences.chargeCopy(vm, length + added);
        return sum;
    }

    private static @Word int repeat(Vm vm, @Word int self, @Word int times) {
        java.util.OptionalInt given = Sequences.integer(vm, times);
        if (given.isEmpty()) {
            return Words.NULL;
        }
        if (given.getAsInt() <= 0) {
            return TupleObject.empty(vm);
        }
        int length = TupleObject.length(vm, self);
        @Word int product = TupleObject.make(vm, Sequences.repeatedLength(vm, length, given.getAsInt()));
        Sequences.repeat(vm, TupleObject.items(self), length, TupleObject.items(product), given.getAsInt());
        return product;
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value != Words.SENTINEL) {
            return Words.NULL;
        }
        int length = TupleObject.length(vm, self);
        if (!vm.is(index, Types.SLICE)) {
            return TupleObject.get(vm, self, Sequences.index(vm, vm.typeOf(self), length, index));
        }
        SliceObject.Bounds part = SliceObject.indices(vm, index, length).forFetch();
        if (!part.isContiguous()) {
            throw vm.notImplemented("only slices with step=1 (aka None) are supported");
        }
        Sequences.chargeCopy(vm, part.stop() - part.start());
        return TupleObject.copy(vm, TupleObject.items(self) + part.start(), part.stop() - part.start());
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, PolyIterator.Kind.TUPLE, self);
    }
}
