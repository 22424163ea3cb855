package dev.snakeboard.firmware.compile;

/**
 * What a build of the firmware makes of the language, where builds differ.
 *
 * @param asyncKeywords whether {@code async} and {@code await} are keywords ({@code MICROPY_PY_ASYNC_AWAIT})
 * @param compatibilityChecks whether {@code return} outside a function and {@code import *} inside one are errors ({@code MICROPY_CPYTHON_COMPAT})
 * @param complexNumbers whether {@code 1j} is a number ({@code MICROPY_PY_BUILTINS_COMPLEX})
 * @param bigIntegers whether there are integers beyond the small ones ({@code MICROPY_LONGINT_IMPL})
 * @param errorReporting how much messages say
 * @param orderedDictDisplay whether <code>OrderedDict({…})</code> keeps the order of the display ({@code MICROPY_PY_COLLECTIONS_ORDEREDDICT})
 * @param hostSmallIntBits bits of a small int where the compiler runs: a bigger integer stays an object when it is negated, even to -2³⁰
 * @param tupleAssignment up to how many items {@code a, b = c, d} goes without a tuple ({@code MICROPY_COMP_TRIPLE_TUPLE_ASSIGN})
 * @param nativeDecorators whether the decorators for native code are known, though there is no architecture to compile it for
 * @param returnConditional whether {@code return a if c else b} returns from each arm ({@code MICROPY_COMP_RETURN_IF_EXPR})
 */
public record Dialect(
        boolean asyncKeywords,
        boolean compatibilityChecks,
        boolean complexNumbers,
        boolean bigIntegers,
        ErrorReporting errorReporting,
        boolean orderedDictDisplay,
        int hostSmallIntBits,
        int tupleAssignment,
        boolean nativeDecorators,
        boolean returnConditional) {

    /** A board with a full build ({@code CIRCUITPY_FULL_BUILD}). */
    public static final Dialect FULL_BUILD = new Dialect(true, true, true, true, ErrorReporting.NORMAL, true, 31, 2, false, false);

    /** A board whose flash takes only a small build and no big integers, such as the smallest of those with a SAMD21. */
    public static final Dialect SMALL_BUILD =
            new Dialect(false, false, false, false, ErrorReporting.TERSE, false, 31, 2, false, false);

    /** CircuitPython's mpy-cross. */
    public static final Dialect MPY_CROSS = new Dialect(true, true, true, true, ErrorReporting.DETAILED, false, 63, 3, true, true);

    /** This dialect, with or without what not all full builds have, and some small ones do. */
    public Dialect with(boolean async, boolean big, boolean complex, boolean orderedDict) {
        return new Dialect(
                async,
                compatibilityChecks,
                complex,
                big,
                errorReporting,
                orderedDict,
                hostSmallIntBits,
                tupleAssignment,
                nativeDecorators,
                returnConditional);
    }

    /** How much an error message says ({@code MICROPY_ERROR_REPORTING}). */
    public enum ErrorReporting {
        TERSE,
        NORMAL,
        DETAILED
    }
}
