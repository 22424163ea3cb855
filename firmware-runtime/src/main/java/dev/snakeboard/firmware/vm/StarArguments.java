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
    private final int[] w;
    private final boolean hasSelf;
    private int positional;
    private int keyword;

    StarArguments(Vm vm, boolean hasSelf) {
        this.vm = vm;
        this.w = vm.words;
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
            size += isStar(bitmap, i) ? length(w[args + i]) : 1;
        }
        for (int i = 0; i < pairs; i++) {
            int at = args + count + 2 * i;
            size += w[at] == NULL ? 2 * DictObject.length(vm, w[at + 1]) : 2;
        }
        int base = vm.reserveNative(size);
        int to = base;
        if (hasSelf) {
            w[to++] = self;
        }
        for (int i = 0; i < count; i++) {
            to = isStar(bitmap, i) ? copy(w[args + i], to) : put(w[args + i], to);
        }
        positional = to - base;
        for (int i = 0; i < pairs; i++) {
            int at = args + count + 2 * i;
            if (w[at] != NULL) {
                w[to++] = w[at];
                w[to++] = w[at + 1];
            } else {
                to = copyPairs(w[at + 1], to);
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
            if (isStar(bitmap, i) && !vm.is(w[args + i], Types.TUPLE) && !vm.is(w[args + i], Types.LIST)) {
                @Word int list = ListObject.fromIterable(vm, w[args + i]);
                w[args + i] = list;
            }
        }
        for (int i = 0; i < pairs; i++) {
            int at = args + count + 2 * i;
            if (w[at] == NULL && !vm.is(w[at + 1], Types.DICT) && !vm.is(w[at + 1], Types.ORDERED_DICT)) {
                w[at + 1] = dictOf(w[at + 1]);
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
        w[to] = word;
        return to + 1;
    }

    private int copy(@Word int sequence, int to) {
        int length = length(sequence);
        int items = vm.is(sequence, Types.TUPLE) ? TupleObject.items(sequence) : ListObject.items(vm, sequence);
        System.arraycopy(w, items, w, to, length);
        return to + length;
    }

    private int copyPairs(@Word int dict, int start) {
        int to = start;
        int map = DictObject.map(dict);
        for (int i = 0; i < MapTable.allocated(vm, map); i++) {
            if (MapTable.isFilled(vm, map, i)) {
                int entry = MapTable.entry(vm, map, i);
                @Word int key = w[entry];
                @Word int value = w[entry + 1];
                w[to++] = Words.isName(key) ? key : Words.ofName(Strings.intern(vm, key));
                w[to++] = value;
            }
        }
        return to;
    }
}
