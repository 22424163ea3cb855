package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * The cell of a variable that inner functions share ({@code mp_obj_cell_t}).
 *
 * <pre>
 * word 0  type
 * word 1  the value, or 0 if there is none
 * </pre>
 */
public final class CellObject {
    private CellObject() {}

    public static @Word int make(Vm vm, @Word int value) {
        vm.heap.pin(value);
        @Word int cell = vm.allocateObject(Types.CELL, 8);
        vm.words[(cell >> 2) + 1] = value;
        return cell;
    }

    public static @Word int get(Vm vm, @Word int cell) {
        return vm.words[(cell >> 2) + 1];
    }

    public static void set(Vm vm, @Word int cell, @Word int value) {
        vm.words[(cell >> 2) + 1] = value;
    }
}
