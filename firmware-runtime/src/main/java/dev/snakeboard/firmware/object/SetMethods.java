package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** The methods of sets and frozensets ({@code py/objset.c}). */
final class SetMethods {
    private SetMethods() {}

    static void defineAll(Members m) {
        m.function("add", (vm, self, item) -> {
                    SetObject.add(vm, self, item);
                    return Words.NONE;
                })
                .function("clear", (vm, self) -> {
                    SetObject.clear(vm, self);
                    return Words.NONE;
                })
                .function("discard", (vm, self, item) -> {
                    SetObject.remove(vm, self, item);
                    return Words.NONE;
                })
                .function("difference_update", 1, NativeFunction.ANY, (vm, args) -> {
                    for (int i = 1; i < args.count(); i++) {
                        removeAll(vm, args.get(0), args.get(i));
                    }
                    return Words.NONE;
                })
                .function("intersection_update", (vm, self, other) -> {
                    if (self != other) {
                        SetObject.takeTable(vm, self, intersection(vm, self, other));
                    }
                    return Words.NONE;
                })
                .function("pop", (vm, self) -> {
                    @Word int item = SetObject.removeFirst(vm, self);
                    if (item == Words.NULL) {
                        throw vm.raise(Types.KEY_ERROR, Message.of("pop from empty %s", "set"));
                    }
                    return item;
                })
                .function("remove", (vm, self, item) -> {
                    if (SetObject.remove(vm, self, item) == Words.NULL) {
                        throw vm.raiseWith(Types.KEY_ERROR, item);
                    }
                    return Words.NONE;
                })
                .function("symmetric_difference_update", (vm, self, other) -> {
                    toggleAll(vm, self, other);
                    return Words.NONE;
                })
                .function("update", 1, NativeFunction.ANY, (vm, args) -> {
                    for (int i = 1; i < args.count(); i++) {
                        addAll(vm, args.get(0), args.get(i));
                    }
                    return Words.NONE;
                });
        defineConstant(m);
    }

    /** The methods that do not change the set. */
    static void defineConstant(Members m) {
        m.function("copy", (vm, self) -> SetObject.copy(vm, self))
                .function("difference", 1, NativeFunction.ANY, (vm, args) -> {
                    @Word int set = SetObject.copy(vm, args.get(0));
                    for (int i = 1; i < args.count(); i++) {
                        removeAll(vm, set, args.get(i));
                    }
                    return set;
                })
                .function("intersection", (vm, self, other) -> self == other ? SetObject.copy(vm, self) : intersection(vm, self, other))
                .function("isdisjoint", (vm, self, other) -> Words.ofBool(isDisjoint(vm, self, other)))
                .function("issubset", (vm, self, other) -> Words.ofBool(isSubset(vm, self, other)))
                .function("issuperset", (vm, self, other) -> Words.ofBool(isSubset(vm, other, self)))
                .function("symmetric_difference", (vm, self, other) -> {
                    @Word int set = SetObject.copy(vm, self);
                    toggleAll(vm, set, other);
                    return set;
                })
                .function("union", (vm, self, other) -> {
                    @Word int set = SetObject.copy(vm, self);
                    addAll(vm, set, other);
                    return set;
                })
                .function("__contains__", (vm, self, item) -> Words.ofBool(SetObject.contains(vm, self, item)));
    }

    /** What is done with an item of the other operand; the answer is whether to go on. */
    @FunctionalInterface
    private interface Visitor {
        boolean visit(@Word int item);
    }

    /** Visits all items with an iterator in the heap, as most methods do. */
    private static boolean visitAll(Vm vm, @Word int iterable, Visitor visitor) {
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        return visit(vm, iterator, visitor);
    }

    /** Visits all items with an iterator that takes no RAM, if there is one. */
    private static boolean visitInPlace(Vm vm, @Word int iterable, Visitor visitor) {
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        try {
            return visit(vm, PolyIterator.open(vm, iterable, buffer), visitor);
        } finally {
            vm.freeNative(buffer);
        }
    }

    private static boolean visit(Vm vm, @Word int iterator, Visitor visitor) {
        int mark = vm.heap.mark();
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            vm.heap.pin(item);
            if (!visitor.visit(item)) {
                return false;
            }
            vm.heap.release(mark);
            PolyIterator.step(vm, iterator);
        }
        return true;
    }

    static void addAll(Vm vm, @Word int set, @Word int items) {
        visitAll(vm, items, item -> {
            SetObject.add(vm, set, item);
            return true;
        });
    }

    static void removeAll(Vm vm, @Word int set, @Word int items) {
        if (set == items) {
            SetObject.clear(vm, set);
            return;
        }
        visitAll(vm, items, item -> {
            SetObject.remove(vm, set, item);
            return true;
        });
    }

    /** Adds each item that is not there and removes each that is. */
    static void toggleAll(Vm vm, @Word int set, @Word int items) {
        visitAll(vm, items, item -> {
            SetObject.toggle(vm, set, item);
            return true;
        });
    }

    /** A new set, even of a frozenset. */
    static @Word int intersection(Vm vm, @Word int set, @Word int items) {
        @Word int common = SetObject.make(vm, 0);
        visitAll(vm, items, item -> {
            if (SetObject.contains(vm, set, item)) {
                SetObject.add(vm, common, item);
            }
            return true;
        });
        return common;
    }

    private static boolean isDisjoint(Vm vm, @Word int set, @Word int items) {
        return visitInPlace(vm, items, item -> !SetObject.contains(vm, set, item));
    }

    static boolean isSubset(Vm vm, @Word int part, @Word int whole) {
        @Word int set = asSet(vm, part);
        @Word int other = asSet(vm, whole);
        boolean isSubset = visitInPlace(vm, set, item -> SetObject.contains(vm, other, item));
        if (set != part) {
            SetObject.clear(vm, set);
        }
        if (other != whole) {
            SetObject.clear(vm, other);
        }
        return isSubset;
    }

    static boolean isProperSubset(Vm vm, @Word int part, @Word int whole) {
        return SetObject.length(vm, part) != SetObject.length(vm, whole) && isSubset(vm, part, whole);
    }

    private static @Word int asSet(Vm vm, @Word int word) {
        if (SetObject.is(vm, word)) {
            return word;
        }
        @Word int set = SetObject.make(vm, 0);
        addAll(vm, set, word);
        return set;
    }
}
