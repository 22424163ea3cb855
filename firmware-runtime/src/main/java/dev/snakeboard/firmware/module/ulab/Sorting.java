package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code sort}, {@code argsort} and {@code median}: heapsort, whose order of equal items shows in {@code argsort} ({@code
 * ulab/code/numpy/numerical.c}). Signed integers are sorted as unsigned ones, so negative ones come last.
 */
final class Sorting {
    private Sorting() {}

    static void define(Members m) {
        m.keywords("argsort", 1, Sorting::argsort);
        m.keywords("median", 1, Sorting::median);
        m.keywords("sort", 1, (vm, args) -> {
            @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("axis", Words.NONE));
            return sorted(vm, given[0], given[1]).word();
        });
    }

    /** {@code array.sort(*, axis=-1)}. */
    static @Word int sortMethod(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("axis", Words.ofSmall(-1)));
        NdArray array = NdArray.require(vm, given[0], "sort argument must be an ndarray");
        sort(vm, given[1] == Words.NONE ? array.requireForward("sort").flattenInPlace() : array, given[1]);
        return Words.NONE;
    }

    private static NdArray sorted(Vm vm, @Word int word, @Word int axis) {
        NdArray copy = NdArray.require(vm, word, "sort argument must be an ndarray").copy();
        return sort(vm, axis == Words.NONE ? copy.flattenInPlace() : copy, axis);
    }

    private static NdArray sort(Vm vm, NdArray array, @Word int axisWord) {
        int axis = axisWord == Words.NONE ? 0 : Axis.of(vm, axisWord, array);
        Lanes lanes = Lanes.along(array, axis);
        NdArray unsigned = unsigned(array);
        for (int lane = 0; lane < lanes.count(); lane++) {
            sort(unsigned, lanes, lane);
        }
        return array;
    }

    private static NdArray unsigned(NdArray array) {
        return switch (array.dtype()) {
            case INT8 -> Operators.as(array, Dtype.UINT8);
            case INT16 -> Operators.as(array, Dtype.UINT16);
            default -> array;
        };
    }

    private static void sort(NdArray array, Lanes lanes, int lane) {
        heapsort(
                array.vm(),
                lanes.length(),
                new Heap() {
                    private double held;

                    @Override
                    public void hold(int i) {
                        held = array.get(lanes.address(lane, i));
                    }

                    @Override
                    public void move(int from, int to) {
                        array.copyElement(lanes.address(lane, from), lanes.address(lane, to));
                    }

                    @Override
                    public void release(int i) {
                        array.set(lanes.address(lane, i), held);
                    }

                    @Override
                    public boolean isGreater(int i, int j) {
                        return array.get(lanes.address(lane, i)) > array.get(lanes.address(lane, j));
                    }

                    @Override
                    public boolean isGreaterThanHeld(int i) {
                        return array.get(lanes.address(lane, i)) > held;
                    }
                });
    }

    /** What is sorted: places of which one can be lifted out. */
    interface Heap {
        void hold(int i);

        void move(int from, int to);

        void release(int i);

        boolean isGreater(int i, int j);

        boolean isGreaterThanHeld(int i);
    }

    /** Builds a heap from the middle down, then takes the greatest item off, again and again. */
    static void heapsort(Vm vm, int length, Heap heap) {
        for (int root = length / 2 - 1; root >= 0; root--) {
            heap.hold(root);
            sift(vm, heap, root, length);
        }
        for (int end = length - 1; end > 0; end--) {
            heap.hold(end);
            heap.move(0, end);
            sift(vm, heap, 0, end);
        }
    }

    private static void sift(Vm vm, Heap heap, int root, int end) {
        int hole = root;
        for (int child = 2 * hole + 1; child < end; child = 2 * hole + 1) {
            if (child + 1 < end && heap.isGreater(child + 1, child)) {
                child++;
            }
            if (!heap.isGreaterThanHeld(child)) {
                break;
            }
            heap.move(child, hole);
            hole = child;
            vm.step();
        }
        heap.release(hole);
    }

    // ---- argsort ----

    /** {@code argsort(array, *, axis)}: the indexes that sort, as uint16. */
    private static @Word int argsort(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("axis", Words.NONE));
        NdArray array = NdArray.require(vm, given[0], "argsort argument must be an ndarray");
        if (given[1] == Words.NONE) {
            throw vm.raise(Types.NOT_IMPLEMENTED_ERROR, "argsort is not implemented for flattened arrays");
        }
        if (array.shape().rows() > 0xffff || array.shape().columns() > 0xffff) {
            throw vm.valueError("axis too long");
        }
        int axis = Axis.of(vm, given[1], array);
        NdArray indices = NdArray.dense(vm, array.shape(), Dtype.UINT16);
        Lanes lanes = Lanes.along(unsigned(array), axis);
        Lanes into = Lanes.along(indices, axis);
        for (int lane = 0; lane < lanes.count(); lane++) {
            for (int i = 0; i < lanes.length(); i++) {
                indices.set(into.address(lane, i), i);
                vm.step();
            }
            argsort(unsigned(array), lanes, indices, into, lane);
        }
        return indices.word();
    }

    private static void argsort(NdArray array, Lanes lanes, NdArray indices, Lanes into, int lane) {
        heapsort(
                array.vm(),
                lanes.length(),
                new Heap() {
                    private int heldIndex;
                    private double held;

                    private int index(int i) {
                        return (int) indices.get(into.address(lane, i));
                    }

                    private double value(int i) {
                        return array.get(lanes.address(lane, index(i)));
                    }

                    @Override
                    public void hold(int i) {
                        heldIndex = index(i);
                        held = value(i);
                    }

                    @Override
                    public void move(int from, int to) {
                        indices.set(into.address(lane, to), index(from));
                    }

                    @Override
                    public void release(int i) {
                        indices.set(into.address(lane, i), heldIndex);
                    }

                    @Override
                    public boolean isGreater(int i, int j) {
                        return value(i) > value(j);
                    }

                    @Override
                    public boolean isGreaterThanHeld(int i) {
                        return value(i) > held;
                    }
                });
    }

    // ---- median ----

    /** {@code median(array, *, axis=None)}. */
    private static @Word int median(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("axis", Words.NONE));
        if (NdArray.require(vm, given[0], "median argument must be an ndarray").length() == 0) {
            return vm.ofDouble(Double.NaN);
        }
        NdArray array = sorted(vm, given[0], given[1]);
        if (array.ndim() == 1) {
            return vm.ofDouble(middle(array, Lanes.along(array, 0), 0));
        }
        int axis = Axis.of(vm, given[1], array);
        Lanes lanes = Lanes.along(array, axis);
        NdArray result = NdArray.dense(vm, array.shape().without(axis), Dtype.FLOAT);
        for (int lane = 0; lane < lanes.count(); lane++) {
            result.set(result.packed(lane), middle(array, lanes, lane));
            vm.step();
        }
        return result.word();
    }

    private static double middle(NdArray array, Lanes lanes, int lane) {
        int half = lanes.length() / 2;
        double upper = array.get(lanes.address(lane, half));
        if (lanes.length() % 2 != 0) {
            return upper;
        }
        return array.vm().floats.round(upper + array.get(lanes.address(lane, half - 1))) * 0.5;
    }
}
