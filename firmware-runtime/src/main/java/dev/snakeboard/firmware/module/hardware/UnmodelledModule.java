package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.FlashMembers;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.vm.Vm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A module that boards have and that is not modelled yet. It imports, so that programs and libraries which do not use it run; to make an
 * object of its classes or to
 * call its functions raises NotImplementedError with the name. The names come from {@code unmodelled.txt} beside this class.
 */
record UnmodelledModule(String name, Map<String, List<String>> table) implements NativeModule {
    private static final String TABLE = "unmodelled.txt";

    /** All such modules. */
    static List<NativeModule> all() {
        Map<String, List<String>> table = read();
        return table.keySet().stream().map(name -> (NativeModule) new UnmodelledModule(name, table)).toList();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        try (InputStream in = UnmodelledModule.class.getResourceAsStream(TABLE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int colon = line.indexOf(':');
                    table.put(line.substring(0, colon), List.of(line.substring(colon + 1).trim().split(" ")));
                }
            }
        } catch (IOException missing) {
            throw new IllegalStateException(TABLE + " cannot be read from the program's own files", missing);
        }
        return Collections.unmodifiableMap(table);
    }

    @Override
    public Fidelity fidelity() {
        return Fidelity.NAMES_ONLY;
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.UNMODELLED_CLASS, new UnmodelledClass());
        defineEntries(vm, members, name);
    }

    private void defineEntries(Vm vm, Members members, String module) {
        for (String entry : table.get(module)) {
            String bare = entry.replaceAll("[/=()]", "");
            String full = module + "." + bare;
            if (entry.endsWith("()")) {
                NativeFunction.OfArgs refused = (v, args) -> {
                    throw v.notImplemented(full + " is not modelled");
                };
                members.keywords(bare, 0, refused);
            } else if (entry.endsWith("/")) {
                FlashMembers inner = new FlashMembers(vm, full);
                inner.value("__name__", vm.flash.string(bare));
                defineEntries(vm, inner, full);
                members.value(bare, vm.flash.object(Types.MODULE, inner.toDict(), 0, 0));
            } else if (entry.endsWith("=")) {
                members.value(bare, UnmodelledObject.of(vm, full));
            } else {
                members.value(bare, vm.types.alias(HardwareTypes.UNMODELLED_CLASS, bare, vm.names.firmwareName(module)));
            }
        }
    }
}
