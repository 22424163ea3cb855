package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** Functions that compare elements ({@code ulab/code/numpy/compare.c}). */
final class Comparing {
    private Comparing() {}

    static void define(Members m) {
        m.function("clip", Comparing::clip);
        m.function("equal", (vm, a, b) -> equality(vm, a, b, (x, y) -> x == y));
        m.function("not_equal", (vm, a, b) -> equality(vm, a, b, (x, y) -> x != y));
        m.function("isfinite", (vm, x) -> classify(vm, x, false));
        m.function("isinf", (vm, x) -> classify(vm, x, true));
        m.function("maximum", (vm, a, b) -> extreme(vm, a, b, (x, y) -> x > y));
        m.function("minimum", (vm, a, b) -> extreme(vm, a, b, (x, y) -> x < y));
        m.function("nonzero", Comparing::nonzero);
        m.function("where", Comparing::where);
    }

    private static @Word int equality(Vm vm, @Word int a, @Word int b, Operators.Relation relation) {
        NdArray left = ArrayLike.of(vm, a);
        NdArray right = ArrayLike.of(vm, b);
        NdArray result = Operators.compare(vm, left, right, Broadcast.of(vm, left, right), relation);
        return ArrayLike.isNumber(vm, a) && ArrayLike.isNumber(vm, b) ? result.load(result.address()) : result.word();
    }

    private static @Word int extreme(Vm vm, @Word int a, @Word int b, Operators.Relation keepsLeft) {
        NdArray result = choose(vm, ArrayLike.of(vm, a), ArrayLike.of(vm, b), keepsLeft);
        boolean numbers = ArrayLike.isNumber(vm, a) && ArrayLike.isNumber(vm, b);
        return numbers ? result.dtype().load(vm, result.address()) : result.word();
    }

    private static NdArray choose(Vm vm, NdArray left, NdArray right, Operators.Relation keepsLeft) {
        Broadcast shape = Broadcast.of(vm, left, right);
        boolean signedWins = left.dtype() == Dtype.INT8 && right.dtype() == Dtype.UINT16;
        NdArray result = NdArray.dense(vm, shape.shape(), signedWins ? Dtype.INT16 : left.dtype().upcast(right.dtype()));
        Cursor l = shape.walkLeft(left);
        Cursor r = shape.walkRight(right);
        for (int i = 0; i < result.length(); i++) {
            double a = left.get(l.next());
            double b = right.get(r.next());
            result.set(result.packed(i), keepsLeft.test(a, b) ? a : b);
            vm.step();
        }
        return result;
    }

    /** {@code clip(x, least, greatest)}. */
    private static @Word int clip(Vm vm, @Word int x, @Word int least, @Word int greatest) {
        if (ArrayLike.isNumber(vm, x)) {
            double value = vm.toDouble(x);
            double low = vm.toDouble(least);
            double high = vm.toDouble(greatest);
            return value < low ? least : value > high ? greatest : x;
        }
        NdArray lowered = choose(vm, ArrayLike.of(vm, x), ArrayLike.of(vm, greatest), (a, b) -> a < b);
        return choose(vm, ArrayLike.of(vm, least), lowered, (a, b) -> a > b).word();
    }

    /** {@code isinf} and {@code isfinite}; neither holds for NaN. */
    private static @Word int classify(Vm vm, @Word int word, boolean infinite) {
        if (ArrayLike.isInt(vm, word)) {
            return Words.ofBool(!infinite);
        }
        if (vm.floats.isFloat(word)) {
            double value = vm.floats.get(word);
            return Words.ofBool(!Double.isNaN(value) && Double.isInfinite(value) == infinite);
        }
        NdArray array = NdArray.require(vm, word, "wrong input type");
        NdArray result = NdArray.dense(vm, array.shape(), Dtype.BOOL);
        Cursor cursor = array.cursor();
        for (int i = 0; i < result.length(); i++) {
            double value = array.get(cursor.next());
            vm.ram.setByte(result.packed(i), !Double.isNaN(value) && Double.isInfinite(value) == infinite ? 1 : 0);
            vm.step();
        }
        return result.word();
    }

    /** {@code nonzero(array)}: for each dimension the indexes of the elements that are not 0, as uint16. */
    private static @Word int nonzero(Vm vm, @Word int word) {
        NdArray array = ArrayLike.of(vm, word);
        int columns = array.shape().columns();
        // One zero is compared with, so even an empty array has a dimension here.
        int ndim = array.ndim() == 2 ? 2 : 1;
        int count = 0;
        Cursor cursor = array.cursor();
        for (int i = 0; i < array.length(); i++) {
            count += array.get(cursor.next()) != 0 ? 1 : 0;
            vm.step();
        }
        count &= 0xffff;
        NdArray[] indices = new NdArray[ndim];
        for (int i = 0; i < ndim; i++) {
            indices[i] = NdArray.linear(vm, count, Dtype.UINT16);
        }
        cursor = array.cursor();
        int found = 0;
        for (int i = 0; i < array.length() && found < count; i++) {
            if (array.get(cursor.next()) != 0) {
                indices[ndim - 1].set(indices[ndim - 1].packed(found), i % columns);
                if (ndim == 2) {
                    indices[0].set(indices[0].packed(found), i / columns);
                }
                found++;
            }
            vm.step();
        }
        return ndim == 2 ? TupleObject.of(vm, indices[0].word(), indices[1].word()) : TupleObject.of(vm, indices[0].word());
    }

    /** {@code where(condition, x, y)}. */
    private static @Word int where(Vm vm, @Word int conditionWord, @Word int xWord, @Word int yWord) {
        NdArray condition = ArrayLike.of(vm, conditionWord);
        NdArray x = ArrayLike.of(vm, xWord);
        NdArray y = ArrayLike.of(vm, yWord);
        Broadcast conditionX = Broadcast.of(vm, condition, x);
        Broadcast conditionY = Broadcast.of(vm, condition, y);
        Broadcast xy = Broadcast.of(vm, x, y);
        int rows = StrictMath.max(conditionX.shape().rows(), y.shape().rows());
        int columns = StrictMath.max(conditionX.shape().columns(), y.shape().columns());
        int ndim = StrictMath.max(StrictMath.max(condition.ndim(), x.ndim()), y.ndim());
        NdArray result = NdArray.dense(vm, new Shape(ndim, rows, columns), x.dtype().upcast(y.dtype()));
        Cursor c = new Cursor(condition.address(), columns, conditionX.left().row(), conditionX.left().column());
        Cursor a = new Cursor(x.address(), columns, xy.left().row(), xy.left().column());
        Cursor b = new Cursor(y.address(), columns, conditionY.right().row(), conditionY.right().column());
        for (int i = 0; i < result.length(); i++) {
            int fromX = a.next();
            int fromY = b.next();
            result.set(result.packed(i), condition.get(c.next()) != 0 ? x.get(fromX) : y.get(fromY));
            vm.step();
        }
        return result.word();
    }
}
