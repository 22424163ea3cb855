package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.BinaryFormat;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.List;

/**
 * A format of {@code struct}, read.
 *
 * @param size bytes of all fields, the padding between them included
 */
record StructFormat(BinaryFormat.Layout layout, List<Field> fields, long size) {
    /** Counts end here; no board could hold as much. */
    private static final int GREATEST_COUNT = 1 << 30;

    /**
     * A typecode and how often it comes.
     *
     * @param count for {@code s}, the length of the one field
     */
    record Field(char typecode, int count) {
        boolean isText() {
            return typecode == 's';
        }
    }

    /** Reads a format; ValueError for a typecode that does not exist, TypeError if the value is no str or bytes. */
    static StructFormat parse(Vm vm, @Word int word) {
        String text = Strings.text(vm, word);
        int end = text.indexOf('\0') < 0 ? text.length() : text.indexOf('\0');
        BinaryFormat.Layout layout = end == 0 ? BinaryFormat.Layout.NATIVE : layout(text.charAt(0));
        int at = end > 0 && "@=<>!".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        List<Field> fields = new ArrayList<>();
        long size = 0;
        while (at < end) {
            int count = 1;
            if (isDigit(text.charAt(at))) {
                count = 0;
                for (; at < end && isDigit(text.charAt(at)); at++) {
                    count = (int) StrictMath.min(10L * count + text.charAt(at) - '0', GREATEST_COUNT);
                }
            }
            Field field = new Field(at < end ? text.charAt(at) : 0, count);
            at++;
            size = sizeWith(vm, layout, field, size);
            fields.add(field);
            vm.step(CostEvent.STRUCT_FIELD);
        }
        return new StructFormat(layout, List.copyOf(fields), size);
    }

    private static BinaryFormat.Layout layout(char c) {
        return switch (c) {
            case '<' -> BinaryFormat.Layout.LITTLE_ENDIAN;
            case '>', '!' -> BinaryFormat.Layout.BIG_ENDIAN;
            case '=' -> BinaryFormat.Layout.STANDARD;
            default -> BinaryFormat.Layout.NATIVE;
        };
    }

    private static long sizeWith(Vm vm, BinaryFormat.Layout layout, Field field, long before) {
        if (field.isText()) {
            return before + field.count;
        }
        int each = BinaryFormat.size(vm, layout, field.typecode);
        // Sizes are multiples of alignments, so only the first needs padding.
        return field.count == 0 ? before : align(layout, before, field) + (long) each * field.count;
    }

    private static long align(BinaryFormat.Layout layout, long offset, Field field) {
        int alignment = BinaryFormat.alignment(layout, field.typecode);
        return offset + alignment - 1 & -alignment;
    }

    /** The offset at which a field may be that follows what ends at {@code offset}. */
    int align(int offset, Field field) {
        return (int) align(layout, offset, field);
    }

    /** The size; MemoryError if no board could hold it. */
    int checkedSize(Vm vm) {
        if (size >= Integer.MAX_VALUE) {
            throw vm.memoryError(Integer.MAX_VALUE);
        }
        return (int) size;
    }

    /** How many values the fields have: pad bytes have none. */
    int items(Vm vm) {
        long items = 0;
        for (Field field : fields) {
            items += field.isText() ? 1 : field.typecode == 'x' ? 0 : field.count;
        }
        if (items > GREATEST_COUNT / 4) {
            throw vm.memoryError(Integer.MAX_VALUE);
        }
        return (int) items;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
