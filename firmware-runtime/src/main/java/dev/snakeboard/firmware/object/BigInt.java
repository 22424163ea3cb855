package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.vm.CostEvent;
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
 * <p>{@link BigArithmetic} computes with them, in the scratch memory that the firmware takes for powers; {@link IntType} takes that for their text.
 */
public final class BigInt {
    static final int BYTES = 16;

    /** Bits of a digit ({@code MPZ_DIG_SIZE} of 32-bit builds). */
    static final int DIGIT_BITS = 16;

    private static final int NEGATIVE = 1;
    private static final int FIXED = 2;
    private static final int LEAST_DIGITS = 2;
    private static final int DIGITS_OF_LONG = 4;
    private static final int DIGITS_OF_BLOCK = 8;

    /** From so many words on, {@link BigInteger} finds the decimal digits faster. */
    private static final int LONG_TEXT = 32;

    private BigInt() {}

    /** Whether a word is a big integer: an object, whatever its value. */
    public static boolean isBig(Vm vm, @Word int word) {
        return Words.isAddress(word) && word > Words.SENTINEL && vm.words[word >> 2] == Types.INT;
    }

    /** How many digits an integer, small or big, has room for. */
    static int room(Vm vm, @Word int word) {
        return Words.isSmallInt(word) ? LEAST_DIGITS : vm.words[(word >> 2) + 1] >>> 2;
    }

    /** The value of a big integer object. */
    public static BigInteger value(Vm vm, @Word int word) {
        if (isLong(vm, word)) {
            return BigInteger.valueOf(toLong(vm, word));
        }
        BigInteger magnitude = Limbs.value(vm.words, limbs(vm, word), digits(vm, word) + 1 >> 1);
        return isNegative(vm, word) ? magnitude.negate() : magnitude;
    }

    /** Whether the magnitude of an integer, small or big, takes 63 bits at most. */
    static boolean isLong(Vm vm, @Word int word) {
        if (Words.isSmallInt(word)) {
            return true;
        }
        int count = vm.words[(word >> 2) + 2];
        return count < DIGITS_OF_LONG || count == DIGITS_OF_LONG && vm.words[limbs(vm, word) + 1] >= 0;
    }

    /** The value of an integer for which {@link #isLong} says yes. */
    static long toLong(Vm vm, @Word int word) {
        if (Words.isSmallInt(word)) {
            return Words.smallInt(word);
        }
        int count = vm.words[(word >> 2) + 2];
        int at = limbs(vm, word);
        long low = count == 0 ? 0 : vm.words[at] & 0xffffffffL;
        long magnitude = count <= 2 ? low : (long) vm.words[at + 1] << 32 | low;
        return isNegative(vm, word) ? -magnitude : magnitude;
    }

    static boolean isNegative(Vm vm, @Word int word) {
        return Words.isSmallInt(word) ? word < 0 : (vm.words[(word >> 2) + 1] & NEGATIVE) != 0;
    }

    /** The index of a big integer's digits in {@link Vm#words}, two to a word; what is unused of the last word is zero. */
    static int limbs(Vm vm, @Word int big) {
        return vm.words[(big >> 2) + 3] >> 2;
    }

    /** The integer behind any word of type {@code int}. */
    static BigInteger valueOfInt(Vm vm, @Word int word) {
        return Words.isSmallInt(word) ? BigInteger.valueOf(Words.smallInt(word)) : value(vm, word);
    }

    /** How many digits the value of an integer has, small or big. */
    static int digits(Vm vm, @Word int word) {
        return Words.isSmallInt(word) ? digits((long) Words.smallInt(word)) : vm.words[(word >> 2) + 2];
    }

    /** How many digits a value takes. */
    static int digits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(StrictMath.abs(value)) + DIGIT_BITS - 1 >> 4;
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
        @Word int big = make(vm, DIGITS_OF_LONG);
        setLong(vm, big, value);
        return big;
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

    /** A number that is read from so many digits, with the room that is reckoned for them ({@code mpz_set_from_str}). */
    public static @Word int literal(Vm vm, BigInteger value, int digits) {
        return make(vm, value, StrictMath.max(digits(value), digits * 8 / DIGIT_BITS + 1));
    }

    /** A new object with a value and room for a number of digits. */
    static @Word int make(Vm vm, BigInteger value, int room) {
        @Word int big = make(vm, room);
        set(vm, big, value);
        return big;
    }

    /** A new object, zero, with room for a number of digits: taken before the value is computed, so that what cannot fit is refused first. 0: not yet. */
    static @Word int make(Vm vm, int room) {
        if (!vm.target.features().bigIntegers()) {
            throw vm.raise(Types.OVERFLOW_ERROR, "small int overflow");
        }
        @Word int big = vm.allocateObject(Types.INT, BYTES);
        if (room > 0) {
            ensure(vm, big, room);
        }
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
        if (vm.words[i + 3] == 0) {
            vm.store(i + 3, vm.allocate(2 * need, Heap.Content.BYTES));
        } else if (need > DIGITS_OF_BLOCK) {
            vm.store(i + 3, vm.reallocate(vm.words[i + 3], 2 * need));
        }
        vm.words[i + 1] = vm.words[i + 1] & (NEGATIVE | FIXED) | need << 2;
    }

    /** Stores a value, for which there is room. */
    static void set(Vm vm, @Word int big, BigInteger value) {
        int i = big >> 2;
        int count = digits(value);
        ensure(vm, big, count);
        vm.words[i + 1] = vm.words[i + 1] & ~NEGATIVE | (value.signum() < 0 ? NEGATIVE : 0);
        vm.words[i + 2] = count;
        Limbs.store(value.abs(), vm.words, limbs(vm, big));
    }

    /** Stores a value in an object whose digits are zeros; there is room. */
    static void setLong(Vm vm, @Word int big, long value) {
        int i = big >> 2;
        long magnitude = StrictMath.abs(value);
        int at = limbs(vm, big);
        vm.words[at] = (int) magnitude;
        if (magnitude >>> 32 != 0) {
            vm.words[at + 1] = (int) (magnitude >>> 32);
        }
        vm.words[i + 1] = vm.words[i + 1] & ~NEGATIVE | (value < 0 ? NEGATIVE : 0);
        vm.words[i + 2] = digits(magnitude);
    }

    /** The result of an operation whose digits were written: the small integer if it fits, the object then becoming garbage, as on the device. */
    static @Word int finish(Vm vm, @Word int big, boolean negative, int written) {
        int[] w = vm.words;
        int i = big >> 2;
        int at = limbs(vm, big);
        int length = Limbs.length(w, at, written);
        if (length <= 1) {
            long magnitude = length == 0 ? 0 : w[at] & 0xffffffffL;
            long value = negative ? -magnitude : magnitude;
            if (Words.fitsSmall(value)) {
                return Words.ofSmall((int) value);
            }
        }
        w[i + 1] = w[i + 1] & ~NEGATIVE | (negative ? NEGATIVE : 0);
        w[i + 2] = 2 * length - (w[at + length - 1] >>> DIGIT_BITS == 0 ? 1 : 0);
        return big;
    }

    static String toDecimal(Vm vm, @Word int big) {
        if (isLong(vm, big)) {
            return Long.toString(toLong(vm, big));
        }
        int length = digits(vm, big) + 1 >> 1;
        if (length > LONG_TEXT) {
            return value(vm, big).toString();
        }
        String magnitude = Limbs.toDecimal(vm.words, limbs(vm, big), length);
        return isNegative(vm, big) ? "-" + magnitude : magnitude;
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
        vm.charge(CostEvent.LONG_TO_FLOAT_DIGIT, value.bitLength() < Integer.SIZE - 1 ? 0 : digits(value));
        return vm.floats.format().of(value);
    }

    /** What the firmware hashes to: the value if it fits a C int, else its low 32 bits ({@code mpz_hash}). */
    static int hash(Vm vm, @Word int big) {
        int low = digits(vm, big) == 0 ? 0 : vm.words[limbs(vm, big)];
        return isNegative(vm, big) ? -low : low;
    }

    /** Charges for a pass through digits: a sum, a shift, bits. */
    static void charge(Vm vm, long digits) {
        vm.charge(CostEvent.LONG_PASS);
        charge(vm, CostEvent.LONG_DIGIT, digits);
    }

    /** As above, where a digit costs something else. */
    static void charge(Vm vm, CostEvent event, long digits) {
        vm.charge(event, digits);
        if (vm.clock.isDue()) {
            vm.clock.safepoint();
        }
    }
}
