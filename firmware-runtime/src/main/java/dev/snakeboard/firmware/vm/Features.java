package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.Dialect;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a firmware build has, where builds differ.
 *
 * @param fullBuild {@code CIRCUITPY_FULL_BUILD}: full messages, exception chaining, all special methods
 * @param bigIntegers whether integers grow beyond 31 bits ({@code LONGINT_IMPL})
 * @param asyncAwait whether {@code async} and {@code await} are keywords
 * @param parts what it has of that which builds have one by one
 * @param romLevel which optional parts the build has
 * @param markStack how many objects may wait to be looked at in a collection ({@code MICROPY_ALLOC_GC_STACK_SIZE})
 */
public record Features(boolean fullBuild, boolean bigIntegers, boolean asyncAwait, Set<Part> parts, RomLevel romLevel, int markStack) {
    /** Where a port does not say otherwise. */
    private static final int MARK_STACK = 64;

    /** The parts that come with a full build, unless the port says otherwise. */
    public static final Set<Part> FULL_PARTS = Collections.unmodifiableSet(EnumSet.allOf(Part.class));

    /** The boards with a full build. */
    public static final Features FULL = new Features(true, true, true, FULL_PARTS, RomLevel.CORE, MARK_STACK);

    /** The unix build. */
    public static final Features UNIX = new Features(true, true, true, FULL_PARTS, RomLevel.EVERYTHING, MARK_STACK);

    /** The smallest boards. */
    public static final Features SMALL = new Features(false, false, false, Set.of(), RomLevel.CORE, MARK_STACK);

    public Features {
        parts = parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    /** Whether the build has a part. */
    public boolean has(Part part) {
        return parts.contains(part);
    }

    /** The bits of a text's hash that the build keeps: those of the hashes beside its names, of which the unix build has two bytes; two without such. */
    public int nameHashMask() {
        return has(Part.NAME_HASHES) && romLevel == RomLevel.CORE ? 0xff : 0xffff;
    }

    /**
     * Whether {@code micropython} and {@code gc} have more than boards offer ({@code CIRCUITPY_MICROPYTHON_ADVANCED}, {@code gc.threshold}), and
     * exceptions a buffer for when there is no memory.
     */
    public boolean memoryControl() {
        return romLevel == RomLevel.EVERYTHING;
    }

    /** Whether such a build has what brings a name ({@link dev.snakeboard.firmware.object.RomNames}), modules and with them errno's names left aside. */
    public boolean brings(String who) {
        return switch (who) {
            case "core" -> true;
            case "full" -> fullBuild;
            case "async" -> asyncAwait;
            case "everything" -> romLevel == RomLevel.EVERYTHING;
            default -> bringsPart(who);
        };
    }

    private boolean bringsPart(String who) {
        for (Part part : parts) {
            if (part != Part.ERRNO && part != Part.ALL_ERRNOS && part.tag().equals(who)) {
                return true;
            }
        }
        return false;
    }

    /** What the build makes of the language. */
    public Dialect dialect() {
        return (fullBuild ? Dialect.FULL_BUILD : Dialect.SMALL_BUILD)
                .with(asyncAwait, bigIntegers, has(Part.COMPLEX), has(Part.ORDERED_DICT));
    }
}
