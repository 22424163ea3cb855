package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** {@code numpy.linalg.qr}: an orthogonal and an upper triangular matrix, by Givens' rotations ({@code ulab/code/numpy/linalg/linalg.c}). */
final class Givens {
    private Givens() {}

    /** {@code qr(matrix, mode='reduced')}. */
    static @Word int decompose(Vm vm, Args args) {
        @Word int[] given =
                args.parse(Parameter.required(""), Parameter.optional("mode", Words.ofName(vm.names.firmwareName("reduced"))));
        NdArray source = NdArray.require(vm, given[0], "operation is defined for ndarrays only");
        if (source.ndim() != 2) {
            throw vm.valueError("operation is defined for 2D arrays only");
        }
        int rows = source.shape().rows();
        int columns = source.shape().columns();
        try (Scratch q = new Scratch(vm, rows * rows);
                Scratch r = Scratch.of(source)) {
            for (int i = 0; i < rows; i++) {
                q.set(i * (rows + 1), 1);
            }
            for (int column = 0; column < columns; column++) {
                for (int row = rows - 1; row > column; row--) {
                    rotate(vm, q, r, rows, columns, row, column);
                }
            }
            return parts(vm, q, r, rows, columns, vm.toText(given[1]));
        }
    }

    private static @Word int parts(Vm vm, Scratch q, Scratch r, int rows, int columns, String mode) {
        if (mode.startsWith("complete")) {
            NdArray whole = q.toArray(Shape.matrix(rows, rows));
            return TupleObject.of(vm, whole.word(), r.toArray(Shape.matrix(rows, columns)).word());
        }
        if (!mode.startsWith("reduced")) {
            throw vm.valueError("mode must be complete, or reduced");
        }
        int kept = rows - StrictMath.abs(rows - columns);
        if (kept < 0) {
            throw vm.valueError("array is too big");
        }
        try (Scratch part = new Scratch(vm, rows * kept)) {
            for (int i = 0; i < rows * kept; i++) {
                part.set(i, q.get(i / kept * rows + i % kept));
            }
            NdArray reduced = part.toArray(Shape.matrix(rows, kept));
            return TupleObject.of(vm, reduced.word(), r.toArray(Shape.matrix(kept, columns)).word());
        }
    }

    /** Turns a row and the one above, so that the element of the lower row becomes 0. */
    private static void rotate(Vm vm, Scratch q, Scratch r, int rows, int columns, int row, int column) {
        Floats f = vm.floats;
        double epsilon = LinearAlgebra.epsilon(vm);
        double low = r.get(row * columns + column);
        double high = r.get((row - 1) * columns + column);
        double c;
        double s;
        if (StrictMath.abs(low) < epsilon) {
            c = high >= 0 ? 1 : -1;
            s = 0;
        } else if (StrictMath.abs(high) < epsilon) {
            c = 0;
            s = low >= 0 ? -1 : 1;
        } else if (StrictMath.abs(high) > StrictMath.abs(low)) {
            double t = f.round(low / high);
            c = f.round(-1 / f.round(StrictMath.sqrt(f.round(1 + f.round(t * t)))));
            s = f.round(c * t);
        } else {
            double t = f.round(high / low);
            s = f.round(-1 / f.round(StrictMath.sqrt(f.round(1 + f.round(t * t)))));
            c = f.round(s * t);
        }
        for (int k = 0; k < columns; k++) {
            turn(f, r, (row - 1) * columns + k, row * columns + k, c, s);
            vm.step();
        }
        for (int k = 0; k < rows; k++) {
            turn(f, q, k * rows + row - 1, k * rows + row, c, s);
            vm.step();
        }
    }

    private static void turn(Floats f, Scratch a, int i, int j, double c, double s) {
        double first = a.get(i);
        double second = a.get(j);
        a.set(i, f.round(c * first) + f.round(s * second));
        a.set(j, f.round(s * first) - f.round(c * second));
    }
}
