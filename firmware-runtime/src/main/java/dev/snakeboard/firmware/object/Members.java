package dev.snakeboard.firmware.object;

/** Takes the list of a native type's or module's members and puts it in flash. */
public interface Members {
    /** Whether the build has everything ({@code CIRCUITPY_FULL_BUILD}); small ones lack some methods. */
    boolean isFullBuild();

    /** Whether the build has the optional parts that only the unix build has. */
    boolean hasEverything();

    /** Any word: a constant, a type, another object in flash. */
    Members value(String name, @Word int word);

    Members function(String name, NativeFunction.Of0 code);

    Members function(String name, NativeFunction.Of1 code);

    Members function(String name, NativeFunction.Of2 code);

    Members function(String name, NativeFunction.Of3 code);

    /** A function of {@code min} to {@code max} positional arguments. */
    Members function(String name, int min, int max, NativeFunction.OfArgs code);

    /** A function of one or two positional arguments; the second is {@link Words#NULL} if it is absent. */
    Members optional(String name, NativeFunction.Of2 code);

    /** A function of two or three positional arguments; the third is {@link Words#NULL} if it is absent. */
    Members optional(String name, NativeFunction.Of3 code);

    /** A function that also takes keywords; it checks its arguments itself, beyond the {@code min} positional ones. */
    Members keywords(String name, int min, NativeFunction.OfArgs code);

    Members integer(String name, int value);

    Members string(String name, String value);

    /** A class method. */
    Members classMethod(String name, int min, int max, NativeFunction.OfArgs code);

    /** A class method that also takes keywords, as {@link #keywords}. */
    Members classKeywords(String name, int min, NativeFunction.OfArgs code);

    Members staticMethod(String name, int min, int max, NativeFunction.OfArgs code);

    /** A read-only property of native objects. */
    Members property(String name, NativeFunction.Of1 getter);

    /** A property that can be set. */
    Members property(String name, NativeFunction.Of1 getter, NativeFunction.Of2 setter);
}
