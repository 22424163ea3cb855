package dev.snakeboard.firmware.object;

/**
 * The value word: object representation C of the 32-bit boards ({@code MICROPY_OBJ_REPR_C} in {@code py/obj.h}).
 *
 * <pre>
 * iiiiiiii iiiiiiii iiiiiiii iiiiiii1   small int, 31 bits, signed
 * 00000000 0qqqqqqq qqqqqqqq qqqq0110   interned string (19 bits)
 * 00000000 00000000 0000vvvv vvvv1110   immediate: None, False, True
 * ffffffff ffffffff ffffffff ffffff10   float, 30 bits, shifted by 0x80800000 (only with 30-bit floats)
 * aaaaaaaa aaaaaaaa aaaaaaaa aaaaaa00   address of an object, in flash or RAM
 * </pre>
 */
public final class Words {
    /** No object ({@code MP_OBJ_NULL}): an empty slot, an unsupported operation, the end of an iteration. */
    public static final @Word int NULL = 0;

    /** A mark that is no object ({@code MP_OBJ_SENTINEL}): a deleted slot of a table, "load" in a subscription. */
    public static final @Word int SENTINEL = 4;

    public static final @Word int NONE = 0x0e;
    public static final @Word int FALSE = 0x1e;
    public static final @Word int TRUE = 0x3e;

    /** The least and the greatest small int. */
    public static final int SMALL_MIN = -(1 << 30);

    public static final int SMALL_MAX = (1 << 30) - 1;

    private Words() {}

    public static boolean isSmallInt(@Word int word) {
        return (word & 1) != 0;
    }

    public static int smallInt(@Word int word) {
        return word >> 1;
    }

    /** The word of a small int; the value must fit ({@link #fitsSmall}). */
    public static @Word int ofSmall(int value) {
        return value << 1 | 1;
    }

    public static boolean fitsSmall(long value) {
        return value >= SMALL_MIN && value <= SMALL_MAX;
    }

    public static boolean isName(@Word int word) {
        return (word & 0xff80000f) == 6;
    }

    /** The id of an interned string. */
    public static int name(@Word int word) {
        return word >>> 4;
    }

    public static @Word int ofName(int name) {
        return name << 4 | 6;
    }

    public static boolean isImmediate(@Word int word) {
        return (word & 0xff80000f) == 0xe;
    }

    public static @Word int ofBool(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static boolean isBool(@Word int word) {
        return word == TRUE || word == FALSE;
    }

    /** Whether the word is an address; {@link #NULL} and {@link #SENTINEL} look like one too. */
    public static boolean isAddress(@Word int word) {
        return (word & 3) == 0;
    }

    /** Whether the word holds a 30-bit float. */
    public static boolean isPackedFloat(@Word int word) {
        return (word & 3) == 2 && (word & 0xff800007) != 6;
    }
}
