package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** The methods and properties of {@code ndarray} ({@code ulab/code/ndarray.c}, {@code ndarray_properties.c}). */
final class ArrayMethods {
    private ArrayMethods() {}

    static @Word int shape(Vm vm, NdArray array) {
        Shape shape = array.shape();
        return array.ndim() == 2
                ? TupleObject.of(vm, vm.ofLong(shape.rows()), vm.ofLong(shape.columns()))
                : TupleObject.of(vm, vm.ofLong(shape.columns()));
    }

    static @Word int strides(Vm vm, NdArray array) {
        return switch (array.ndim()) {
            case 0 -> TupleObject.empty(vm);
            case 1 -> TupleObject.of(vm, vm.ofLong(array.columnStride()));
            default -> TupleObject.of(vm, vm.ofLong(array.rowStride()), vm.ofLong(array.columnStride()));
        };
    }

    // ---- reshape ----

    /** A wanted shape: -1 for a length that follows from the others. */
    private static Shape wanted(Vm vm, NdArray array, @Word int word) {
        boolean tuple = vm.is(word, Types.TUPLE);
        if (!tuple && !ArrayLike.isInt(vm, word)) {
            throw vm.typeError("shape must be integer or tuple of integers");
        }
        int ndim = tuple ? TupleObject.length(vm, word) : 1;
        if (ndim > Shape.MAX_DIMENSIONS) {
            // The quotes come from how the firmware's build collects its messages.
            throw vm.valueError("maximum number of dimensions is \" \"2");
        }
        Shape shape = new Shape(ndim, 0, 0);
        int unknown = -1;
        int unknowns = 0;
        int length = 1;
        for (int axis = ndim - 1; axis >= 0; axis--) {
            int given = vm.toInt(tuple ? TupleObject.get(vm, word, axis) : word);
            if (given >= 0) {
                shape = shape.with(shape.index(axis), given);
                length *= given;
            } else {
                unknowns++;
                unknown = shape.index(axis);
            }
        }
        if (unknowns > 1) {
            throw vm.valueError("can only specify one unknown dimension");
        }
        if (unknowns == 1) {
            // What is left over is not noticed.
            return shape.with(unknown, Operators.quotient(array.length(), length));
        }
        if (array.length() != length) {
            throw vm.valueError("cannot reshape array");
        }
        return shape;
    }

    static @Word int reshape(Vm vm, NdArray array, @Word int word) {
        Shape shape = wanted(vm, array, word);
        if (array.isDense()) {
            return array.view(shape, array.itemSize() * shape.columns(), array.itemSize(), 0).word();
        }
        NdArray copy = NdArray.dense(vm, shape, array.dtype());
        if (copy.length() < array.length()) {
            throw NdArray.unsafe(vm, "a shape with fewer elements than the view");
        }
        array.copyTo(copy);
        return copy.word();
    }

    /** {@code array.shape = …}. */
    static void setShape(Vm vm, NdArray array, @Word int word) {
        Shape shape = wanted(vm, array, word);
        if (!array.isDense()) {
            throw vm.valueError("cannot assign new shape");
        }
        array.reshapeInPlace(shape);
    }

    static @Word int transpose(NdArray array) {
        return switch (array.ndim()) {
            case 0 -> array.view(array.shape(), 0, 0, 0).word();
            case 1 -> array.word();
            default -> array.view(
                            Shape.matrix(array.shape().columns(), array.shape().rows()), array.columnStride(), array.rowStride(), 0)
                    .word();
        };
    }

    // ---- copies ----

    /** {@code byteswap(*, inplace=False)}. */
    static @Word int byteswap(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("inplace", Words.FALSE));
        NdArray self = NdArray.of(vm, given[0]);
        NdArray result = given[1] == Words.FALSE ? self.copy() : self.view(self.shape(), self.rowStride(), self.columnStride(), 0);
        int size = self.itemSize();
        if (size == 1) {
            return result.word();
        }
        Cursor cursor = result.cursor();
        for (int i = 0; i < result.length(); i++) {
            int at = cursor.next();
            for (int low = 0, high = size - 1; low < high; low++, high--) {
                int kept = vm.ram.byteAt(at + low);
                vm.ram.setByte(at + low, vm.ram.byteAt(at + high));
                vm.ram.setByte(at + high, kept);
            }
            vm.step();
        }
        return result.word();
    }

    /** {@code flatten(*, order='C')}. */
    static @Word int flatten(Vm vm, Args args) {
        NdArray self = NdArray.of(vm, args.get(0));
        @Word int[] given = args.from(1).parse(Parameter.keyword("order", Words.ofName(vm.names.firmwareName("C"))));
        String order = vm.toText(given[0]);
        if (!order.equals("C") && !order.equals("F")) {
            throw vm.valueError("flattening order must be either 'C', or 'F'");
        }
        NdArray result = NdArray.linear(vm, self.length(), self.dtype());
        if (order.equals("C")) {
            self.copyTo(result);
            return result.word();
        }
        Cursor columns = new Cursor(self.address(), self.shape().outer(), self.columnStride(), self.rowStride());
        for (int i = 0; i < self.length(); i++) {
            self.copyElement(columns.next(), result.packed(i));
            vm.step();
        }
        return result.word();
    }

    /** The elements as a bytearray, which is no copy. */
    static @Word int toBytes(Vm vm, NdArray array) {
        if (!array.isDense()) {
            throw vm.valueError("tobytes can be invoked for dense arrays only");
        }
        return ArrayObject.bytearrayOver(vm, array.length() * array.itemSize(), array.address());
    }

    static @Word int toList(Vm vm, NdArray array) {
        if (array.ndim() < 2) {
            return row(vm, array, array.address(), array.ndim() == 0 ? 0 : array.shape().columns());
        }
        @Word int list = ListObject.make(vm, array.shape().rows());
        int mark = vm.heap.mark();
        for (int i = 0; i < array.shape().rows(); i++) {
            ListObject.set(vm, list, i, row(vm, array, array.address() + i * array.rowStride(), array.shape().columns()));
            vm.heap.release(mark);
        }
        return list;
    }

    private static @Word int row(Vm vm, NdArray array, int address, int length) {
        @Word int list = ListObject.make(vm, length);
        int mark = vm.heap.mark();
        for (int i = 0; i < length; i++) {
            ListObject.set(vm, list, i, array.load(address + i * array.columnStride()));
            vm.heap.release(mark);
            vm.step();
        }
        return list;
    }
}
