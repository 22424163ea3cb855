package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** {@code scipy.optimize}: roots and minima of functions of one variable ({@code ulab/code/scipy/optimize/optimize.c}). */
final class Optimization {
    private static final double TOLERANCE = 2.4e-7;

    private Optimization() {}

    static void define(Members m) {
        m.keywords("bisect", 3, Optimization::bisect);
        m.keywords("fmin", 2, Optimization::minimum);
        m.keywords("newton", 2, Optimization::newton);
    }

    /** A Python function of a float. */
    private record Function(Vm vm, @Word int word) {
        static Function of(Vm vm, @Word int word) {
            if (!vm.behaviourOf(word).canCall()) {
                throw vm.typeError("first argument must be a function");
            }
            return new Function(vm, word);
        }

        double at(double x) {
            int mark = vm.heap.mark();
            double value = vm.toDouble(vm.call(word, vm.ofDouble(x)));
            vm.heap.release(mark);
            vm.step();
            return value;
        }
    }

    private static double number(Vm vm, @Word int word, double absent) {
        return word == Words.NULL ? vm.floats.round(absent) : vm.toDouble(word);
    }

    /** The firmware counts in 16 bits. */
    private static int rounds(Vm vm, @Word int word, int least, String message) {
        int rounds = vm.toInt(word);
        if (rounds < least) {
            throw vm.valueError(message);
        }
        return rounds;
    }

    /** {@code bisect(f, a, b, *, xtol=2.4e-7, maxiter=100)}. */
    private static @Word int bisect(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.required(""),
                Parameter.required(""),
                Parameter.keyword("xtol", Words.NULL),
                Parameter.keyword("maxiter", Words.ofSmall(100)).ofInteger());
        Floats f = vm.floats;
        Function function = Function.of(vm, given[0]);
        double tolerance = number(vm, given[3], TOLERANCE);
        double a = vm.toDouble(given[1]);
        double b = vm.toDouble(given[2]);
        double atA = function.at(a);
        double atB = function.at(b);
        if (f.round(atA * atB) > 0) {
            throw vm.valueError("function has the same sign at the ends of interval");
        }
        int rounds = rounds(vm, given[4], 0, "maxiter should be > 0");
        double root = atA < 0 ? a : b;
        double width = f.round(atA < 0 ? b - a : a - b);
        for (int i = 0; i < rounds; i++) {
            width = f.round(width * 0.5);
            double middle = f.round(root + width);
            if (function.at(middle) < 0) {
                root = middle;
            }
            if (StrictMath.abs(width) < tolerance) {
                break;
            }
        }
        return vm.ofDouble(root);
    }

    /** {@code newton(f, x, *, tol=2.4e-7, rtol=0, maxiter=50)}: by secants. */
    private static @Word int newton(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.required(""),
                Parameter.keyword("tol", Words.NULL),
                Parameter.keyword("rtol", Words.NULL),
                Parameter.keyword("maxiter", Words.ofSmall(50)).ofInteger());
        Floats f = vm.floats;
        Function function = Function.of(vm, given[0]);
        double x = vm.toDouble(given[1]);
        double tolerance = number(vm, given[2], TOLERANCE);
        double relative = number(vm, given[3], 0);
        double step = f.round(1e-4);
        double dx = f.round(x > 0 ? step * x : -step * x);
        int rounds = rounds(vm, given[4], 1, "maxiter must be > 0");
        for (int i = 0; i < rounds; i++) {
            double value = function.at(x);
            double slope = f.round(f.round(function.at(f.round(x + dx)) - value) / dx);
            dx = f.round(value / slope);
            x = f.round(x - dx);
            if (StrictMath.abs(dx) < f.round(tolerance + f.round(relative * StrictMath.abs(x)))) {
                break;
            }
        }
        return vm.ofDouble(x);
    }

    // ---- fmin ----

    /** {@code fmin(f, x, *, xatol=2.4e-7, fatol=2.4e-7, maxiter=200)}: the downhill simplex in one dimension. */
    private static @Word int minimum(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.required(""),
                Parameter.keyword("xatol", Words.NULL),
                Parameter.keyword("fatol", Words.NULL),
                Parameter.keyword("maxiter", Words.ofSmall(200)).ofInteger());
        Floats f = vm.floats;
        Function function = Function.of(vm, given[0]);
        double xTolerance = number(vm, given[2], TOLERANCE);
        double valueTolerance = number(vm, given[3], TOLERANCE);
        int rounds = rounds(vm, given[4], 1, "maxiter must be > 0") & 0xffff;
        double start = vm.toDouble(given[1]);
        double grown = f.round(f.round(1 + f.round(0.05)) * start);
        Simplex simplex = new Simplex(function, start, StrictMath.abs(start) > LinearAlgebra.epsilon(vm) ? grown : f.round(0.00025));
        for (int i = 0; i < rounds; i++) {
            if (simplex.improve(xTolerance, valueTolerance)) {
                break;
            }
        }
        return vm.ofDouble(simplex.best);
    }

    /** Two points, the better one first. */
    private static final class Simplex {
        private final Function function;
        private final Floats floats;
        private double best;
        private double worst;
        private double atBest;
        private double atWorst;

        Simplex(Function function, double first, double second) {
            this.function = function;
            floats = function.vm().floats;
            best = first;
            worst = second;
            atBest = function.at(first);
            atWorst = function.at(second);
            order();
        }

        private void order() {
            if (atWorst < atBest) {
                double x = best;
                best = worst;
                worst = x;
                double value = atBest;
                atBest = atWorst;
                atWorst = value;
            }
        }

        /** {@code a * best - b * worst}. */
        private double point(double a, double b) {
            return floats.round(floats.round(a * best) - floats.round(b * worst));
        }

        /** One step; whether the points are close enough. A step that expands is not checked, nor are the points ordered after it. */
        boolean improve(double xTolerance, double valueTolerance) {
            atBest = function.at(best);
            atWorst = function.at(worst);
            double reflected = point(2, 1);
            double atReflected = function.at(reflected);
            if (atReflected < atBest) {
                double expanded = point(3, 2);
                double atExpanded = function.at(expanded);
                boolean further = atExpanded < atReflected;
                worst = further ? expanded : reflected;
                atWorst = further ? atExpanded : atReflected;
                return false;
            }
            boolean outside = atReflected < atWorst;
            double contracted = outside ? point(1.5, 0.5) : floats.round(floats.round(0.5 * best) + floats.round(0.5 * worst));
            double atContracted = function.at(contracted);
            if (atContracted < (outside ? atReflected : atWorst)) {
                worst = contracted;
                atWorst = atContracted;
            } else {
                worst = floats.round(best + floats.round(0.5 * floats.round(worst - best)));
                atWorst = function.at(worst);
            }
            boolean close = StrictMath.abs(floats.round(atWorst - atBest)) < valueTolerance
                    || StrictMath.abs(floats.round(worst - best)) < xTolerance;
            if (!close) {
                order();
            }
            return close;
        }
    }
}
