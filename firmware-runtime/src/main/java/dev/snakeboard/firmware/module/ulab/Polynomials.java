package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** {@code polyfit} and {@code polyval} ({@code ulab/code/numpy/poly.c}). */
final class Polynomials {
    private Polynomials() {}

    static void define(Members m) {
        m.function("polyfit", 2, 3, Polynomials::fit);
        m.function("polyval", Polynomials::value);
    }

    /** {@code polyfit([x,] y, degree)}: the polynomial of least squares, highest power first. */
    private static @Word int fit(Vm vm, Args args) {
        @Word int first = args.get(0);
        boolean withX = args.count() == 3;
        @Word int second = withX ? args.get(1) : first;
        if (!ArrayLike.isArrayLike(vm, first) || !ArrayLike.isArrayLike(vm, second)) {
            throw vm.valueError("input data must be an iterable");
        }
        int length = ArrayLike.length(vm, second);
        if (withX && ArrayLike.length(vm, first) != length) {
            throw vm.valueError("input vectors must be of equal length");
        }
        int degree = vm.toInt(args.get(args.count() - 1)) & 0xff;
        if (length < degree) {
            throw vm.valueError("more degrees of freedom than data points");
        }
        int size = degree + 1;
        try (Scratch x = new Scratch(vm, length);
                Scratch y = new Scratch(vm, length);
                Scratch powers = new Scratch(vm, size * length);
                Scratch product = new Scratch(vm, size * size)) {
            if (withX) {
                ArrayLike.fill(vm, x, first);
            } else {
                for (int i = 0; i < length; i++) {
                    x.set(i, i);
                }
            }
            ArrayLike.fill(vm, y, second);
            return solve(vm, x, y, powers, product, size).word();
        }
    }

    private static NdArray solve(Vm vm, Scratch x, Scratch y, Scratch powers, Scratch product, int size) {
        int length = x.length();
        for (int i = 0; i < length; i++) {
            powers.set(i, 1);
            for (int j = 1; j < size; j++) {
                powers.set(j * length + i, powers.get((j - 1) * length + i) * x.get(i));
                vm.step();
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                product.set(j * size + i, dot(vm, powers, j * length, powers, i * length, length));
            }
        }
        if (!LinearAlgebra.invert(vm, product, size)) {
            throw vm.valueError("could not invert Vandermonde matrix");
        }
        try (Scratch right = new Scratch(vm, size)) {
            for (int i = 0; i < size; i++) {
                right.set(i, dot(vm, powers, i * length, y, 0, length));
            }
            NdArray result = NdArray.linear(vm, size, Dtype.FLOAT);
            for (int i = 0; i < size; i++) {
                result.set(result.packed(size - 1 - i), dot(vm, product, i * size, right, 0, size));
            }
            return result;
        }
    }

    private static double dot(Vm vm, Scratch a, int fromA, Scratch b, int fromB, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum = vm.floats.round(sum + vm.floats.round(a.get(fromA + i) * b.get(fromB + i)));
            vm.step();
        }
        return sum;
    }

    /** {@code polyval(coefficients, x)}. */
    private static @Word int value(Vm vm, @Word int coefficients, @Word int x) {
        if (!ArrayLike.isArrayLike(vm, coefficients)) {
            throw vm.typeError("input is not iterable");
        }
        try (Scratch p = new Scratch(vm, ArrayLike.length(vm, coefficients))) {
            ArrayLike.fill(vm, p, coefficients);
            if (p.length() == 0) {
                throw NdArray.unsafe(vm, "polyval without coefficients");
            }
            if (!ArrayLike.isArrayLike(vm, x)) {
                return vm.ofDouble(evaluate(vm.floats, vm.toDouble(x), p));
            }
            if (NdArray.is(vm, x)) {
                NdArray source = NdArray.of(vm, x);
                NdArray result = NdArray.dense(vm, source.shape(), Dtype.FLOAT);
                VectorMath.map(source, result, each -> evaluate(vm.floats, each, p));
                return result.word();
            }
            NdArray result = NdArray.linear(vm, ArrayLike.length(vm, x), Dtype.FLOAT);
            @Word int iterator = vm.iterator(x);
            vm.heap.pin(iterator);
            int mark = vm.heap.mark();
            for (int i = 0; i < result.length(); i++) {
                @Word int item = vm.next(iterator);
                if (item == Words.NULL) {
                    break;
                }
                result.set(result.packed(i), evaluate(vm.floats, vm.toDouble(item), p));
                vm.heap.release(mark);
                vm.step();
            }
            return result.word();
        }
    }

    /** Horner's scheme; the firmware counts the coefficients in a byte. */
    private static double evaluate(Floats f, double x, Scratch p) {
        double y = p.get(0);
        int last = (p.length() & 0xff) - 1;
        for (int i = 1; i <= last; i++) {
            y = f.round(f.round(y * x) + p.get(i));
        }
        return y;
    }
}
