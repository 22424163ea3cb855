package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * The queue of tasks by time ({@code py/pairheap.c}): a stable pairing heap, so that of tasks with equal keys the one pushed first comes first.
 *
 * <p>A task is a node of the heap. Its words 1–3 are its first child, its last child, and what comes next: 0 at the top of a heap, the next
 * sibling, or the parent with bit 0 set if it is the last child.
 *
 * @see TaskObject
 */
final class PairingHeap {
    private static final int CHILD = 1;
    private static final int LAST_CHILD = 2;
    private static final int NEXT = 3;

    private final Vm vm;

    PairingHeap(Vm vm) {
        this.vm = vm;
    }

    private int get(@Word int node, int field) {
        return vm.words[(node >> 2) + field];
    }

    private void set(@Word int node, int field, int value) {
        vm.words[(node >> 2) + field] = value;
    }

    private static boolean isParent(int next) {
        return (next & 1) != 0;
    }

    private boolean isBefore(@Word int a, @Word int b) {
        return Ticks.difference(TaskObject.key(vm, a), TaskObject.key(vm, b)) < 0;
    }

    /** Pushes a node that is in no heap; returns the new top. */
    @Word int push(@Word int top, @Word int node) {
        return meld(node, top);
    }

    /** Takes the top out; returns the new top, or {@link Words#NULL}. */
    @Word int pop(@Word int top) {
        int children = get(top, CHILD);
        set(top, CHILD, Words.NULL);
        return pair(children);
    }

    /** One heap of two; of equal tops that of {@code b} stays on top. */
    private @Word int meld(@Word int a, @Word int b) {
        if (a == Words.NULL || b == Words.NULL) {
            return a == Words.NULL ? b : a;
        }
        if (isBefore(a, b)) {
            if (get(a, CHILD) == Words.NULL) {
                set(a, CHILD, b);
            } else {
                set(get(a, LAST_CHILD), NEXT, b);
            }
            set(a, LAST_CHILD, b);
            set(b, NEXT, a | 1);
            return a;
        }
        int first = get(b, CHILD);
        set(b, CHILD, a);
        if (first == Words.NULL) {
            set(b, LAST_CHILD, a);
            set(a, NEXT, b | 1);
        } else {
            set(a, NEXT, first);
        }
        return b;
    }

    /** Makes one heap of a list of siblings: melds them two by two, then each pair with what there is. */
    private @Word int pair(@Word int firstChild) {
        @Word int heap = Words.NULL;
        int next = firstChild;
        while (next != Words.NULL && !isParent(next)) {
            @Word int one = next;
            next = detach(one);
            if (!isParent(next)) {
                @Word int two = next;
                next = detach(two);
                one = meld(one, two);
            }
            heap = meld(heap, one);
            vm.step();
        }
        if (heap != Words.NULL) {
            set(heap, NEXT, Words.NULL);
        }
        return heap;
    }

    /** Cuts a node off its siblings; returns what came next. */
    private int detach(@Word int node) {
        int next = get(node, NEXT);
        set(node, NEXT, Words.NULL);
        return next;
    }

    /** Takes any node out; returns the new top. A node that is in no heap is left alone. */
    @Word int remove(@Word int top, @Word int node) {
        if (node == top) {
            return pop(top);
        }
        if (get(node, NEXT) == Words.NULL) {
            return top;
        }
        @Word int parent = parentOf(node);
        @Word int before = siblingBefore(parent, node);
        int next = detach(node);
        int children = get(node, CHILD);
        set(node, CHILD, Words.NULL);
        @Word int replacement = pair(children);
        if (replacement == Words.NULL) {
            unlink(parent, before, next);
        } else {
            link(parent, before, replacement);
            set(replacement, NEXT, next);
            if (isParent(next)) {
                set(parent, LAST_CHILD, replacement);
            }
        }
        return top;
    }

    private @Word int parentOf(@Word int node) {
        int next = get(node, NEXT);
        while (!isParent(next)) {
            next = get(next, NEXT);
            vm.step();
        }
        return next & ~1;
    }

    /** The sibling whose next is the node, or {@link Words#NULL} for the first child. */
    private @Word int siblingBefore(@Word int parent, @Word int node) {
        int sibling = get(parent, CHILD);
        if (sibling == node) {
            return Words.NULL;
        }
        while (get(sibling, NEXT) != node) {
            sibling = get(sibling, NEXT);
            vm.step();
        }
        return sibling;
    }

    private void link(@Word int parent, @Word int before, @Word int node) {
        if (before == Words.NULL) {
            set(parent, CHILD, node);
        } else {
            set(before, NEXT, node);
        }
    }

    /** Closes the gap between {@code before} and {@code next}. */
    private void unlink(@Word int parent, @Word int before, int next) {
        if (before == Words.NULL) {
            set(parent, CHILD, isParent(next) ? Words.NULL : next);
            return;
        }
        set(before, NEXT, next);
        if (isParent(next)) {
            set(parent, LAST_CHILD, before);
        }
    }
}
