package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a generator or coroutine stands: read from its frame, and from the frames of those it delegates to. */
public final class Suspension {
    private static final int DEEPEST = 64;

    private Suspension() {}

    /** A line of Python code. */
    public record Place(String function, String file, int line) {}

    /** The places that a generator stands at: its own first, then that of the generator it waits for, and so on; none if it has ended. */
    public static List<Place> of(Vm vm, @Word int generator) {
        List<Place> places = new ArrayList<>();
        @Word int inner = generator;
        while (places.size() < DEEPEST && Interpreter.isGenerator(vm, inner)) {
            int frame = frame(inner);
            if (vm.words[frame + Frame.IP] == 0) {
                break;
            }
            places.add(new Place(name(vm, inner), vm.interpreter.fileOf(frame), vm.interpreter.lineOf(frame)));
            inner = delegate(vm, inner);
        }
        return places;
    }

    /** The line that runs: that of the innermost frame; empty if no Python code runs. */
    public static Optional<Place> running(Vm vm) {
        Activations calls = vm.interpreter.activations();
        return calls.depth() == 0 ? Optional.empty() : Optional.of(active(vm, calls.frame()));
    }

    /** The lines that all activations are at, the innermost first. */
    public static List<Place> stack(Vm vm) {
        Activations calls = vm.interpreter.activations();
        List<Place> places = new ArrayList<>();
        for (int level = calls.depth(); level > 0 && places.size() < DEEPEST; level--) {
            places.add(active(vm, calls.frameAt(level)));
        }
        return places;
    }

    /** The line that the innermost activation goes on with; it must not stand in the middle of an opcode. */
    public static Place next(Vm vm) {
        int frame = vm.interpreter.activations().frame();
        @Word int function = vm.words[frame + Frame.FUNCTION];
        return new Place(vm.names.text(FunctionObject.name(vm, function)), vm.interpreter.fileOf(frame), vm.interpreter.nextLineOf(frame));
    }

    private static Place active(Vm vm, int frame) {
        @Word int function = vm.words[frame + Frame.FUNCTION];
        return new Place(vm.names.text(FunctionObject.name(vm, function)), vm.interpreter.fileOf(frame), vm.interpreter.lineOf(frame));
    }

    /** The instruction and the function that run, as a number: the same one while no code is freed; 0 if no Python code runs. */
    public static long position(Vm vm) {
        Activations calls = vm.interpreter.activations();
        if (calls.depth() == 0) {
            return 0;
        }
        int frame = calls.frame();
        return (long) vm.words[frame + Frame.FUNCTION] << 32 | vm.words[frame + Frame.IP];
    }

    /** Where the code of a generator begins. */
    public static Place start(Vm vm, @Word int generator) {
        return startOf(vm, vm.words[frame(generator) + Frame.FUNCTION]);
    }

    /** Where the code of a function begins. */
    public static Place startOf(Vm vm, @Word int function) {
        Prelude prelude = Prelude.at(vm.ram, FunctionObject.code(vm, function));
        String file = vm.names.text(ModuleObject.name(vm, FunctionObject.context(vm, function), 0));
        return new Place(vm.names.text(FunctionObject.name(vm, function)), file, prelude.line(vm.ram, prelude.start()));
    }

    /** The name of a generator's function. */
    public static String name(Vm vm, @Word int generator) {
        return vm.names.text(FunctionObject.name(vm, vm.words[frame(generator) + Frame.FUNCTION]));
    }

    private static int frame(@Word int generator) {
        return (generator >> 2) + GeneratorObject.FRAME;
    }

    /** What a generator that stands at {@code yield from} or {@code await} gets its values from, or {@link Words#NULL}. */
    private static @Word int delegate(Vm vm, @Word int generator) {
        int[] w = vm.words;
        int frame = frame(generator);
        int ip = w[frame + Frame.IP];
        if (Slow.opcodeAt(w, ip) != Bytecode.YIELD_FROM) {
            return Words.NULL;
        }
        // While the inner one runs the stack's top is the inner one; while both are suspended a value lies above it.
        boolean running = w[(generator >> 2) + 1] == Words.NULL;
        int top = w[frame + Frame.SP] >> 2;
        int at = running ? top : top - 1;
        return at >= frame + Frame.STATE ? w[at] : Words.NULL;
    }
}
