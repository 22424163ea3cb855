package dev.snakeboard.firmware.compile;

import java.util.function.Predicate;

/**
 * How a build of the firmware compiles: what differs between boards, and between a board and {@code mpy-cross}.
 *
 * @param smallIntBits bits of a small int, sign included: 31 on every board
 * @param optimisation level of {@code micropython.opt_level}: from 1 on {@code assert} is dropped and {@code __debug__} is False, from 3 on lines are too
 * @param asyncKeywords whether {@code async} and {@code await} are keywords ({@code MICROPY_PY_ASYNC_AWAIT}: full builds)
 * @param compatibilityChecks whether {@code return} outside a function and {@code import *} inside one are errors ({@code MICROPY_CPYTHON_COMPAT}: full builds)
 * @param complexNumbers whether {@code 1j} is a number ({@code MICROPY_PY_BUILTINS_COMPLEX}: full builds)
 * @param errorReporting how much messages say
 * @param floatFormat the floats that constants are folded with
 * @param moduleConstants the modules whose constants are folded
 * @param tupleAssignment up to how many items {@code a, b = c, d} goes without a tuple: 2 on boards, 3 in mpy-cross
 * @param returnConditional whether {@code return a if c else b} returns from each arm ({@code MICROPY_COMP_RETURN_IF_EXPR}): mpy-cross only
 * @param interned tells which strings are interned before compilation begins: the firmware's ROM names, and names that programs brought in since. A
 *     string literal of more than 10 bytes becomes a name only if it is one already
 */
public record CompilerOptions(
        int smallIntBits,
        int optimisation,
        boolean asyncKeywords,
        boolean compatibilityChecks,
        boolean complexNumbers,
        ErrorReporting errorReporting,
        FloatFormat floatFormat,
        ModuleConstants moduleConstants,
        int tupleAssignment,
        boolean returnConditional,
        Predicate<String> interned) {

    /** How much an error message says ({@code MICROPY_ERROR_REPORTING}). */
    public enum ErrorReporting {
        /** Boards without a full build. */
        TERSE,
        /** Boards with a full build. */
        NORMAL,
        /** mpy-cross and the Unix port. */
        DETAILED
    }

    /** The modules of which {@code module.NAME} is a constant to the compiler ({@code mp_constants_table} in {@code py/parse.c}). */
    public enum ModuleConstants {
        NONE,
        /** Boards that have {@code errno}. */
        ERRNO,
        /** mpy-cross. */
        MATH
    }

    /** A board with a full build of the firmware. */
    public static CompilerOptions fullBuild() {
        return new CompilerOptions(
                31, 0, true, true, true, ErrorReporting.NORMAL, FloatFormat.SINGLE30, ModuleConstants.ERRNO, 2, false, name -> false);
    }

    /** A board whose flash takes only a small build, such as those with a SAMD21. */
    public static CompilerOptions smallBuild() {
        return new CompilerOptions(
                31, 0, false, false, false, ErrorReporting.TERSE, FloatFormat.SINGLE30, ModuleConstants.NONE, 2, false, name -> false);
    }

    /** CircuitPython's mpy-cross. */
    public static CompilerOptions mpyCross() {
        return new CompilerOptions(
                31, 0, true, true, true, ErrorReporting.DETAILED, FloatFormat.DOUBLE, ModuleConstants.MATH, 3, true, name -> false);
    }

    public CompilerOptions withOptimisation(int level) {
        return new CompilerOptions(
                smallIntBits,
                level,
                asyncKeywords,
                compatibilityChecks,
                complexNumbers,
                errorReporting,
                floatFormat,
                moduleConstants,
                tupleAssignment,
                returnConditional,
                interned);
    }

    public CompilerOptions withFloatFormat(FloatFormat format) {
        return new CompilerOptions(
                smallIntBits,
                optimisation,
                asyncKeywords,
                compatibilityChecks,
                complexNumbers,
                errorReporting,
                format,
                moduleConstants,
                tupleAssignment,
                returnConditional,
                interned);
    }

    public CompilerOptions withModuleConstants(ModuleConstants modules) {
        return new CompilerOptions(
                smallIntBits,
                optimisation,
                asyncKeywords,
                compatibilityChecks,
                complexNumbers,
                errorReporting,
                floatFormat,
                modules,
                tupleAssignment,
                returnConditional,
                interned);
    }

    public CompilerOptions withInterned(Predicate<String> names) {
        return new CompilerOptions(
                smallIntBits,
                optimisation,
                asyncKeywords,
                compatibilityChecks,
                complexNumbers,
                errorReporting,
                floatFormat,
                moduleConstants,
                tupleAssignment,
                returnConditional,
                names);
    }
}
