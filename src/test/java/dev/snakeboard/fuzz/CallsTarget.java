package dev.snakeboard.fuzz;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** Everything that has a name, called with anything: each input is a list of calls and operators on a growing pool of values. */
final class CallsTarget implements FuzzTarget {
    private static final long MOST_MILLISECONDS = 60;
    private static final Target[] TARGETS = {
        Target.PLAIN.withHeap(96 * 1024), Target.PLAIN.withHeap(48 * 1024).withFloats(FloatFormat.SINGLE30).withPystack(2048)
    };
    private static final byte[] DRIVER = PythonDriver.source("calls");

    private static final int INPUTS_PER_MACHINE = 16;

    private int inputs;
    private Machine machine;
    private @Word int go;

    @Override
    public byte[] input(RandomGenerator random) {
        byte[] calls = new byte[6 * (1 + random.nextInt(12))];
        random.nextBytes(calls);
        return calls;
    }

    @Override
    public boolean accepts(byte[] calls) {
        if (machine == null || inputs++ % INPUTS_PER_MACHINE == 0) {
            start();
        }
        Machine now = machine;
        machine = null;
        Vm vm = now.vm();
        Machine.Ending ending = now.run(MOST_MILLISECONDS, () -> {
            @Word int text = vm.ofString(new String(calls, StandardCharsets.UTF_8));
            vm.heap.pin(text);
            vm.call(go, text, vm.ofBytes(calls));
        });
        now.checkHeap();
        if (ending != Machine.Ending.OUT_OF_TIME) {
            machine = now;
        }
        return ending == Machine.Ending.RETURNED;
    }

    private void start() {
        machine = new Machine(TARGETS[inputs / INPUTS_PER_MACHINE % TARGETS.length]);
        Vm vm = machine.vm();
        if (machine.run(1000, () -> vm.modules.importer().runMain("driver.py", DRIVER)) != Machine.Ending.RETURNED) {
            throw new IllegalStateException("the driver does not run");
        }
        go = DictObject.get(vm, vm.mainModuleDict(), Words.ofName(vm.names.intern("go")));
        // What is called may take it out of the main module's names.
        vm.setRoot(vm.claimRoot(1), go);
        vm.heap.stress(inputs / INPUTS_PER_MACHINE % 8 == 0);
    }
}
