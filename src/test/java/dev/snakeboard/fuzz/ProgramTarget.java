package dev.snakeboard.fuzz;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.CostTable;
import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.vm.Target;
import java.util.List;
import java.util.random.RandomGenerator;

/** Whole programs, damaged, on little memory and for a limited time; some with a collection at every allocation. */
final class ProgramTarget implements FuzzTarget {
    private static final long MOST_MILLISECONDS = 20;
    private static final List<Target> TARGETS = List.of(
            Target.PLAIN.withHeap(64 * 1024),
            Target.PLAIN.withHeap(16 * 1024).withPystack(2048),
            new Target(32 * 1024, 2048, 24 * 1024, Features.FULL, FloatFormat.SINGLE30, CostTable.PLAIN, "MicroChip SAMD51"),
            new Target(10 * 1024, 1536, 4 * 1024, Features.SMALL, FloatFormat.SINGLE30, CostTable.PLAIN, "MicroChip SAMD21"));

    private final SourceMutator mutator;

    ProgramTarget(List<String> pieces) {
        mutator = new SourceMutator(pieces);
    }

    @Override
    public byte[] input(RandomGenerator random) {
        return mutator.input(random);
    }

    @Override
    public boolean accepts(byte[] source) {
        Machine machine = new Machine(TARGETS.get(source.length % TARGETS.size()));
        machine.vm().heap.stress(source.length % 16 == 0);
        Machine.Ending ending = machine.run(MOST_MILLISECONDS, () -> machine.vm().modules.importer().runMain("code.py", source));
        machine.checkHeap();
        return ending == Machine.Ending.RETURNED;
    }
}
