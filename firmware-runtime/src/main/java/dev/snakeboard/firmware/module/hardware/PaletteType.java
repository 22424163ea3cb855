package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code displayio.Palette} ({@code shared-bindings/displayio/Palette.c}).
 *
 * <pre>
 * word 0  type
 * word 1  address of the colours: 4 words each, the first of them 0xRRGGBB; byte 14 says whether it is transparent
 * word 2  how many
 * word 3  byte 1: dither
 * </pre>
 */
final class PaletteType extends NativeType {
    private static final int COLORS = 1;
    private static final int COUNT = 2;
    private static final int DITHER_BYTE = 13;
    private static final int BYTES = 16;
    private static final int COLOR_BYTES = 16;
    private static final int TRANSPARENT_BYTE = 14;

    PaletteType() {
        super("Palette", TypeObject.HAS_SPECIAL_ACCESSORS);
    }

    @Override
    public void define(Members members) {
        members.property("dither", (vm, self) -> Words.ofBool(vm.ram.byteAt(self + DITHER_BYTE) != 0), (vm, self, value) -> {
            vm.ram.setByte(self + DITHER_BYTE, vm.isTrue(value) ? 1 : 0);
            return Words.NONE;
        });
        members.function("make_transparent", (vm, self, index) -> makeTransparent(vm, self, index, 1));
        members.function("make_opaque", (vm, self, index) -> makeTransparent(vm, self, index, 0));
        members.function("is_transparent", (vm, self, index) -> Words.ofBool(vm.ram.byteAt(transparent(vm, self, index)) != 0));
    }

    private static int count(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + COUNT];
    }

    private static int color(Vm vm, @Word int self, int index) {
        return vm.words[(self >> 2) + COLORS] + index * COLOR_BYTES;
    }

    private static int transparent(Vm vm, @Word int self, @Word int index) {
        if (!vm.operations.isInt(index)) {
            throw Checks.wrongType(vm, "palette_index", "int", index);
        }
        return color(vm, self, Checks.range(vm, vm.toInt(index), 0, count(vm, self) - 1, "palette_index")) + TRANSPARENT_BYTE;
    }

    private static @Word int makeTransparent(Vm vm, @Word int self, @Word int index, int value) {
        vm.ram.setByte(transparent(vm, self, index), value);
        return Words.NONE;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(Parameter.required("color_count"), Parameter.keyword("dither", Words.FALSE));
        @Word int self = vm.allocateObject(type, BYTES);
        int count = Checks.range(vm, vm.toInt(given[0]), 1, 32_767, "color_count");
        vm.store((self >> 2) + COLORS, vm.allocate(count * COLOR_BYTES, Heap.Content.BYTES));
        vm.words[(self >> 2) + COUNT] = count;
        vm.ram.setByte(self + DITHER_BYTE, vm.isTrue(given[1]) ? 1 : 0);
        return self;
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.TRUE;
            case LEN -> Words.ofSmall(count(vm, self));
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value == Words.NULL || vm.is(index, Types.SLICE)) {
            return Words.NULL;
        }
        int i = Sequences.index(vm, DisplayTypes.PALETTE, count(vm, self), index);
        if (value == Words.SENTINEL) {
            return Words.ofSmall(vm.words[color(vm, self, i) >> 2]);
        }
        vm.words[color(vm, self, i) >> 2] = rgb(vm, value);
        return Words.NONE;
    }

    private static int rgb(Vm vm, @Word int given) {
        @Word int value = Sequences.isListOrTuple(vm, given) ? vm.call(Types.BYTES, given) : given;
        Buffer buffer = vm.operations.bufferOrNull(value, Buffer.Access.READ);
        if (buffer != null) {
            if (buffer.typecode() != 'b' && buffer.typecode() != 'B' && buffer.typecode() != ArrayObject.BYTEARRAY_TYPECODE) {
                throw vm.valueError("color buffer must be a bytearray or array of type 'b' or 'B'");
            }
            if (buffer.length() != 3 && buffer.length() != 4) {
                throw vm.valueError("color buffer must be 3 bytes (RGB) or 4 bytes (RGB + pad byte)");
            }
            int at = buffer.address();
            return vm.ram.byteAt(at) << 16 | vm.ram.byteAt(at + 1) << 8 | vm.ram.byteAt(at + 2);
        }
        if (!vm.operations.isInt(value)) {
            throw vm.typeError("color buffer must be a buffer, tuple, list, or int");
        }
        int color = vm.toInt(value);
        if (color < 0 || color > 0xFFFFFF) {
            throw vm.typeError("color must be between 0x000000 and 0xffffff");
        }
        return color;
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return SubscriptIterator.of(vm, self);
    }
}
