package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.PolyIterator;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Expands {@code *iterable} and {@code **mapping} arguments of a call ({@code mp_call_prepare_args_n_kw_var}). The expanded arguments are on the
 * pystack until the call has returned; its size bounds their number, and they count for the depth of recursion.
 */
final class StarArguments {
    private final Vm vm;
    private final Activations stack;
    private final int args;
    private final int count;
    private final int pairs;
    private final int bitmap;

    private int base;
    private int reserved;
    private int used;
    private int positional;

    /**
     * Arguments that lie in a frame: bit {@code i} of the bitmap says that positional argument {@code i} is starred, a keyword whose name is
     * {@link Words#NULL} is a double-starred mapping.
     */
    StarArguments(Vm vm, Activations stack, int args, int count, int pairs, int bitmap) {
        this.vm = vm;
        this.stack = stack;
        this.args = args;
        this.count = count;
        this.pairs = pairs;
        this.bitmap = bitmap;
    }

    int positional() {
        return positional;
    }

    int keyword() {
        return (used - positional) / 2;
    }

    /**
     * Expands the arguments, after an object whose method is called.
     *
     * @param self {@link Words#NULL} if a function is called
     * @return where the expanded arguments start
     */
    int expand(@Word int self) {
        int stars = bitmap == 0 ? 0 : lengthsOfStars();
        int keywordWords = 2 * (pairs + lengthsOfDicts());
        reserved = 1 + count + stars + keywordWords;
        base = stack.reserve(reserved);
        if (self != NULL) {
            put(self);
        }
        for (int i = 0; i < count; i++) {
            if (isStar(i)) {
                addItems(vm.words[args + i], count - i);
            } else {
                put(vm.words[args + i]);
            }
        }
        positional = used;
        if (used + keywordWords > reserved) {
            grow(used + keywordWords);
        }
        for (int at = args + count; at < args + count + 2 * pairs; at += 2) {
            if (vm.words[at] != NULL) {
                put(vm.words[at]);
                put(vm.words[at + 1]);
            } else if (vm.is(vm.words[at + 1], Types.DICT)) {
                addDict(vm.words[at + 1]);
            } else {
                addMapping(vm.words[at + 1]);
            }
        }
        return base;
    }

    private boolean isStar(int i) {
        return i < 31 && (bitmap >> i & 1) != 0;
    }

    /** What starred arguments that know their length add to the number of arguments. */
    private int lengthsOfStars() {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            @Word int length = isStar(i) ? vm.operations.lengthOrNull(vm.words[args + i]) : NULL;
            if (length != NULL) {
                sum += vm.toInt(length) - 1;
            }
        }
        return sum;
    }

    private int lengthsOfDicts() {
        int sum = 0;
        for (int at = args + count; at < args + count + 2 * pairs; at += 2) {
            if (vm.words[at] == NULL && vm.is(vm.words[at + 1], Types.DICT)) {
                sum += DictObject.length(vm, vm.words[at + 1]) - 1;
            }
        }
        return sum;
    }

    private void put(@Word int word) {
        vm.words[base + used++] = word;
    }

    private void grow(int words) {
        stack.extend(base, words);
        reserved = words;
    }

    private void addItems(@Word int iterable, int left) {
        boolean tuple = vm.is(iterable, Types.TUPLE);
        if (tuple || vm.is(iterable, Types.LIST)) {
            int length = tuple ? TupleObject.length(vm, iterable) : ListObject.length(vm, iterable);
            int items = tuple ? TupleObject.items(iterable) : ListObject.items(vm, iterable);
            if (used + length > reserved) {
                // A list that an earlier iterable made longer; the device writes past its room.
                grow(used + length);
            }
            System.arraycopy(vm.words, items, vm.words, base + used, length);
            used += length;
            return;
        }
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        @Word int iterator = PolyIterator.open(vm, iterable, buffer);
        for (@Word int item = vm.next(iterator); item != NULL; item = vm.next(iterator)) {
            if (used + left >= reserved) {
                vm.heap.pin(item);
                grow(reserved * 2);
            }
            put(item);
            vm.step();
        }
        vm.freeNative(buffer);
    }

    private void addDict(@Word int dict) {
        int map = DictObject.map(dict);
        for (int i = 0; i < MapTable.allocated(vm, map); i++) {
            if (MapTable.isFilled(vm, map, i)) {
                int entry = MapTable.entry(vm, map, i);
                @Word int value = vm.words[entry + 1];
                put(nameOf(vm.words[entry]));
                put(value);
            }
        }
    }

    private void addMapping(@Word int mapping) {
        int frames = vm.interpreter.cStack().take(StackStep.FUNCTION_CALL);
        @Word int keys = vm.callMethod(mapping, vm.names.firmwareName("keys"));
        vm.interpreter.cStack().giveBack(frames);
        vm.heap.pin(keys);
        @Word int iterator = vm.iterator(keys);
        vm.heap.pin(iterator);
        for (@Word int key = vm.next(iterator); key != NULL; key = vm.next(iterator)) {
            vm.heap.pin(key);
            if (used + 1 >= reserved) {
                grow(reserved * 2);
            }
            @Word int name = nameOf(key);
            @Word int value = vm.callMethod(mapping, Names.GETITEM, name);
            put(name);
            put(value);
        }
    }

    private @Word int nameOf(@Word int key) {
        return Words.isName(key) ? key : Words.ofName(Strings.intern(vm, key));
    }
}
