package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.SliceObject;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** {@code array[index]}: integers, slices, tuples of them, and linear boolean arrays ({@code ndarray_subscr}). */
final class Indexing {
    private Indexing() {}

    /** Loads; an index of another type gives None. */
    static @Word int load(Vm vm, NdArray array, @Word int index) {
        if (NdArray.is(vm, index)) {
            return select(vm, array, mask(vm, index)).word();
        }
        if (!isPosition(vm, index)) {
            return Words.NONE;
        }
        NdArray view = view(vm, array, index);
        return view.ndim() == 0 ? view.load(view.address()) : view.word();
    }

    /** Stores numbers, arrays or iterables; an index of another type is ignored. */
    static void store(Vm vm, NdArray array, @Word int index, @Word int value) {
        NdArray values = ArrayLike.of(vm, value);
        if (NdArray.is(vm, index)) {
            replace(vm, array, mask(vm, index), values);
        } else if (isPosition(vm, index)) {
            assign(vm, view(vm, array, index), values);
        }
    }

    private static boolean isPosition(Vm vm, @Word int index) {
        return vm.is(index, Types.TUPLE) || ArrayLike.isInt(vm, index) || vm.is(index, Types.SLICE);
    }

    // ---- views ----

    private static NdArray view(Vm vm, NdArray array, @Word int index) {
        boolean tuple = vm.is(index, Types.TUPLE);
        int count = tuple ? TupleObject.length(vm, index) : 1;
        if (tuple && count > array.ndim()) {
            throw vm.indexError("too many indices");
        }
        Shape shape = array.shape();
        if (array.ndim() == 0) {
            // An array without dimensions has one element all the same, for slices.
            if (vm.is(index, Types.SLICE)) {
                return array.view(shape, 0, 0, 0);
            }
            throw outOfBounds(vm);
        }
        int[] lengths = new int[Shape.MAX_DIMENSIONS];
        int[] strides = new int[Shape.MAX_DIMENSIONS];
        int kept = 0;
        int offset = 0;
        for (int axis = 0; axis < array.ndim(); axis++) {
            int length = shape.at(shape.index(axis));
            int stride = array.stride(shape.index(axis));
            @Word int at = axis >= count ? Words.NULL : tuple ? TupleObject.get(vm, index, axis) : index;
            if (at == Words.NULL) {
                lengths[kept] = length;
                strides[kept++] = stride;
            } else if (ArrayLike.isInt(vm, at)) {
                offset += position(vm, at, length) * stride;
            } else if (vm.is(at, Types.SLICE)) {
                SliceObject.Bounds bounds = SliceObject.indices(vm, at, length);
                offset += bounds.start() * stride;
                lengths[kept] = length(bounds);
                strides[kept++] = bounds.step() * stride;
            } else {
                throw vm.indexError("indices must be integers, slices, or Boolean lists");
            }
        }
        return switch (kept) {
            case 0 -> array.view(new Shape(0, 0, 0), 0, 0, offset);
            case 1 -> array.view(new Shape(1, 0, lengths[0]), 0, strides[0], offset);
            default -> array.view(Shape.matrix(lengths[0], lengths[1]), strides[0], strides[1], offset);
        };
    }

    private static int position(Vm vm, @Word int index, int length) {
        int i = vm.toInt(index);
        int position = i < 0 ? i + length : i;
        if (position < 0 || position >= length) {
            throw outOfBounds(vm);
        }
        return position;
    }

    private static PythonException outOfBounds(Vm vm) {
        return vm.indexError("index is out of bounds");
    }

    private static int length(SliceObject.Bounds bounds) {
        int rounding = bounds.step() > 0 ? -1 : 1;
        return StrictMath.max((bounds.stop() - bounds.start() + bounds.step() + rounding) / bounds.step(), 0);
    }

    /**
     * Stores values in a view; they are converted first, so that an array may be assigned to itself. An empty view, too, has one element for the
     * firmware: where it would begin.
     */
    static void assign(Vm vm, NdArray view, NdArray values) {
        if (values.length() == 0) {
            return;
        }
        Broadcast.of(vm, view, values);
        NdArray converted = values.copyAs(view.dtype());
        Broadcast together = Broadcast.of(vm, view, converted);
        Shape shape = view.shape();
        int columns = StrictMath.max(shape.columns(), 1);
        for (int row = 0; row < shape.outer(); row++) {
            for (int column = 0; column < columns; column++) {
                // After a row without columns the firmware goes on where it is.
                int step = shape.columns() == 0 ? together.right().row() + together.right().column() : together.right().row();
                int from = converted.address() + row * step + column * together.right().column();
                int to = view.address() + row * together.left().row() + column * together.left().column();
                if (view.length() > 0 || view.ndim() == 0 || view.reaches(to)) {
                    view.copyElement(from, to);
                }
                vm.step();
            }
        }
    }

    // ---- boolean arrays ----

    private static NdArray mask(Vm vm, @Word int index) {
        NdArray mask = NdArray.of(vm, index);
        if (mask.ndim() > 1 || !mask.isBoolean()) {
            throw vm.raise(Types.NOT_IMPLEMENTED_ERROR, "operation is implemented for 1D Boolean arrays only");
        }
        return mask;
    }

    private static int count(Vm vm, NdArray mask) {
        int count = 0;
        for (int i = 0; i < mask.length(); i++) {
            count += vm.ram.byteAt(mask.address() + i * mask.columnStride());
            vm.step();
        }
        return count;
    }

    /** The firmware walks with the column's stride alone, so a view of a matrix leads beyond the array. */
    private static void requireRows(Vm vm, NdArray array) {
        if (array.ndim() > 1 && !(array.isDense() && array.columnStride() == array.itemSize())) {
            throw NdArray.unsafe(vm, "a boolean index of a view with two dimensions");
        }
    }

    private static NdArray select(Vm vm, NdArray array, NdArray mask) {
        if (array.length() != mask.length()) {
            throw vm.valueError("array and index length must be equal");
        }
        requireRows(vm, array);
        NdArray result = NdArray.linear(vm, count(vm, mask), array.dtype());
        int taken = 0;
        for (int i = 0; i < mask.length(); i++) {
            if (vm.ram.byteAt(mask.address() + i * mask.columnStride()) != 0) {
                int to = result.packed(taken++);
                if (result.owns(to)) {
                    array.copyElement(array.address() + i * array.columnStride(), to);
                }
            }
            vm.step();
        }
        return result;
    }

    private static void replace(Vm vm, NdArray array, NdArray mask, NdArray values) {
        requireRows(vm, array);
        int count = count(vm, mask);
        int stride = count == values.length() ? values.columnStride() : 0;
        if (stride != 0 && values.ndim() > 1) {
            requireRows(vm, values);
        }
        int from = values.address();
        for (int i = 0; i < array.length() && i < mask.length(); i++) {
            if (vm.ram.byteAt(mask.address() + i * mask.columnStride()) != 0) {
                array.set(array.address() + i * array.columnStride(), values.get(from));
                from += stride;
            }
            vm.step();
        }
    }
}
