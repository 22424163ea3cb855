package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.hardware.DisplayioModule.Colorspace;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code displayio.ColorConverter} ({@code shared-module/displayio/ColorConverter.c}): type; dither and input colour space, a byte each; the transparent
 * colour; the rest is the firmware's cache.
 */
final class ColorConverterType extends NativeType {
    private static final int MODE = 1;
    private static final int TRANSPARENT = 2;
    private static final int DITHER = 1;
    private static final int BYTES = 40;
    /** No colour has all bits. */
    private static final int OPAQUE = -1;

    private final EnumType<Colorspace> colorspace;

    ColorConverterType(EnumType<Colorspace> colorspace) {
        super("ColorConverter", TypeObject.HAS_SPECIAL_ACCESSORS);
        this.colorspace = colorspace;
    }

    @Override
    public void define(Members members) {
        members.function("convert", ColorConverterType::convert);
        members.property("dither", (vm, self) -> Words.ofBool((field(vm, self, MODE) & DITHER) != 0), (vm, self, value) -> {
            setField(vm, self, MODE, field(vm, self, MODE) & ~DITHER | (vm.isTrue(value) ? DITHER : 0));
            return Words.NONE;
        });
        members.function("make_transparent", (vm, self, color) -> {
            int value = vm.toInt(color);
            if (field(vm, self, TRANSPARENT) != OPAQUE) {
                throw vm.raise(Types.RUNTIME_ERROR, "Only one color can be transparent at a time");
            }
            setField(vm, self, TRANSPARENT, value);
            return Words.NONE;
        });
        members.function("make_opaque", (vm, self, color) -> {
            vm.toInt(color);
            setField(vm, self, TRANSPARENT, OPAQUE);
            return Words.NONE;
        });
    }

    private static int field(Vm vm, @Word int self, int word) {
        return vm.words[(self >> 2) + word];
    }

    private static void setField(Vm vm, @Word int self, int word, int value) {
        vm.words[(self >> 2) + word] = value;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.keyword("dither", Words.FALSE), Parameter.keyword("input_colorspace", colorspace.word(Colorspace.RGB888)));
        int space = colorspace.argument(given[1], "input_colorspace").ordinal();
        @Word int self = vm.allocateObject(type, BYTES);
        setField(vm, self, MODE, space << 8 | (vm.isTrue(given[0]) ? DITHER : 0));
        setField(vm, self, TRANSPARENT, OPAQUE);
        return self;
    }

    /** To RGB565, as nothing says otherwise before a display does. */
    private static @Word int convert(Vm vm, @Word int self, @Word int color) {
        if (!vm.operations.isInt(color)) {
            throw Checks.wrongType(vm, "color", "int", color);
        }
        int pixel = vm.toInt(color);
        if (pixel == field(vm, self, TRANSPARENT)) {
            return Words.ofSmall(0);
        }
        if ((field(vm, self, MODE) & DITHER) != 0) {
            throw vm.notImplemented("displayio.ColorConverter.convert with dither is not modelled");
        }
        int rgb = rgb888(Colorspace.values()[field(vm, self, MODE) >> 8], pixel);
        return Words.ofSmall((rgb >>> 19 << 11 | (rgb >> 10 & 0x3F) << 5 | rgb >> 3 & 0x1F) & 0xFFFF);
    }

    private static int rgb888(Colorspace space, int pixel) {
        int swapped = (pixel & 0xFF) << 8 | pixel >> 8 & 0xFF;
        return switch (space) {
            case RGB888 -> pixel;
            case RGB565 -> from565(pixel);
            case RGB565_SWAPPED -> from565(swapped);
            case RGB555 -> from555(pixel);
            case RGB555_SWAPPED -> from555(swapped);
            case BGR565 -> mirrored(from565(pixel));
            case BGR565_SWAPPED -> mirrored(from565(swapped));
            case BGR555 -> mirrored(from555(pixel));
            case BGR555_SWAPPED -> mirrored(from555(swapped));
            case L8 -> (pixel & 0xFF) * 0x010101;
        };
    }

    private static int from565(int pixel) {
        return (pixel >>> 11 << 3 & 0xFF) << 16 | (pixel >> 5 << 2 & 0xFF) << 8 | pixel << 3 & 0xFF;
    }

    private static int from555(int pixel) {
        return widened(pixel >> 10) << 16 | widened(pixel >> 5) << 8 | widened(pixel);
    }

    private static int widened(int five) {
        int value = five & 0x1F;
        return value << 3 | value >> 2;
    }

    private static int mirrored(int rgb) {
        return (rgb & 0xFF) << 16 | rgb & 0xFF00 | rgb >> 16 & 0xFF;
    }
}
