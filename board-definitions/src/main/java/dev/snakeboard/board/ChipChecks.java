package dev.snakeboard.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a schema cannot say about a chip. */
final class ChipChecks {
    private ChipChecks() {
    }

    static List<BoardFault> faults(String file, ChipDefinition chip) {
        List<BoardFault> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < chip.pads().size(); i++) {
            Pad pad = chip.pads().get(i);
            if (!names.add(pad.name())) {
                faults.add(new BoardFault(file, "/pads/" + i + "/name", "a name that no other pad has", '"' + pad.name() + '"'));
            }
            for (int a = 0; a < pad.adc().size(); a++) {
                if (pad.adc().get(a).unit() > chip.adc().units()) {
                    faults.add(new BoardFault(file, "/pads/" + i + "/adc/" + a + "/unit",
                            "a unit of the chip's " + chip.adc().units(), String.valueOf(pad.adc().get(a).unit())));
                }
            }
        }
        for (int i = 0; i < chip.dac().pads().size(); i++) {
            if (!names.contains(chip.dac().pads().get(i))) {
                faults.add(new BoardFault(file, "/dac/pads/" + i, "the name of a pad in /pads", '"' + chip.dac().pads().get(i) + '"'));
            }
        }
        List<Long> settable = chip.clock().settable();
        if (!settable.isEmpty() && !settable.contains(chip.clock().hz())) {
            faults.add(new BoardFault(file, "/clock/hz", "one of the clocks in /clock/settable", String.valueOf(chip.clock().hz())));
        }
        return List.copyOf(faults);
    }
}
