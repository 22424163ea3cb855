package dev.snakeboard.firmware.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The name table and the object table of a module as they grow: an entry's index is its order of first use ({@code py/emitcommon.c}). */
final class ModuleTables {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> nameIndex = new HashMap<>();
    private final List<Constant> constants = new ArrayList<>();
    private final Map<Constant, Integer> constantIndex = new HashMap<>();

    private final CompilerMemory memory;

    ModuleTables(String fileName, CompilerMemory memory) {
        this.memory = memory;
        name(fileName);
    }

    int name(String name) {
        Integer known = nameIndex.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        InternedNames.checkLength(name);
        names.add(name);
        memory.names(names.size());
        return names.size() - 1;
    }

    /** Equal constants of equal type share an entry; {@code 0.0} and {@code -0.0} do not. */
    int constant(Constant constant) {
        Integer known = constantIndex.putIfAbsent(constant, constants.size());
        if (known != null) {
            return known;
        }
        constants.add(constant);
        memory.constants(constants.size());
        return constants.size() - 1;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Constant> constants() {
        return List.copyOf(constants);
    }
}
