package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.ListSort;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.PolyIterator;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/** The built-in functions that go through an iterable ({@code py/modbuiltins.c}). */
final class IterationBuiltins {
    private IterationBuiltins() {}

    static void define(Members m) {
        if (m.hasEverything()) {
            m.function("next", 1, 2, (vm, args) -> args.count() == 1 ? next(vm, args.get(0)) : nextOr(vm, args.get(0), args.get(1)));
        } else {
            m.function("next", (vm, iterator) -> next(vm, iterator));
        }
        m.function("all", (vm, items) -> Words.ofBool(!hasItem(vm, items, false)))
                .function("any", (vm, items) -> Words.ofBool(hasItem(vm, items, true)))
                .function("iter", (vm, items) -> vm.iterator(items))
                .function("len", (vm, object) -> vm.operations.length(object))
                .keywords("max", 1, (vm, args) -> best(vm, args, BinaryOp.MORE))
                .keywords("min", 1, (vm, args) -> best(vm, args, BinaryOp.LESS))
                .keywords("sorted", 1, (vm, args) -> sorted(vm, args))
                .optional("sum", (vm, items, start) -> sum(vm, items, start == Words.NULL ? Words.ofSmall(0) : start));
    }

    /** Whether an item of the iterable has this truth. */
    private static boolean hasItem(Vm vm, @Word int items, boolean truth) {
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        try {
            @Word int iterator = PolyIterator.open(vm, items, buffer);
            int mark = vm.heap.mark();
            for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
                vm.heap.pin(item);
                if (vm.isTrue(item) == truth) {
                    return true;
                }
                vm.heap.release(mark);
                PolyIterator.step(vm, iterator, CostEvent.TRUTH_NEXT);
            }
            return false;
        } finally {
            vm.freeNative(buffer);
        }
    }

    /** The argument is an iterator; the value that a generator returned goes with the StopIteration. */
    private static @Word int next(Vm vm, @Word int iterator) {
        @Word int item = vm.operations.next(iterator, StackStep.NEXT_IN_LOOP);
        if (item != Words.NULL) {
            return item;
        }
        @Word int value = vm.stopIterationValue;
        throw value == Words.NULL ? vm.raiseWith(Types.STOP_ITERATION) : vm.raiseWith(Types.STOP_ITERATION, value);
    }

    private static @Word int nextOr(Vm vm, @Word int iterator, @Word int absent) {
        @Word int item = vm.next(iterator);
        return item == Words.NULL ? absent : item;
    }

    private static @Word int sorted(Vm vm, Args args) {
        if (args.count() > 1) {
            throw vm.typeError("must use keyword argument for key function");
        }
        @Word int list = ListObject.fromIterable(vm, args.get(0));
        vm.heap.pin(list);
        ListSort.sort(vm, list, args.from(1));
        return list;
    }

    private static @Word int sum(Vm vm, @Word int items, @Word int start) {
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        try {
            @Word int iterator = PolyIterator.open(vm, items, buffer);
            @Word int sum = start;
            int mark = vm.heap.mark();
            for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
                if (Words.isSmallInt(sum) && Words.isSmallInt(item) && Words.fitsSmall((long) Words.smallInt(sum) + Words.smallInt(item))) {
                    sum += item - 1;
                    vm.heap.release(mark);
                } else {
                    vm.heap.pin(item);
                    sum = vm.operations.applied(BinaryOp.ADD, sum, item);
                    vm.heap.release(mark);
                    vm.heap.pin(sum);
                }
                PolyIterator.step(vm, iterator);
            }
            return sum;
        } finally {
            vm.freeNative(buffer);
        }
    }

    // ---- min and max ----

    /** The best item of an iterable, or of the arguments if there are several: the first one that no other is better than. */
    private static @Word int best(Vm vm, Args args, BinaryOp better) {
        Best best = new Best(vm, args.keyword(Names.KEY), better);
        if (args.count() > 1) {
            for (int i = 0; i < args.count(); i++) {
                best.offer(args.get(i));
            }
            return best.item;
        }
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        try {
            @Word int iterator = PolyIterator.open(vm, args.get(0), buffer);
            for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
                best.offer(item);
                PolyIterator.step(vm, iterator);
            }
        } finally {
            vm.freeNative(buffer);
        }
        if (best.item != Words.NULL) {
            return best.item;
        }
        @Word int otherwise = args.keyword(Names.DEFAULT);
        if (otherwise == Words.NULL) {
            throw vm.valueError("arg is an empty sequence");
        }
        return otherwise;
    }

    /** Keeps the best item so far, and its key, pinned. */
    private static final class Best {
        private final Vm vm;
        private final @Word int key;
        private final BinaryOp better;
        private final int mark;
        private @Word int item = Words.NULL;
        private @Word int rank = Words.NULL;

        Best(Vm vm, @Word int key, BinaryOp better) {
            this.vm = vm;
            this.key = key;
            this.better = better;
            this.mark = vm.heap.mark();
        }

        void offer(@Word int offered) {
            vm.heap.pin(offered);
            @Word int offeredRank = key == Words.NULL ? offered : vm.interpreter.callBack(key, offered);
            vm.heap.pin(offeredRank);
            if (item == Words.NULL || isBetter(offeredRank)) {
                item = offered;
                rank = offeredRank;
            }
            vm.heap.release(mark);
            vm.heap.pin(item);
            vm.heap.pin(rank);
        }

        private boolean isBetter(@Word int offered) {
            if (Words.isSmallInt(offered) && Words.isSmallInt(rank)) {
                return better == BinaryOp.LESS ? offered < rank : offered > rank;
            }
            return vm.operations.applied(better, offered, rank) == Words.TRUE;
        }
    }
}
