package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/** Functions that put elements elsewhere ({@code numerical.c}, {@code transform.c} and {@code create.c} of {@code ulab/code/numpy}). */
final class Rearranging {
    private Rearranging() {}

    static void define(Members m) {
        m.keywords("compress", 2, Rearranging::compress);
        m.keywords("concatenate", 1, Rearranging::concatenate);
        m.keywords("delete", 2, Rearranging::delete);
        m.keywords("flip", 1, Rearranging::flip);
        m.keywords("roll", 2, Rearranging::roll);
        m.keywords("size", 1, Rearranging::size);
    }

    /** {@code size(array, *, axis=None)}. */
    private static @Word int size(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("axis", Words.NONE));
        if (ArrayLike.isNumber(vm, given[0])) {
            return Words.ofSmall(1);
        }
        if (!ArrayLike.isArrayLike(vm, given[0])) {
            throw vm.typeError("first argument must be an ndarray");
        }
        if (!NdArray.is(vm, given[0])) {
            return vm.operations.lengthOrNull(given[0]);
        }
        NdArray array = NdArray.of(vm, given[0]);
        return vm.ofLong(given[1] == Words.NONE ? array.length() : array.shape().at(array.shape().index(Axis.of(vm, given[1], array))));
    }

    // ---- flip, roll ----

    /** {@code flip(array, *, axis=None)}: along an axis, a view. */
    private static @Word int flip(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("axis", Words.NONE));
        NdArray array = NdArray.require(vm, given[0], "flip argument must be an ndarray");
        if (given[1] == Words.NONE) {
            NdArray flat = NdArray.linear(vm, array.length(), array.dtype());
            array.copyTo(flat);
            return flat.reverseInPlace().word();
        }
        if (!ArrayLike.isInt(vm, given[1])) {
            throw vm.typeError("wrong axis index");
        }
        int index = array.shape().index(Axis.of(vm, given[1], array));
        int offset = (array.shape().at(index) - 1) * array.stride(index);
        int rowStride = index == 0 ? -array.rowStride() : array.rowStride();
        int columnStride = index == 1 ? -array.columnStride() : array.columnStride();
        return array.view(array.shape(), rowStride, columnStride, offset).word();
    }

    /** {@code roll(array, distance, *, axis=None)}. */
    private static @Word int roll(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.required(""), Parameter.keyword("axis", Words.NONE));
        NdArray array = NdArray.require(vm, given[0], "roll argument must be an ndarray");
        NdArray result = NdArray.dense(vm, array.shape(), array.dtype());
        int distance = vm.toInt(given[1]);
        if (given[2] == Words.NONE) {
            Lanes to = new Lanes(1, result.address(), 0, result.length(), result.itemSize());
            // Without an axis the firmware counts 0 as a distance to the left.
            int first = first(distance, result.length(), distance > 0);
            Cursor from = array.cursor();
            for (int i = 0; i < array.length(); i++) {
                place(array, from.next(), result, to, 0, first, i);
            }
            return result.word();
        }
        if (!ArrayLike.isInt(vm, given[2])) {
            throw vm.typeError("wrong axis index");
        }
        int axis = Axis.of(vm, given[2], array);
        Lanes from = Lanes.along(array, axis);
        Lanes to = Lanes.along(result, axis);
        int first = first(distance, from.length(), distance >= 0);
        for (int lane = 0; lane < from.count(); lane++) {
            for (int i = 0; i < from.length(); i++) {
                place(array, from.address(lane, i), result, to, lane, first, i);
            }
        }
        return result.word();
    }

    /** Where the first element goes; to the left by nothing, that is one past the end, and the firmware never comes back from there. */
    private static int first(int distance, int length, boolean right) {
        if (length == 0) {
            return 0;
        }
        int rest = (int) (StrictMath.abs((long) distance) % length);
        return right ? rest : length - rest;
    }

    private static void place(NdArray source, int from, NdArray result, Lanes to, int lane, int first, int i) {
        boolean wraps = first < to.length() && first + i >= to.length();
        int at = to.address(lane, wraps ? first + i - to.length() : first + i);
        if (result.owns(at)) {
            source.copyElement(from, at);
        }
        source.vm().step();
    }

    // ---- concatenate ----

    /** {@code concatenate(arrays, *, axis=0)}. */
    private static @Word int concatenate(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("axis", Words.ofSmall(0)).ofInteger());
        int axisNumber = vm.toInt(given[1]);
        if (!vm.is(given[0], Types.TUPLE)) {
            throw vm.typeError("first argument must be a tuple of ndarrays");
        }
        int count = TupleObject.length(vm, given[0]);
        NdArray[] parts = new NdArray[count];
        for (int i = 0; i < count; i++) {
            @Word int item = TupleObject.get(vm, given[0], i);
            if (!NdArray.is(vm, item)) {
                throw vm.valueError("only ndarrays can be concatenated");
            }
            parts[i] = NdArray.of(vm, item);
        }
        if (count == 0) {
            throw NdArray.unsafe(vm, "concatenate of no arrays");
        }
        int index = parts[0].shape().index(Axis.of(vm, axisNumber, parts[0], "wrong axis specified"));
        NdArray result = NdArray.dense(vm, together(vm, parts, index), parts[0].dtype());
        int start = result.address();
        for (NdArray part : parts) {
            Cursor from = part.cursor();
            Cursor to = new Cursor(start, part.shape().columns(), result.rowStride(), result.columnStride());
            for (int i = 0; i < part.length(); i++) {
                part.copyElement(from.next(), to.next());
                vm.step();
            }
            start += result.stride(index) * part.shape().at(index);
        }
        return result.word();
    }

    private static Shape together(Vm vm, NdArray[] parts, int index) {
        Shape shape = parts[0].shape();
        for (NdArray part : Arrays.asList(parts).subList(1, parts.length)) {
            int other = 1 - index;
            boolean fits = part.dtype() == parts[0].dtype() && part.ndim() == shape.ndim() && part.shape().at(other) == shape.at(other);
            if (!fits) {
                throw vm.valueError("input arrays are not compatible");
            }
            shape = shape.with(index, shape.at(index) + part.shape().at(index));
        }
        return shape;
    }

    // ---- compress, delete ----

    /** {@code compress(condition, array, *, axis=None)}. */
    private static @Word int compress(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.required(""), Parameter.keyword("axis", Words.NONE));
        NdArray array = NdArray.require(vm, given[1], "wrong input type");
        int axis = given[2] == Words.NONE ? -1 : Axis.of(vm, given[2], array);
        int length = axis < 0 ? array.length() : array.shape().at(array.shape().index(axis));
        if (ArrayLike.length(vm, given[0]) != length) {
            throw vm.valueError("wrong length of condition array");
        }
        boolean[] keep = truths(vm, given[0], length);
        return kept(vm, array, axis, keep).word();
    }

    private static boolean[] truths(Vm vm, @Word int iterable, int length) {
        boolean[] truths = new boolean[length];
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        for (int i = 0; i < length; i++) {
            @Word int item = vm.next(iterator);
            vm.heap.pin(item);
            truths[i] = item != Words.NULL && vm.isTrue(item);
            vm.heap.release(mark);
            vm.step();
        }
        return truths;
    }

    private static NdArray kept(Vm vm, NdArray array, int axis, boolean[] keep) {
        int count = 0;
        for (boolean each : keep) {
            count += each ? 1 : 0;
        }
        if (axis < 0) {
            NdArray result = NdArray.linear(vm, count, array.dtype());
            return keepFlat(array, keep, result);
        }
        Shape shape = array.shape();
        NdArray result = NdArray.dense(vm, shape.with(shape.index(axis), count), array.dtype());
        return keepLanes(array, axis, keep, result);
    }

    private static NdArray keepFlat(NdArray array, boolean[] keep, NdArray result) {
        Cursor from = array.cursor();
        int taken = 0;
        for (boolean each : keep) {
            int at = from.next();
            if (each && result.owns(result.packed(taken))) {
                array.copyElement(at, result.packed(taken++));
            }
            array.vm().step();
        }
        return result;
    }

    private static NdArray keepLanes(NdArray array, int axis, boolean[] keep, NdArray result) {
        Lanes from = Lanes.along(array, axis);
        Lanes to = Lanes.along(result, axis);
        for (int lane = 0; lane < from.count(); lane++) {
            int taken = 0;
            for (int i = 0; i < keep.length; i++) {
                if (keep[i] && taken < to.length()) {
                    array.copyElement(from.address(lane, i), to.address(lane, taken++));
                }
                array.vm().step();
            }
        }
        return result;
    }

    /** {@code delete(array, indices, *, axis=None)}. */
    private static @Word int delete(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.required(""), Parameter.keyword("axis", Words.NONE));
        NdArray array = NdArray.require(vm, given[0], "first argument must be an ndarray");
        int axis = given[2] == Words.NONE ? -1 : Axis.of(vm, given[2], array);
        int length = axis < 0 ? array.length() : array.shape().at(array.shape().index(axis));
        boolean single = ArrayLike.isInt(vm, given[1]);
        if (!single && vm.operations.lengthOrNull(given[1]) == Words.NULL) {
            throw vm.typeError("wrong index type");
        }
        int count = single ? 1 : ArrayLike.length(vm, given[1]);
        if (count == 0) {
            return given[0];
        }
        if (count > length) {
            throw vm.valueError("wrong length of index array");
        }
        int[] indices = single ? new int[] {index(vm, given[1], length)} : indices(vm, given[1], count, length);
        boolean[] keep = new boolean[length];
        // Indices have to ascend: one that does not hides those after it, and the result is shorter all the same.
        int next = 0;
        for (int i = 0; i < length; i++) {
            keep[i] = next >= count || indices[next] != i;
            next += keep[i] ? 0 : 1;
        }
        if (axis < 0) {
            return keepFlat(array, keep, NdArray.linear(vm, length - count, array.dtype())).word();
        }
        Shape shape = array.shape();
        NdArray result = NdArray.dense(vm, shape.with(shape.index(axis), length - count), array.dtype());
        return keepLanes(array, axis, keep, result).word();
    }

    private static int[] indices(Vm vm, @Word int iterable, int count, int length) {
        int[] indices = new int[count];
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        for (int i = 0; i < count; i++) {
            @Word int item = vm.next(iterator);
            if (item == Words.NULL) {
                break;
            }
            indices[i] = index(vm, item, length);
            vm.heap.release(mark);
            vm.step();
        }
        return indices;
    }

    private static int index(Vm vm, @Word int word, int length) {
        int value = vm.toInt(word);
        int index = value < 0 ? value + length : value;
        if (index < 0 || index > length) {
            throw vm.valueError("index is out of bounds");
        }
        return index;
    }
}
