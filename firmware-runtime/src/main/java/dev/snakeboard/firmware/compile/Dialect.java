package dev.snakeboard.firmware.compile;

/**
 * What a build of the firmware makes of the language, where builds differ.
 *
 * @param asyncKeywords whether {@code async} and {@code await} are keywords ({@code MICROPY_PY_ASYNC_AWAIT})
 * @param compatibilityChecks whether {@code return} outside a function and {@code import *} inside one are errors ({@code MICROPY_CPYTHON_COMPAT})
 * @param complexNumbers whether {@code 1j} is a number ({@code MICROPY_PY_BUILTINS_COMPLEX})
 * @param bigIntegers whether there are integers beyond the small ones ({@code MICROPY_LONGINT_IMPL})
 * @param errorReporting how much messages say
 * @param moduleConstants the modules whose constants are folded
 * @param orderedDictDisplay whether <code>OrderedDict({…})</code> keeps the order of the display ({@code MICROPY_PY_COLLECTIONS_ORDEREDDICT})
 * @param hostSmallIntBits bits of a small int where the compiler runs: a bigger integer stays an object when it is negated, even to -2³⁰
 * @param tupleAssignment up to how many items {@code a, b = c, d} goes without a tuple ({@code MICROPY_COMP_TRIPLE_TUPLE_ASSIGN})
 * @param returnConditional whether {@code return a if c else b} returns from each arm ({@code MICROPY_COMP_RETURN_IF_EXPR})
 */
public record Dialect(
        boolean asyncKeywords,
        boolean compatibilityChecks,
        boolean complexNumbers,
        boolean bigIntegers,
        ErrorReporting errorReporting,
        ModuleConstants moduleConstants,
        boolean orderedDictDisplay,
        int hostSmallIntBits,
        int tupleAssignment,
        boolean returnConditional) {

    /** A board with a full build ({@code CIRCUITPY_FULL_BUILD}). */
    public static final Dialect FULL_BUILD = new Dialect(true, true, true, true, ErrorReporting.NORMAL, ModuleConstants.ERRNO, true, 31, 2, false);

    /** A board whose flash takes only a small build and no big integers, such as the smallest of those with a SAMD21. */
    public static final Dialect SMALL_BUILD =
            new Dialect(false, false, false, false, ErrorReporting.TERSE, ModuleConstants.NONE, false, 31, 2, false);

    /** CircuitPython's mpy-cross. */
    public static final Dialect MPY_CROSS = new Dialect(true, true, true, true, ErrorReporting.DETAILED, ModuleConstants.MATH, false, 63, 3, true);

    /** The Unix build, which folds what it can. */
    public static final Dialect UNIX = new Dialect(true, true, true, true, ErrorReporting.DETAILED, ModuleConstants.NONE, true, 31, 3, true);

    /** How much an error message says ({@code MICROPY_ERROR_REPORTING}). */
    public enum ErrorReporting {
        TERSE,
        NORMAL,
        DETAILED
    }

    /** The modules of which {@code module.NAME} is a constant to the compiler ({@code mp_constants_table} in {@code py/parse.c}). */
    public enum ModuleConstants {
        NONE,
        ERRNO,
        MATH
    }
}
