package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.module.hardware.ByteOrder.Kind;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.PolyIterator;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.SliceObject;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code adafruit_pixelbuf.PixelBuf}: colours of a chain of pixels, kept as they go over the wire ({@code
 * shared-module/adafruit_pixelbuf/PixelBuf.c}).
 * Subclasses send them: {@code show()} calls {@code _transmit}.
 *
 * <pre>
 * word 0   type
 * word 1   pixels
 * word 2   bytes per pixel (16 bits) | brightness · 256 (16 bits)
 * word 3   byte order, see {@link ByteOrder#packed}
 * word 5   the byteorder argument
 * word 6   brightness, a float
 * word 7   bytearray to transmit: header, pixels as bright as they will be, trailer
 * word 8   address of its pixels
 * word 9   address of the pixels at full brightness; 0 as long as brightness was never below 1
 * word 10  auto_write
 * word 11  the instance of a Python class around it, or 0: in the slack of the 44 bytes that the device uses
 * </pre>
 */
final class PixelBufType extends NativeType {
    private static final int COUNT = 1;
    private static final int SCALE = 2;
    private static final int ORDER = 3;
    private static final int ORDER_TEXT = 5;
    private static final int BRIGHTNESS = 6;
    private static final int TRANSMITTED = 7;
    private static final int SCALED = 8;
    private static final int UNSCALED = 9;
    private static final int AUTO_WRITE = 10;
    private static final int OWNER = 11;
    private static final int BYTES = 44;

    private static final int FULL = 0x100;
    private static final int DOTSTAR_START = 0xe0;
    private static final int DOTSTAR_FULL = 0xff;

    private final int transmit;

    PixelBufType(Vm vm) {
        super("PixelBuf", TypeObject.HAS_SPECIAL_ACCESSORS);
        transmit = vm.names.firmwareName("_transmit");
    }

    @Override
    public void define(Members members) {
        members.property("auto_write", (vm, self) -> Words.ofBool(field(vm, self, AUTO_WRITE) != 0), (vm, self, value) -> {
            setField(vm, self, AUTO_WRITE, vm.isTrue(value) ? 1 : 0);
            return Words.NONE;
        });
        members.property("bpp", (vm, self) -> Words.ofSmall(order(vm, self).bytes()));
        members.property("brightness", (vm, self) -> field(vm, self, BRIGHTNESS), (vm, self, value) -> {
            setBrightness(vm, self, Math.clamp(vm.toDouble(value), 0, 1));
            return Words.NONE;
        });
        members.property("byteorder", (vm, self) -> field(vm, self, ORDER_TEXT));
        members.function("show", (vm, self) -> {
            show(vm, self);
            return Words.NONE;
        });
        members.function("fill", this::fill);
    }

    private static int field(Vm vm, @Word int self, int word) {
        return vm.words[(self >> 2) + word];
    }

    private static void setField(Vm vm, @Word int self, int word, int value) {
        vm.words[(self >> 2) + word] = value;
    }

    private static ByteOrder order(Vm vm, @Word int self) {
        return ByteOrder.unpack(field(vm, self, ORDER));
    }

    private static int count(Vm vm, @Word int self) {
        return field(vm, self, COUNT);
    }

    private static int scale(Vm vm, @Word int self) {
        return field(vm, self, SCALE) >>> 16;
    }

    // ---- making ----

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("size"),
                Parameter.keyword("byteorder", vm.flash.string("BGR")),
                Parameter.keyword("brightness", Words.NONE),
                Parameter.keyword("auto_write", Words.FALSE),
                Parameter.keyword("header", Words.NONE),
                Parameter.keyword("trailer", Words.NONE));
        long count = vm.toInt(given[0]) & 0xffff_ffffL;
        boolean autoWrite = vm.isTrue(given[3]);
        ByteOrder order = ByteOrder.of(vm, given[1]);
        byte[] header = bytes(vm, given[4]);
        byte[] trailer = bytes(vm, given[5]);
        double brightness = given[2] == Words.NONE ? 1 : Math.clamp(vm.toDouble(given[2]), 0, 1);

        @Word int self = vm.allocateObject(type, BYTES);
        long length = header.length + count * order.bytesPerPixel() + trailer.length;
        if (length > Integer.MAX_VALUE) {
            throw vm.memoryError((int) length);
        }
        @Word int buffer = ArrayObject.bytearray(vm, (int) length);
        int pixels = ArrayObject.address(vm, buffer) + header.length;
        vm.ram.write(pixels - header.length, header);
        vm.ram.write(pixels + (int) count * order.bytesPerPixel(), trailer);
        setField(vm, self, COUNT, (int) count);
        setField(vm, self, SCALE, order.bytesPerPixel() | FULL << 16);
        setField(vm, self, ORDER, order.packed());
        setField(vm, self, ORDER_TEXT, given[1]);
        setField(vm, self, TRANSMITTED, buffer);
        setField(vm, self, SCALED, pixels);
        if (order.kind() == Kind.DOTSTAR) {
            for (int i = 0; i < count; i++) {
                vm.ram.setByte(pixels + 4 * i, DOTSTAR_FULL);
            }
        }
        setBrightness(vm, self, brightness);
        setField(vm, self, AUTO_WRITE, autoWrite ? 1 : 0);
        return self;
    }

    private static byte[] bytes(Vm vm, @Word int argument) {
        Buffer buffer = vm.operations.bufferOrNull(argument, Buffer.Access.READ);
        return buffer == null ? new byte[0] : vm.ram.bytes(buffer.address(), buffer.length());
    }

    @Override
    public void embed(Vm vm, @Word int self, @Word int instance) {
        setField(vm, self, OWNER, instance);
    }

    private static @Word int owner(Vm vm, @Word int self) {
        @Word int owner = field(vm, self, OWNER);
        return owner == Words.NULL ? self : owner;
    }

    // ---- brightness ----

    private void setBrightness(Vm vm, @Word int self, double brightness) {
        @Word int word = vm.ofDouble(brightness);
        setField(vm, self, BRIGHTNESS, word);
        int scale = (int) ((float) brightness * FULL);
        if (scale == scale(vm, self)) {
            return;
        }
        ByteOrder order = order(vm, self);
        setField(vm, self, SCALE, order.bytesPerPixel() | scale << 16);
        int length = count(vm, self) * order.bytesPerPixel();
        int scaled = field(vm, self, SCALED);
        int unscaled = field(vm, self, UNSCALED);
        if (unscaled == 0) {
            unscaled = vm.allocate(length, Heap.Content.BYTES);
            vm.ram.move(unscaled, scaled, length);
            setField(vm, self, UNSCALED, unscaled);
        }
        for (int i = 0; i < length; i++) {
            // The first byte of a DotStar is its own brightness and is left alone.
            if (order.kind() != Kind.DOTSTAR || i % 4 != 0) {
                vm.ram.setByte(scaled + i, vm.ram.byteAt(unscaled + i) * scale / FULL);
            }
            vm.step();
        }
        showIfAutomatic(vm, self);
    }

    // ---- sending ----

    private void show(Vm vm, @Word int self) {
        vm.callMethod(owner(vm, self), transmit, field(vm, self, TRANSMITTED));
    }

    private void showIfAutomatic(Vm vm, @Word int self) {
        if (field(vm, self, AUTO_WRITE) != 0) {
            show(vm, self);
        }
    }

    // ---- pixels ----

    private static void set(Vm vm, @Word int self, ByteOrder order, int index, PixelColor color) {
        int offset = index * order.bytesPerPixel();
        int unscaled = field(vm, self, UNSCALED);
        int scaled = field(vm, self, SCALED);
        if (unscaled == 0) {
            write(vm, scaled + offset, order, color, FULL);
        } else {
            write(vm, unscaled + offset, order, color, FULL);
            write(vm, scaled + offset, order, color, scale(vm, self));
        }
    }

    private static void write(Vm vm, int at, ByteOrder order, PixelColor color, int scale) {
        if (order.bytesPerPixel() == 4) {
            int white = order.kind() == Kind.DOTSTAR ? DOTSTAR_START | color.white() >> 3 : color.white() * scale / FULL;
            vm.ram.setByte(at + order.white(), white);
        }
        vm.ram.setByte(at + order.red(), color.red() * scale / FULL);
        vm.ram.setByte(at + order.green(), color.green() * scale / FULL);
        vm.ram.setByte(at + order.blue(), color.blue() * scale / FULL);
    }

    private static @Word int get(Vm vm, @Word int self, int index) {
        ByteOrder order = order(vm, self);
        int unscaled = field(vm, self, UNSCALED);
        int at = (unscaled == 0 ? field(vm, self, SCALED) : unscaled) + order.bytes() * index;
        @Word int red = Words.ofSmall(vm.ram.byteAt(at + order.red()));
        @Word int green = Words.ofSmall(vm.ram.byteAt(at + order.green()));
        @Word int blue = Words.ofSmall(vm.ram.byteAt(at + order.blue()));
        if (order.bytes() == 3) {
            return TupleObject.of(vm, red, green, blue);
        }
        int white = vm.ram.byteAt(at + order.white());
        @Word int fourth = order.kind() == Kind.DOTSTAR ? vm.ofDouble((white & 0x1f) / 31.0) : Words.ofSmall(white);
        return TupleObject.of(vm, red, green, blue, fourth);
    }

    private @Word int fill(Vm vm, @Word int self, @Word int value) {
        ByteOrder order = order(vm, self);
        PixelColor color = PixelColor.of(vm, value, order);
        for (int i = 0; i < count(vm, self); i++) {
            set(vm, self, order, i, color);
            vm.step();
        }
        showIfAutomatic(vm, self);
        return Words.NONE;
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
        if (value == Words.NULL) {
            return Words.NULL;
        }
        if (vm.is(index, Types.SLICE)) {
            return slice(vm, self, SliceObject.indices(vm, index, count(vm, self)).forFetch(), value);
        }
        int i = Sequences.index(vm, vm.typeOf(owner(vm, self)), count(vm, self), index);
        if (value == Words.SENTINEL) {
            return get(vm, self, i);
        }
        ByteOrder order = order(vm, self);
        set(vm, self, order, i, PixelColor.of(vm, value, order));
        showIfAutomatic(vm, self);
        return Words.NONE;
    }

    private @Word int slice(Vm vm, @Word int self, SliceObject.Bounds bounds, @Word int value) {
        int step = bounds.step();
        int span = step > 0 ? bounds.stop() - bounds.start() : 1 + bounds.start() - bounds.stop();
        int stride = Math.abs(step);
        int length = (span + stride - 1) / stride;
        if (value == Words.SENTINEL) {
            @Word int tuple = TupleObject.make(vm, length);
            int mark = vm.heap.mark();
            for (int i = 0; i < length; i++) {
                TupleObject.set(vm, tuple, i, get(vm, self, bounds.start() + i * step));
                vm.heap.release(mark);
                vm.step();
            }
            return tuple;
        }
        ByteOrder order = order(vm, self);
        int items = Checks.length(vm, value);
        if (items != length && items != length * order.bytes()) {
            throw vm.valueError(Message.of("Unmatched number of items on RHS (expected %d, got %d).", length, items));
        }
        setAll(vm, self, order, bounds, value, items == length ? 1 : order.bytesPerPixel());
        showIfAutomatic(vm, self);
        return Words.NONE;
    }

    /** @param parts how many items make a pixel: 1, or one per byte */
    private static void setAll(Vm vm, @Word int self, ByteOrder order, SliceObject.Bounds bounds, @Word int values, int parts) {
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        try {
            setFrom(vm, self, order, bounds, PolyIterator.open(vm, values, buffer), parts);
        } finally {
            vm.freeNative(buffer);
        }
    }

    private static void setFrom(Vm vm, @Word int self, ByteOrder order, SliceObject.Bounds bounds, @Word int iterator, int parts) {
        int mark = vm.heap.mark();
        @Word int[] pixel = new int[parts];
        int pixelIndex = bounds.start();
        int part = 0;
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            vm.heap.pin(item);
            pixel[part++] = item;
            if (part == parts && pixelIndex >= 0 && pixelIndex < count(vm, self)) {
                set(vm, self, order, pixelIndex, parts == 1 ? PixelColor.of(vm, item, order) : PixelColor.of(vm, pixel, order));
            }
            if (part == parts) {
                part = 0;
                pixelIndex += bounds.step();
                vm.heap.release(mark);
            }
            vm.step();
        }
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return SubscriptIterator.of(vm, self);
    }
}
