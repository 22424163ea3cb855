package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** {@code list} ({@code py/objlist.c}). */
public final class ListType extends NativeType {
    private static final @Word int LAST = Words.ofSmall(-1);

    public ListType() {
        super("list");
    }

    @Override
    public void define(Members m) {
        m.function("append", (vm, self, item) -> {
                    ListObject.append(vm, self, item);
                    return Words.NONE;
                })
                .function("clear", (vm, self) -> {
                    ListObject.clear(vm, self);
                    return Words.NONE;
                })
                .function("copy", (vm, self) -> {
                    Sequences.chargeCopy(vm, ListObject.length(vm, self));
                    return ListObject.copy(vm, self);
                })
                .function("count", (vm, self, value) -> Sequences.count(vm, self, value))
                .function("extend", (vm, self, iterable) -> {
                    ListObject.extend(vm, self, iterable);
                    return Words.NONE;
                })
                .function("index", 2, 4, (vm, args) -> Sequences.indexOf(vm, args.get(0), args))
                .function("insert", (vm, self, index, item) -> {
                    ListObject.insert(vm, self, position(ListObject.length(vm, self), index), item);
                    return Words.NONE;
                })
                .optional("pop", (vm, self, index) -> pop(vm, self, index == Words.NULL ? LAST : index))
                .function("remove", 2, 2, (vm, args) -> {
                    pop(vm, args.get(0), Sequences.indexOf(vm, args.get(0), args));
                    return Words.NONE;
                })
                .function("reverse", (vm, self) -> reverse(vm, self))
                .keywords("sort", 1, (vm, args) -> {
                    ListSort.sort(vm, args.get(0), args.from(1));
                    return Words.NONE;
                });
    }

    private static @Word int pop(Vm vm, @Word int self, @Word int index) {
        return ListObject.pop(vm, self, Sequences.index(vm, Types.LIST, ListObject.length(vm, self), index));
    }

    private static @Word int reverse(Vm vm, @Word int self) {
        int low = ListObject.items(vm, self);
        int high = low + ListObject.length(vm, self) - 1;
        vm.charge(CostEvent.SEQUENCE_ITEM, high - low + 1L);
        for (int[] w = vm.words; low < high; low++, high--) {
            @Word int item = w[low];
            w[low] = w[high];
            w[high] = item;
        }
        return Words.NONE;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 1, false);
        return args.count() == 0 ? ListObject.make(vm, 0) : ListObject.fromIterable(vm, args.get(0));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("[");
        Sequences.printItems(vm, out, self, kind == PrintKind.JSON ? kind : PrintKind.REPR);
        out.print("]");
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        int length = ListObject.length(vm, self);
        return switch (op) {
            case BOOL -> Words.ofBool(length != 0);
            case LEN -> Words.ofSmall(length);
            case SIZEOF -> Words.ofSmall(16 + 4 * ListObject.allocated(vm, self));
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return switch (op) {
            case ADD -> vm.is(other, Types.LIST) ? concatenate(vm, self, other) : Words.NULL;
            case INPLACE_ADD -> {
                ListObject.extend(vm, self, other);
                yield self;
            }
            case MULTIPLY -> repeat(vm, self, other);
            case EQUAL -> Words.ofBool(vm.is(other, Types.LIST) && Sequences.compare(vm, op, self, other));
            case LESS, LESS_EQUAL, MORE, MORE_EQUAL ->
                vm.is(other, Types.LIST) ? Words.ofBool(Sequences.compare(vm, op, self, other)) : Words.NULL;
            default -> Words.NULL;
        };
    }

    private static @Word int concatenate(Vm vm, @Word int left, @Word int right) {
        int length = ListObject.length(vm, left);
        int added = ListObject.length(vm, right);
        @Word int sum = ListObject.make(vm, length + added);
        vm.charge(CostEvent.SEQUENCE_ITEM, length + added);
        System.arraycopy(vm.words, ListObject.items(vm, left), vm.words, ListObject.items(vm, sum), length);
        System.arraycopy(vm.words, ListObject.items(vm, right), vm.words, ListObject.items(vm, sum) + length, added);
        Sequences.chargeCopy(vm, length + added);
        return sum;
    }

    private static @Word int repeat(Vm vm, @Word int self, @Word int times) {
        java.util.OptionalInt given = Sequences.integer(vm, times);
        if (given.isEmpty()) {
            return Words.NULL;
        }
        int n = StrictMath.max(given.getAsInt(), 0);
        int length = ListObject.length(vm, self);
        @Word int product = ListObject.make(vm, Sequences.repeatedLength(vm, length, n));
        Sequences.repeat(vm, ListObject.items(vm, self), length, ListObject.items(vm, product), n);
        return product;
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (vm.is(index, Types.SLICE)) {
            SliceObject.Bounds part =
                    SliceObject.indices(vm, index, ListObject.length(vm, self)).forFetch();
            if (value == Words.SENTINEL) {
                return fetch(vm, self, part);
            }
            store(vm, self, part, value == Words.NULL ? TupleObject.empty(vm) : value);
            return Words.NONE;
        }
        int i = Sequences.index(vm, Types.LIST, ListObject.length(vm, self), index);
        if (value == Words.SENTINEL) {
            return ListObject.get(vm, self, i);
        }
        if (value == Words.NULL) {
            ListObject.pop(vm, self, i);
        } else {
            ListObject.set(vm, self, i, value);
        }
        return Words.NONE;
    }

    private static @Word int fetch(Vm vm, @Word int self, SliceObject.Bounds part) {
        if (part.isContiguous()) {
            Sequences.chargeCopy(vm, part.stop() - part.start());
            return ListObject.copy(vm, ListObject.items(vm, self) + part.start(), part.stop() - part.start());
        }
        @Word int result = ListObject.make(vm, 0);
        int step = part.step();
        for (long i = part.start(); step > 0 ? i < part.stop() : i >= part.stop(); i += step) {
            ListObject.append(vm, result, ListObject.get(vm, self, (int) i));
            vm.step();
        }
        return result;
    }

    private static void store(Vm vm, @Word int self, SliceObject.Bounds part, @Word int value) {
        if (!part.isContiguous()) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        Sequences.require(vm, value);
        int length = Sequences.length(vm, value);
        Sequences.chargeCopy(vm, length);
        ListObject.replace(vm, self, part.start(), part.stop(), value, length);
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, PolyIterator.Kind.LIST, self);
    }

    /** The place to insert at; the firmware takes any word for a small int, so an object counts as a large one. */
    private static int position(int length, @Word int index) {
        int at = Words.smallInt(index);
        return StrictMath.clamp(at < 0 ? at + length : at, 0, length);
    }
}
