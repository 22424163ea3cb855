package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.CollectionWork;

/** Lets the time of collections pass, and keeps account of it. */
public final class CollectionTime {
    private final Vm vm;
    private long time;
    private long last;

    CollectionTime(Vm vm) {
        this.vm = vm;
    }

    /** Charges for the collection that the heap did last. */
    void charge() {
        last = vm.clock.now();
        CollectionWork done = vm.heap.lastCollection();
        vm.charge(CostEvent.COLLECT);
        vm.charge(CostEvent.COLLECT_ROOT_WORD, vm.interpreter.cStack().rootWords());
        vm.charge(CostEvent.COLLECT_TRACED_OBJECT, done.tracedObjects());
        vm.charge(CostEvent.COLLECT_TRACED_BLOCK, done.tracedBlocks());
        vm.charge(CostEvent.COLLECT_UNTRACED_BLOCK, done.untracedBlocks());
        vm.charge(CostEvent.COLLECT_LEAF, done.leaves());
        vm.charge(CostEvent.COLLECT_POINTER, done.pointers());
        vm.charge(CostEvent.COLLECT_GARBAGE_BLOCK, done.garbageBlocks());
        vm.charge(CostEvent.COLLECT_FREE_BLOCK, done.freeBlocks());
        vm.charge(CostEvent.COLLECT_SEARCHED_BLOCK, (long) done.searches() * done.blocks());
        vm.charge(CostEvent.COLLECT_AGAIN_OBJECT, done.againObjects());
        vm.charge(CostEvent.COLLECT_AGAIN_BLOCK, done.againBlocks());
        vm.charge(CostEvent.COLLECT_AREA_STEP, done.areaSteps() * (1 + done.searches()));
        time += vm.clock.now() - last;
    }

    /** Of all collections, in units of the clock. */
    public long time() {
        return time;
    }

    /** When the last collection began. */
    public long last() {
        return last;
    }
}
