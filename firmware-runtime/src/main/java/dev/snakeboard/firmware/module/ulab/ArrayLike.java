package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** Python objects as arrays and numbers: what functions take for an array. */
final class ArrayLike {
    /** Integers outside of this on either side become floats. */
    private static final int GREATEST_INTEGER = 32767;

    private ArrayLike() {}

    /** Whether an object is an {@code int}; bools are none here ({@code mp_obj_is_int}). */
    static boolean isInt(Vm vm, @Word int word) {
        return Words.isSmallInt(word) || vm.typeOf(word) == Types.INT;
    }

    /** Whether an object is an int or a float. */
    static boolean isNumber(Vm vm, @Word int word) {
        return isInt(vm, word) || vm.floats.isFloat(word);
    }

    /** Whether an object is a list, a tuple or a range. */
    static boolean isSequence(Vm vm, @Word int word) {
        return vm.is(word, Types.TUPLE) || vm.is(word, Types.LIST) || vm.is(word, Types.RANGE);
    }

    /** Whether an object is an array, a list, a tuple or a range ({@code ndarray_object_is_array_like}). */
    static boolean isArrayLike(Vm vm, @Word int word) {
        return NdArray.is(vm, word) || isSequence(vm, word);
    }

    /** {@code len}, or 0 for what has none. */
    static int length(Vm vm, @Word int word) {
        @Word int length = vm.operations.lengthOrNull(word);
        return length == Words.NULL ? 0 : Words.smallInt(length);
    }

    /** Any object as an array: a number gives one of the smallest type that holds it, an iterable floats. */
    static NdArray of(Vm vm, @Word int word) {
        return of(vm, word, Dtype.UINT8);
    }

    /**
     * As {@link #of(Vm, int)}, for the right operand of an operation ({@code ndarray_from_mp_obj}).
     *
     * @param other the type of the left one: beside a signed type, small integers are signed too
     */
    static NdArray of(Vm vm, @Word int word, Dtype other) {
        if (NdArray.is(vm, word)) {
            return NdArray.of(vm, word);
        }
        if (isInt(vm, word)) {
            return ofInt(vm, vm.toInt(word), other);
        }
        if (vm.floats.isFloat(word)) {
            return single(vm, Dtype.FLOAT, vm.floats.get(word));
        }
        if (Words.isBool(word)) {
            return single(vm, Dtype.BOOL, word == Words.TRUE ? 1 : 0);
        }
        return fromIterable(vm, word, Dtype.FLOAT);
    }

    private static NdArray single(Vm vm, Dtype dtype, double value) {
        NdArray array = NdArray.linear(vm, 1, dtype);
        array.set(array.address(), value);
        return array;
    }

    private static NdArray ofInt(Vm vm, int value, Dtype other) {
        if (value < -GREATEST_INTEGER || value > GREATEST_INTEGER) {
            return single(vm, Dtype.FLOAT, value);
        }
        boolean signed = value < 0 || other == Dtype.INT8 || other == Dtype.INT16;
        Dtype dtype = signed
                ? value > -128 && value < 128 ? Dtype.INT8 : Dtype.INT16
                : value < 256 ? Dtype.UINT8 : Dtype.UINT16;
        return single(vm, dtype, value);
    }

    /**
     * An array of an iterable's items, or of the items of its items; an array is returned as it is ({@code ndarray_from_iterable}). The shape is
     * that of the first item.
     */
    static NdArray fromIterable(Vm vm, @Word int word, Dtype dtype) {
        if (NdArray.is(vm, word)) {
            return NdArray.of(vm, word);
        }
        Shape shape = shapeOf(vm, word);
        NdArray array = NdArray.dense(vm, shape, dtype);
        int filled = 0;
        @Word int rows = Words.NULL;
        @Word int row = word;
        if (shape.ndim() == 2) {
            rows = vm.iterator(word);
            vm.heap.pin(rows);
            row = vm.next(rows);
        }
        int mark = vm.heap.mark();
        while (row != Words.NULL) {
            vm.heap.pin(row);
            filled = fillRow(vm, array, row, filled);
            row = rows == Words.NULL ? Words.NULL : vm.next(rows);
            vm.heap.release(mark);
        }
        return array;
    }

    private static Shape shapeOf(Vm vm, @Word int word) {
        int ndim = 0;
        int[] lengths = new int[Shape.MAX_DIMENSIONS];
        @Word int item = word;
        for (@Word int length = vm.operations.lengthOrNull(item); length != Words.NULL; length = vm.operations.lengthOrNull(item)) {
            if (ndim == Shape.MAX_DIMENSIONS) {
                throw vm.valueError("too many dimensions");
            }
            lengths[ndim++] = Words.smallInt(length);
            if (length == Words.ofSmall(0)) {
                break;
            }
            @Word int iterator = vm.iterator(item);
            vm.heap.pin(iterator);
            item = vm.next(iterator);
            vm.heap.pin(item);
            if (item == Words.NULL) {
                throw beyond(vm);
            }
        }
        return switch (ndim) {
            case 0 -> new Shape(0, 0, 0);
            case 1 -> new Shape(1, 0, lengths[0]);
            default -> Shape.matrix(lengths[0], lengths[1]);
        };
    }

    private static int fillRow(Vm vm, NdArray array, @Word int row, int from) {
        @Word int iterator = vm.iterator(row);
        vm.heap.pin(iterator);
        int at = from;
        int mark = vm.heap.mark();
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            // Too many items are stored as far as the block of memory goes, and do not show.
            if (at >= array.length() && !array.reaches(array.packed(at))) {
                throw beyond(vm);
            }
            if (array.isBoolean()) {
                if (vm.isTrue(item)) {
                    vm.ram.setByte(array.packed(at), 1);
                }
            } else {
                vm.heap.pin(item);
                array.dtype().store(vm, array.packed(at), item);
            }
            at++;
            vm.heap.release(mark);
            vm.step();
        }
        return at;
    }

    private static PythonException beyond(Vm vm) {
        return NdArray.unsafe(vm, "an iterable that gives more items than its length says, or rows of different lengths");
    }

    /** The items of an iterable as floats; there must not be more than {@code scratch} has room for ({@code fill_array_iterable}). */
    static void fill(Vm vm, Scratch scratch, @Word int iterable) {
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        int i = 0;
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            if (i == scratch.length()) {
                throw beyond(vm);
            }
            vm.heap.pin(item);
            scratch.set(i++, vm.toDouble(item));
            vm.heap.release(mark);
            vm.step();
        }
    }
}
