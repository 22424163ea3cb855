package dev.snakeboard.firmware.object;

/**
 * Floats of 16 bits, as the firmware converts them where the compiler knows none ({@code py/binary.c}, {@code MICROPY_FLOAT_USE_NATIVE_FLT16} off),
 * which is so on ARM and Xtensa.
 */
final class HalfFloat {
    private HalfFloat() {}

    static float decode(int bits) {
        return Float.float16ToFloat((short) bits);
    }

    /**
     * The bits of the nearest half; a tie goes away from zero. What is too large for a half comes out as an infinity only from 2⁴⁹ on, below
     * that as garbage: on the device, too.
     */
    static int encode(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int exponent = bits >>> 23 & 0xff;
        int mantissa = (bits >>> 13 & 0x3ff) + (bits >>> 12 & 1);
        if (exponent == 0xff) {
            exponent = 0x1f;
        } else if (exponent != 0) {
            exponent -= 127 - 15;
            if (exponent < 0) {
                mantissa = exponent >= -11 ? roundedHalf((mantissa | 0x400) >> -exponent) : 0;
                exponent = 0;
            } else if (exponent > 0x3f) {
                exponent = 0x1f;
                mantissa = 0;
            }
        }
        return (sign | exponent << 10 | mantissa) & 0xffff;
    }

    private static int roundedHalf(int value) {
        return (value >> 1) + (value & 1);
    }
}
