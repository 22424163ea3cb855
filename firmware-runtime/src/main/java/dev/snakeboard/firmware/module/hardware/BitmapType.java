package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code displayio.Bitmap} ({@code shared-module/displayio/Bitmap.c}): rows of values of 1, 2, 4, 8 or 16 bits, the first in the highest bits of a
 * byte; each row begins at a word.
 *
 * <pre>
 * word 0  type
 * word 1  width, height: 16 bits each
 * word 2  address of the values; 0 after deinit()
 * word 3  words per row (16 bits), bits per value
 * words 4 to 8 are what the firmware needs to draw it
 * </pre>
 */
final class BitmapType extends NativeType {
    private static final int SIZE = 1;
    private static final int DATA = 2;
    private static final int STRIDE = 3;
    private static final int BYTES = 36;
    private static final int MOST = 32_767;

    BitmapType() {
        super("Bitmap", TypeObject.HAS_SPECIAL_ACCESSORS);
    }

    @Override
    public void define(Members members) {
        members.property("height", (vm, self) -> Words.ofSmall(height(vm, alive(vm, self))));
        members.property("width", (vm, self) -> Words.ofSmall(width(vm, alive(vm, self))));
        members.property("bits_per_value", (vm, self) -> Words.ofSmall(bits(vm, alive(vm, self))));
        members.function("fill", BitmapType::fill);
        members.keywords("dirty", 0, (vm, args) -> {
            alive(vm, args.get(0));
            @Word int[] given = args.from(1).parse(
                    Parameter.optional("x1", Words.ofSmall(0)),
                    Parameter.optional("y1", Words.ofSmall(0)),
                    Parameter.optional("x2", Words.ofSmall(-1)),
                    Parameter.optional("y2", Words.ofSmall(-1)));
            for (@Word int bound : given) {
                vm.toInt(bound);
            }
            return Words.NONE;
        });
        members.function("deinit", (vm, self) -> {
            int data = field(vm, self, DATA);
            if (data != 0) {
                vm.heap.free(data);
                setField(vm, self, DATA, 0);
            }
            return Words.NONE;
        });
    }

    private static int field(Vm vm, @Word int self, int word) {
        return vm.words[(self >> 2) + word];
    }

    private static void setField(Vm vm, @Word int self, int word, int value) {
        vm.words[(self >> 2) + word] = value;
    }

    static int width(Vm vm, @Word int self) {
        return field(vm, self, SIZE) & 0xFFFF;
    }

    static int height(Vm vm, @Word int self) {
        return field(vm, self, SIZE) >>> 16;
    }

    static int bits(Vm vm, @Word int self) {
        return field(vm, self, STRIDE) >>> 16 & 0xFF;
    }

    /** Bytes per row. */
    private static int stride(Vm vm, @Word int self) {
        return (field(vm, self, STRIDE) & 0xFFFF) * 4;
    }

    /** The bitmap itself; ValueError after {@code deinit()}. */
    static @Word int alive(Vm vm, @Word int self) {
        if (field(vm, self, DATA) == 0) {
            throw HardwareType.deinitialised(vm);
        }
        return self;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(3, 3, false);
        int width = Checks.range(vm, vm.toInt(args.get(0)), 0, MOST, "width");
        int height = Checks.range(vm, vm.toInt(args.get(1)), 0, MOST, "height");
        int values = Checks.range(vm, vm.toInt(args.get(2)), 1, 65_536, "value_count");
        int bits = 1;
        while (values - 1 >> bits != 0) {
            bits = bits < 8 ? bits * 2 : bits + 8;
        }
        @Word int self = vm.allocateObject(type, BYTES);
        int words = (width * bits + 31) / 32;
        long bytes = 4L * words * height;
        if (bytes > Integer.MAX_VALUE) {
            throw Sequences.tooLarge(vm, bytes);
        }
        int data = vm.allocate((int) bytes, Heap.Content.BYTES);
        setField(vm, self, SIZE, width | height << 16);
        setField(vm, self, DATA, data);
        setField(vm, self, STRIDE, words | bits << 16);
        return self;
    }

    // ---- values ----

    /** A value; 0 outside of the bitmap. */
    static int get(Vm vm, @Word int self, int x, int y) {
        if (x < 0 || x >= width(vm, self) || y < 0 || y >= height(vm, self)) {
            return 0;
        }
        int bits = bits(vm, self);
        int row = field(vm, self, DATA) + y * stride(vm, self);
        if (bits == 16) {
            return vm.ram.halfAt(row + 2 * x) & 0xFFFF;
        }
        return vm.ram.byteAt(row + x * bits / 8) >> shift(bits, x) & (1 << bits) - 1;
    }

    /** Sets a value; what lies outside of the bitmap is ignored. */
    static void set(Vm vm, @Word int self, int x, int y, int value) {
        if (x < 0 || x >= width(vm, self) || y < 0 || y >= height(vm, self)) {
            return;
        }
        int bits = bits(vm, self);
        int row = field(vm, self, DATA) + y * stride(vm, self);
        if (bits == 16) {
            vm.ram.setHalf(row + 2 * x, value);
            return;
        }
        int mask = (1 << bits) - 1;
        int at = row + x * bits / 8;
        int shift = shift(bits, x);
        vm.ram.setByte(at, vm.ram.byteAt(at) & ~(mask << shift) | (value & mask) << shift);
    }

    private static int shift(int bits, int x) {
        int perByte = 8 / bits;
        return (perByte - x % perByte - 1) * bits;
    }

    private static int value(Vm vm, @Word int self, @Word int word) {
        return Checks.range(vm, vm.toInt(word), 0, (1 << bits(vm, self)) - 1, "value");
    }

    private static @Word int fill(Vm vm, @Word int self, @Word int word) {
        int value = value(vm, alive(vm, self), word);
        int bits = bits(vm, self);
        int pattern = 0;
        for (int i = 0; i < 32; i += bits) {
            pattern |= value << i;
        }
        int at = field(vm, self, DATA) >> 2;
        int end = at + stride(vm, self) / 4 * height(vm, self);
        for (; at < end; at++) {
            vm.words[at] = pattern;
            vm.step();
        }
        return Words.NONE;
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value == Words.NONE) {
            throw vm.raise(Types.ATTRIBUTE_ERROR, "Cannot delete values");
        }
        alive(vm, self);
        if (vm.is(index, Types.SLICE)) {
            throw vm.notImplemented("Slices not supported");
        }
        int width = width(vm, self);
        int x;
        int y;
        if (Words.isSmallInt(index)) {
            int total = width * height(vm, self);
            int i = bound(vm, Words.smallInt(index), total, "index");
            x = i % width;
            y = i / width;
        } else {
            Sequences.require(vm, index, 2);
            x = bound(vm, vm.toInt(vm.words[Sequences.items(vm, index)]), width, "x");
            y = bound(vm, vm.toInt(vm.words[Sequences.items(vm, index) + 1]), height(vm, self), "y");
        }
        if (value == Words.SENTINEL) {
            return Words.ofSmall(get(vm, self, x, y));
        }
        // The firmware takes "del" for a store, too, and fails at its value.
        set(vm, self, x, y, value(vm, self, value == Words.NULL ? Words.NONE : value));
        return Words.NONE;
    }

    private static int bound(Vm vm, int i, int length, String name) {
        if (i < 0 || i >= length) {
            throw vm.indexError(Message.of("%s must be %d-%d", name, 0, length - 1));
        }
        return i;
    }

    @Override
    public Buffer buffer(Vm vm, @Word int self, Buffer.Access access) {
        return field(vm, self, DATA) == 0 ? null : new Buffer(field(vm, self, DATA), stride(vm, self) * height(vm, self), bits(vm, self) == 16 ? 'H' : 'B');
    }
}
