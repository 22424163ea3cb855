package dev.snakeboard.firmware.compile;

/**
 * What the compiler has to know of its target.
 *
 * @param dialect what the target makes of the language
 * @param smallIntBits bits of a small int, sign included: 31 on every board
 * @param optimisation level of {@code micropython.opt_level}: from 1 on {@code assert} is dropped and {@code __debug__} is False, from 3 on lines
 *     are too
 * @param floatFormat the floats that constants are folded with
 * @param floatNotation how the target reads a decimal number
 * @param interned the interned strings. A string literal of more than 10 bytes becomes a name only if it is one already
 * @param moduleConstants what is constant in modules
 */
public record CompilerOptions(
        Dialect dialect,
        int smallIntBits,
        int optimisation,
        FloatFormat floatFormat,
        FloatNotation floatNotation,
        InternedNames interned,
        ModuleConstants moduleConstants) {

    /** A board: 31-bit small ints, 30-bit floats, decimal numbers read to the nearest float, nothing interned, no constants in modules. */
    public static CompilerOptions board(Dialect dialect) {
        return new CompilerOptions(dialect, 31, 0, FloatFormat.SINGLE30, FloatFormat.SINGLE30, InternedNames.NONE, ModuleConstants.Known.NONE);
    }

    /** CircuitPython's mpy-cross as it comes, but for the few literals that it does not read to the nearest double. */
    public static CompilerOptions mpyCross() {
        return new CompilerOptions(Dialect.MPY_CROSS, 31, 0, FloatFormat.DOUBLE, FloatFormat.DOUBLE, InternedNames.NONE, ModuleConstants.Known.MATH);
    }

    public CompilerOptions withOptimisation(int level) {
        return new CompilerOptions(dialect, smallIntBits, level, floatFormat, floatNotation, interned, moduleConstants);
    }

    public CompilerOptions withFloats(FloatFormat format, FloatNotation parser) {
        return new CompilerOptions(dialect, smallIntBits, optimisation, format, parser, interned, moduleConstants);
    }

    public CompilerOptions withInterned(InternedNames names) {
        return new CompilerOptions(dialect, smallIntBits, optimisation, floatFormat, floatNotation, names, moduleConstants);
    }

    public CompilerOptions withModuleConstants(ModuleConstants constants) {
        return new CompilerOptions(dialect, smallIntBits, optimisation, floatFormat, floatNotation, interned, constants);
    }
}
