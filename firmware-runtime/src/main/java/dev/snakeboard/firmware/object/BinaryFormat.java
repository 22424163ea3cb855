package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Ram;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;

/**
 * Numbers as bytes in memory ({@code py/binary.c}): what {@code array}, {@code memoryview} and {@code struct} share.
 *
 * <p>A typecode is one of {@code b B h H i I l L q Q f d}, and in {@code struct} also {@code e} (half-precision float) and {@code x} (a pad byte).
 * The unix build also has {@code O} (any object), {@code P} (an address) and {@code S} (the address of a text that a zero ends).
 */
public final class BinaryFormat {
    /** How a buffer of type {@code bytearray} calls its items ({@code BYTEARRAY_TYPECODE}). */
    public static final char BYTEARRAY = 1;

    private BinaryFormat() {}

    /** Order and alignment of the fields of a {@code struct} format, by its first character. */
    public enum Layout {
        /** {@code @}: little-endian and aligned as the C compiler of the 32-bit boards does. */
        NATIVE,
        /** {@code <}: not aligned. */
        LITTLE_ENDIAN,
        /** {@code >} and {@code !}: not aligned. */
        BIG_ENDIAN,
        /** {@code =}: the firmware accepts the character, but knows no typecode after it. */
        STANDARD
    }

    /** The bytes of an item of an array, or 0 if there is no such typecode. */
    public static int size(char typecode) {
        return size(Layout.NATIVE, typecode);
    }

    /** The bytes of an item of an array; ValueError if there is no such typecode. */
    public static int size(Vm vm, char typecode) {
        return size(vm, Layout.NATIVE, typecode);
    }

    /** The bytes of a field; ValueError if there is no such typecode. */
    public static int size(Vm vm, Layout layout, char typecode) {
        int size = isUnsafe(typecode) && !vm.hasEverything() ? 0 : size(layout, typecode);
        if (size == 0) {
            throw vm.valueError("bad typecode");
        }
        return size;
    }

    /** Whether items are words or addresses ({@code MICROPY_PY_STRUCT_UNSAFE_TYPECODES}). */
    private static boolean isUnsafe(char typecode) {
        return typecode == 'O' || typecode == 'P' || typecode == 'S';
    }

    private static int size(Layout layout, char typecode) {
        if (layout == Layout.STANDARD) {
            return 0;
        }
        return switch (typecode) {
            case BYTEARRAY -> layout == Layout.NATIVE ? 1 : 0;
            case 'b', 'B', 'x' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'l', 'L', 'f' -> 4;
            case 'O', 'P', 'S' -> layout == Layout.NATIVE ? 4 : 0;
            case 'q', 'Q', 'd' -> 8;
            default -> 0;
        };
    }

    /** The alignment of a field in bytes; a power of two. */
    public static int alignment(Layout layout, char typecode) {
        return layout == Layout.NATIVE ? StrictMath.max(size(layout, typecode), 1) : 1;
    }

    /** Whether the integers of a typecode have a sign; floats count as signed. */
    public static boolean isSigned(char typecode) {
        return typecode > 'Z';
    }

    /** Loads an item of an array; on boards without big integers, OverflowError for what needs one. */
    public static @Word int get(Vm vm, char typecode, int address) {
        return switch (typecode) {
            // The firmware makes a big integer of these two whatever their value.
            case 'q' -> BigInt.ofLong(vm, load(vm.ram, address, 8));
            case 'Q' -> BigInt.ofUnsignedLong(vm, load(vm.ram, address, 8));
            // In arrays an address has a sign, and the firmware gives 0 for a text.
            case 'P' -> vm.ofLong((int) load(vm.ram, address, 4));
            case 'S' -> Words.ofSmall(0);
            default -> get(vm, Layout.NATIVE, typecode, address);
        };
    }

    /** Loads a field that is at an address; the caller has aligned it. */
    public static @Word int get(Vm vm, Layout layout, char typecode, int address) {
        int size = size(vm, layout, typecode);
        long bits = layout == Layout.BIG_ENDIAN ? loadBigEndian(vm.ram, address, size) : load(vm.ram, address, size);
        return switch (typecode) {
            case 'e' -> vm.ofDouble(HalfFloat.decode((int) bits));
            case 'f' -> vm.ofDouble(Float.intBitsToFloat((int) bits));
            case 'd' -> vm.ofDouble(Double.longBitsToDouble(bits));
            case 'O' -> objectOf(vm, (int) bits);
            case 'S' -> textAt(vm, (int) bits);
            default -> {
                int unused = 64 - 8 * size;
                if (isSigned(typecode)) {
                    long value = bits << unused >> unused;
                    yield Words.fitsSmall(value) ? Words.ofSmall((int) value) : BigInt.ofLong(vm, value);
                }
                yield bits >= 0 && bits <= Words.SMALL_MAX ? Words.ofSmall((int) bits) : BigInt.ofUnsignedLong(vm, bits);
            }
        };
    }

    /** Bytes taken for a word may be none: the device would crash. */
    private static @Word int objectOf(Vm vm, @Word int word) {
        boolean isValue = Words.isSmallInt(word)
                || Words.isName(word) && Words.name(word) > 0 && Words.name(word) <= vm.names.count()
                || word == Words.NONE || Words.isBool(word)
                || Words.isPackedFloat(word) && vm.floats.format() == FloatFormat.SINGLE30
                || Words.isAddress(word) && isObject(vm, word);
        if (!isValue) {
            throw vm.notImplemented("an object at 0x%x".formatted(word));
        }
        return word;
    }

    private static boolean isObject(Vm vm, int address) {
        if (!vm.heap.isObject(address) && !Types.isBuiltin(address) && (address < Types.END || address >= vm.ram.ramStart())) {
            return false;
        }
        @Word int type = vm.words[address >> 2];
        return Types.isBuiltin(type) || vm.heap.isObject(type) && vm.words[type >> 2] == Types.TYPE;
    }

    private static @Word int textAt(Vm vm, int address) {
        // The host has no memory for what was never used.
        int limit = vm.words.length << 2;
        int end = address;
        while (end >= 0 && end < limit && vm.ram.byteAt(end) != 0) {
            end++;
        }
        if (end < 0 || end >= limit) {
            throw vm.notImplemented("a text outside memory");
        }
        return Strings.ofUtf8(vm, vm.ram.bytes(address, end - address));
    }

    /** Stores an item of an array; OverflowError if it does not fit, TypeError if it is no number. */
    public static void set(Vm vm, char typecode, int address, @Word int value) {
        if (typecode == 'd') {
            store(vm.ram, address, 8, Double.doubleToRawLongBits(Arithmetic.floatOf(vm, value)));
        } else {
            set(vm, Layout.NATIVE, typecode, address, value);
        }
    }

    /** Stores a field at an address; the caller has aligned it. */
    public static void set(Vm vm, Layout layout, char typecode, int address, @Word int value) {
        store(vm.ram, address, size(vm, layout, typecode), bits(vm, layout, typecode, value));
    }

    /** The bytes of a field as they lie in memory, the first one lowest; OverflowError and TypeError as in {@link #set(Vm, char, int, int)}. */
    public static long bits(Vm vm, Layout layout, char typecode, @Word int value) {
        int size = size(vm, layout, typecode);
        long bits = switch (typecode) {
            case 'e' -> HalfFloat.encode((float) Arithmetic.floatOf(vm, value));
            case 'f' -> Float.floatToRawIntBits((float) Arithmetic.floatOf(vm, value));
            // Small builds have no code to store doubles (MICROPY_PY_DOUBLE_TYPECODE): they take an integer, and its bits.
            case 'd' -> vm.terse() ? integerBits(vm, value, size, true) : Double.doubleToRawLongBits(Arithmetic.floatOf(vm, value));
            case 'O' -> value & 0xffffffffL;
            default -> integerBits(vm, value, size, isSigned(typecode));
        };
        return layout == Layout.BIG_ENDIAN ? Long.reverseBytes(bits) >>> 64 - 8 * size : bits;
    }

    private static long integerBits(Vm vm, @Word int value, int size, boolean signed) {
        if (BigInt.isBig(vm, value)) {
            BigInteger big = BigInt.value(vm, value);
            checkFits(vm, big, size, signed);
            return big.longValue();
        }
        int small = vm.toInt(value);
        checkFits(vm, small, size, signed);
        return small;
    }

    /** Raises the OverflowError of an integer that does not fit into bytes ({@code mp_small_int_buffer_overflow_check}). */
    static void checkFits(Vm vm, int value, int size, boolean signed) {
        boolean fits = value == 0
                || (signed || value > 0) && (size >= 4 || size > 0 && value >> 8 * size - (signed ? 1 : 0) == (signed ? value >> 31 : 0));
        if (!fits) {
            throw doesNotFit(vm, size);
        }
    }

    /**
     * As {@link #checkFits(Vm, int, int, boolean)}, for big integers ({@code mp_obj_int_buffer_overflow_check}): compares with powers of two, which
     * take RAM.
     */
    static void checkFits(Vm vm, BigInteger value, int size, boolean signed) {
        if (!signed && value.signum() < 0) {
            throw doesNotFit(vm, size);
        }
        int bits = 8 * size - (signed ? 1 : 0);
        @Word int edge = Arithmetic.smallBinary(vm, BinaryOp.LSHIFT, Words.ofSmall(1), Words.ofSmall(bits));
        if (value.signum() > 0 && value.bitLength() > bits) {
            throw doesNotFit(vm, size);
        }
        if (signed) {
            vm.operations.unary(UnaryOp.NEGATIVE, edge);
            if (value.bitLength() > bits) {
                throw doesNotFit(vm, size);
            }
        }
    }

    private static PythonException doesNotFit(Vm vm, int size) {
        return vm.raise(Types.OVERFLOW_ERROR, Message.of("value must fit in %d byte(s)", size));
    }

    private static long load(Ram ram, int address, int size) {
        if ((address & 3) == 0 && size >= 4) {
            long low = ram.word(address) & 0xffffffffL;
            return size == 4 ? low : low | (long) ram.word(address + 4) << 32;
        }
        long bits = 0;
        for (int i = size - 1; i >= 0; i--) {
            bits = bits << 8 | ram.byteAt(address + i);
        }
        return bits;
    }

    private static long loadBigEndian(Ram ram, int address, int size) {
        return Long.reverseBytes(load(ram, address, size)) >>> 64 - 8 * size;
    }

    private static void store(Ram ram, int address, int size, long bits) {
        if ((address & 3) == 0 && size >= 4) {
            ram.setWord(address, (int) bits);
            if (size == 8) {
                ram.setWord(address + 4, (int) (bits >> 32));
            }
            return;
        }
        long rest = bits;
        for (int i = 0; i < size; i++) {
            ram.setByte(address + i, (int) rest);
            rest >>= 8;
        }
    }
}
