package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.hardware.ByteOrder.Kind;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A colour as a program gives it ({@code pixelbuf_parse_color} in {@code shared-module/adafruit_pixelbuf/PixelBuf.c}); each part 0 … 255.
 *
 * @param white of a DotStar, its brightness
 */
record PixelColor(int red, int green, int blue, int white) {
    /** A number {@code 0xRRGGBB}, or a tuple or list of 3 or 4. */
    static PixelColor of(Vm vm, @Word int value, ByteOrder order) {
        boolean integer = isInteger(vm, value);
        if (integer || vm.floats.isFloat(value)) {
            int rgb = integer ? vm.operations.toBigInteger(value).intValue() : (int) vm.floats.get(value);
            return of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, order);
        }
        Sequences.require(vm, value);
        int length = Sequences.length(vm, value);
        Checks.lengthRange(vm, length, 3, 4, "color");
        @Word int[] parts = new int[length];
        System.arraycopy(vm.words, Sequences.items(vm, value), parts, 0, length);
        return of(vm, parts, order);
    }

    /** 3 or 4 parts. */
    static PixelColor of(Vm vm, @Word int[] parts, ByteOrder order) {
        int red = part(vm, parts[0]);
        int green = part(vm, parts[1]);
        int blue = part(vm, parts[2]);
        return parts.length > 3 ? new PixelColor(red, green, blue, white(vm, parts[3])) : of(red, green, blue, order);
    }

    /** Without a white of its own: pixels that have one show grey with it alone; a DotStar is at full brightness. */
    private static PixelColor of(int red, int green, int blue, ByteOrder order) {
        if (order.kind() == Kind.DOTSTAR) {
            return new PixelColor(red, green, blue, 255);
        }
        if (order.kind() == Kind.WHITE && order.bytes() == 4 && red == green && red == blue) {
            return new PixelColor(0, 0, 0, red);
        }
        return new PixelColor(red, green, blue, 0);
    }

    private static boolean isInteger(Vm vm, @Word int value) {
        return vm.operations.isInt(value) && !Words.isBool(value);
    }

    private static int part(Vm vm, @Word int value) {
        if (isInteger(vm, value)) {
            return vm.operations.toBigInteger(value).intValue() & 0xff;
        }
        if (vm.floats.isFloat(value)) {
            return (int) vm.floats.get(value) & 0xff;
        }
        throw vm.typeError(Message.of("can't convert %s to int", vm.typeName(value)));
    }

    /** A float is a share of full white. */
    private static int white(Vm vm, @Word int value) {
        return vm.floats.isFloat(value) ? (int) (255 * vm.floats.get(value)) & 0xff : vm.operations.toBigInteger(value).intValue() & 0xff;
    }
}
