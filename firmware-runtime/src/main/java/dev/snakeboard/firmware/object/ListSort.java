package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code list.sort} as the firmware does it ({@code mp_quicksort} in {@code py/objlist.c}): a quicksort whose pivot is the last item, which
 * is not stable, and which asks for the key of an item each time it compares it.
 */
public final class ListSort {
    private final Vm vm;
    private final @Word int list;
    private final int length;
    private final @Word int key;

    /** What {@code a < b} must answer if a belongs before b. */
    private final @Word int before;

    private ListSort(Vm vm, @Word int list, @Word int key, boolean reverse) {
        this.vm = vm;
        this.list = list;
        this.length = ListObject.length(vm, list);
        this.key = key;
        this.before = reverse ? Words.FALSE : Words.TRUE;
    }

    /** Sorts a list by the arguments of {@code sort}: {@code key} and {@code reverse}, by keyword. */
    public static void sort(Vm vm, @Word int list, Args args) {
        @Word int[] given = args.parse(Parameter.keyword("key", Words.NONE), Parameter.keyword("reverse", Words.FALSE).ofTruth());
        boolean reverse = vm.isTrue(given[1]);
        new ListSort(vm, list, given[0], reverse).sort(0, ListObject.length(vm, list) - 1);
    }

    /**
     * Sorts the items {@code low … high}, both included. What belongs before the last item moves to its left, the rest to its right; the
     * scans may meet at an item, which then stays in the left part. Recursion is into the smaller part, so its depth is logarithmic.
     */
    private void sort(int low, int high) {
        int mark = vm.interpreter.cStack().descend(StackStep.SORTING);
        try {
            sortWithin(low, high);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    private void sortWithin(int low, int high) {
        int first = low;
        int last = high;
        while (first < last) {
            vm.charge(CostEvent.SORT_PART);
            int mark = vm.heap.mark();
            @Word int pivot = keyOf(last);
            vm.heap.pin(pivot);
            int kept = vm.heap.mark();
            int left = first - 1;
            int right = last;
            while (true) {
                do {
                    left++;
                    vm.heap.release(kept);
                } while (left < right && isBefore(keyOf(left), pivot));
                do {
                    right--;
                    vm.heap.release(kept);
                } while (left < right && isBefore(pivot, keyOf(right)));
                if (left >= right) {
                    break;
                }
                swap(left, right);
            }
            swap(left, last);
            vm.heap.release(mark);
            if (right - first + 1 < last - left) {
                sort(first, right);
                first = left + 1;
            } else {
                sort(left + 1, last);
                last = right;
            }
        }
    }

    private @Word int keyOf(int i) {
        @Word int item = item(i);
        return key == Words.NONE ? item : vm.interpreter.callBack(key, item);
    }

    private boolean isBefore(@Word int a, @Word int b) {
        vm.step(CostEvent.SORT_COMPARE);
        if (Words.isSmallInt(a) && Words.isSmallInt(b)) {
            return Words.ofBool(a < b) == before;
        }
        if (Strings.isStr(vm, a) && Strings.isStr(vm, b)) {
            vm.charge(CostEvent.TEXT_COMPARE);
        } else {
            vm.charge(CostEvent.NATIVE_OPERATION);
            vm.charge(vm.floats.isFloat(a) ? CostEvent.FLOAT_COMPARE : CostEvent.SEQUENCE_OPERATION);
        }
        int mark = vm.heap.mark();
        vm.heap.pin(a);
        vm.heap.pin(b);
        boolean answer = vm.operations.less(a, b) == before;
        vm.heap.release(mark);
        return answer;
    }

    private void swap(int a, int b) {
        @Word int item = item(a);
        @Word int other = item(b);
        ListObject.set(vm, list, a, other);
        ListObject.set(vm, list, b, item);
    }

    /** An item; a key function or comparison may have changed the list, which on the device is not noticed and corrupts memory. */
    private @Word int item(int i) {
        if (ListObject.length(vm, list) < length) {
            throw modified();
        }
        return ListObject.get(vm, list, i);
    }

    private PythonException modified() {
        return vm.valueError("list modified during sort");
    }
}
