package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** {@code interp} and {@code trapz} ({@code ulab/code/numpy/approx.c}). */
final class Interpolation {
    private Interpolation() {}

    static void define(Members m) {
        m.keywords("interp", 2, Interpolation::interpolate);
        m.keywords("trapz", 1, Interpolation::integrate);
    }

    private static double at(NdArray array, int i) {
        return array.get(array.address() + i * array.columnStride());
    }

    /** {@code interp(x, xp, fp, *, left=None, right=None)}: values between known points. */
    private static @Word int interpolate(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.required(""),
                Parameter.required(""),
                Parameter.keyword("left", Words.NONE),
                Parameter.keyword("right", Words.NONE));
        NdArray x = ArrayLike.of(vm, given[0]);
        NdArray xp = ArrayLike.of(vm, given[1]);
        NdArray fp = ArrayLike.of(vm, given[2]);
        if (xp.ndim() != 1 || fp.ndim() != 1 || xp.length() < 2 || xp.length() != fp.length()) {
            throw vm.valueError("interp is defined for 1D iterables of equal length");
        }
        if (x.ndim() > 1 && !x.isDense()) {
            throw NdArray.unsafe(vm, "interp of a view with two dimensions");
        }
        NdArray result = NdArray.linear(vm, x.length(), Dtype.FLOAT);
        int last = xp.length() - 1;
        double left = given[3] == Words.NONE ? at(fp, 0) : vm.toDouble(given[3]);
        double right = given[4] == Words.NONE ? at(fp, last) : vm.toDouble(given[4]);
        for (int i = 0; i < x.length(); i++) {
            double value = at(x, i);
            double found = value < at(xp, 0) ? left : value > at(xp, last) ? right : between(vm.floats, value, xp, fp);
            result.set(result.packed(i), found);
            vm.step();
        }
        return result.word();
    }

    private static double between(Floats f, double value, NdArray xp, NdArray fp) {
        int left = 0;
        int right = xp.length() - 1;
        while (right - left > 1) {
            int middle = left + (right - left) / 2;
            if (value <= at(xp, middle)) {
                right = middle;
            } else {
                left = middle;
            }
        }
        double rise = f.round(f.round(value - at(xp, left)) * f.round(at(fp, right) - at(fp, left)));
        return at(fp, left) + f.round(rise / f.round(at(xp, right) - at(xp, left)));
    }

    /** {@code trapz(y, x=None, dx=1.0)}: the integral by trapezoids. */
    private static @Word int integrate(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.optional("x", Words.NONE), Parameter.optional("dx", Words.NULL));
        Floats f = vm.floats;
        NdArray y = ArrayLike.of(vm, given[0]);
        if (y.length() < 2) {
            return vm.ofDouble(0);
        }
        if (y.ndim() != 1) {
            throw vm.valueError("trapz is defined for 1D iterables");
        }
        double mean = 0;
        if (given[1] != Words.NONE) {
            NdArray x = ArrayLike.of(vm, given[1]);
            if (x.ndim() != 1 || x.length() != y.length()) {
                throw vm.valueError("trapz is defined for 1D arrays of equal length");
            }
            for (int i = 1; i < y.length(); i++) {
                double area = f.round(f.round(at(x, i) - at(x, i - 1)) * f.round(at(y, i) + at(y, i - 1)));
                mean = f.round(mean + f.round(f.round(area - mean) / f.round(i)));
                vm.step();
            }
        } else {
            double dx = given[2] == Words.NULL ? 1 : vm.toDouble(given[2]);
            y.requireForward("trapz");
            double before = at(y, 0);
            for (int i = 1; i < y.length(); i++) {
                // Here the firmware takes a view for dense.
                double now = y.get(y.packed(i));
                mean = f.round(mean + f.round(f.round(f.round(now + before) - mean) / f.round(i)));
                before = now;
                vm.step();
            }
            mean = f.round(mean * dx);
        }
        return vm.ofDouble(f.round(0.5 * mean) * f.round(y.length() - 1));
    }
}
