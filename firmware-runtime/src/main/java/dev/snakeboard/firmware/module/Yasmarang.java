package dev.snakeboard.firmware.module;

import java.util.function.IntSupplier;

/** Ilya Levin's generator, as the firmware has it ({@code shared-module/random/__init__.c}). */
final class Yasmarang {
    /** The state that stands for "not seeded", also if a program sets it. */
    private static final int UNSEEDED = 0xeda4baba;

    private final IntSupplier entropy;
    private int pad = UNSEEDED;
    private int n = 69;
    private int d = 233;
    private int dat;

    /** A generator that takes its seed from {@code entropy} when first asked for a number. */
    Yasmarang(IntSupplier entropy) {
        this.entropy = entropy;
    }

    void seed(int seed) {
        pad = seed;
        n = 69;
        d = 233;
        dat = 0;
    }

    /** 32 bits. */
    int next() {
        if (pad == UNSEEDED) {
            pad = entropy.getAsInt();
        }
        pad = Integer.rotateLeft(pad + dat + d * n, 3);
        n = pad | 2;
        d ^= Integer.rotateRight(pad, 1);
        dat = (dat ^ pad ^ d >>> 8 ^ 1) & 0xff;
        return pad ^ d << 5 ^ pad >>> 18 ^ dat << 1;
    }

    /** How many numbers a range has; overflows as the device's 32-bit ints do. */
    static int steps(int start, int stop, int step) {
        return step > 0 ? (stop - start + step - 1) / step : (stop - start + step + 1) / step;
    }

    /** A number of a range that is not empty. */
    int range(int start, int stop, int step) {
        return start + step * below(steps(start, stop, step));
    }

    /** An unsigned number below {@code limit}, which is unsigned too. */
    private int below(int limit) {
        int mask = 1;
        while (Integer.compareUnsigned(limit & mask, limit) < 0) {
            mask = mask << 1 | 1;
        }
        int random;
        do {
            random = next() & mask;
        } while (Integer.compareUnsigned(random, limit) >= 0);
        return random;
    }

    /** A single float of [0, 1), all its bits random. */
    double singleFraction() {
        return Float.intBitsToFloat(127 << 23 | next() & 0x7fffff) - 1;
    }

    double doubleFraction() {
        long high = next();
        long bits = high << 32 | Integer.toUnsignedLong(next());
        return Double.longBitsToDouble(1023L << 52 | bits & (1L << 52) - 1) - 1;
    }
}
