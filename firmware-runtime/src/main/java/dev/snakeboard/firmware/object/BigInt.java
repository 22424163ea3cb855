package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.vm.CostTable;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;

/**
 * Integers beyond 31 bits: {@code mp_obj_int_t} with its {@code mpz_t} ({@code py/objint_mpz.c}, {@code py/mpz.h}).
 *
 * <pre>
 * word 0  the type "int"
 * word 1  bit 0 negative, bit 1 digits in flash, from bit 2 on the number of digits there is room for
 * word 2  number of digits in use
 * word 3  address of the digits: 16 bits each, the least significant first
 * </pre>
 *
 * <p>The firmware gives an object the digits that the operation might need, so the room is often larger than the value; what it needs is said
 * by the callers. A few operations keep a big integer where a small one would do; comparisons and hashes do not tell them apart.
 *
 * <p>The numbers are computed by {@link BigInteger}. Where the firmware needs scratch memory in an operation, only that of powers is
 * modelled, because there it decides what fits.
 */
public final class BigInt {
    static final int BYTES = 16;

    /** Bits of a digit ({@code MPZ_DIG_SIZE} of 32-bit builds). */
    static final int DIGIT_BITS = 16;

    private static final int NEGATIVE = 1;
    private static final int FIXED = 2;
    private static final int LEAST_DIGITS = 2;
    private static final int DIGITS_OF_LONG = 4;

    private BigInt() {}

    /** Whether a word is a big integer: an object, whatever its value. */
    public static boolean isBig(Vm vm, @Word int word) {
        return Words.isAddress(word) && word > Words.SENTINEL && vm.words[word >> 2] == Types.INT;
    }

    /** The value of a big integer object. */
    public static BigInteger value(Vm vm, @Word int word) {
        int count = digits(vm, word);
        int address = vm.words[(word >> 2) + 3];
        boolean negative = (vm.words[(word >> 2) + 1] & NEGATIVE) != 0;
        if (count < DIGITS_OF_LONG) {
            long magnitude = 0;
            for (int i = count - 1; i >= 0; i--) {
                magnitude = magnitude << DIGIT_BITS | vm.ram.halfAt(address + 2 * i);
            }
            return BigInteger.valueOf(negative ? -magnitude : magnitude);
        }
        byte[] magnitude = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            int digit = vm.ram.halfAt(address + 2 * i);
            magnitude[magnitude.length - 1 - 2 * i] = (byte) digit;
            magnitude[magnitude.length - 2 - 2 * i] = (byte) (digit >> 8);
        }
        return new BigInteger(negative ? -1 : 1, magnitude);
    }

    /** The integer behind any word of type {@code int}. */
    static BigInteger valueOfInt(Vm vm, @Word int word) {
        return Words.isSmallInt(word) ? BigInteger.valueOf(Words.smallInt(word)) : value(vm, word);
    }

    /** How many digits the value of a big integer has. */
    static int digits(Vm vm, @Word int word) {
        return vm.words[(word >> 2) + 2];
    }

    /** How many digits a value takes. */
    static int digits(BigInteger value) {
        // Of a negative power of two, bitLength() is one less than that of its magnitude.
        int bits = value.signum() < 0 ? value.negate().bitLength() : value.bitLength();
        return (bits + DIGIT_BITS - 1) / DIGIT_BITS;
    }

    /**
     * An integer: the small one if the value fits, else a new object with room for 64 bits, or as many as the value has.
     *
     * @throws dev.snakeboard.firmware.vm.PythonException OverflowError on builds without big integers, MemoryError
     */
    public static @Word int of(Vm vm, BigInteger value) {
        if (value.bitLength() < 31) {
            return Words.ofSmall(value.intValue());
        }
        return make(vm, value, StrictMath.max(digits(value), DIGITS_OF_LONG));
    }

    /** A new big integer object, small as the value may be ({@code mp_obj_new_int_from_ll}). */
    static @Word int ofLong(Vm vm, long value) {
        return make(vm, BigInteger.valueOf(value), DIGITS_OF_LONG);
    }

    /** As {@link #ofLong}, of an unsigned value ({@code mp_obj_new_int_from_ull}). */
    static @Word int ofUnsignedLong(Vm vm, long value) {
        BigInteger low = BigInteger.valueOf(value & Long.MAX_VALUE);
        return make(vm, value < 0 ? low.setBit(63) : low, DIGITS_OF_LONG);
    }

    /** The small integer if the value of a finished operation fits; the object then becomes garbage, as on the device. */
    static @Word int normal(Vm vm, @Word int big, BigInteger value) {
        return value.bitLength() < 31 ? Words.ofSmall(value.intValue()) : big;
    }

    /** A new object with a value and room for a number of digits. */
    static @Word int make(Vm vm, BigInteger value, int room) {
        @Word int big = make(vm, room);
        set(vm, big, value);
        return big;
    }

    /** A new object, zero, with room for a number of digits: taken before the value is computed, so that what cannot fit is refused first. */
    static @Word int make(Vm vm, int room) {
        if (!vm.target.features().bigIntegers()) {
            throw vm.raise(Types.OVERFLOW_ERROR, "small int overflow");
        }
        @Word int big = vm.allocateObject(Types.INT, BYTES);
        ensure(vm, big, room);
        return big;
    }

    /** Sees that there is room for a number of digits ({@code mpz_need_dig}). */
    static void ensure(Vm vm, @Word int big, int digits) {
        int i = big >> 2;
        int need = StrictMath.max(digits, LEAST_DIGITS);
        int room = vm.words[i + 1] >>> 2;
        if (room >= need) {
            return;
        }
        if (need > Integer.MAX_VALUE / 2) {
            throw vm.memoryError(Integer.MAX_VALUE);
        }
        int address = vm.words[i + 3] == 0 ? vm.allocate(2 * need, Heap.Content.BYTES) : vm.reallocate(vm.words[i + 3], 2 * need);
        vm.words[i + 3] = address;
        vm.words[i + 1] = vm.words[i + 1] & (NEGATIVE | FIXED) | need << 2;
    }

    /** Stores a value, for which there is room. */
    static void set(Vm vm, @Word int big, BigInteger value) {
        int i = big >> 2;
        int count = digits(value);
        ensure(vm, big, count);
        int address = vm.words[i + 3];
        vm.words[i + 1] = vm.words[i + 1] & ~NEGATIVE | (value.signum() < 0 ? NEGATIVE : 0);
        vm.words[i + 2] = count;
        BigInteger magnitude = value.abs();
        if (count <= DIGITS_OF_LONG) {
            long rest = magnitude.longValue();
            for (int k = 0; k < count; k++, rest >>>= DIGIT_BITS) {
                vm.ram.setHalf(address + 2 * k, (int) rest);
            }
            return;
        }
        byte[] bytes = magnitude.toByteArray();
        for (int k = 0; k < bytes.length && k < 2 * count; k++) {
            vm.ram.setByte(address + k, bytes[bytes.length - 1 - k]);
        }
        if (bytes.length < 2 * count) {
            vm.ram.setByte(address + 2 * count - 1, 0);
        }
    }

    /** A constant in flash ({@code sys.maxsize}). */
    public static @Word int constant(Vm vm, BigInteger value) {
        int count = digits(value);
        int address = vm.flash.words((count + 1) / 2);
        @Word int big = vm.flash.object(Types.INT, FIXED | count << 2, 0, address);
        set(vm, big, value);
        return big;
    }

    /**
     * The float that the firmware makes of an integer: it adds up the digits in the target's precision, so single floats may miss the
     * nearest by rounding more than once ({@code mpz_as_float}).
     */
    static double toDouble(Vm vm, BigInteger value) {
        return vm.floats.format().of(value);
    }

    /** What the firmware hashes to: the value if it fits a C int, else its low 32 bits ({@code mpz_hash}). */
    static int hash(BigInteger value) {
        return value.intValue();
    }

    /** Charges for work on digits: each digit product is a step of a native loop. */
    static void charge(Vm vm, long digits) {
        vm.clock.charge(digits * vm.target.costs().of(CostTable.Event.NATIVE_STEP));
        if (vm.clock.isDue()) {
            vm.clock.safepoint();
        }
    }
}
