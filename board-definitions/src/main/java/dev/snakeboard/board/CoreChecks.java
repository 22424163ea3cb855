package dev.snakeboard.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a schema cannot say about a core: that it has a cost for each opcode and event of the firmware, and for no other. Natives may be added. */
final class CoreChecks {
    private CoreChecks() {
    }

    static List<BoardFault> faults(String file, CoreDefinition core) {
        CoreDefinition known = Definitions.core(Definitions.Folder.CORES.ids().getFirst());
        List<BoardFault> faults = new ArrayList<>();
        compare(faults, file, "opcode", core.opcodes(), known.opcodes());
        compare(faults, file, "event", core.events(), known.events());
        return List.copyOf(faults);
    }

    private static void compare(List<BoardFault> faults, String file, String what, Map<String, Figure> own, Map<String, Figure> known) {
        String table = "/" + what + "s";
        known.keySet().stream().filter(name -> !own.containsKey(name)).forEach(name ->
                faults.add(new BoardFault(file, table, "a cost of " + name, "none")));
        own.keySet().stream().filter(name -> !known.containsKey(name)).forEach(name -> {
            List<String> near = Boards.near(name, List.copyOf(known.keySet()));
            String such = near.isEmpty() ? "" : " (such as " + String.join(", ", near) + ")";
            faults.add(new BoardFault(file, table + "/" + name, "an " + what + " of the firmware" + such, '"' + name + '"'));
        });
    }
}
