package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.Dialect;

/**
 * What a firmware build has, where builds differ.
 *
 * @param fullBuild {@code CIRCUITPY_FULL_BUILD}: full messages, exception chaining, all special methods
 * @param bigIntegers whether integers grow beyond 31 bits ({@code LONGINT_IMPL})
 * @param asyncAwait whether {@code async} and {@code await} are keywords
 * @param nameHashMask the bits of a name's hash that the build keeps
 * @param romLevel which optional parts the build has
 * @param markStack how many objects may wait to be looked at in a collection ({@code MICROPY_ALLOC_GC_STACK_SIZE})
 */
public record Features(boolean fullBuild, boolean bigIntegers, boolean asyncAwait, int nameHashMask, RomLevel romLevel, int markStack) {
    /** Where a port does not say otherwise. */
    private static final int MARK_STACK = 64;


    /** The boards with a full build. */
    public static final Features FULL = new Features(true, true, true, 0xff, RomLevel.CORE, MARK_STACK);

    /** The unix build, which keeps two bytes of hash. */
    public static final Features UNIX = new Features(true, true, true, 0xffff, RomLevel.EVERYTHING, MARK_STACK);

    /** The small boards (SAMD21, nRF52833). */
    public static final Features SMALL = new Features(false, false, false, 0xffff, RomLevel.CORE, MARK_STACK);

    /**
     * Whether {@code micropython} and {@code gc} have more than boards offer ({@code CIRCUITPY_MICROPYTHON_ADVANCED}, {@code gc.threshold}), and
     * exceptions a buffer for when there is no memory.
     */
    public boolean memoryControl() {
        return romLevel == RomLevel.EVERYTHING;
    }

    /** Whether such a build has what brings a name ({@link dev.snakeboard.firmware.object.RomNames}), modules left aside. */
    public boolean brings(String who) {
        return who.equals("core") || who.equals("full") && fullBuild || who.equals("everything") && romLevel == RomLevel.EVERYTHING;
    }

    /** What the build makes of the language. */
    public Dialect dialect() {
        return (fullBuild ? Dialect.FULL_BUILD : Dialect.SMALL_BUILD).with(asyncAwait, bigIntegers);
    }
}
