package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Attributes;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/**
 * An iterator over a built-in container ({@code mp_type_polymorph_iter}, {@code py/objpolyiter.c}).
 *
 * <pre>
 * word 0  type
 * word 1  ordinal of the {@link Kind}
 * word 2  the container
 * word 3  where it stands: an index, a byte offset, a slot of a table
 * </pre>
 *
 * 16 bytes, which a loop keeps on its value stack ({@code MP_OBJ_ITER_BUF}) and anyone else in the heap. A range iterator needs three
 * numbers, so it has a type of its own: {@link RangeIterator}.
 */
public final class PolyIterator {
    /** Words of an iterator. */
    public static final int WORDS = 4;

    private static final int KIND = 1;
    private static final int OBJECT = 2;
    private static final int AT = 3;

    private static final Kind[] KINDS = Kind.values();
    private static final int LIST = Kind.LIST.ordinal();
    private static final int DICT_KEYS = Kind.DICT_KEYS.ordinal();
    private static final int DICT_VALUES = Kind.DICT_VALUES.ordinal();

    /** What is iterated over, and how. */
    public enum Kind {
        LIST,
        TUPLE,
        STR,
        BYTES,
        /** A bytearray, array or memoryview. */
        ARRAY,
        DICT_KEYS,
        DICT_VALUES,
        DICT_ITEMS,
        SET,
        DEQUE
    }

    private PolyIterator() {}

    /** A turn of a native function's loop over an iterator of any type. */
    public static void step(Vm vm, @Word int iterator) {
        step(vm, iterator, CostEvent.NATIVE_NEXT);
    }

    /** The same where a turn costs what an event says. */
    public static void step(Vm vm, @Word int iterator, CostEvent turn) {
        vm.step(turn);
        @Word int type = vm.typeOf(iterator);
        if (type == Types.MAP || type == Types.FILTER) {
            vm.charge(CostEvent.FOR_ITER_MAP);
        } else if (type == Types.ENUMERATE) {
            vm.charge(CostEvent.FOR_ITER_ENUMERATE);
        } else if (type == Types.ZIP) {
            vm.charge(CostEvent.FOR_ITER_ZIP);
        }
        chargeOwn(vm, iterator);
    }

    /** What the iterator of a built-in container costs for an item beyond that of a list; nothing for any other. */
    static void chargeOwn(Vm vm, @Word int iterator) {
        if (vm.typeOf(iterator) == Types.ITERATOR) {
            switch (kind(vm, iterator >> 2)) {
                case STR -> vm.charge(CostEvent.FOR_ITER_STR);
                case DICT_KEYS, DICT_VALUES -> vm.charge(CostEvent.FOR_ITER_DICT);
                case DICT_ITEMS -> vm.charge(CostEvent.FOR_ITER_DICT_ITEMS);
                case BYTES, ARRAY -> vm.charge(CostEvent.FOR_ITER_BYTES);
                case LIST, TUPLE, SET, DEQUE -> {}
            }
        }
    }

    /** An iterator in the heap. */
    public static @Word int of(Vm vm, Kind kind, @Word int object) {
        vm.heap.pin(object);
        @Word int iterator = vm.allocate(16);
        initAt(vm, iterator >> 2, kind, object);
        return iterator;
    }

    /** Writes an iterator at a word index, which may be in a frame. */
    public static void initAt(Vm vm, int wordIndex, Kind kind, @Word int object) {
        int[] w = vm.words;
        w[wordIndex] = Types.ITERATOR;
        w[wordIndex + KIND] = kind.ordinal();
        w[wordIndex + OBJECT] = object;
        w[wordIndex + AT] = kind == Kind.DEQUE ? DequeType.first(vm, object) : 0;
    }

    /**
     * Writes the iterator of a value at a word index, if its type iterates by a buffer ({@code iter_buf} of the type's {@code getiter}).
     *
     * @return whether it does; if not, the iterator is another object
     */
    public static boolean onStack(Vm vm, @Word int object, int wordIndex) {
        if (Words.isName(object)) {
            initAt(vm, wordIndex, Kind.STR, object);
            return true;
        }
        if (!Words.isAddress(object)) {
            return false;
        }
        @Word int type = vm.typeOf(object);
        if (type == Types.RANGE) {
            RangeIterator.initAt(vm, wordIndex, object);
            return true;
        }
        if (type == Types.DICT_VIEW) {
            initAt(vm, wordIndex, DictViewType.kind(vm, object).iteratorKind(), DictViewType.dict(vm, object));
            return true;
        }
        if (TypeObject.has(vm, type, TypeObject.INSTANCE_TYPE)) {
            return instanceOnStack(vm, object, wordIndex);
        }
        Kind kind = kindOf(type);
        if (kind == null) {
            if (!Sequences.isTupleLike(vm, object)) {
                return false;
            }
            kind = Kind.TUPLE;
        }
        initAt(vm, wordIndex, kind, object);
        return true;
    }

    /** As {@link #onStack}, for an instance that iterates as its built-in base does, or by {@code __getitem__}. */
    private static boolean instanceOnStack(Vm vm, @Word int instance, int wordIndex) {
        int found = vm.reserveNative(2);
        try {
            vm.attributes.searchClass(instance, false, Names.ITER, Attributes.Slot.ITERATOR, vm.words[instance >> 2], found);
            if (vm.words[found] == Words.SENTINEL) {
                return onStack(vm, InstanceObject.nativeSelf(vm, instance), wordIndex);
            }
            if (vm.words[found] != Words.NULL) {
                return false;
            }
            vm.attributes.loadMethodMaybe(instance, Names.GETITEM, found);
            if (vm.words[found] == Words.NULL) {
                return false;
            }
            GetitemIteratorType.initAt(vm, wordIndex, vm.words[found], vm.words[found + 1]);
            return true;
        } finally {
            vm.freeNative(found);
        }
    }

    /**
     * The iterator of any iterable: in place at {@code wordIndex} if {@link #onStack} can, else where it is. For natives that iterate while
     * they run: {@code wordIndex} is that of 4 words from {@link Vm#reserveNative}.
     */
    public static @Word int open(Vm vm, @Word int iterable, int wordIndex) {
        if (onStack(vm, iterable, wordIndex)) {
            return wordIndex << 2;
        }
        @Word int iterator = vm.iterator(iterable);
        vm.words[wordIndex] = iterator;
        return iterator;
    }

    /** What the iterator at a word index goes through. */
    public static Kind kind(Vm vm, int wordIndex) {
        return KINDS[vm.words[wordIndex + KIND]];
    }

    private static Kind kindOf(@Word int type) {
        if (type == Types.LIST) {
            return Kind.LIST;
        } else if (type == Types.TUPLE) {
            return Kind.TUPLE;
        } else if (type == Types.STR) {
            return Kind.STR;
        } else if (type == Types.DICT || type == Types.ORDERED_DICT) {
            return Kind.DICT_KEYS;
        } else if (type == Types.BYTES) {
            return Kind.BYTES;
        } else if (type == Types.BYTEARRAY || type == Types.ARRAY || type == Types.MEMORYVIEW) {
            return Kind.ARRAY;
        } else if (type == Types.SET || type == Types.FROZENSET) {
            return Kind.SET;
        } else if (type == Types.DEQUE) {
            return Kind.DEQUE;
        }
        return null;
    }

    /** The container. */
    public static @Word int object(Vm vm, @Word int iterator) {
        return vm.words[(iterator >> 2) + OBJECT];
    }

    /** Where the iterator stands. */
    public static int at(Vm vm, @Word int iterator) {
        return vm.words[(iterator >> 2) + AT];
    }

    public static void setAt(Vm vm, @Word int iterator, int at) {
        vm.words[(iterator >> 2) + AT] = at;
    }

    /** The next item, or {@link Words#NULL} at the end; the iterator may lie in a frame, and may be a {@link RangeIterator}. */
    public static @Word int next(Vm vm, @Word int iterator) {
        int i = iterator >> 2;
        if (vm.words[i] != Types.ITERATOR) {
            return vm.words[i] == RangeIterator.TYPE ? RangeIterator.nextAt(vm, i) : vm.types.of(vm.words[i]).next(vm, iterator);
        }
        @Word int object = vm.words[i + OBJECT];
        int at = vm.words[i + AT];
        if (vm.words[i + KIND] == LIST) {
            return nextOfList(vm, i, object, at);
        }
        return switch (KINDS[vm.words[i + KIND]]) {
            case LIST -> nextOfList(vm, i, object, at);
            case TUPLE -> {
                if (at >= TupleObject.length(vm, object)) {
                    yield Words.NULL;
                }
                vm.words[i + AT] = at + 1;
                yield TupleObject.get(vm, object, at);
            }
            case STR -> nextOfStr(vm, iterator, object, at);
            case BYTES -> {
                if (at >= Strings.length(vm, object)) {
                    yield Words.NULL;
                }
                vm.words[i + AT] = at + 1;
                yield Words.ofSmall(vm.ram.byteAt(Strings.address(vm, object) + at));
            }
            case ARRAY -> {
                if (at >= ArrayObject.length(vm, object)) {
                    yield Words.NULL;
                }
                vm.words[i + AT] = at + 1;
                yield ArrayObject.get(vm, object, at);
            }
            case DICT_KEYS, DICT_VALUES, DICT_ITEMS -> nextOfDict(vm, iterator, object, at);
            case SET -> nextOfSet(vm, iterator, object, at);
            case DEQUE -> DequeType.nextOf(vm, iterator);
        };
    }

    private static @Word int nextOfList(Vm vm, int iterator, @Word int list, int at) {
        if (at >= ListObject.length(vm, list)) {
            return Words.NULL;
        }
        vm.words[iterator + AT] = at + 1;
        return ListObject.get(vm, list, at);
    }

    /** The next code point as an interned str; it stands at a byte offset. */
    private static @Word int nextOfStr(Vm vm, @Word int iterator, @Word int text, int at) {
        int length = Strings.dataLength(vm, text);
        if (at >= length) {
            return Words.NULL;
        }
        int data = Strings.data(vm, text);
        int next = Strings.nextChar(vm, data + at, data + length);
        setAt(vm, iterator, next - data);
        return Strings.character(vm, data + at, next - data - at);
    }

    private static @Word int nextOfDict(Vm vm, @Word int iterator, @Word int dict, int at) {
        int[] w = vm.words;
        int map = DictObject.map(dict);
        int end = w[map + 1];
        int table = w[map + 2] >> 2;
        for (int slot = at; slot < end; slot++) {
            int entry = table + 2 * slot;
            if (w[entry] != Words.NULL && w[entry] != Words.SENTINEL) {
                w[(iterator >> 2) + AT] = slot + 1;
                int kind = w[(iterator >> 2) + KIND];
                return kind == DICT_KEYS ? w[entry] : kind == DICT_VALUES ? w[entry + 1] : TupleObject.copy(vm, entry, 2);
            }
        }
        return Words.NULL;
    }

    private static @Word int nextOfSet(Vm vm, @Word int iterator, @Word int set, int at) {
        int slot = SetObject.nextFilled(vm, set, at);
        if (slot >= SetObject.allocated(vm, set)) {
            return Words.NULL;
        }
        setAt(vm, iterator, slot + 1);
        return SetObject.slot(vm, set, slot);
    }
}
