package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * A range ({@code mp_obj_range_t}, {@code py/objrange.c}); its numbers are 32-bit C integers, not words.
 *
 * <pre>
 * word 0  type
 * word 1  start
 * word 2  stop
 * word 3  step
 * </pre>
 */
public final class RangeObject {
    private RangeObject() {}

    public static @Word int make(Vm vm, int start, int stop, int step) {
        @Word int range = vm.allocateObject(Types.RANGE, 16);
        set(vm, range, start, stop, step);
        return range;
    }

    static void set(Vm vm, @Word int range, int start, int stop, int step) {
        vm.words[(range >> 2) + 1] = start;
        vm.words[(range >> 2) + 2] = stop;
        vm.words[(range >> 2) + 3] = step;
    }

    public static int start(Vm vm, @Word int range) {
        return vm.words[(range >> 2) + 1];
    }

    public static int stop(Vm vm, @Word int range) {
        return vm.words[(range >> 2) + 2];
    }

    public static int step(Vm vm, @Word int range) {
        return vm.words[(range >> 2) + 3];
    }

    /** The number of items, in 32-bit arithmetic as on the device. */
    public static int length(Vm vm, @Word int range) {
        int step = step(vm, range);
        int length = (stop(vm, range) - start(vm, range) + step - (step > 0 ? 1 : -1)) / step;
        return StrictMath.max(length, 0);
    }
}
