package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Arithmetic;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Random;

/** {@code random} ({@code shared-bindings/random/__init__.c}): given the same seed, the numbers are those of the device. */
public final class RandomModule implements NativeModule {
    private static final long DEFAULT_SEED = 0x5eed;
    private static final int MOST_BITS = 32;

    private final long seed;

    /** {@code seed} stands for the chip's random number generator, which the firmware asks if the program sets no seed. */
    public RandomModule(long seed) {
        this.seed = seed;
    }

    public RandomModule() {
        this(DEFAULT_SEED);
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public void define(Vm vm, Members m) {
        Random entropy = new Random(seed);
        Yasmarang random = new Yasmarang(entropy::nextInt);
        // The unix build's function can do without a seed.
        boolean unix = vm.hasEverything();
        m.function("seed", unix ? 0 : 1, 1, (v, args) -> {
            @Word int given = args.get(0, Words.NONE);
            random.seed(unix && given == Words.NONE ? entropy.nextInt() : truncated(v, given));
            return Words.NONE;
        });
        m.function("getrandbits", (v, bits) -> getRandBits(v, random, v.toInt(bits)));
        m.function("randrange", 1, 3, (v, args) -> randRange(v, random, args));
        m.function("randint", (v, a, b) -> {
            int first = v.toInt(a);
            int last = v.toInt(b);
            if (first > last) {
                throw v.raiseWith(Types.VALUE_ERROR);
            }
            return v.ofLong(random.range(first, last + 1, 1));
        });
        m.function("choice", (v, sequence) -> {
            int length = Words.smallInt(v.operations.length(sequence));
            if (length == 0) {
                throw v.indexError("empty sequence");
            }
            return v.operations.subscript(sequence, v.ofLong(random.range(0, length, 1)), Words.SENTINEL);
        });
        m.function("random", v -> v.ofDouble(fraction(v, random)));
        m.function("uniform", (v, a, b) -> {
            double low = Arithmetic.floatOf(v, a);
            double span = v.floats.round(Arithmetic.floatOf(v, b) - low);
            return v.ofDouble(low + v.floats.round(span * fraction(v, random)));
        });
    }

    private static int truncated(Vm vm, @Word int word) {
        return vm.operations.isInt(word) ? vm.operations.toBigInteger(word).intValue() : vm.toInt(word);
    }

    private static @Word int getRandBits(Vm vm, Yasmarang random, int bits) {
        if (bits < 0 || bits > MOST_BITS) {
            throw vm.raiseWith(Types.VALUE_ERROR);
        }
        return vm.ofLong(bits == 0 ? 0 : Integer.toUnsignedLong(random.next() & -1 >>> MOST_BITS - bits));
    }

    private static @Word int randRange(Vm vm, Yasmarang random, Args args) {
        int first = vm.toInt(args.get(0));
        if (args.count() == 1) {
            if (first <= 0) {
                throw vm.valueError("stop not reachable from start");
            }
            return vm.ofLong(random.range(0, first, 1));
        }
        int stop = vm.toInt(args.get(1));
        if (args.count() == 2) {
            if (first >= stop) {
                throw vm.valueError("stop not reachable from start");
            }
            return vm.ofLong(random.range(first, stop, 1));
        }
        int step = vm.toInt(args.get(2));
        if (step == 0) {
            throw vm.valueError(Message.of("%s step cannot be zero", "randrange"));
        }
        if (Yasmarang.steps(first, stop, step) <= 0) {
            throw vm.valueError("invalid step");
        }
        return vm.ofLong(random.range(first, stop, step));
    }

    private static double fraction(Vm vm, Yasmarang random) {
        return vm.floats.format() == FloatFormat.SINGLE30 ? random.singleFraction() : random.doubleFraction();
    }
}
