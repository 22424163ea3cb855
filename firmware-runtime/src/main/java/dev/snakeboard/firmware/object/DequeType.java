package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code collections.deque} ({@code py/objdeque.c}): a ring of a fixed size.
 *
 * <pre>
 * word 0  type
 * word 1  slots allocated, one more than the greatest length
 * word 2  slot of the first item
 * word 3  slot after the last item
 * word 4  address of the slots
 * word 5  bit 0: a full ring refuses items instead of dropping the oldest
 * </pre>
 *
 * 24 bytes and 4 per slot.
 */
public final class DequeType extends NativeType {
    private static final int ALLOCATED = 1;
    private static final int FIRST = 2;
    private static final int END = 3;
    private static final int ITEMS = 4;
    private static final int FLAGS = 5;
    private static final int REFUSES = 1;

    public DequeType() {
        super("deque");
    }

    @Override
    public void define(Members m) {
        m.function("append", (vm, self, item) -> append(vm, self, item))
                .function("appendleft", (vm, self, item) -> appendLeft(vm, self, item))
                .function("extend", (vm, self, items) -> extend(vm, self, items))
                .function("pop", (vm, self) -> pop(vm, self))
                .function("popleft", (vm, self) -> popLeft(vm, self));
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(2, 3, false);
        int most = vm.toInt(args.get(1));
        if (most < 0) {
            throw vm.raiseWith(Types.VALUE_ERROR);
        }
        @Word int deque = vm.allocateObject(type, 24);
        int items = vm.allocate(Sequences.bytes(vm, most + 1L));
        vm.words[(deque >> 2) + ALLOCATED] = most + 1;
        vm.words[(deque >> 2) + ITEMS] = items;
        if (args.count() > 2) {
            vm.store((deque >> 2) + FLAGS, vm.toInt(args.get(2)));
        }
        extend(vm, deque, args.get(0));
        return deque;
    }

    private static int field(Vm vm, @Word int deque, int field) {
        return vm.words[(deque >> 2) + field];
    }

    private static void setField(Vm vm, @Word int deque, int field, int value) {
        vm.words[(deque >> 2) + field] = value;
    }

    /** The index of a slot in {@link Vm#words}. */
    private static int slot(Vm vm, @Word int deque, int i) {
        return (field(vm, deque, ITEMS) >> 2) + i;
    }

    /** The slot of the first item, where an iterator starts. */
    static int first(Vm vm, @Word int deque) {
        return field(vm, deque, FIRST);
    }

    private static int after(Vm vm, @Word int deque, int slot) {
        return slot + 1 == field(vm, deque, ALLOCATED) ? 0 : slot + 1;
    }

    private static int before(Vm vm, @Word int deque, int slot) {
        return slot == 0 ? field(vm, deque, ALLOCATED) - 1 : slot - 1;
    }

    private static int length(Vm vm, @Word int deque) {
        int length = field(vm, deque, END) - first(vm, deque);
        return length < 0 ? length + field(vm, deque, ALLOCATED) : length;
    }

    private static void requireRoom(Vm vm, @Word int deque) {
        if ((field(vm, deque, FLAGS) & REFUSES) != 0 && after(vm, deque, field(vm, deque, END)) == first(vm, deque)) {
            throw vm.indexError("full");
        }
    }

    private static void requireItem(Vm vm, @Word int deque) {
        if (length(vm, deque) == 0) {
            throw vm.indexError("empty");
        }
    }

    private static @Word int append(Vm vm, @Word int self, @Word int item) {
        requireRoom(vm, self);
        int end = field(vm, self, END);
        vm.words[slot(vm, self, end)] = item;
        end = after(vm, self, end);
        setField(vm, self, END, end);
        if (first(vm, self) == end) {
            setField(vm, self, FIRST, after(vm, self, end));
        }
        return Words.NONE;
    }

    private static @Word int appendLeft(Vm vm, @Word int self, @Word int item) {
        requireRoom(vm, self);
        int first = before(vm, self, first(vm, self));
        setField(vm, self, FIRST, first);
        vm.words[slot(vm, self, first)] = item;
        if (field(vm, self, END) == first) {
            setField(vm, self, END, before(vm, self, first));
        }
        return Words.NONE;
    }

    private static @Word int extend(Vm vm, @Word int self, @Word int items) {
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        try {
            @Word int iterator = PolyIterator.open(vm, items, buffer);
            int mark = vm.heap.mark();
            for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
                append(vm, self, item);
                vm.heap.release(mark);
                vm.step();
            }
        } finally {
            vm.freeNative(buffer);
        }
        return Words.NONE;
    }

    private static @Word int pop(Vm vm, @Word int self) {
        requireItem(vm, self);
        int last = before(vm, self, field(vm, self, END));
        setField(vm, self, END, last);
        return take(vm, self, last);
    }

    private static @Word int popLeft(Vm vm, @Word int self) {
        requireItem(vm, self);
        int first = first(vm, self);
        setField(vm, self, FIRST, after(vm, self, first));
        return take(vm, self, first);
    }

    private static @Word int take(Vm vm, @Word int self, int i) {
        int slot = slot(vm, self, i);
        @Word int item = vm.words[slot];
        vm.words[slot] = Words.NULL;
        return item;
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(length(vm, self) != 0);
            case LEN -> Words.ofSmall(length(vm, self));
            case SIZEOF -> Words.ofSmall(24 + 4 * vm.words[(self >> 2) + ALLOCATED]);
            case HASH -> throw Sequences.unhashable(vm, self);
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value == Words.NULL) {
            return Words.NULL;
        }
        int offset = Sequences.index(vm, Types.DEQUE, length(vm, self), index);
        int slot = slot(vm, self, (first(vm, self) + offset) % field(vm, self, ALLOCATED));
        if (value == Words.SENTINEL) {
            return vm.words[slot];
        }
        vm.words[slot] = value;
        return Words.NONE;
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, PolyIterator.Kind.DEQUE, self);
    }

    /** The item at which an iterator stands, a slot. */
    static @Word int nextOf(Vm vm, @Word int iterator) {
        @Word int deque = PolyIterator.object(vm, iterator);
        int at = PolyIterator.at(vm, iterator);
        if (at == field(vm, deque, END)) {
            return Words.NULL;
        }
        PolyIterator.setAt(vm, iterator, after(vm, deque, at));
        return vm.words[slot(vm, deque, at)];
    }
}
