package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Floats as the target keeps them. Packed floats lose the two lowest bits of the mantissa, which a load fills with a copy of the
 * two bits above them ({@code mp_obj_float_get} in {@code py/obj.h}).
 */
public final class Floats {
    private static final int SHIFT = 0x80800000;
    private static final int PACKED_NAN = (0x7fc00000 | 2) + SHIFT;

    private final Vm vm;
    private final FloatFormat format;

    Floats(Vm vm, FloatFormat format) {
        this.vm = vm;
        this.format = format;
    }

    public FloatFormat format() {
        return format;
    }

    public boolean isFloat(@Word int word) {
        if (format == FloatFormat.SINGLE30) {
            return Words.isPackedFloat(word);
        }
        return Words.isAddress(word) && word > Words.SENTINEL && vm.words[word >> 2] == Types.FLOAT;
    }

    /** The value of a word that is a float. */
    public double get(@Word int word) {
        if (format == FloatFormat.SINGLE30) {
            return unpack(word);
        }
        int i = word >> 2;
        return Double.longBitsToDouble(vm.words[i + 1] & 0xffffffffL | (long) vm.words[i + 2] << 32);
    }

    /** The word of a float: rounded to single precision and packed, or a new object. */
    public @Word int of(double value) {
        if (format == FloatFormat.SINGLE30) {
            return pack((float) value);
        }
        int address = vm.allocate(12, Heap.Content.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        vm.words[address >> 2] = Types.FLOAT;
        vm.words[(address >> 2) + 1] = (int) bits;
        vm.words[(address >> 2) + 2] = (int) (bits >> 32);
        return address;
    }

    /** Rounds to what the target's arithmetic keeps: single precision, or double. */
    public double round(double value) {
        return format == FloatFormat.SINGLE30 ? (float) value : value;
    }

    static float unpack(@Word int word) {
        int bits = word - SHIFT & ~3;
        return Float.intBitsToFloat(bits | bits >>> 2 & 3);
    }

    static @Word int pack(float value) {
        return value != value ? PACKED_NAN : (Float.floatToRawIntBits(value) & ~3 | 2) + SHIFT;
    }

    /** A float constant in flash, for modules such as {@code math}. */
    public @Word int constant(double value) {
        if (format == FloatFormat.SINGLE30) {
            return pack((float) value);
        }
        long bits = Double.doubleToRawLongBits(value);
        return vm.flash.object(Types.FLOAT, (int) bits, (int) (bits >> 32));
    }
}
