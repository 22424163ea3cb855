package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * The iterator of a range ({@code mp_obj_range_it_t}, {@code py/objrange.c}), which does not keep the range alive.
 *
 * <pre>
 * word 0  type
 * word 1  next number
 * word 2  stop
 * word 3  step
 * </pre>
 */
public final class RangeIterator extends NativeType {
    /** The type's address; the builtins put it there. */
    public static final @Word int TYPE = Types.module(0);

    public RangeIterator() {
        super("iterator");
    }

    /** An iterator in the heap. */
    static @Word int make(Vm vm, @Word int range) {
        vm.heap.pin(range);
        @Word int iterator = vm.allocate(16);
        initAt(vm, iterator >> 2, range);
        return iterator;
    }

    /** Writes an iterator at a word index, which may be in a frame. */
    static void initAt(Vm vm, int wordIndex, @Word int range) {
        vm.words[wordIndex] = TYPE;
        System.arraycopy(vm.words, (range >> 2) + 1, vm.words, wordIndex + 1, 3);
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        return nextAt(vm, self >> 2);
    }

    /** The next number of the iterator at a word index. */
    static @Word int nextAt(Vm vm, int i) {
        int[] w = vm.words;
        int current = w[i + 1];
        int step = w[i + 3];
        if (step > 0 ? current >= w[i + 2] : current <= w[i + 2]) {
            return Words.NULL;
        }
        w[i + 1] = current + step;
        return vm.ofLong(current);
    }
}
