package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;

/**
 * What {@code dict.keys}, {@code values} and {@code items} give ({@code mp_obj_dict_view_t}, {@code py/objdict.c}).
 *
 * <pre>
 * word 0  type
 * word 1  the dict
 * word 2  ordinal of the {@link Kind}
 * </pre>
 */
public final class DictViewType extends NativeType {
    private static final Kind[] KINDS = Kind.values();

    /** What a view shows. */
    public enum Kind {
        ITEMS("dict_items", PolyIterator.Kind.DICT_ITEMS),
        KEYS("dict_keys", PolyIterator.Kind.DICT_KEYS),
        VALUES("dict_values", PolyIterator.Kind.DICT_VALUES);

        private final String title;
        private final PolyIterator.Kind iterator;

        Kind(String title, PolyIterator.Kind iterator) {
            this.title = title;
            this.iterator = iterator;
        }

        PolyIterator.Kind iteratorKind() {
            return iterator;
        }
    }

    public DictViewType() {
        super("dict_view");
    }

    static @Word int of(Vm vm, @Word int dict, Kind kind) {
        vm.heap.pin(dict);
        @Word int view = vm.allocateObject(Types.DICT_VIEW, 12);
        vm.words[(view >> 2) + 1] = dict;
        vm.words[(view >> 2) + 2] = kind.ordinal();
        return view;
    }

    static @Word int dict(Vm vm, @Word int view) {
        return vm.words[(view >> 2) + 1];
    }

    static Kind kind(Vm vm, @Word int view) {
        return KINDS[vm.words[(view >> 2) + 2]];
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print(kind(vm, self).title + "([");
        int mark = vm.heap.mark();
        @Word int iterator = iterator(vm, self);
        boolean first = true;
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            if (!first) {
                out.print(", ");
            }
            first = false;
            vm.heap.pin(item);
            vm.operations.print(out, item, PrintKind.REPR);
            vm.step();
        }
        out.print("])");
        vm.heap.release(mark);
    }

    /** Values alone can be hashed. */
    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        if (op == UnaryOp.HASH) {
            if (kind(vm, self) == Kind.VALUES) {
                return Words.ofSmall(self);
            }
            throw Sequences.unhashable(vm, self);
        }
        @Word int dict = dict(vm, self);
        return vm.behaviourOf(dict).unary(vm, op, dict);
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        if (op != BinaryOp.CONTAINS || kind(vm, self) != Kind.KEYS) {
            return Words.NULL;
        }
        return Words.ofBool(MapTable.find(vm, DictObject.map(dict(vm, self)), other) != 0);
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, kind(vm, self).iteratorKind(), dict(vm, self));
    }
}
