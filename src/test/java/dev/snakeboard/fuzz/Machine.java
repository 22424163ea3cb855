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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A VM whose every run ends: by itself, with a Python exception, or when its time is up. */
final class Machine implements Vm.Host {
    private static final int MOST_OUTPUT = 1 << 16;

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
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Vm vm;
    private String error = "";

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

    /** Runs something for so much virtual time at most; after {@link Ending#OUT_OF_TIME} the machine is of no more use. */
    Ending run(long milliseconds, Runnable what) {
        int mark = vm.heap.mark();
        vm.clock.setRunLimit(vm.clock.now() + TimeBase.ms(milliseconds));
        try {
            what.run();
            return Ending.RETURNED;
        } catch (PythonException raised) {
            vm.heap.pin(raised.exception());
            error = vm.typeName(raised.exception());
            printTraceback(raised);
            return Ending.RAISED;
        } catch (OutOfTime end) {
            error = "lack of time";
            return Ending.OUT_OF_TIME;
        } finally {
            vm.heap.release(mark);
        }
    }

    /** Printing runs Python code, too: what the message consists of. */
    private void printTraceback(PythonException raised) {
        try {
            TracebackObject.print(vm, (bytes, offset, length) -> {}, raised.exception(), 0);
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
        return (bytes, offset, length) -> {
            if (printed.size() < MOST_OUTPUT) {
                printed.write(bytes, offset, length);
            }
        };
    }

    /** What was printed, tracebacks left out. */
    String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The exception that ended the last run that one ended. */
    String error() {
        return error;
    }

    @Override
    public Drive drive() {
        return drive;
    }
}
