package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Calls that a program put off ({@code py/scheduler.c}): a queue of four, of which one at a time runs where the VM looks for pending exceptions, and
 * none while another runs or a finaliser does.
 */
public final class Scheduler {
    /** {@code MICROPY_SCHEDULER_DEPTH}. */
    private static final int DEPTH = 4;

    private final Vm vm;

    /** The queue: a function and its argument each, as roots. */
    private final int root;

    private int first;
    private int count;
    private int locks;

    Scheduler(Vm vm) {
        this.vm = vm;
        this.root = vm.claimRoot(2 * DEPTH);
    }

    /** Puts a call off; false if the queue is full. */
    public boolean schedule(@Word int function, @Word int argument) {
        if (count == DEPTH) {
            return false;
        }
        int slot = root + 2 * ((first + count) % DEPTH);
        vm.setRoot(slot, function);
        vm.setRoot(slot + 1, argument);
        count++;
        return true;
    }

    boolean isPending() {
        return count > 0 && locks == 0;
    }

    void lock() {
        locks++;
    }

    void unlock() {
        locks--;
    }

    /** Runs the oldest call. What it raises is printed and dropped ({@code mp_call_function_1_protected}). */
    void run() {
        int slot = root + 2 * first;
        @Word int function = vm.root(slot);
        @Word int argument = vm.root(slot + 1);
        vm.setRoot(slot, Words.NULL);
        vm.setRoot(slot + 1, Words.NULL);
        first = (first + 1) % DEPTH;
        count--;
        lock();
        try {
            vm.call(function, argument);
        } catch (PythonException raised) {
            if (!vm.isInstance(raised.exception(), Types.SYSTEM_EXIT)) {
                Printer out = vm.console();
                TracebackObject.print(vm, out, raised.exception(), 0);
            }
        } finally {
            unlock();
        }
    }
}
