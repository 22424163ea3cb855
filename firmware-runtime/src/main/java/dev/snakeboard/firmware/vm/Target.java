package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.compile.FloatParser;
import dev.snakeboard.firmware.compile.ModuleConstants;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.NumberParser;

/**
 * The machine that a VM is made for.
 *
 * @param heapBytes size of the Python heap with its tables
 * @param pystackBytes size of the stack of Python frames ({@code CIRCUITPY_PYSTACK_SIZE})
 * @param cStackBytes size of the C stack, which bounds the nesting of native functions
 * @param features what the build has
 * @param floats how floats are kept
 * @param costs what operations cost
 * @param platform {@code sys.platform}
 */
public record Target(int heapBytes, int pystackBytes, int cStackBytes, Features features, FloatFormat floats, CostTable costs, String platform) {
    /** The board-less target of {@code exec}: 8 MiB of heap, 8,192 bytes of pystack, doubles. */
    public static final Target PLAIN =
            new Target(8 << 20, 8192, 512 * 1024, Features.UNIX, FloatFormat.DOUBLE, CostTable.PLAIN, "linux");

    /** Any board with a full build, of which nothing more is known. */
    public static final Target FULL_BOARD =
            new Target(128 << 10, 2048, 16 << 10, Features.FULL, FloatFormat.SINGLE30, CostTable.PLAIN, "board");

    /** Bits of a small int, sign included, on every board. */
    public static final int SMALL_INT_BITS = 31;

    /** What the compiler has to know of this target, but for the names that its VM has interned. */
    public CompilerOptions compilerOptions() {
        return CompilerOptions.board(features.dialect())
                .withFloats(floats, decimals(floats))
                .withModuleConstants(features.fullBuild() ? Errno.Library.of(this) : ModuleConstants.Known.NONE);
    }

    /** How interpreters with floats of this format read decimal numbers. */
    public static FloatParser decimals(FloatFormat format) {
        return text -> format.narrow(NumberParser.parseUnsigned(format, text));
    }

    public Target withHeap(int bytes) {
        return new Target(bytes, pystackBytes, cStackBytes, features, floats, costs, platform);
    }

    public Target withPystack(int bytes) {
        return new Target(heapBytes, bytes, cStackBytes, features, floats, costs, platform);
    }

    public Target withFloats(FloatFormat format) {
        return new Target(heapBytes, pystackBytes, cStackBytes, features, format, costs, platform);
    }
}
