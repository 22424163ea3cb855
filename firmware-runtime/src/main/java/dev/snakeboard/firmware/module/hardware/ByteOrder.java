package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/**
 * The order in which a pixel takes its bytes ({@code parse_byteorder} in {@code shared-bindings/adafruit_pixelbuf/PixelBuf.c}).
 *
 * @param bytes   letters of the order, 3 or 4
 * @param white   place of the white, or of a DotStar's brightness; 0 if there is neither
 * @param kind    what the fourth byte is
 */
record ByteOrder(int bytes, int red, int green, int blue, int white, Kind kind) {
    /** What a pixel has besides three colours. */
    enum Kind {
        RGB,
        WHITE,
        DOTSTAR
    }

    /** Reads an argument such as {@code "GRB"}; ValueError if it is no order. */
    static ByteOrder of(Vm vm, @Word int argument) {
        if (!Strings.isStr(vm, argument)) {
            throw Checks.wrongType(vm, "byteorder", "str", argument);
        }
        String letters = vm.toText(argument);
        int red = letters.indexOf('R');
        int green = letters.indexOf('G');
        int blue = letters.indexOf('B');
        int white = letters.indexOf('W');
        int dotStar = letters.indexOf('P');
        int length = Strings.length(vm, argument);
        long found = java.util.stream.IntStream.of(red, green, blue, white, dotStar).filter(place -> place >= 0).count();
        boolean valid = length >= 3 && length <= 4 && found >= length && red >= 0 && green >= 0 && blue >= 0 && dotStar <= 0;
        if (!valid || white >= 0 && dotStar >= 0) {
            throw Checks.invalid(vm, "byteorder");
        }
        Kind kind = dotStar >= 0 ? Kind.DOTSTAR : white >= 0 ? Kind.WHITE : Kind.RGB;
        return new ByteOrder(length, red, green, blue, Math.max(white, 0), kind);
    }

    /** Bytes of a pixel on the wire. */
    int bytesPerPixel() {
        return kind == Kind.DOTSTAR ? 4 : bytes;
    }

    int packed() {
        return bytes | red << 4 | green << 8 | blue << 12 | white << 16 | kind.ordinal() << 20;
    }

    static ByteOrder unpack(int packed) {
        return new ByteOrder(
                packed & 0xf, packed >> 4 & 0xf, packed >> 8 & 0xf, packed >> 12 & 0xf, packed >> 16 & 0xf, Kind.values()[packed >> 20]);
    }
}
