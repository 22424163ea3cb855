package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.FloatFormatter;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NumberParser;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code savetxt} and {@code loadtxt}: numbers as lines of text ({@code ulab/code/numpy/io/io.c}). */
final class TextFiles {
    private TextFiles() {}

    static void define(Members m) {
        m.keywords("loadtxt", 1, TextFiles::load);
        m.keywords("savetxt", 2, TextFiles::save);
    }

    // ---- savetxt ----

    /** {@code savetxt(path, array, *, delimiter=' ', header=None, footer=None, comments='# ')}. */
    private static @Word int save(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.required(""),
                Parameter.keyword("delimiter", Words.NONE),
                Parameter.keyword("header", Words.NONE),
                Parameter.keyword("footer", Words.NONE),
                Parameter.keyword("comments", Words.NONE));
        if (!Strings.isStr(vm, given[0]) || !NdArray.is(vm, given[1])) {
            throw vm.typeError("wrong input type");
        }
        NdArray array = NdArray.of(vm, given[1]);
        try (FileAccess file = FileAccess.open(vm, given[0], "w")) {
            remark(vm, file, given[3], given[5]);
            String delimiter = array.ndim() == 1 ? "\n" : given[2] == Words.NONE ? " " : vm.toText(given[2]);
            Cursor cursor = array.cursor();
            int columns = array.shape().columns();
            int decimals = vm.floats.format() == FloatFormat.DOUBLE ? 16 : 6;
            for (int i = 0; i < array.length(); i++) {
                String number = FloatFormatter.format(vm.floats.format(), array.get(cursor.next()), 'f', decimals, (char) 0);
                // The unix build, which has complex numbers, loses the last digit.
                number = vm.floats.format() == FloatFormat.DOUBLE ? number.substring(0, number.length() - 1) : number;
                file.write(Strings.encode(number + ((i + 1) % columns == 0 ? "\n" : delimiter)));
                vm.step();
            }
            remark(vm, file, given[4], given[5]);
        }
        return Words.NONE;
    }

    private static void remark(Vm vm, FileAccess file, @Word int text, @Word int mark) {
        if (Strings.isStr(vm, text)) {
            file.write(Strings.encode((Strings.isStr(vm, mark) ? vm.toText(mark) : "# ") + vm.toText(text) + "\n"));
        }
    }

    // ---- loadtxt ----

    /** {@code loadtxt(path, *, delimiter=' ', comments='#', max_rows=-1, usecols=None, dtype=float, skiprows=0)}. */
    private static @Word int load(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.keyword("delimiter", Words.NONE),
                Parameter.keyword("comments", Words.NONE),
                Parameter.keyword("max_rows", Words.ofSmall(-1)).ofInteger(),
                Parameter.keyword("usecols", Words.NONE),
                Parameter.keyword("dtype", Words.ofSmall(Dtype.FLOAT.typecode(vm))).ofInteger(),
                Parameter.keyword("skiprows", Words.ofSmall(0)).ofInteger());
        int mostRows = vm.toInt(given[3]);
        Dtype dtype = Dtype.of(vm, given[5]);
        int skip = vm.toInt(given[6]) & 0xffff;
        try (FileAccess file = FileAccess.open(vm, given[0], "r")) {
            char delimiter = first(vm, given[1], ' ');
            char comment = first(vm, given[2], '#');
            int end = mostRows > 0 && mostRows < TextTable.MOST_ROWS ? mostRows + skip & 0xffff : TextTable.MOST_ROWS;
            int[] columns = given[4] == Words.NONE ? null : columns(vm, given[4]);
            TextTable table = new TextTable(file, delimiter, comment, skip, end);
            Shape shape = table.measure();
            if (shape.rows() == 0) {
                throw vm.valueError("empty file");
            }
            if (columns != null && shape.columns() < columns.length) {
                throw vm.valueError("usecols is too high");
            }
            NdArray array = NdArray.dense(vm, columns == null ? shape : Shape.matrix(shape.rows(), columns.length), dtype);
            file.rewind();
            table.read(columns, new Filler(vm, array));
            return array.word();
        }
    }

    private static char first(Vm vm, @Word int word, char absent) {
        if (word == Words.NONE) {
            return absent;
        }
        byte[] text = Strings.encode(vm.toText(word));
        return text.length == 0 ? 0 : (char) (text[0] & 0xff);
    }

    private static int[] columns(Vm vm, @Word int word) {
        if (ArrayLike.isInt(vm, word)) {
            return new int[] {vm.toInt(word) & 0xffff};
        }
        int[] columns = new int[Words.smallInt(vm.operations.length(word)) & 0xff];
        @Word int iterator = vm.iterator(word);
        vm.heap.pin(iterator);
        for (int i = 0; i < columns.length; i++) {
            @Word int item = vm.next(iterator);
            columns[i] = item == Words.NULL ? 0 : vm.toInt(item) & 0xffff;
        }
        return columns;
    }

    /** Puts the numbers of a file into an array, one after the other. */
    private static final class Filler implements TextTable.Numbers {
        private final Vm vm;
        private final NdArray array;
        private int filled;

        Filler(Vm vm, NdArray array) {
            this.vm = vm;
            this.array = array;
        }

        @Override
        public void add(String text) {
            int mark = vm.heap.mark();
            @Word int number = NumberParser.parseFloat(vm, text);
            if (!array.dtype().isFloat()) {
                number = vm.ofLong((int) FloatMath.nearest(vm.toDouble(number)));
            }
            // After a comment the firmware may read a line too many, and writes it beyond the array; here it is left out.
            if (filled == array.length()) {
                return;
            }
            array.dtype().store(vm, array.packed(filled++), number);
            vm.heap.release(mark);
            vm.step();
        }
    }
}
