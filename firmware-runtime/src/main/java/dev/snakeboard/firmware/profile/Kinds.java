package dev.snakeboard.firmware.profile;

import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of what is in a heap. An object begins with its type; memory that does not, as the items of a list or the bytecode of a function, is
 * counted to the object that points to it. What a source takes while it is compiled is named by the compiler. The heap itself does not know either: a
 * table that begins with a type may be taken for an object.
 */
final class Kinds {
    private static final String NAMES = "names";
    private static final String OTHER = "other";

    private final Vm vm;
    private final Runs runs;
    private final List<String> names = new ArrayList<>(List.of(OTHER));
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Map<Integer, Integer> idsOfTypes = new LinkedHashMap<>();
    /** By run; 0 as long as it is unknown. */
    private final int[] kinds;
    private final int[] found;
    private int foundFrom;
    private int foundTo;

    /** @param runs what is live */
    Kinds(Vm vm, Runs runs) {
        this.vm = vm;
        this.runs = runs;
        kinds = new int[runs.size()];
        found = new int[runs.size()];
        own(runs.at(vm.root(Vm.ROOT_NAME_POOL)), id(NAMES));
        spread();
        vm.modules.importer().showCompiling((use, address) -> own(runs.at(address), id(use)));
        foundTo = foundFrom;
        itemsOfLists();
        for (int run = 0; run < kinds.length; run++) {
            @Word int type = vm.words[runs.address(run) >> 2];
            if (kinds[run] == 0 && isType(type)) {
                own(run, idOfType(type));
            }
        }
        spread();
    }

    /** A number for the kind of a run, for {@link #name}. */
    int of(int run) {
        return kinds[run];
    }

    String name(int kind) {
        return names.get(kind);
    }

    private int id(String name) {
        return ids.computeIfAbsent(name, key -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    private int idOfType(@Word int type) {
        return idsOfTypes.computeIfAbsent(type, key -> id(vm.names.text(TypeObject.name(vm, type))));
    }

    private void itemsOfLists() {
        for (int run = 0; run < kinds.length; run++) {
            if (vm.words[runs.address(run) >> 2] == Types.LIST) {
                own(runs.at(ListObject.items(vm, runs.address(run))), idOfType(Types.LIST));
            }
        }
        foundTo = foundFrom;
    }

    private boolean isType(@Word int word) {
        return Words.isAddress(word) && word > 0 && word >> 2 < vm.words.length && vm.words[word >> 2] == Types.TYPE;
    }

    private void own(int run, int kind) {
        if (run != Runs.NONE && kinds[run] == 0) {
            kinds[run] = kind;
            found[foundTo++] = run;
        }
    }

    /** Counts what has no kind of its own to what points to it. */
    private void spread() {
        while (foundFrom < foundTo) {
            int run = found[foundFrom++];
            int end = runs.end(run) >> 2;
            for (int i = runs.address(run) >> 2; i < end; i++) {
                int target = vm.words[i];
                int pointed = runs.at(target);
                if (pointed != Runs.NONE && kinds[pointed] == 0 && !isType(vm.words[target >> 2])) {
                    own(pointed, kinds[run]);
                }
            }
        }
    }
}
