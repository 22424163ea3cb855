package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** The methods of dicts ({@code py/objdict.c}). */
final class DictMethods {
    private DictMethods() {}

    static void define(Members m) {
        m.function("clear", (vm, self) -> {
                    DictObject.requireChangeable(vm, self);
                    MapTable.clear(vm, DictObject.map(self));
                    return Words.NONE;
                })
                .function("copy", (vm, self) -> DictObject.copy(vm, self))
                .classMethod("fromkeys", 2, 3, (vm, args) -> fromKeys(vm, args))
                .optional("get", (vm, self, key, absent) -> {
                    @Word int found = DictObject.get(vm, self, key);
                    return found != Words.NULL ? found : absent == Words.NULL ? Words.NONE : absent;
                })
                .function("items", (vm, self) -> DictViewType.of(vm, self, DictViewType.Kind.ITEMS))
                .function("keys", (vm, self) -> DictViewType.of(vm, self, DictViewType.Kind.KEYS));
        if (m.isFullBuild()) {
            m.keywords("move_to_end", 1, (vm, args) -> moveToEnd(vm, args.get(0), args.from(1)));
        }
        m.optional("pop", DictMethods::pop)
                .function("popitem", (vm, self) -> popItem(vm, self))
                .optional("setdefault", DictMethods::setDefault)
                .keywords("update", 1, (vm, args) -> {
                    if (args.count() > 2) {
                        throw Args.wrongCount(vm, args.count(), 1, 2);
                    }
                    if (args.count() == 2) {
                        update(vm, args.get(0), args.get(1));
                    }
                    addKeywords(vm, args.get(0), args);
                    return Words.NONE;
                })
                .function("values", (vm, self) -> DictViewType.of(vm, self, DictViewType.Kind.VALUES))
                .function("__getitem__", (vm, self, key) -> vm.operations.subscript(self, key, Words.SENTINEL))
                .function("__setitem__", (vm, self, key, value) -> vm.operations.subscript(self, key, value))
                .function("__delitem__", (vm, self, key) -> vm.operations.subscript(self, key, Words.NULL));
    }

    /**
     * {@code fromkeys} of a class: a dict with room for as many entries as the argument has. A subclass is made by calling it; the device
     * makes an object of the wrong layout there.
     */
    private static @Word int fromKeys(Vm vm, Args args) {
        @Word int type = args.get(0);
        @Word int iterator = vm.iterator(args.get(1));
        vm.heap.pin(iterator);
        @Word int value = args.get(2, Words.NONE);
        boolean isNative = type == Types.DICT || type == Types.ORDERED_DICT;
        @Word int length = vm.operations.lengthOrNull(args.get(1));
        @Word int dict = isNative ? DictObject.make(vm, type, length == Words.NULL ? 0 : Words.smallInt(length)) : vm.call(type);
        vm.heap.pin(dict);
        int mark = vm.heap.mark();
        for (@Word int key = vm.next(iterator); key != Words.NULL; key = vm.next(iterator)) {
            vm.heap.pin(key);
            vm.operations.subscript(dict, key, value);
            vm.heap.release(mark);
            vm.step();
        }
        return dict;
    }

    private static @Word int pop(Vm vm, @Word int dict, @Word int key, @Word int absent) {
        @Word int value = DictObject.remove(vm, dict, key);
        if (value != Words.NULL) {
            return value;
        }
        if (absent == Words.NULL) {
            throw vm.raiseWith(Types.KEY_ERROR, key);
        }
        return absent;
    }

    private static @Word int setDefault(Vm vm, @Word int dict, @Word int key, @Word int absent) {
        DictObject.requireChangeable(vm, dict);
        int entry = MapTable.findOrAdd(vm, DictObject.map(dict), key);
        if (vm.words[entry + 1] == Words.NULL) {
            vm.words[entry + 1] = absent == Words.NULL ? Words.NONE : absent;
        }
        return vm.words[entry + 1];
    }

    /** Takes the first entry of the table; of an ordered dict the last. */
    private static @Word int popItem(Vm vm, @Word int dict) {
        DictObject.requireChangeable(vm, dict);
        int length = DictObject.length(vm, dict);
        if (length == 0) {
            throw vm.raise(Types.KEY_ERROR, Message.of("pop from empty %s", "dict"));
        }
        int map = DictObject.map(dict);
        int slot = DictObject.nextFilled(vm, dict, MapTable.isOrdered(vm, map) ? length - 1 : 0);
        @Word int item = TupleObject.copy(vm, MapTable.entry(vm, map, slot), 2);
        MapTable.remove(vm, map, TupleObject.get(vm, item, 0));
        return item;
    }

    /** Adds the entries of a dict, or the pairs of an iterable. */
    static void update(Vm vm, @Word int dict, @Word int source) {
        DictObject.requireChangeable(vm, dict);
        if (DictObject.is(vm, source)) {
            if (source != dict) {
                addEntries(vm, dict, source);
            }
            return;
        }
        @Word int iterator = vm.iterator(source);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        for (@Word int pair = vm.next(iterator); pair != Words.NULL; pair = vm.next(iterator)) {
            vm.heap.pin(pair);
            addPair(vm, dict, pair);
            vm.heap.release(mark);
            vm.step();
        }
    }

    private static void addEntries(Vm vm, @Word int dict, @Word int source) {
        int map = DictObject.map(source);
        for (int i = DictObject.nextFilled(vm, source, 0); i < MapTable.allocated(vm, map); i = DictObject.nextFilled(vm, source, i + 1)) {
            int entry = MapTable.entry(vm, map, i);
            DictObject.put(vm, dict, vm.words[entry], vm.words[entry + 1]);
            vm.step();
        }
    }

    private static void addPair(Vm vm, @Word int dict, @Word int pair) {
        vm.charge(CostEvent.DICT_PAIR);
        @Word int inner = vm.iterator(pair);
        vm.heap.pin(inner);
        @Word int key = vm.next(inner);
        vm.heap.pin(key);
        @Word int value = key == Words.NULL ? Words.NULL : vm.next(inner);
        vm.heap.pin(value);
        if (value == Words.NULL || vm.next(inner) != Words.NULL) {
            throw vm.valueError("dict update sequence has wrong length");
        }
        DictObject.put(vm, dict, key, value);
    }

    static void addKeywords(Vm vm, @Word int dict, Args args) {
        for (int i = 0; i < args.keywords(); i++) {
            DictObject.put(vm, dict, args.keywordName(i), args.keywordValue(i));
        }
    }

    private static @Word int moveToEnd(Vm vm, @Word int dict, Args args) {
        if (!vm.is(dict, Types.ORDERED_DICT)) {
            throw vm.typeError(Message.of("self must be of type OrderedDict, not %s", vm.typeName(dict)));
        }
        @Word int[] given = args.parse(Parameter.required("key"), Parameter.optional("last", Words.TRUE).ofTruth());
        int map = DictObject.map(dict);
        int from = MapTable.find(vm, map, given[0]);
        if (from == 0) {
            throw vm.raiseWith(Types.KEY_ERROR, given[0]);
        }
        @Word int key = vm.words[from];
        @Word int value = vm.words[from + 1];
        int first = MapTable.entry(vm, map, 0);
        int to = vm.isTrue(given[1]) ? first + 2 * (MapTable.used(vm, map) - 1) : first;
        int[] w = vm.words;
        if (to > from) {
            System.arraycopy(w, from + 2, w, from, to - from);
        } else {
            System.arraycopy(w, to, w, to + 2, from - to);
        }
        w[to] = key;
        w[to + 1] = value;
        return Words.NONE;
    }
}
