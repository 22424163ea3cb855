package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/** Arguments that name an axis: 0 is the first one, negative numbers count from the last. */
final class Axis {
    private Axis() {}

    /** The axis of an argument ({@code tools_get_axis}); ValueError if the array does not have it. */
    static int of(Vm vm, @Word int word, NdArray array) {
        return of(vm, vm.toInt(word), array, "axis is out of bounds");
    }

    /** As {@link #of(Vm, int, NdArray)}, with the text of functions that reduce ({@code tools_reduce_axes}). */
    static int reduced(Vm vm, @Word int word, NdArray array) {
        if (!ArrayLike.isInt(vm, word)) {
            throw vm.typeError("axis must be None, or an integer");
        }
        return of(vm, vm.toInt(word), array, "index out of range");
    }

    static int of(Vm vm, int number, NdArray array, String message) {
        int axis = (byte) number;
        if (axis < 0) {
            axis += array.ndim();
        }
        if (axis < 0 || axis >= array.ndim()) {
            throw vm.valueError(message);
        }
        return axis;
    }
}
