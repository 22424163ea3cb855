package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/** {@code dict} ({@code py/objdict.c}), and what {@code OrderedDict} inherits. */
public class DictType extends NativeType {
    public DictType() {
        super("dict");
    }

    DictType(String name) {
        super(name);
    }

    @Override
    public void define(Members m) {
        DictMethods.define(m);
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int dict = DictObject.make(vm, type == Types.ORDERED_DICT ? type : Types.DICT, 0);
        if (args.count() > 1) {
            throw Args.wrongCount(vm, args.count() + 1, 1, 2);
        }
        if (args.count() == 1) {
            DictMethods.update(vm, dict, args.get(0));
        }
        DictMethods.addKeywords(vm, dict, args);
        return dict;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        boolean json = kind == PrintKind.JSON;
        boolean named = !json && vm.typeOf(self) != Types.DICT;
        if (named) {
            out.print(vm.typeName(self) + "(");
        }
        out.print("{");
        int map = DictObject.map(self);
        PrintKind as = json ? kind : PrintKind.REPR;
        boolean first = true;
        for (int i = DictObject.nextFilled(vm, self, 0); i < MapTable.allocated(vm, map); i = DictObject.nextFilled(vm, self, i + 1)) {
            if (!first) {
                out.print(JsonPrinter.itemSeparator(out, as));
            }
            first = false;
            printKey(vm, out, vm.words[MapTable.entry(vm, map, i)], as);
            out.print(JsonPrinter.keySeparator(out, as));
            vm.operations.print(out, vm.words[MapTable.entry(vm, map, i) + 1], as);
            vm.step();
        }
        out.print(named ? "})" : "}");
    }

    /** In JSON a key must be a string. */
    private static void printKey(Vm vm, Printer out, @Word int key, PrintKind kind) {
        boolean quoted = kind == PrintKind.JSON && !Strings.isStr(vm, key) && !Strings.isBytes(vm, key);
        if (quoted) {
            out.print("\"");
        }
        vm.operations.print(out, key, kind);
        if (quoted) {
            out.print("\"");
        }
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        int length = DictObject.length(vm, self);
        return switch (op) {
            case BOOL -> Words.ofBool(length != 0);
            case LEN -> Words.ofSmall(length);
            case SIZEOF -> Words.ofSmall(16 + 8 * MapTable.allocated(vm, DictObject.map(self)));
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return switch (op) {
            case CONTAINS -> Words.ofBool(MapTable.find(vm, DictObject.map(self), other) != 0);
            case EQUAL -> Words.ofBool(isEqual(vm, self, other));
            case OR -> vm.terse() ? Words.NULL : updated(vm, DictObject.copy(vm, self), other);
            case INPLACE_OR -> vm.terse() ? Words.NULL : updated(vm, self, other);
            default -> Words.NULL;
        };
    }

    private static @Word int updated(Vm vm, @Word int dict, @Word int other) {
        DictMethods.update(vm, dict, other);
        return dict;
    }

    private static boolean isEqual(Vm vm, @Word int self, @Word int other) {
        int mark = vm.interpreter.cStack().take(StackStep.DICT_COMPARISON);
        try {
            if (vm.is(self, Types.ORDERED_DICT) && vm.is(other, Types.ORDERED_DICT)) {
                return isEqualInOrder(vm, self, other);
            }
            return vm.is(other, Types.DICT) && isEqualInAnyOrder(vm, self, other);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    private static boolean isEqualInAnyOrder(Vm vm, @Word int self, @Word int other) {
        if (DictObject.length(vm, self) != DictObject.length(vm, other)) {
            return false;
        }
        int map = DictObject.map(self);
        int mark = vm.heap.mark();
        for (int i = DictObject.nextFilled(vm, self, 0); i < MapTable.allocated(vm, map); i = DictObject.nextFilled(vm, self, i + 1)) {
            int entry = MapTable.entry(vm, map, i);
            @Word int value = vm.words[entry + 1];
            vm.heap.pin(vm.words[entry]);
            vm.heap.pin(value);
            vm.charge(CostEvent.DICT_COMPARE_ITEM);
            @Word int found = DictObject.get(vm, other, vm.words[entry]);
            if (found == Words.NULL) {
                return false;
            }
            KeySearch.compareItem(vm, value, found);
            if (!vm.equal(value, found)) {
                return false;
            }
            vm.heap.release(mark);
            vm.step();
        }
        return true;
    }

    /** The maps are ordered, so their entries are in the first slots, without gaps. */
    private static boolean isEqualInOrder(Vm vm, @Word int self, @Word int other) {
        for (int i = 0; i < DictObject.length(vm, self) && i < DictObject.length(vm, other); i++) {
            for (int word = 0; word < 2; word++) {
                @Word int a = vm.words[MapTable.entry(vm, DictObject.map(self), i) + word];
                @Word int b = vm.words[MapTable.entry(vm, DictObject.map(other), i) + word];
                if (!vm.equal(a, b)) {
                    return false;
                }
            }
            vm.step();
        }
        return DictObject.length(vm, self) == DictObject.length(vm, other);
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value == Words.SENTINEL) {
            return DictObject.item(vm, self, index);
        }
        if (value != Words.NULL) {
            DictObject.put(vm, self, index, value);
        } else if (DictObject.remove(vm, self, index) == Words.NULL) {
            throw vm.raiseWith(Types.KEY_ERROR, index);
        }
        return Words.NONE;
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, PolyIterator.Kind.DICT_KEYS, self);
    }
}
