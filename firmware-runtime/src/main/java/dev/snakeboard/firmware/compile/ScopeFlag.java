package dev.snakeboard.firmware.compile;

/** Bits of a code object's scope flags, as the prelude stores them ({@code MP_SCOPE_FLAG_*}, {@code py/runtime0.h}). */
public final class ScopeFlag {
    public static final int GENERATOR = 0x01;
    /** Takes {@code **kwargs}. */
    public static final int VARKEYWORDS = 0x02;
    /** Takes {@code *args}. */
    public static final int VARARGS = 0x04;
    /** Has keyword-only arguments with defaults. */
    public static final int DEFKWARGS = 0x08;
    /** All the flags that the prelude carries. */
    public static final int ALL = 0x1f;
    /** Defined with {@code async def}: CircuitPython alone tells coroutines from generators. */
    public static final int ASYNC = 0x10;

    private ScopeFlag() {}
}
