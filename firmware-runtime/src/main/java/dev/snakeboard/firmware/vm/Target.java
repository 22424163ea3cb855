package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.FloatFormat;

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
