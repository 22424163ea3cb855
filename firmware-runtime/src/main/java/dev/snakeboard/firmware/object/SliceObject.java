package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * A slice ({@code mp_obj_slice_t}, {@code py/obj.h}).
 *
 * <pre>
 * word 0  type
 * word 1  start, or None
 * word 2  stop, or None
 * word 3  step, or None
 * </pre>
 */
public final class SliceObject {
    private SliceObject() {}

    public static @Word int make(Vm vm, @Word int start, @Word int stop, @Word int step) {
        vm.heap.pin(start);
        vm.heap.pin(stop);
        vm.heap.pin(step);
        @Word int slice = vm.allocateObject(Types.SLICE, 16);
        vm.words[(slice >> 2) + 1] = start;
        vm.words[(slice >> 2) + 2] = stop;
        vm.words[(slice >> 2) + 3] = step;
        return slice;
    }

    public static @Word int start(Vm vm, @Word int slice) {
        return vm.words[(slice >> 2) + 1];
    }

    public static @Word int stop(Vm vm, @Word int slice) {
        return vm.words[(slice >> 2) + 2];
    }

    public static @Word int step(Vm vm, @Word int slice) {
        return vm.words[(slice >> 2) + 3];
    }

    /** A slice applied to a length: what {@code slice.indices} gives. */
    public record Bounds(int start, int stop, int step) {
        /**
         * The bounds for fetching and storing ({@code mp_seq_get_fast_slice_indexes}): with a positive step, stop is not below start; with a
         * negative one, stop is the last position taken, and above start if there is none.
         */
        public Bounds forFetch() {
            if (step > 0) {
                return new Bounds(start, StrictMath.max(start, stop), step);
            }
            return new Bounds(start, start < stop + 1 ? start + 1 : stop + 1, step);
        }

        /** Whether the part is one piece, in order. */
        public boolean isContiguous() {
            return step == 1;
        }
    }

    /** The slice applied to a length ({@code mp_obj_slice_indices}); ValueError if the step is 0. */
    public static Bounds indices(Vm vm, @Word int slice, int length) {
        @Word int stepWord = step(vm, slice);
        int step = stepWord == Words.NONE ? 1 : vm.toInt(stepWord);
        if (step == 0) {
            throw vm.valueError(Message.of("%s step cannot be zero", "slice"));
        }
        int least = step > 0 ? 0 : -1;
        int greatest = step > 0 ? length : length - 1;
        int start = bound(vm, start(vm, slice), length, least, greatest, step > 0 ? least : greatest);
        int stop = bound(vm, stop(vm, slice), length, least, greatest, step > 0 ? greatest : least);
        return new Bounds(start, stop, step);
    }

    private static int bound(Vm vm, @Word int word, int length, int least, int greatest, int absent) {
        if (word == Words.NONE) {
            return absent;
        }
        int value = vm.toInt(word);
        if (value < 0) {
            value += length;
        }
        return StrictMath.min(greatest, StrictMath.max(value, least));
    }
}
