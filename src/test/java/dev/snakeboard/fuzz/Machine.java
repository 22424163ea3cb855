package dev.snakeboard.fuzz;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.RunControl;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;

/** A VM whose every run ends: by itself, with a Python exception, or when its time is up. */
final class Machine implements Vm.Host {
    /** How a run ended. */
    enum Ending { RETURNED, RAISED, OUT_OF_TIME }

    /** Leaves whatever runs, once its time is up. */
    private static final class OutOfTime extends Error {
        private static final long serialVersionUID = 1;

        OutOfTime() {
            super("out of time", null, false, false);
        }
    }

    private final MemoryDrive drive = new MemoryDrive(1 << 20);
    private final Vm vm;

    Machine(Target target) {
        Clock clock = new Clock();
        vm = new Vm(target, clock, this);
        ListObject.append(vm, vm.root(Vm.ROOT_SYS_PATH), vm.ofString(""));
        vm.heap.release(0);
        clock.setRunControl(new RunControl() {
            @Override
            public boolean isRunning() {
                return true;
            }

            @Override
            public boolean stopRequested() {
                return false;
            }

            @Override
            public void park() {
                throw new OutOfTime();
            }
        });
    }

    Vm vm() {
        return vm;
    }

    MemoryDrive disk() {
        return drive;
    }

    /** Runs something for so much virtual time at most; after {@link Ending#OUT_OF_TIME} the machine is of no more use. */
    Ending run(long milliseconds, Runnable what) {
        int mark = vm.heap.mark();
        vm.clock.setRunLimit(vm.clock.now() + TimeBase.ms(milliseconds));
        try {
            what.run();
            return Ending.RETURNED;
        } catch (PythonException raised) {
            vm.heap.pin(raised.exception());
            printTraceback(raised);
            return Ending.RAISED;
        } catch (OutOfTime end) {
            return Ending.OUT_OF_TIME;
        } finally {
            vm.heap.release(mark);
        }
    }

    /** Printing runs Python code, too: what the message consists of. */
    private void printTraceback(PythonException raised) {
        try {
            TracebackObject.print(vm, console(), raised.exception(), 0);
        } catch (PythonException within) {
            return;
        }
    }

    /** Fails if the heap's tables contradict each other. */
    void checkHeap() {
        Heap heap = vm.heap;
        int used = 0;
        Heap.Block before = Heap.Block.FREE;
        for (int i = 0; i < heap.blockCount(); i++) {
            Heap.Block block = heap.block(i);
            if (block == Heap.Block.TAIL && before == Heap.Block.FREE) {
                throw new IllegalStateException("block " + i + " continues one that is free");
            }
            used += block == Heap.Block.FREE ? 0 : Heap.BLOCK;
            before = block;
        }
        if (used != heap.usedBytes()) {
            throw new IllegalStateException("the heap has counted " + heap.usedBytes() + " used bytes of " + used);
        }
    }

    @Override
    public Printer console() {
        return (bytes, offset, length) -> {};
    }

    @Override
    public Drive drive() {
        return drive;
    }
}
