package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Vm;

/** A function and the cells it closes over ({@code mp_obj_closure_t}): type, function, number of cells, cells. A call passes the cells as first arguments. */
public final class ClosureObject extends NativeType {
    /** So many words of cells and arguments are on the C stack while a closure is called; more are in a block of the heap. */
    public static final int ON_STACK = 5;

    public ClosureObject() {
        super("closure", TypeObject.BINDS_SELF);
    }

    /** A closure over {@code count} cells at {@code words[cells]}. */
    public static @Word int of(Vm vm, @Word int function, int count, int cells) {
        int address = vm.allocateObject(Types.CLOSURE, 12 + 4 * count);
        int at = address >> 2;
        vm.words[at + 1] = function;
        vm.words[at + 2] = count;
        System.arraycopy(vm.words, cells, vm.words, at + 3, count);
        return address;
    }

    public static @Word int function(Vm vm, @Word int closure) {
        return vm.words[(closure >> 2) + 1];
    }

    public static int count(Vm vm, @Word int closure) {
        return vm.words[(closure >> 2) + 2];
    }

    /** The index of the first cell in {@link Vm#words}. */
    public static int cells(@Word int closure) {
        return (closure >> 2) + 3;
    }

    @Override
    public boolean canCall() {
        return true;
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == SENTINEL || !vm.target.features().has(Part.FUNCTION_ATTRIBUTES)) {
            return false;
        }
        vm.attributes.loadMethodMaybe(function(vm, self), name, dest);
        return true;
    }
}
