package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * The iterator of an object that has {@code __getitem__} but no iterator of its own ({@code py/objgetitemiter.c}).
 *
 * <pre>
 * word 0  type
 * word 1  the method
 * word 2  the object to bind it to, or 0
 * word 3  the next index, a small int
 * </pre>
 */
public final class GetitemIteratorType extends NativeType {
    public GetitemIteratorType() {
        super("iterator");
    }

    /** An iterator that calls {@code method} with {@code self}, unless that is {@link Words#NULL}, and 0, 1, 2 … */
    public static @Word int of(Vm vm, @Word int method, @Word int self) {
        vm.heap.pin(method);
        vm.heap.pin(self);
        @Word int iterator = vm.allocate(16);
        initAt(vm, iterator >> 2, method, self);
        return iterator;
    }

    /** Writes an iterator at a word index, which may be in a frame. */
    public static void initAt(Vm vm, int wordIndex, @Word int method, @Word int self) {
        vm.words[wordIndex] = Types.GETITEM_ITERATOR;
        vm.words[wordIndex + 1] = method;
        vm.words[wordIndex + 2] = self;
        vm.words[wordIndex + 3] = Words.ofSmall(0);
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        int i = self >> 2;
        boolean bound = vm.words[i + 2] != Words.NULL;
        int mark = vm.interpreter.cStack().take(StackStep.NEXT_BY_ITEM);
        try {
            @Word int item = vm.callAt(vm.words[i + 1], bound ? 2 : 1, 0, bound ? i + 2 : i + 3);
            vm.words[i + 3] = Words.ofSmall(Words.smallInt(vm.words[i + 3]) + 1);
            return item;
        } catch (PythonException raised) {
            if (vm.is(raised.exception(), Types.STOP_ITERATION) || vm.is(raised.exception(), Types.INDEX_ERROR)) {
                return Words.NULL;
            }
            throw raised;
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }
}
