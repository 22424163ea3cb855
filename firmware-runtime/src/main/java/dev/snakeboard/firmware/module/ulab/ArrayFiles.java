package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code load} and {@code save}: numpy's own file format, version 1.0 ({@code ulab/code/numpy/io/io.c}). */
final class ArrayFiles {
    private static final String MAGIC = "\u0093NUMPY";
    private static final String DESCRIPTION = "{'descr': '";
    private static final String ORDER = "', 'fortran_order': False, 'shape': (";

    /** Bytes of the header's text before the shape. */
    private static final int BEFORE_SHAPE = 51;

    /** What {@code save} writes before the elements. */
    private static final int HEADER_BYTES = 128;

    private ArrayFiles() {}

    static void define(Members m) {
        m.function("load", ArrayFiles::load);
        m.function("save", ArrayFiles::save);
    }

    // ---- save ----

    /** {@code save(path, array)}. */
    private static @Word int save(Vm vm, @Word int path, @Word int word) {
        if (!Strings.isStr(vm, path) || !NdArray.is(vm, word)) {
            throw vm.typeError("wrong input type");
        }
        NdArray array = NdArray.of(vm, word);
        try (FileAccess file = FileAccess.open(vm, path, "wb")) {
            file.write(header(vm, array));
            Cursor cursor = array.cursor();
            byte[] chunk = new byte[FileAccess.BUFFER];
            int filled = 0;
            for (int i = 0; i < array.length(); i++) {
                vm.ram.read(cursor.next(), chunk, filled, array.itemSize());
                filled += array.itemSize();
                if (filled == chunk.length) {
                    file.write(chunk);
                    filled = 0;
                }
                vm.step();
            }
            file.write(Arrays.copyOf(chunk, filled));
        }
        return Words.NONE;
    }

    private static byte[] header(Vm vm, NdArray array) {
        char order = array.itemSize() == 1 ? '|' : '<';
        Shape shape = array.shape();
        String lengths = array.ndim() == 1 ? number(shape.columns()) + "," : number(shape.columns());
        if (array.ndim() == 2) {
            lengths = number(shape.rows()) + ", " + lengths;
        }
        String text = DESCRIPTION + order + code(vm, array.dtype()) + ORDER + lengths + "), }";
        byte[] header = new byte[HEADER_BYTES];
        Arrays.fill(header, (byte) ' ');
        byte[] start = (MAGIC + "\u0001\u0000\u0076\u0000" + text).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, header, 0, start.length);
        header[HEADER_BYTES - 1] = '\n';
        return header;
    }

    /** The firmware writes no digit for 0. */
    private static String number(int length) {
        return length == 0 ? "\u0000" : Integer.toString(length);
    }

    private static String code(Vm vm, Dtype dtype) {
        return switch (dtype) {
            case BOOL, UINT8 -> "u1";
            case INT8 -> "i1";
            case UINT16 -> "u2";
            case INT16 -> "i2";
            case FLOAT -> "f" + dtype.size(vm);
        };
    }

    // ---- load ----

    /** {@code load(path)}. */
    private static @Word int load(Vm vm, @Word int path) {
        if (!Strings.isStr(vm, path)) {
            throw vm.typeError("wrong input type");
        }
        try (FileAccess file = FileAccess.open(vm, path, "rb")) {
            expect(vm, file, MAGIC);
            read(vm, file, 2);
            byte[] size = read(vm, file, 2);
            int headerBytes = size[0] & 0xff | (size[1] & 0xff) << 8;
            expect(vm, file, DESCRIPTION);
            char order = (char) read(vm, file, 1)[0];
            Dtype dtype = dtype(vm, new String(read(vm, file, 2), StandardCharsets.ISO_8859_1));
            expect(vm, file, ORDER);
            if (headerBytes < BEFORE_SHAPE) {
                throw corrupted(vm);
            }
            String rest = new String(read(vm, file, headerBytes - BEFORE_SHAPE), StandardCharsets.ISO_8859_1);
            NdArray array = NdArray.dense(vm, shape(vm, rest.length() > FileAccess.BUFFER ? rest.substring(0, FileAccess.BUFFER) : rest), dtype);
            int bytes = array.length() * array.itemSize();
            if (file.readInto(array.address(), bytes) != bytes) {
                throw corrupted(vm);
            }
            if (order != '<' && array.itemSize() > 1) {
                swap(vm, array);
            }
            return array.word();
        }
    }

    private static byte[] read(Vm vm, FileAccess file, int count) {
        byte[] bytes = file.read(count);
        if (bytes.length != count) {
            throw corrupted(vm);
        }
        return bytes;
    }

    private static void expect(Vm vm, FileAccess file, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (!Arrays.equals(read(vm, file, wanted.length), wanted)) {
            throw corrupted(vm);
        }
    }

    private static PythonException corrupted(Vm vm) {
        return vm.raise(Types.RUNTIME_ERROR, "corrupted file");
    }

    private static Dtype dtype(Vm vm, String code) {
        for (Dtype dtype : Dtype.values()) {
            if (dtype != Dtype.BOOL && code(vm, dtype).equals(code)) {
                return dtype;
            }
        }
        throw vm.typeError("wrong dtype");
    }

    /** The shape from {@code "3, 4), }"} or {@code "5,), }"}. */
    private static Shape shape(Vm vm, String text) {
        int end = text.indexOf(')');
        if (end < 0 || text.lastIndexOf(',', end) < 0) {
            throw corrupted(vm);
        }
        String inside = text.substring(0, end);
        String[] parts = inside.split(",");
        if (parts.length > Shape.MAX_DIMENSIONS) {
            throw NdArray.unsafe(vm, "load of an array with more than two dimensions");
        }
        int[] lengths = new int[Shape.MAX_DIMENSIONS];
        for (int i = 0; i < parts.length; i++) {
            lengths[Shape.MAX_DIMENSIONS - parts.length + i] = length(vm, parts[i].strip());
        }
        return new Shape(parts.length, lengths[0], lengths[1]);
    }

    private static int length(Vm vm, String digits) {
        int length = 0;
        for (char digit : digits.toCharArray()) {
            if (digit < '0' || digit > '9') {
                throw corrupted(vm);
            }
            length = length * 10 + digit - '0';
        }
        return length;
    }

    private static void swap(Vm vm, NdArray array) {
        byte[] element = new byte[array.itemSize()];
        for (int i = 0; i < array.length(); i++) {
            for (int k = 0; k < element.length; k++) {
                element[element.length - 1 - k] = (byte) vm.ram.byteAt(array.packed(i) + k);
            }
            vm.ram.write(array.packed(i), element);
            vm.step();
        }
    }
}
