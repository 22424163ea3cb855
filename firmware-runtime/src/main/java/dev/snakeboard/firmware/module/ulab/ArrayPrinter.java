package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.FloatFormatter;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** Arrays as text; of long rows only both ends ({@code ndarray_print}). */
final class ArrayPrinter {
    private int threshold = 10;
    private int edgeItems = 3;

    /** {@code set_printoptions(*, threshold=None, edgeitems=None)}. */
    @Word int setOptions(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.keyword("threshold", Words.NONE), Parameter.keyword("edgeitems", Words.NONE));
        if (given[0] != Words.NONE) {
            threshold = vm.toInt(given[0]);
        }
        if (given[1] != Words.NONE) {
            edgeItems = vm.toInt(given[1]);
        }
        return Words.NONE;
    }

    /** {@code get_printoptions()}. */
    @Word int options(Vm vm) {
        @Word int dict = DictObject.make(vm, 2);
        DictObject.put(vm, dict, Words.ofName(vm.names.firmwareName("threshold")), vm.ofLong(threshold));
        DictObject.put(vm, dict, Words.ofName(vm.names.firmwareName("edgeitems")), vm.ofLong(edgeItems));
        return dict;
    }

    void print(Printer out, NdArray array) {
        Vm vm = array.vm();
        out.print("array(");
        if (array.length() == 0) {
            out.print("[]");
            if (array.ndim() > 1) {
                out.print(", shape=(");
                // The firmware prints these to the console, wherever the rest goes.
                vm.console().print("%d,%d)".formatted(array.shape().rows(), array.shape().columns()));
            }
        } else {
            printRows(out, array);
        }
        out.print(", dtype=" + name(vm, array) + ")");
    }

    private void printRows(Printer out, NdArray array) {
        int rows = array.shape().rows();
        out.print(rows > 0 ? "[" : "");
        for (int i = 0; i < array.shape().outer(); i++) {
            out.print(i > 0 ? ",\n       " : "");
            printRow(out, array, array.address() + i * array.rowStride());
        }
        out.print(rows > 0 ? "]" : "");
    }

    private void printRow(Printer out, NdArray array, int row) {
        int length = array.shape().columns();
        out.print("[");
        boolean whole = Integer.compareUnsigned(length, threshold) <= 0 || Integer.compareUnsigned(length, 2 * edgeItems) <= 0;
        if (whole) {
            printItems(out, array, row, 0, length);
        } else {
            // Both ends have one item at least.
            int first = StrictMath.max(edgeItems, 1);
            printItems(out, array, row, 0, first);
            out.print(", ..., ");
            int last = length - StrictMath.max(edgeItems, 0);
            printItems(out, array, row, StrictMath.min(last, length - 1), length);
        }
        out.print("]");
    }

    private static void printItems(Printer out, NdArray array, int row, int from, int to) {
        for (int i = from; i < to; i++) {
            out.print((i > from ? ", " : "") + text(array, row + i * array.columnStride()));
            array.vm().step();
        }
    }

    /** The {@code repr} of an element. No object is made for it, which would be in the way of a text that grows. */
    private static String text(NdArray array, int at) {
        Vm vm = array.vm();
        if (array.isBoolean()) {
            return vm.ram.byteAt(at) != 0 ? "True" : "False";
        }
        double value = array.get(at);
        if (!array.dtype().isFloat()) {
            return Integer.toString((int) value);
        }
        boolean doubles = vm.floats.format() == FloatFormat.DOUBLE;
        return FloatFormatter.repr(vm.floats.format(), doubles ? value : vm.floats.get(vm.floats.of(value)));
    }

    private static String name(Vm vm, NdArray array) {
        return array.kind().isFloat() ? vm.floats.format() == FloatFormat.DOUBLE ? "float64" : "float32" : array.kind().label();
    }

    /** {@code ndinfo(array)}: prints what the array is. */
    static @Word int info(Vm vm, @Word int word) {
        NdArray array = NdArray.require(vm, word, "function is defined for ndarrays only");
        Shape shape = array.shape();
        Printer out = vm.console();
        out.print("class: ndarray\n");
        out.print("shape: (%s)\n".formatted(pair(array, shape.rows(), shape.columns())));
        out.print("strides: (%s)\n".formatted(pair(array, array.rowStride(), array.columnStride())));
        out.print("itemsize: %d\ndata pointer: 0x0x%x\ntype: %s\n".formatted(array.itemSize(), array.address(), array.kind().label()));
        return Words.NONE;
    }

    private static String pair(NdArray array, int first, int second) {
        return switch (array.ndim()) {
            case 0 -> Integer.toString(second);
            case 1 -> second + ",";
            default -> first + ", " + second;
        };
    }
}
