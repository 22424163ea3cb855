package dev.snakeboard.firmware.profile;

import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kinds of what is in a heap. An object begins with its type; memory that does not, as the items of a list or the bytecode of a function, is
 * counted to the object that points to it. The heap itself does not know either: a table that begins with a type may be taken for an object.
 */
final class Kinds {
    private static final String NAMES = "names";
    private static final String OTHER = "other";

    private final Vm vm;
    /** Lengths of the live runs by address. */
    private final Map<Integer, Integer> runs;
    private final Map<Integer, String> kinds = new LinkedHashMap<>();
    private final Deque<Integer> found = new ArrayDeque<>();

    Kinds(Vm vm, Map<Integer, Integer> runs) {
        this.vm = vm;
        this.runs = runs;
        own(vm.root(Vm.ROOT_NAME_POOL), NAMES);
        spread();
        itemsOfLists();
        for (int address : runs.keySet()) {
            @Word int type = vm.words[address >> 2];
            if (!kinds.containsKey(address) && isType(type)) {
                own(address, vm.names.text(TypeObject.name(vm, type)));
            }
        }
        spread();
    }

    String of(int address) {
        return kinds.getOrDefault(address, OTHER);
    }

    private void itemsOfLists() {
        for (int address : runs.keySet()) {
            if (vm.words[address >> 2] == Types.LIST) {
                own(ListObject.items(vm, address), vm.names.text(TypeObject.name(vm, Types.LIST)));
            }
        }
        found.clear();
    }

    private boolean isType(@Word int word) {
        return Words.isAddress(word) && word > 0 && word >> 2 < vm.words.length && vm.words[word >> 2] == Types.TYPE;
    }

    private void own(int address, String kind) {
        if (runs.containsKey(address) && kinds.putIfAbsent(address, kind) == null) {
            found.add(address);
        }
    }

    /** Counts what has no kind of its own to what points to it. */
    private void spread() {
        while (!found.isEmpty()) {
            int address = found.remove();
            String kind = kinds.get(address);
            int end = address + runs.get(address) >> 2;
            for (int i = address >> 2; i < end; i++) {
                int target = vm.words[i];
                if (runs.containsKey(target) && !isType(vm.words[target >> 2])) {
                    own(target, kind);
                }
            }
        }
    }
}
