package dev.snakeboard.fuzz;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * Hands inputs to native modules by a Python function {@code go(text, data)}, on a VM that serves many inputs. Both kinds of floats and both sizes of
 * build take turns.
 */
final class PythonDriver implements FuzzTarget {
    private static final int INPUTS_PER_MACHINE = 500;
    private static final int INPUTS_PER_CHECK = 50;
    private static final long MOST_MILLISECONDS = 3;
    private static final Target[] TARGETS = {
        Target.PLAIN.withHeap(96 * 1024), Target.PLAIN.withHeap(48 * 1024).withFloats(FloatFormat.SINGLE30)
    };

    private final Mutator mutator;
    private final byte[] driver;
    private int inputs;
    private Machine machine;
    private @Word int go;

    /** @param driver the name of a program in src/test/resources/fuzz */
    PythonDriver(Mutator mutator, String driver) {
        this.mutator = mutator;
        this.driver = source(driver);
    }

    static byte[] source(String driver) {
        try {
            return Files.readAllBytes(Path.of("resources", "fuzz", driver + ".py"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public byte[] input(RandomGenerator random) {
        return mutator.input(random);
    }

    @Override
    public boolean accepts(byte[] input) {
        if (machine == null || inputs % INPUTS_PER_MACHINE == 0) {
            start();
        }
        inputs++;
        Machine.Ending ending;
        try {
            Vm vm = machine.vm();
            ending = machine.run(MOST_MILLISECONDS, () -> {
                @Word int text = vm.ofString(new String(input, StandardCharsets.UTF_8));
                vm.heap.pin(text);
                vm.call(go, text, vm.ofBytes(input));
            });
            if (inputs % INPUTS_PER_CHECK == 0) {
                machine.checkHeap();
            }
        } catch (Throwable broken) {
            machine = null;
            throw broken;
        }
        if (ending == Machine.Ending.OUT_OF_TIME) {
            machine = null;
        }
        return ending == Machine.Ending.RETURNED;
    }

    private void start() {
        machine = new Machine(TARGETS[inputs / INPUTS_PER_MACHINE % TARGETS.length]);
        Vm vm = machine.vm();
        if (machine.run(1000, () -> vm.modules.importer().runMain("driver.py", driver)) != Machine.Ending.RETURNED) {
            throw new IllegalStateException("the driver does not run");
        }
        go = DictObject.get(vm, vm.mainModuleDict(), Words.ofName(vm.names.intern("go")));
    }
}
