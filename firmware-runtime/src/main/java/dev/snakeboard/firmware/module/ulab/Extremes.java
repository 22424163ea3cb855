package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code min}, {@code max}, {@code argmin} and {@code argmax} ({@code ulab/code/numpy/numerical.c}). */
final class Extremes {
    private Extremes() {}

    private enum Kind {
        MIN,
        MAX,
        ARGMIN,
        ARGMAX;

        boolean isIndex() {
            return this == ARGMIN || this == ARGMAX;
        }

        /** Whether a value takes the place of the best one. */
        boolean isBetter(double value, double best) {
            return this == MAX || this == ARGMAX ? value > best : value < best;
        }
    }

    static void define(Members m) {
        m.keywords("argmax", 1, (vm, args) -> find(vm, args, Kind.ARGMAX));
        m.keywords("argmin", 1, (vm, args) -> find(vm, args, Kind.ARGMIN));
        m.keywords("max", 1, (vm, args) -> find(vm, args, Kind.MAX));
        m.keywords("min", 1, (vm, args) -> find(vm, args, Kind.MIN));
    }

    private static @Word int find(Vm vm, Args args, Kind kind) {
        @Word int[] given = Reductions.parse(vm, args);
        if (ArrayLike.isSequence(vm, given[0])) {
            return ofIterable(vm, given[0], kind);
        }
        NdArray array = NdArray.require(vm, given[0], "input must be tuple, list, range, or ndarray");
        if (array.length() == 0) {
            throw vm.valueError("attempt to get (arg)min/(arg)max of empty sequence");
        }
        return given[1] == Words.NONE ? ofAll(vm, array, kind) : along(vm, array, Axis.of(vm, given[1], array), kind);
    }

    private static @Word int ofIterable(Vm vm, @Word int iterable, Kind kind) {
        if (ArrayLike.length(vm, iterable) == 0) {
            throw vm.valueError("attempt to get argmin/argmax of an empty sequence");
        }
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        @Word int best = vm.next(iterator);
        vm.heap.pin(best);
        double bestValue = vm.toDouble(best);
        int bestIndex = 0;
        int index = 0;
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            index++;
            double value = vm.toDouble(item);
            if (kind.isBetter(value, bestValue)) {
                vm.heap.pin(item);
                best = item;
                bestValue = value;
                bestIndex = index;
            }
            vm.step();
        }
        return kind.isIndex() ? Words.ofSmall(bestIndex) : best;
    }

    private static @Word int ofAll(Vm vm, NdArray array, Kind kind) {
        Cursor cursor = array.cursor();
        double best = array.get(array.address());
        int bestIndex = 0;
        for (int i = 0; i < array.length(); i++) {
            double value = array.get(cursor.next());
            if (kind.isBetter(value, best)) {
                best = value;
                bestIndex = i;
            }
            vm.step();
        }
        if (kind.isIndex()) {
            return vm.ofLong(bestIndex);
        }
        return array.dtype().isFloat() ? vm.ofDouble(best) : Words.ofSmall((int) best);
    }

    private static @Word int along(Vm vm, NdArray array, int axis, Kind kind) {
        Shape reduced = array.shape().without(axis);
        Shape shape = array.ndim() == 2 ? reduced : new Shape(1, 0, 1);
        NdArray result = NdArray.dense(vm, shape, kind.isIndex() ? Dtype.INT16 : array.dtype());
        Lanes lanes = Lanes.along(array, axis);
        for (int lane = 0; lane < lanes.count(); lane++) {
            double best = array.get(lanes.address(lane, 0));
            int bestIndex = 0;
            for (int i = 0; i < lanes.length(); i++) {
                double value = array.get(lanes.address(lane, i));
                if (kind.isBetter(value, best)) {
                    best = value;
                    bestIndex = i;
                }
                vm.step();
            }
            result.set(result.packed(lane), kind.isIndex() ? bestIndex : best);
        }
        return result.length() == 1 ? result.dtype().load(vm, result.address()) : result.word();
    }
}
