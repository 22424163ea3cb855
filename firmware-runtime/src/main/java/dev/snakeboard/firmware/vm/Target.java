package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.Region;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.compile.FloatNotation;
import dev.snakeboard.firmware.compile.ModuleConstants;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.FloatFormatter;
import dev.snakeboard.firmware.object.NumberParser;
import dev.snakeboard.firmware.object.RomNames;
import java.util.Optional;

/**
 * The machine that a VM is made for.
 *
 * @param heapBytes size of the first area of the Python heap with its tables
 * @param outerBytes size of the block that is left in the firmware's own heap, where further areas come from; 0 if there is one area only
 * @param region what memory the heap lies in
 * @param pystackBytes size of the stack of Python frames ({@code CIRCUITPY_PYSTACK_SIZE})
 * @param cStackBytes how much of the C stack may be in use ({@code stack_limit}), which bounds how deep generators and native functions nest
 * @param frames what nested calls take of it
 * @param features what the build has
 * @param floats how floats are kept
 * @param costs what operations cost
 * @param platform {@code sys.platform}
 */
public record Target(
        int heapBytes,
        int outerBytes,
        Region region,
        int pystackBytes,
        int cStackBytes,
        StackTable frames,
        Features features,
        FloatFormat floats,
        CostTable costs,
        String platform) {

    /** The board-less target of {@code exec}: 8 MiB of heap in one area, 8,192 bytes of pystack, doubles. */
    public static final Target PLAIN =
            new Target(8 << 20, 8192, 512 * 1024, Features.UNIX, FloatFormat.DOUBLE, CostTable.PLAIN, "linux");

    /** A machine with a heap of one area in RAM on the chip, whose frames are of no known compiler. */
    public Target(int heapBytes, int pystackBytes, int cStackBytes, Features features, FloatFormat floats, CostTable costs, String platform) {
        this(heapBytes, 0, Region.INTERNAL, pystackBytes, cStackBytes, StackTable.PLAIN, features, floats, costs, platform);
    }

    /** Any board with a full build, of which nothing more is known. */
    public static final Target FULL_BOARD =
            new Target(128 << 10, 2048, 16 << 10, Features.FULL, FloatFormat.SINGLE30, CostTable.PLAIN, "board");

    /** Bits of a small int, sign included, on every board. */
    public static final int SMALL_INT_BITS = 31;

    /** What the compiler has to know of this target; of names only those in its ROM. */
    public CompilerOptions compilerOptions() {
        return CompilerOptions.board(features.dialect())
                .withFloats(floats, new Notation(floats))
                .withInterned(new RomNames(features::brings))
                .withModuleConstants(moduleConstants());
    }

    private ModuleConstants moduleConstants() {
        if (!features.has(Part.ERRNO)) {
            return ModuleConstants.Known.NONE;
        }
        ModuleConstants errno = Errno.constants(this);
        return features.romLevel() == RomLevel.EVERYTHING ? new WithMath(errno, floats) : errno;
    }

    /** With {@code math.NAME}, as the unix build. Boards have a math of their own, which the compiler does not know. */
    private record WithMath(ModuleConstants others, FloatFormat floats) implements ModuleConstants {
        @Override
        public Optional<Constant> find(String module, String name) {
            return others.find(module, name).or(() -> ModuleConstants.Known.MATH.find(module, name).map(this::narrow));
        }

        private Constant narrow(Constant constant) {
            return constant instanceof Constant.Float(double value) ? new Constant.Float(floats.narrow(value)) : constant;
        }
    }

    /** CircuitPython's mpy-cross. */
    public static CompilerOptions crossCompilerOptions() {
        return CompilerOptions.mpyCross().withFloats(FloatFormat.DOUBLE, new Notation(FloatFormat.DOUBLE)).withInterned(RomNames.MPY_CROSS);
    }

    /** Decimal numbers as the firmware's arithmetic reads and writes them. */
    private record Notation(FloatFormat format) implements FloatNotation {
        @Override
        public double parse(String decimal) {
            return format.narrow(NumberParser.parseUnsigned(format, decimal));
        }

        @Override
        public String repr(double value) {
            return FloatFormatter.repr(format, value);
        }
    }

    public Target withHeap(int bytes) {
        return withHeap(bytes, 0);
    }

    /** With a heap that grows out of another, if that is not of 0 bytes. */
    public Target withHeap(int firstBytes, int furtherBytes) {
        return new Target(firstBytes, furtherBytes, region, pystackBytes, cStackBytes, frames, features, floats, costs, platform);
    }

    public Target withPystack(int bytes) {
        return new Target(heapBytes, outerBytes, region, bytes, cStackBytes, frames, features, floats, costs, platform);
    }

    /** With another C stack. */
    public Target withCStack(int bytes, StackTable table) {
        return new Target(heapBytes, outerBytes, region, pystackBytes, bytes, table, features, floats, costs, platform);
    }

    public Target withFloats(FloatFormat format) {
        return new Target(heapBytes, outerBytes, region, pystackBytes, cStackBytes, frames, features, format, costs, platform);
    }

    public Target withCosts(CostTable table) {
        return new Target(heapBytes, outerBytes, region, pystackBytes, cStackBytes, frames, features, floats, table, platform);
    }
}
