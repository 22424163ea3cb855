package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/** Expands {@code *iterable} and {@code **mapping} arguments of a call onto the native stack ({@code mp_call_prepare_args_n_kw_var}). */
final class StarArguments {
    private final Vm vm;
    private final boolean hasSelf;
    private int positional;
    private int keyword;

    StarArguments(Vm vm, boolean hasSelf) {
        this.vm = vm;
        this.hasSelf = hasSelf;
    }

    int positional() {
        return positional;
    }

    int keyword() {
        return keyword;
    }

    /**
     * Expands arguments that lie in a frame: bit {@code i} of the bitmap says that positional argument {@code i} is starred, a keyword whose name is
     * {@link Words#NULL} is a double-starred mapping.
     *
     * @return where the expanded arguments start
     */
    int expand(int args, int count, int pairs, int bitmap, @Word int self) {
        normalise(args, count, pairs, bitmap);
        int size = hasSelf ? 1 : 0;
        for (int i = 0; i < count; i++) {
            size += isStar(bitmap, i) ? length(vm.words[args + i]) : 1;
        }
        for (int i = 0; i < pairs; i++) {
            int at = args + count + 2 * i;
            size += vm.words[at] == NULL ? 2 * DictObject.length(vm, vm.words[at + 1]) : 2;
        }
        int base = vm.reserveNative(size);
        int to = base;
        if (hasSelf) {
            vm.words[to++] = self;
        }
        for (int i = 0; i < count; i++) {
            to = isStar(bitmap, i) ? copy(vm.words[args + i], to) : put(vm.words[args + i], to);
        }
        positional = to - base;
        for (int i = 0; i < pairs; i++) {
            int at = args + count + 2 * i;
            if (vm.words[at] != NULL) {
                vm.words[to++] = vm.words[at];
                vm.words[to++] = vm.words[at + 1];
            } else {
                to = copyPairs(vm.words[at + 1], to);
            }
        }
        keyword = (to - base - positional) / 2;
        return base;
    }

    private static boolean isStar(int bitmap, int i) {
        return i < 31 && (bitmap >> i & 1) != 0;
    }

    /** Makes lists of starred iterables and dicts of mappings, in place, so that nothing that follows runs Python code. */
    private void normalise(int args, int count, int pairs, int bitmap) {
        for (int i = 0; i < count; i++) {
            if (isStar(bitmap, i) && !vm.is(vm.words[args + i], Types.TUPLE) && !vm.is(vm.words[args + i], Types.LIST)) {
                @Word int list = ListObject.fromIterable(vm, vm.words[args + i]);
                vm.words[args + i] = list;
            }
        }
        for (int i = 0; i < pairs; i++) {
            int at = args + count + 2 * i;
            if (vm.words[at] == NULL && !vm.is(vm.words[at + 1], Types.DICT) && !vm.is(vm.words[at + 1], Types.ORDERED_DICT)) {
                vm.store(at + 1, dictOf(vm.words[at + 1]));
            }
        }
    }

    private @Word int dictOf(@Word int mapping) {
        @Word int dict = DictObject.make(vm, 0);
        @Word int keys = vm.callMethod(mapping, vm.names.firmwareName("keys"));
        vm.heap.pin(keys);
        @Word int iterator = vm.iterator(keys);
        vm.heap.pin(iterator);
        for (@Word int key = vm.next(iterator); key != NULL; key = vm.next(iterator)) {
            vm.heap.pin(key);
            DictObject.put(vm, dict, key, vm.callMethod(mapping, Names.GETITEM, key));
        }
        return dict;
    }

    private int length(@Word int sequence) {
        return vm.is(sequence, Types.TUPLE) ? TupleObject.length(vm, sequence) : ListObject.length(vm, sequence);
    }

    private int put(@Word int word, int to) {
        vm.words[to] = word;
        return to + 1;
    }

    private int copy(@Word int sequence, int to) {
        int length = length(sequence);
        int items = vm.is(sequence, Types.TUPLE) ? TupleObject.items(sequence) : ListObject.items(vm, sequence);
        System.arraycopy(vm.words, items, vm.words, to, length);
        return to + length;
    }

    private int copyPairs(@Word int dict, int start) {
        int to = start;
        int map = DictObject.map(dict);
        for (int i = 0; i < MapTable.allocated(vm, map); i++) {
            if (MapTable.isFilled(vm, map, i)) {
                int entry = MapTable.entry(vm, map, i);
                @Word int key = vm.words[entry];
                @Word int value = vm.words[entry + 1];
                vm.store(to++, Words.isName(key) ? key : Words.ofName(Strings.intern(vm, key)));
                vm.words[to++] = value;
            }
        }
        return to;
    }
}
